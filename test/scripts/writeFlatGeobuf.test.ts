import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { deserialize } from "flatgeobuf/lib/mjs/geojson.js"
import { describe, expect, test, vi } from "vitest"
import { encodeFlatGeobuf, type FeatureIn, type LayerIn } from "../../scripts/data/writeFlatGeobuf.ts"
import { type FlatGeobuf, readFlatGeobuf } from "../../src/load/readFlatGeobuf.ts"

function point(lon: number, lat: number, properties: FeatureIn["properties"] = {}): FeatureIn {
  return { geometry: { type: "Point", coordinates: [lon, lat] }, properties }
}

/** Points spread over 10° × 10° in an order that has nothing to do with where they are. */
function scattered(count: number): FeatureIn[] {
  return Array.from({ length: count }, (_, id) =>
    point(15 + ((id * 0.618034 * 10) % 10), 40 + ((id * 0.414214 * 10) % 10), { id }),
  )
}

const idColumn = { name: "id", type: "Int" } as const
const pointLayer = (features: readonly FeatureIn[]): LayerIn => ({
  name: "points",
  geometryType: "Point",
  columns: [idColumn],
  features,
})

describe("columns are those declared", () => {
  const columns = [
    { name: "name", type: "String" },
    { name: "neq", type: "Double" },
    { name: "count", type: "Int" },
    { name: "open", type: "Bool" },
    { name: "parts", type: "Json" },
  ] as const
  const encode = (...properties: FeatureIn["properties"][]) =>
    encodeFlatGeobuf({ ...pointLayer(properties.map((values) => point(20, 44, values))), columns })

  test("also when the first feature has no values, and a number after a missing one stays a number", () => {
    const { columns: found, features } = readFlatGeobuf(
      encode({ name: null, neq: null }, { name: "Шабац", neq: 0.1, count: -7, open: false, parts: '{"hd":["1.1"]}' }),
      "x",
    )
    expect(found).toEqual(columns)
    expect(features.map(({ properties }) => properties)).toEqual([
      {},
      { name: "Шабац", neq: 0.1, count: -7, open: false, parts: { hd: ["1.1"] } },
    ])
  })

  test.each([
    ["an undeclared column", { nme: "A" }],
    ["text for a number", { neq: "7" }],
    ["a number for text", { name: 7 }],
    ["a fraction for a whole number", { count: 0.5 }],
    ["a whole number that needs more than 32 bits", { count: 2 ** 31 }],
    ["a number that is none", { neq: Number.NaN }],
    ["a number for yes or no", { open: 1 }],
  ])("refused: %s", (_, properties) => expect(() => encode({}, properties as FeatureIn["properties"])).toThrow(/#1/))

  test("refused: two columns of one name", () => {
    expect(() => encodeFlatGeobuf({ ...pointLayer([point(1, 1)]), columns: [idColumn, idColumn] })).toThrow(/same name/)
  })
})

describe("geometries are those of the layer", () => {
  test("refused: an empty layer", () => expect(() => encodeFlatGeobuf(pointLayer([]))).toThrow(/without features/))

  test.each<[string, GeoJSON.Geometry]>([
    [
      "a line among points",
      {
        type: "LineString",
        coordinates: [
          [1, 1],
          [2, 2],
        ],
      },
    ],
    ["a position that is not finite", { type: "Point", coordinates: [Number.NaN, 44] }],
    ["metres in place of degrees", { type: "Point", coordinates: [500_000, 4_900_000] }],
    ["a latitude beyond the pole", { type: "Point", coordinates: [44, 91] }],
    ["a position with a height", { type: "Point", coordinates: [20, 44, 100] }],
    ["a position without numbers", { type: "Point", coordinates: [] }],
  ])("refused: %s", (_, geometry) => {
    expect(() => encodeFlatGeobuf(pointLayer([point(1, 1), { geometry, properties: {} }]))).toThrow(/#1/)
  })

  test("refused: an area whose ring is not closed", () => {
    const geometry: GeoJSON.Geometry = {
      type: "Polygon",
      coordinates: [
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 2],
        ],
      ],
    }
    const layer: LayerIn = {
      name: "areas",
      geometryType: "Polygon",
      columns: [],
      features: [{ geometry, properties: {} }],
    }
    expect(() => encodeFlatGeobuf(layer)).toThrow(/not closed/)
  })
})

test("the same layer gives the same bytes", () => {
  expect(encodeFlatGeobuf(pointLayer(scattered(100)))).toEqual(encodeFlatGeobuf(pointLayer(scattered(100))))
})

describe("the index finds what lies in a box", () => {
  // The library's own reader follows the index; the expected ids come from the coordinates alone.
  test.each([1, 16, 17, 256, 257, 5000])("among %i features", async (count) => {
    vi.spyOn(console, "debug").mockReturnValue() // the library reports every step
    const features = scattered(count)
    const bytes = encodeFlatGeobuf(pointLayer(features))
    expect(readFlatGeobuf(bytes, "x").features).toHaveLength(count)
    for (const rect of [
      { minX: 15, minY: 40, maxX: 15.5, maxY: 45 },
      { minX: 18, minY: 42, maxX: 19.3, maxY: 48.1 },
      { minX: 0, minY: 0, maxX: 1, maxY: 1 },
    ]) {
      const found: unknown[] = []
      for await (const feature of deserialize(bytes, { rect })) found.push(feature.properties?.id)
      const expected = features.filter(({ geometry }) => {
        const [lon = 0, lat = 0] = geometry.type === "Point" ? geometry.coordinates : []
        return lon >= rect.minX && lon <= rect.maxX && lat >= rect.minY && lat <= rect.maxY
      })
      expect(found.sort()).toEqual(expected.map(({ properties }) => properties.id).sort())
    }
  })
})

describe("GDAL reads in every published layer what we read", () => {
  const layers = existsSync("public/data") ? readdirSync("public/data").filter((file) => file.endsWith(".fgb")) : []
  const ogrinfo = (...args: string[]) => spawnSync("ogrinfo", ["-ro", "-so", "-al", ...args], { encoding: "utf8" })
  const hasGdal = spawnSync("ogrinfo", ["--version"], { encoding: "utf8" }).stdout?.startsWith("GDAL")
  if (!hasGdal) return test.skip("not checked: GDAL (ogrinfo) is not installed on this machine", () => {})
  if (layers.length === 0) return test.skip("not checked: public/data/ has not been made yet (npm run data)", () => {})

  test.each(layers)("%s: count, extent, and what its index finds in a box", (file) => {
    const path = `public/data/${file}`
    const boxes = readFlatGeobuf(readFileSync(path), file).features.map(({ geometry }) => positionsOf(geometry))
    const all = boxes.flat()
    const [west, east] = range(all.map(([lon = 0]) => lon))
    const [south, north] = range(all.map(([, lat = 0]) => lat))
    const summary = ogrinfo(path).stdout
    expect(Number(/Feature Count: (\d+)/.exec(summary)?.[1])).toBe(boxes.length)
    const extent = /Extent: \((.+), (.+)\) - \((.+), (.+)\)/.exec(summary)?.slice(1).map(Number) ?? []
    for (const [side, degrees] of [west, south, east, north].entries()) expect(extent[side]).toBeCloseTo(degrees, 5)

    const box = [
      west + (east - west) * 0.4,
      south + (north - south) * 0.4,
      east - (east - west) * 0.4,
      north - (north - south) * 0.4,
    ]
    const spatial = ogrinfo("-spat", ...box.map(String), path)
    const found = Number(/Feature Count: (\d+)/.exec(spatial.stdout)?.[1])
    expect(spatial.stderr).toBe("")
    // For points both bounds are the same; a line or area may cross the box without having a corner in it.
    expect(found).toBeGreaterThanOrEqual(boxes.filter((positions) => positions.some((at) => isInside(at, box))).length)
    expect(found).toBeLessThanOrEqual(boxes.filter((positions) => mayTouch(positions, box)).length)
  })
})

function positionsOf(geometry: FlatGeobuf["features"][number]["geometry"]): GeoJSON.Position[] {
  if (geometry.type === "GeometryCollection") throw new Error("no layer has collections")
  const numbers: number[] = [geometry.coordinates].flat(5)
  return Array.from({ length: numbers.length / 2 }, (_, at) => numbers.slice(at * 2, at * 2 + 2))
}

function range(values: readonly number[]): [least: number, greatest: number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}

function isInside([lon = 0, lat = 0]: GeoJSON.Position, [west = 0, south = 0, east = 0, north = 0]: number[]): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}

function mayTouch(
  positions: readonly GeoJSON.Position[],
  [west = 0, south = 0, east = 0, north = 0]: number[],
): boolean {
  const [left, right] = range(positions.map(([lon = 0]) => lon))
  const [lower, upper] = range(positions.map(([, lat = 0]) => lat))
  return right >= west && left <= east && upper >= south && lower <= north
}
