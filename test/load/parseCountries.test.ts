import { describe, expect, test } from "vitest"
import { encodeFlatGeobuf, type LayerIn } from "../../scripts/data/writeFlatGeobuf.ts"
import { LoadError } from "../../src/load/LoadError.ts"
import { parseCountries } from "../../src/load/parseCountries.ts"
import { parseLakes } from "../../src/load/parseLakes.ts"

const square = [
  [20, 42],
  [21, 42],
  [21, 43],
  [20, 43],
  [20, 42],
]
const geometry: GeoJSON.MultiPolygon = { type: "MultiPolygon", coordinates: [[square]] }
const countries: LayerIn = {
  name: "countries",
  geometryType: "MultiPolygon",
  columns: [
    { name: "iso2", type: "String" },
    { name: "name", type: "String" },
    { name: "in_region", type: "Bool" },
    { name: "population", type: "Int" },
    { name: "population_year", type: "Int" },
    { name: "population_source", type: "String" },
    { name: "rural_area_km2", type: "Double" },
  ],
  features: [{ geometry, properties: { iso2: "CY", name: "Cyprus", in_region: false, rural_area_km2: 8618.25 } }],
}
const withProperties = (properties: LayerIn["features"][number]["properties"]): Uint8Array =>
  encodeFlatGeobuf({ ...countries, features: [{ geometry, properties }] })

/** The failure a call ends in. */
function failureOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    if (error instanceof LoadError) return error.failure
    throw error
  }
  return "none"
}

describe("countries.fgb", () => {
  test("gives a country its land, and its rural area in square metres", () => {
    const [cyprus] = parseCountries(encodeFlatGeobuf(countries), "countries.fgb")
    const expected = { iso2: "CY", name: "Cyprus", inRegion: false, ruralArea: 8618.25e6, land: [[square]] }
    expect(cyprus).toEqual(expected)
  })
  test("gives no national total where none is known, instead of zero people", () => {
    const [cyprus] = parseCountries(encodeFlatGeobuf(countries), "countries.fgb")
    expect(cyprus?.population).toBeUndefined()
  })
  test("gives a national total its year and source", () => {
    const total = { population: 623633, population_year: 2023, population_source: "census 2023" }
    const bytes = withProperties({ iso2: "ME", name: "Montenegro", in_region: true, rural_area_km2: 1, ...total })
    const [montenegro] = parseCountries(bytes, "countries.fgb")
    const expected = { population: 623633, populationYear: 2023, populationSource: "census 2023" }
    expect(montenegro).toMatchObject(expected)
  })
  test("is refused when a column is missing", () => {
    const columns = countries.columns.filter(({ name }) => name !== "population_source")
    const bytes = encodeFlatGeobuf({ ...countries, columns })
    expect(failureOf(() => parseCountries(bytes, "countries.fgb"))).toBe("wrong type")
  })
  test("is refused when a country has no rural area, instead of spreading its people over nothing", () => {
    const bytes = withProperties({ iso2: "ME", name: "Montenegro", in_region: true })
    expect(failureOf(() => parseCountries(bytes, "countries.fgb"))).toBe("wrong type")
  })
})

describe("lakes.fgb", () => {
  const layer: LayerIn = {
    name: "lakes",
    geometryType: "MultiPolygon",
    columns: [{ name: "name", type: "String" }],
    features: [{ geometry, properties: { name: null } }],
  }
  test("gives the lakes' outlines, named or not", () => {
    expect(parseLakes(encodeFlatGeobuf(layer), "lakes.fgb")).toEqual([[square]])
  })
  test("is refused when it holds lines instead of areas", () => {
    const rivers: LayerIn = {
      ...layer,
      geometryType: "MultiLineString",
      features: [{ geometry: { type: "MultiLineString", coordinates: [square] }, properties: { name: null } }],
    }
    expect(failureOf(() => parseLakes(encodeFlatGeobuf(rivers), "lakes.fgb"))).toBe("wrong type")
  })
})
