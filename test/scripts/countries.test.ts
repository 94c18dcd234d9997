import { existsSync, readFileSync } from "node:fs"
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon"
import { Geodesic } from "geographiclib-geodesic"
import { describe, expect, test } from "vitest"
import { readCountryTable } from "../../scripts/data/readCountryTable.ts"
import { ruralAreas } from "../../scripts/data/ruralAreas.ts"
import { parseCountries } from "../../src/load/parseCountries.ts"
import { readFlatGeobuf } from "../../src/load/readFlatGeobuf.ts"

type Rings = GeoJSON.Position[][]
const box = (west: number, south: number, east: number, north: number): Rings => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
]
const inWest = box(20, 42, 21, 43)
const inEast = box(21, 42, 22, 43)

/** Area [km²] by GeographicLib, an independent program, of a ring whose edges are straight in longitude and latitude. */
function geographicLibArea(ring: GeoJSON.Position[]): number {
  const polygon = Geodesic.WGS84.Polygon(false)
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1] ?? []
    const [x2 = 0, y2 = 0] = ring[i] ?? []
    const parts = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 0.01)
    for (let k = 0; k < parts; k++) polygon.AddPoint(y1 + ((y2 - y1) * k) / parts, x1 + ((x2 - x1) * k) / parts)
  }
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN) / 1e6
}
const areas = (lands: Record<string, Rings[]>, ...rest: [Parameters<typeof ruralAreas>[1]?, Rings[]?]) => {
  const found = ruralAreas(new Map(Object.entries(lands)), rest[0] ?? [], rest[1] ?? [])
  return (iso2: string) => (found.get(iso2) ?? Number.NaN) / 1e6
}

describe("land outside footprints and lakes", () => {
  const whole = geographicLibArea(inWest[0] ?? [])
  const disc = (lon: number, lat: number, radius: number) => ({ centre: [lon, lat] as const, radius })

  test("is the land itself where there are none, as GeographicLib has it", () => {
    // 0.01 %: the strips are 56 m high, and the box ends on a strip.
    expect(areas({ AA: [inWest] })("AA") / whole).toBeCloseTo(1, 4)
  })
  test("loses the disc of a place, once, however many discs lie on each other", () => {
    const two = [disc(20.5, 42.5, 3_000), disc(20.5, 42.5, 3_000)]
    expect(whole - areas({ AA: [inWest] }, two)("AA")).toBeCloseTo(Math.PI * 9, 0)
  })
  test("loses half of a disc on a border in each of the two countries", () => {
    const area = areas({ AA: [inWest], BB: [inEast] }, [disc(21, 42.5, 3_000)])
    expect(whole - area("AA")).toBeCloseTo((Math.PI * 9) / 2, 0)
    expect(whole - area("BB")).toBeCloseTo((Math.PI * 9) / 2, 0)
  })
  test("loses a lake, but not the island in it", () => {
    const [shore = []] = box(20.2, 42.2, 20.4, 42.4)
    const [island = []] = box(20.25, 42.25, 20.3, 42.3)
    const water = geographicLibArea(shore) - geographicLibArea(island)
    expect(whole - areas({ AA: [inWest] }, [], [[shore, island]])("AA")).toBeCloseTo(water, 0)
  })
})

test("the table holds the eleven territories of the region and seven neighbours", () => {
  const table = readCountryTable()
  const codes = (inRegion: boolean) => table.flatMap((row) => (row.inRegion === inRegion ? [row.iso2] : [])).sort()
  expect(codes(true).join(" ")).toBe("AL BA BG HR MD ME MK RO RS SI XK")
  expect(codes(false).join(" ")).toBe("AT CY GR HU IT TR UA")
})

test("every national total still says that a person has to check it", () => {
  const rows = readFileSync("data/countries.csv", "utf8").trim().split("\n").slice(1)
  for (const row of rows) expect(row).toMatch(/,to be checked by a person$/)
})

describe("the countries made by npm run data (skipped until then)", () => {
  const made = ["countries", "overview-land"].every((name) => existsSync(`public/data/${name}.fgb`))
  const countries = made ? parseCountries(readFileSync("public/data/countries.fgb"), "countries.fgb") : []
  const outlines = new Map(
    countries.map(({ iso2, land }) => [iso2, land.map((rings) => rings.map((ring) => ring.map((at) => [...at])))]),
  )

  test.skipIf(!made)("have GeographicLib's area and, within 0.5 %, the one their statistics print", () => {
    // Whole area with inland water [km²] as printed by the statistical offices; copied from memory, hence the wide tolerance.
    const printed = { AL: 28_748, BG: 110_994, MD: 33_847, SI: 20_273, XK: 10_908 }
    const area = areas(Object.fromEntries(Object.keys(printed).map((iso2) => [iso2, outlines.get(iso2) ?? []])))
    for (const [iso2, total] of Object.entries(printed)) {
      const independent = (outlines.get(iso2) ?? []).flat().reduce((sum, ring) => sum + geographicLibArea(ring), 0)
      expect(Math.abs(area(iso2) / independent - 1), iso2).toBeLessThan(1e-4)
      expect(Math.abs(area(iso2) / total - 1), iso2).toBeLessThan(5e-3)
    }
  })
  test.skipIf(!made)("have most of their land, but not all of it, outside listed places and lakes", () => {
    const area = areas(Object.fromEntries(outlines))
    for (const { iso2, ruralArea } of countries) {
      expect(ruralArea / 1e6, iso2).toBeGreaterThan(0.85 * area(iso2)) // Italy, the most built-up, has 91 %
      expect(ruralArea / 1e6, iso2).toBeLessThan(area(iso2))
    }
  })
  test.skipIf(!made)("leave Crimea to Ukraine only", () => {
    const { features } = readFlatGeobuf(readFileSync("public/data/overview-land.fgb"), "overview-land.fgb")
    const simferopol = [34.1, 44.95]
    const around = features.filter(
      ({ geometry }) => geometry.type === "MultiPolygon" && booleanPointInPolygon(simferopol, geometry),
    )
    expect(around.map(({ properties }) => properties.iso2)).toEqual(["UA"])
  })
})
