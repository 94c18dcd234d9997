import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decodeText } from "../../src/load/decodeText.ts"
import { guessEncoding } from "../../src/load/guessEncoding.ts"
import { LoadError } from "../../src/load/LoadError.ts"
import { makeRegisterNotes } from "../../src/load/RegisterNotes.ts"
import { largestFile, pastedFile, readTables } from "../../src/load/readTables.ts"
import { readRegister } from "../../src/load/readRegister.ts"
import { csv, fixture, found } from "./registerFiles.ts"
import { zipOf } from "./makeWorkbook.ts"

const manyRows = (count: number) => {
  const rows = Array.from({ length: count }, (_, at) => `XX-${at >> 5},20.5,44.5,S${at},1.1,${100 + at},"a ""b"", c"`)
  return csv(`site_id,lon,lat,store_id,hd,neq_kg,remark\n${rows.join("\n")}`, "many.csv")
}

describe("a file is known by its content", () => {
  test("a KMZ archive gives the points of all its KML files", async () => {
    const placemark = (id: string) =>
      `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><ExtendedData><Data name="site_id"><value>${id}</value></Data>` +
      "</ExtendedData><Point><coordinates>20.5,44.5</coordinates></Point></Placemark></kml>"
    const bytes = zipOf({ "doc.kml": placemark("XX-01"), "layers/b.kml": placemark("XX-02"), "icon.png": "x" })
    const { register } = await readRegister([{ name: "places.csv", bytes }])
    expect(register.sites.map(({ siteId }) => siteId)).toEqual(["XX-01", "XX-02"])
  })

  test("text pasted from a spreadsheet is a table", async () => {
    const text = 'site_id\tname\tlon\tlat\r\nXX-01\t"WREN\nnorth"\t20,5\t44,5\r\n'
    const { register } = await readRegister([pastedFile(text, "pasted")])
    expect(register.sites[0]).toMatchObject({ name: "WREN north", position: [20.5, 44.5] })
  })

  test("sites in one kind of file and stores in another are one register", async () => {
    const sites = csv(
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[20.5,44.5]},"properties":{"site_id":"XX-01"}}]}',
      "sites.geojson",
    )
    const { register } = await readRegister([fixture("gdal-stores.xlsx"), sites])
    expect(register.stores.map(({ holdings }) => holdings[0]?.neq)).toEqual([1234.5, 0.125])
  })

  test("a file that cannot be read leaves nothing half loaded", async () => {
    await expect(readRegister([fixture("points.geojson"), fixture("broken.geojson")])).rejects.toThrow(
      /^broken\.geojson/,
    )
  })

  test("a file beyond the limit is refused before it is looked at", async () => {
    const huge = Object.defineProperty(new Uint8Array(8), "length", { value: largestFile + 1 })
    await expect(readTables({ name: "huge.csv", bytes: huge }, makeRegisterNotes())).rejects.toThrow(
      "huge.csv is too large to open here",
    )
  })
})

describe("a long file", () => {
  test("lets others go first, tells how far it is, and gives the same as read in one go", async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    const told: number[] = []
    const { register, rowsRead } = await readRegister([manyRows(20_000)], {}, { onProgress: (done) => told.push(done) })
    clearInterval(timer)
    expect([register.stores.length, rowsRead]).toEqual([20_000, 20_000])
    expect(register.stores.at(-1)?.holdings[0]).toMatchObject({ neq: 20_099, columns: { remark: 'a "b", c' } })
    expect(told.length).toBeGreaterThan(0)
    expect(turns).toBeGreaterThan(1)
  })

  test.each([
    ["KML of 20,000 folders in each other", `<kml xmlns="http://www.opengis.net/kml/2.2">${"<Folder>".repeat(20_000)}`],
    ["GeoJSON of 100,000 lists in each other", `{"features":${"[".repeat(100_000)}`],
    ["a line of 200,000 quotation marks", `site_id,lon,lat\n${'"'.repeat(199_999)}`],
    ["200,000 different headers", Array.from({ length: 200_000 }, (_, at) => `header${at}`).join(",")],
  ])(
    "of %s comes to an end",
    async (_, text) => {
      const outcome = await readRegister([csv(text, "x")]).then(
        ({ register }) => register.sites.length,
        (error: unknown) => error instanceof LoadError && 0,
      )
      expect(outcome).toBe(0)
    },
    20_000,
  )

  test("is stopped when the user stops it", async () => {
    const stop = new AbortController()
    const reading = readRegister([manyRows(20_000)], {}, { signal: stop.signal, onProgress: () => stop.abort() })
    await expect(reading).rejects.toThrow(/abort/i)
  })
})

describe("letters", () => {
  // The bytes are those of Python's codecs cp1250, cp1251 and cp1252.
  test.each([
    [
      "windows-1250",
      [
        0x8a, 0x69, 0x62, 0x65, 0x6e, 0x69, 0x6b, 0x20, 0xe8, 0x61, 0x76, 0x61, 0x6f, 0x20, 0xe6, 0x75, 0x70, 0x20,
        0x9e, 0x61, 0x62, 0x61,
      ],
      "Šibenik čavao ćup žaba",
    ],
    ["windows-1251", [0xd1, 0xea, 0xee, 0xef, 0xbc, 0xe5, 0x20, 0x8d], "Скопје Ќ"],
    ["windows-1250", [0xde, 0x61, 0x72, 0xe3, 0x20, 0xba, 0x69], "Ţară şi"],
  ] as const)("of %s are recognised", (encoding, bytes, text) => {
    expect(guessEncoding(new Uint8Array(bytes))).toBe(encoding)
    expect(decodeText(new Uint8Array(bytes), "x")).toEqual({ text, encoding, guessed: true })
  })

  test("of an encoding that the user named are read in it, without a word", async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode("site_id,name,lon,lat\nA,"),
      0xe8,
      ...new TextEncoder().encode(",20,44"),
    ])
    const names = async (encoding?: "windows-1251" | "windows-1252") => {
      const { register, problems } = await readRegister([{ name: "x.csv", bytes }], encoding && { encoding })
      return [register.sites[0]?.name, found(problems).includes("0 -: not UTF-8 (warning)")]
    }
    expect(await names("windows-1251")).toEqual(["и", false])
    expect(await names("windows-1252")).toEqual(["è", false])
    expect((await names())[1]).toBe(true)
  })
})

test("no bytes make it throw anything but a LoadError, whatever kind of file they begin like", async () => {
  const starts = fc.constantFrom(
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62],
    [0x7b, 0x22],
    [0x3c, 0x6b, 0x6d, 0x6c],
    [0xff, 0xfe],
  )
  await fc.assert(
    fc.asyncProperty(starts, fc.uint8Array({ maxLength: 120 }), async (start, rest) => {
      const bytes = new Uint8Array([...start, ...rest])
      const error: unknown = await readTables({ name: "x", bytes }, makeRegisterNotes()).then(
        () => undefined,
        (reason: unknown) => reason,
      )
      if (error !== undefined) expect(error).toBeInstanceOf(LoadError)
    }),
    { numRuns: 150 },
  )
})
