import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { placeLayer } from "../../scripts/data/placeLayer.ts"
import { encodeFlatGeobuf } from "../../scripts/data/writeFlatGeobuf.ts"
import { LoadError } from "../../src/load/LoadError.ts"
import { parsePopulation } from "../../src/load/parsePopulation.ts"
import type { Place } from "../../src/model/place.ts"

// Written by GDAL 3.6.2 from GeoJSON typed in by hand.
const gdalPlaces = readFileSync("test/fixtures/population/gdal-places.fgb")

test("a place has its number, names, country, people, rank and position", () => {
  const places = parsePopulation(gdalPlaces, "population.fgb").sort((a, b) => a.rank - b.rank)
  expect(places[0]).toEqual({
    geonameid: 792680,
    name: "Belgrade",
    nameLocal: "Београд",
    country: "RS",
    admin1: "SE",
    population: 1273651,
    rank: 1,
    position: [20.46513, 44.80401],
  })
})

test("a place whose people are unknown has null people, not zero", () => {
  const place = parsePopulation(gdalPlaces, "population.fgb").find(({ name }) => name === "Nowhere")
  expect(place).toEqual({
    geonameid: 1,
    name: "Nowhere",
    country: "XK",
    population: null,
    rank: 3,
    position: [20.2, 43.1],
  })
})

describe("a layer that is not of population centres is refused", () => {
  const place: Place = { geonameid: 5, name: "A", country: "RS", population: 10, rank: 1, position: [20, 44] }
  const failure = (bytes: Uint8Array) => {
    try {
      return parsePopulation(bytes, "x.fgb").length
    } catch (error) {
      return error instanceof LoadError ? error.failure : error
    }
  }

  test("areas", () => {
    expect(failure(readFileSync("test/fixtures/population/gdal-areas.fgb"))).toBe("wrong type")
  })

  test("people written as text", () => {
    const { columns, features, ...layer } = placeLayer("population", [place])
    const asText = columns.map((column) =>
      column.name === "population" ? { ...column, type: "String" as const } : column,
    )
    const textFeatures = features.map(({ geometry, properties }) => ({
      geometry,
      properties: { ...properties, population: "10" },
    }))
    expect(failure(encodeFlatGeobuf({ ...layer, columns: asText, features: textFeatures }))).toBe("wrong type")
  })

  test("a place without a country", () => {
    const { features, ...layer } = placeLayer("population", [place])
    const nowhere = features.map(({ geometry, properties }) => ({
      geometry,
      properties: { ...properties, country: null },
    }))
    expect(failure(encodeFlatGeobuf({ ...layer, features: nowhere }))).toBe("wrong type")
  })

  test("nobody written as zero people", () => {
    expect(failure(encodeFlatGeobuf(placeLayer("population", [{ ...place, population: 0 }])))).toBe("wrong type")
  })
})
