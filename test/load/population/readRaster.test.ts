import { readFileSync } from "node:fs"
import { writeArrayBuffer } from "geotiff"
import { describe, expect, test } from "vitest"
import { unpackedLzw } from "../../../src/load/population/LzwDecoder.ts"
import type { Box } from "../../../src/model/geo.ts"
import { failureOf, readFixture, readText } from "./populationFiles.ts"

// The files of test/fixtures/population-grids were written by GDAL 3.6.2 (gdal_translate) from numbers typed in by hand:
// worldpop.tif: 6 × 4 pixels of 3″, Float32, LZW, nodata −99999. ghs-mollweide.tif: 5 × 4 of 100 m in ESRI:54009, Float64,
// Deflate, tiles, nodata −200. laea.tif: the same in EPSG:3035. lzw-full-table.tif: 100 × 100 bytes in one strip, LZW.

const everywhere: Box = [-180, -89, 180, 89]

/** A raster of 3″ with the upper left corner at 20° E, 44° N, as the library writes it. */
function raster(rows: readonly (readonly number[])[], metadata: object = {}): Uint8Array<ArrayBuffer> {
  const bytes = writeArrayBuffer(Float32Array.from(rows.flat()), {
    height: rows.length,
    width: rows[0]?.length,
    BitsPerSample: [32],
    SampleFormat: [3],
    ModelPixelScale: [1 / 1200, 1 / 1200, 0],
    ModelTiepoint: [0, 0, 0, 20, 44, 0],
    GTModelTypeGeoKey: 2,
    GTRasterTypeGeoKey: 1,
    GeographicTypeGeoKey: 4326,
    ...metadata,
  })
  return new Uint8Array(bytes)
}

describe("WorldPop in degrees, packed by GDAL", () => {
  test("gives the people of every pixel; nodata is nobody", async () => {
    const { cells, people, problems } = await readFixture("worldpop.tif", { boxes: [everywhere] })
    expect(problems).toEqual([])
    expect([...(cells?.people ?? [])].slice(0, 6)).toEqual([1.5, 2, 3, 4, 5, 6])
    expect(people).toBe(231.75) // the sum of the numbers typed in
  })

  test("speaks for its extent, 6 by 4 pixels from 18.3° E, 43.8° N", async () => {
    const covers = (await readFixture("worldpop.tif")).cells?.covers
    const expected = [18.3, 43.8, 18.3 + 6 / 1200, 43.8 + 4 / 1200]
    const extent = covers && "extent" in covers ? covers.extent : []
    expect(extent).toHaveLength(4)
    for (const [k, side] of extent.entries()) expect(side).toBeCloseTo(expected[k] as number, 9)
  })

  test("is read only in and round the boxes, and where two boxes overlap no pixel counts twice", async () => {
    // The pixel of 22.25 people is the last; one pixel more all round is read.
    const corner: Box = [18.3043, 43.8002, 18.3048, 43.8006]
    const once = await readFixture("worldpop.tif", { boxes: [corner] })
    expect([...(once.cells?.people ?? [])]).toEqual([16, 21, 22.25])
    expect((await readFixture("worldpop.tif", { boxes: [corner, corner, everywhere] })).people).toBe(231.75)
    expect((await readFixture("worldpop.tif", { boxes: [[10, 40, 11, 41]] })).people).toBe(0)
  })
})

test("GHS-POP in Mollweide lies where PROJ puts it, although GDAL calls its system user-defined", async () => {
  const { cells, people, problems } = await readFixture("ghs-mollweide.tif")
  expect(problems).toEqual([])
  expect(people).toBe(197) // 1 + 2 + … + 20 without the 13 that is nodata
  // gdaltransform -s_srs ESRI:54009 -t_srs EPSG:4326 of the corners and centre of the first pixel
  const corners = [
    [18.3174691593474, 43.7162336773951],
    [18.3172937893857, 43.7153193932397],
    [18.318514942305, 43.7153193932397],
    [18.318690323958, 43.7162336773951],
  ]
  expect(cells?.cornersOf(0)).toHaveLength(8)
  for (const [k, degrees] of Array.from(cells?.cornersOf(0) ?? []).entries())
    expect(degrees).toBeCloseTo(corners.flat()[k] as number, 8)
  expect(cells?.centres[0]).toBeCloseTo(18.3179920526978, 8)
  expect(cells?.centres[1]).toBeCloseTo(43.7157765346679, 8)
})

describe("no pixel counts that holds no number of people", () => {
  test("NaN and nodata are nobody; a negative number is named by row and column", async () => {
    const bytes = raster([
      [1, Number.NaN, -99999],
      [2, -5, 4],
    ], { GDAL_NODATA: "-99999\0" }) // biome-ignore format: rows of a raster
    const { people, problems } = await readText(bytes)
    expect(people).toBe(7)
    expect(problems.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [2, "2", "-5", "negative population"],
    ])
  })

  test("a value that 32 bits cannot hold exactly is nodata all the same", async () => {
    // WorldPop of some years writes −3.4028234663852886e38, whose text has fewer digits.
    const bytes = raster([[1, 3.4028235e38]], { GDAL_NODATA: "3.40282347e+38\0" })
    expect((await readText(bytes)).people).toBe(1)
  })
})

describe("where a raster lies", () => {
  const centreOf = async (metadata: object) => [...((await readText(raster([[7]], metadata))).cells?.centres ?? [])]
  test("is taken from its corner, or from the middle of its first pixel where it says so", async () => {
    const [lon = 0, lat = 0] = await centreOf({})
    expect(lon).toBeCloseTo(20 + 0.5 / 1200, 9)
    expect(lat).toBeCloseTo(44 - 0.5 / 1200, 9)
    const [lonOfPoint, latOfPoint] = await centreOf({ GTRasterTypeGeoKey: 2 })
    expect(lonOfPoint).toBeCloseTo(20, 9)
    expect(latOfPoint).toBeCloseTo(44, 9)
  })

  test("in another system is not guessed at: the system is named", async () => {
    expect(await failureOf(readFixture("laea.tif"))).toEqual({
      failure: "wrong type",
      file: "laea.tif",
      detail: 'coordinate system EPSG:3035 "ETRS89-extended / LAEA Europe"; needed: EPSG:4326 or Mollweide',
    })
  })

  test("must fit the system it names", async () => {
    const failure = await failureOf(readText(raster([[7]], { ModelTiepoint: [0, 0, 0, 500000, 4800000, 0] })))
    expect(failure.detail).toMatch(/^its extent 500000, .* does not fit EPSG:4326$/)
  })
})

describe("a raster that is not whole or not one of people is refused", () => {
  const whole = new Uint8Array(readFileSync("test/fixtures/population-grids/worldpop.tif"))
  test("cut off at any byte", async () => {
    for (let length = 8; length < whole.length; length += 5) {
      const outcome = await readText(whole.slice(0, length)).then(
        ({ people }) => people,
        (error: { failure?: string }) => error.failure,
      )
      // The last bytes hold the words of the coordinate system; without nodata or numbers nothing is read in part.
      expect([231.75, "truncated", "wrong type"], `first ${length} bytes`).toContain(outcome)
    }
  })

  test("without packing, cut off inside its numbers", async () => {
    const bytes = raster([
      [1, 2],
      [3, 4],
    ]) // biome-ignore format: rows of a raster
    expect((await readText(bytes)).people).toBe(10)
    expect(await failureOf(readText(bytes.slice(0, -2)))).toMatchObject({ failure: "truncated" })
  })

  test("a picture of three bands", async () => {
    const bytes = new Uint8Array(
      writeArrayBuffer(new Uint8Array(12), { height: 2, width: 2, SamplesPerPixel: 3, BitsPerSample: [8, 8, 8] }),
    )
    expect((await failureOf(readText(bytes))).detail).toBe("3 bands; one is needed")
  })
})

describe("LZW", () => {
  test("with a table filled and cleared several times gives every byte", async () => {
    const { cells } = await readFixture("lzw-full-table.tif")
    const expected: number[] = []
    for (let y = 0; y < 100; y++)
      for (let x = 0; x < 100; x++) expected.push((x * x * 7919 + y * y * 104729 + x * y) % 251)
    expect([...(cells?.people ?? [])]).toEqual(expected.filter((value) => value > 0))
  })

  test("that ends too early or names what it never had is an error, not a shorter raster", () => {
    expect(() => unpackedLzw(Uint8Array.of(0x80), 10)).toThrow("too early")
    // Codes of nine bits: 256 clears the table, then 300 is not in it.
    expect(() => unpackedLzw(Uint8Array.of(0x80, 0x4b, 0x00), 10)).toThrow("300")
  })
})
