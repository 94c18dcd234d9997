import { describe, expect, test } from "vitest"
import { cellShare } from "../../../src/model/cellShare.ts"
import { pointAt } from "../../../src/model/geo.ts"
import { makePopulationGrid } from "../../../src/model/populationGrid.ts"
import { encodeFlatGeobuf } from "../../../scripts/data/writeFlatGeobuf.ts"
import { failureOf, readText } from "./populationFiles.ts"

type Ring = [number, number][]
const square = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const feature = (geometry: object | null, properties: object) => ({ type: "Feature", geometry, properties })
const collection = (features: object[], more = {}) => JSON.stringify({ type: "FeatureCollection", features, ...more })
const area = (people: unknown, name = "population") =>
  feature({ type: "Polygon", coordinates: [square(20, 44, 0.01)] }, { [name]: people })
const point = (people: unknown) => feature({ type: "Point", coordinates: [20, 44] }, { population: people })

/** Share of the first cell of a text inside a circle. */
async function shareInside(text: string, centre: readonly [number, number], radius: number): Promise<number> {
  const { cells } = await readText(text)
  if (!cells) throw new Error("no cells")
  return cellShare(makePopulationGrid(cells), 0, [{ centre, radius }])
}

describe("areas", () => {
  test("from GeoJSON and FlatGeobuf give the same cells", async () => {
    const geometry = { type: "Polygon" as const, coordinates: [square(20, 44, 0.01)] }
    const bytes = encodeFlatGeobuf({
      name: "areas",
      geometryType: "Polygon",
      columns: [{ name: "population", type: "Int" }],
      features: [{ geometry, properties: { population: 12 } }],
    })
    const [fromFlatGeobuf, fromGeoJson] = [
      await readText(new Uint8Array(bytes)),
      await readText(collection([area(12)])),
    ]
    expect(fromFlatGeobuf).toMatchObject({ people: 12, source: "shapes", problems: [] })
    expect(Array.from(fromFlatGeobuf.cells?.cornersOf(0) ?? [])).toEqual(
      Array.from(fromGeoJson.cells?.cornersOf(0) ?? []),
    )
  })

  test("count without their holes and with all their parts", async () => {
    // A square of 2 km with a hole of 1 km, and far away a square of 1 km: 3 and 1 km². The circle holds the first part whole.
    const at = (east: number, north: number) => [...pointAt([20, 44], east, north)]
    const box = (west: number, south: number, side: number) => [
      at(west, south),
      at(west + side, south),
      at(west + side, south + side),
      at(west, south + side),
      at(west, south),
    ]
    const parts = {
      type: "MultiPolygon",
      coordinates: [[box(-1000, -1000, 2000), box(-500, -500, 1000)], [box(9000, 0, 1000)]],
    }
    expect(await shareInside(collection([feature(parts, { population: 8 })]), [20, 44], 3000)).toBeCloseTo(0.75, 3)
    // A circle in the hole holds nobody.
    expect(await shareInside(collection([feature(parts, { population: 8 })]), [20, 44], 400)).toBeCloseTo(0, 6)
  })

  test("count the same whichever way round their rings were drawn", async () => {
    const turned = feature({ type: "Polygon", coordinates: [square(20, 44, 0.01).reverse()] }, { population: 1 })
    const [one, other] = [
      await shareInside(collection([turned]), [20, 44], 500),
      await shareInside(collection([area(1)]), [20, 44], 500),
    ]
    expect(one).toBeCloseTo(other, 9)
    expect(one).toBeGreaterThan(0.1)
  })
})

test("a point counts where it lies, wholly or not at all", async () => {
  const text = collection([point(40)])
  expect(await shareInside(text, pointAt([20, 44], 499, 0), 500)).toBe(1)
  expect(await shareInside(text, pointAt([20, 44], 501, 0), 500)).toBe(0)
})

describe("the column with the people", () => {
  const census = collection([feature({ type: "Point", coordinates: [20, 44] }, { code: "A", y2011: 5, y2021: "4" })])
  test("is asked for where there are several with numbers", async () => {
    const columns = [
      { name: "y2011", example: "5" },
      { name: "y2021", example: "4" },
    ]
    expect((await readText(census)).questions).toEqual([{ kind: "people column", file: "grid.csv", columns }])
  })
  test("is the one the user names", async () =>
    expect((await readText(census, { peopleColumn: "y2021" })).people).toBe(4))
})

describe("what cannot be used is named by its number and value, and the rest is read", () => {
  const line = feature({ type: "LineString", coordinates: [[20, 44], [21, 44]] }, { population: 3 }) // biome-ignore format: two points
  test.each([
    ["a line", line, ["LineString", "not an area or point"]],
    ["no geometry", feature(null, { population: 3 }), ["no geometry", "not an area or point"]],
    [
      "metres",
      feature({ type: "Point", coordinates: [500000, 4800000] }, { population: 3 }),
      ["500000, 4800000", "impossible position"],
    ],
    ["fewer than no people", point(-1), ["-1", "negative population"]],
    ["no number", point(null), ["", "missing value"]],
    ["a word", point("many"), ["many", "not a number"]],
  ])("%s", async (_, bad, [value, code]) => {
    const { people, problems } = await readText(collection([area(2), bad]))
    expect(people).toBe(2)
    expect(problems.map((problem) => [problem.row, problem.value, problem.code])).toEqual([[2, value, code]])
  })

  test.each([
    ["cut off", collection([area(2)]).slice(0, -9), "truncated"],
    ["without features", collection([]), "empty"],
    ["other JSON", '{"__proto__":{"type":"FeatureCollection"}}', "wrong type"],
    ["a list of no features", '{"type":"FeatureCollection","features":[1]}', "wrong type"],
  ])("%s", async (_, text, failure) => expect(await failureOf(readText(text))).toMatchObject({ failure }))

  test("a file in another coordinate system names it", async () => {
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::3035" } }
    expect((await failureOf(readText(collection([area(2)], { crs })))).detail).toMatch(/EPSG::3035.*needed: EPSG:4326/)
  })
})
