import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { encodeFlatGeobuf } from "../../scripts/data/writeFlatGeobuf.ts"
import { LoadError } from "../../src/load/LoadError.ts"
import { readFlatGeobuf } from "../../src/load/readFlatGeobuf.ts"

// Both written by GDAL 3.6.2 (ogr2ogr -f FlatGeobuf) from GeoJSON typed in by hand, so that the reader is checked against
// another program's writer.
const gdalPlaces = readFileSync("test/fixtures/population/gdal-places.fgb")
const gdalAreas = readFileSync("test/fixtures/population/gdal-areas.fgb")

const ours = encodeFlatGeobuf({
  name: "lines",
  geometryType: "MultiLineString",
  columns: [
    { name: "name", type: "String" },
    { name: "major", type: "Bool" },
  ],
  features: Array.from({ length: 18 }, (_, index) => ({
    geometry: {
      type: "MultiLineString",
      coordinates: [
        [
          [20 + index / 10, 42],
          [20 + index / 10, 43],
        ],
        [
          [21, 44],
          [22, 44 + index / 10],
        ],
      ],
    },
    properties: { name: `line ${index}`, major: index % 2 === 0 },
  })),
})

function failure(bytes: Uint8Array): string {
  try {
    readFlatGeobuf(bytes, "some.fgb")
    return "none"
  } catch (error) {
    return error instanceof LoadError ? error.failure : `not a LoadError: ${error}`
  }
}

describe("a file written by GDAL", () => {
  test("gives its points, names in three scripts, and no value where there is none", () => {
    const { name, columns, features } = readFlatGeobuf(gdalPlaces, "gdal-places.fgb")
    expect(name).toBe("places")
    expect(columns).toContainEqual({ name: "population", type: "Int" })
    expect(features).toHaveLength(3)
    expect(features).toContainEqual({
      geometry: { type: "Point", coordinates: [20.46513, 44.80401] },
      properties: {
        geonameid: 792680,
        name: "Belgrade",
        name_local: "Београд",
        country: "RS",
        admin1: "SE",
        population: 1273651,
        rank: 1,
      },
    })
    expect(features).toContainEqual({
      geometry: { type: "Point", coordinates: [20.2, 43.1] },
      properties: { geonameid: 1, name: "Nowhere", country: "XK", rank: 3 },
    })
  })

  test("gives an area with its two parts and its hole", () => {
    const [area] = readFlatGeobuf(gdalAreas, "gdal-areas.fgb").features
    expect(area?.properties).toEqual({ name: "two parts, one hole", ratio: 0.5 })
    expect(area?.geometry).toEqual({
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ],
        ],
        [
          [
            [5, 5],
            [9, 5],
            [9, 9],
            [5, 5],
          ],
          [
            [6, 5.5],
            [7, 6],
            [7, 5.5],
            [6, 5.5],
          ],
        ],
      ],
    })
  })

  test("is read the same from the middle of a larger buffer", () => {
    const shifted = new Uint8Array(gdalPlaces.length + 3)
    shifted.set(gdalPlaces, 3)
    expect(readFlatGeobuf(shifted.subarray(3), "x")).toEqual(readFlatGeobuf(gdalPlaces, "x"))
  })
})

describe("a file that is not whole is refused, never read in part", () => {
  test.each([
    ["points of GDAL", gdalPlaces],
    ["areas of GDAL", gdalAreas],
    ["lines of ours", ours],
  ])("%s, cut off at any byte", (_, whole) => {
    expect(failure(whole)).toBe("none")
    for (let length = 0; length < whole.length; length++)
      expect(failure(whole.subarray(0, length)), `first ${length} bytes`).toBe("truncated")
  })

  test("with one feature more than its header states", () => {
    const last = ours.subarray(ours.length - 200)
    expect(failure(Buffer.concat([ours, last]))).toBe("truncated")
  })

  test("with any bytes changed, it is read or refused with a reason, and does not hang", () => {
    const change = fc.tuple(fc.nat(ours.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const damaged = Uint8Array.from(ours)
        for (const [at, byte] of changes) damaged[at] = byte
        expect(["none", "truncated", "wrong type", "empty"]).toContain(failure(damaged))
      }),
      { numRuns: 500, seed: 1 },
    )
  })
})

describe("a file of another kind", () => {
  test.each([
    ["a server's page in place of the file", "<!doctype html><title>404</title>"],
    ["a short answer", "no"],
    ["GeoJSON", '{"type":"FeatureCollection","features":[]}'],
  ])("is named as such: %s", (_, text) => expect(failure(Buffer.from(text))).toBe("wrong type"))

  test("without a single byte counts as cut off", () => expect(failure(new Uint8Array())).toBe("truncated"))

  test("names the file in its error", () => {
    expect(() => readFlatGeobuf(Buffer.from("<html>"), "population.fgb")).toThrow(/^population\.fgb is not the kind/)
  })
})
