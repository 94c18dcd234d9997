import { unzipSync, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { LoadError } from "../../src/load/LoadError.ts"
import { makeRegisterNotes } from "../../src/load/RegisterNotes.ts"
import { readRegister } from "../../src/load/readRegister.ts"
import { readTables } from "../../src/load/readTables.ts"
import { unzipWithin } from "../../src/load/unzipWithin.ts"
import { type Cell, makeWorkbook, sheetXml, workbookParts, zipOf } from "./makeWorkbook.ts"
import { found } from "./registerFiles.ts"

const header: readonly Cell[] = ["site_id", "lon", "lat", "store_id", "hd", "neq_kg"]
const flat = (...rows: readonly (readonly Cell[])[]) => [
  { name: "Book.xlsx", bytes: makeWorkbook({ name: "Sheet1", rows: [header, ...rows] }) },
]
const stores = async (files: Parameters<typeof readRegister>[0], answers = {}) => {
  const reading = await readRegister(files, answers)
  return { ...reading, neq: reading.register.stores.map(({ holdings }) => holdings[0]?.neq) }
}

describe("a workbook", () => {
  test("gives its numbers in full, however the computer that wrote it writes decimals", async () => {
    const { neq, problems, questions } = await stores(
      flat(["XX-01", 20.5, 44.5, "S1", 1.1, 1.234], ["XX-01", 20.5, 44.5, "S2", 1.4, 123456.789012345]),
    )
    expect(neq).toEqual([1.234, 123456.789012345])
    expect([problems, questions]).toEqual([[], []])
  })

  test("numbers kept as numbers say nothing of how people wrote those kept as text: these are asked about", async () => {
    const file = flat(["XX-01", 20.5, 44.5, "S1", "1.1", 12.5], ["XX-01", 20.5, 44.5, "S2", "1.1", "1,234"])
    const asked = await stores(file)
    expect(asked.neq).toEqual([12.5])
    expect(asked.questions).toMatchObject([{ kind: "decimal mark", rows: [3], column: "neq_kg", example: "1,234" }])
    expect((await stores(file, { decimalMark: "," })).neq).toEqual([12.5, 1.234])
  })

  test("gives the values that were saved with its formulas, and names the cells whose formula has none", async () => {
    const { neq, problems } = await stores(
      flat(
        ["XX-01", 20.5, 44.5, { formula: '"S"&1', value: "S1" }, "1.1", { formula: "1000+250", value: 1250 }],
        ["XX-01", 20.5, 44.5, "S2", "1.1", { formula: "F2*2" }],
        ["XX-01", 20.5, 44.5, "S3", "1.1", { error: "#DIV/0!" }],
      ),
    )
    expect(neq).toEqual([1250])
    expect(found(problems)).toEqual([
      "3 F: formula without value (warning)",
      "4 F: error in cell (warning)",
      "3 neq_kg: missing value (error)",
      "4 neq_kg: missing value (error)",
    ])
  })

  test("gives dates as year, month and day, also of the kind that a spreadsheet made out of 1.1", async () => {
    // 45658 days after 1899-12-30 is 2025-01-01: the serial number Excel shows for that date.
    const rows = [
      [...header, "last_surveillance"],
      ["XX-01", 20.5, 44.5, "S1", "1.1", 5, { days: 45658 }],
      ["XX-01", 20.5, 44.5, "S2", { days: 45658 }, 5, null],
    ]
    const { register, problems } = await readRegister([{ name: "b.xlsx", bytes: makeWorkbook({ name: "x", rows }) }])
    expect(register.stores[0]?.holdings[0]?.columns.last_surveillance).toBe("2025-01-01")
    expect(problems).toMatchObject([{ code: "unknown value", column: "hd", row: 3, value: "2025-01-01" }])
  })

  test("with sites and stores in two sheets is read as two tables, other sheets are left out and named", async () => {
    const bytes = makeWorkbook(
      {
        name: "Sites",
        rows: [
          ["site_id", "name", "lon", "lat"],
          ["XX-01", "WREN", 20.5, 44.5],
        ],
      },
      {
        name: "Stores",
        rows: [
          ["store_id", "site_id", "hd", "neq_kg"],
          ["S1", "XX-01", "1.1", 1250],
        ],
      },
      { name: "Notes", rows: [["Prepared by"], ["somebody"]] },
      { name: "Empty", rows: [] },
    )
    const { register, problems } = await readRegister([{ name: "b.xlsx", bytes }])
    expect(register.sites[0]?.origin).toEqual({ file: "b.xlsx [Sites]", row: 2 })
    expect(register.stores[0]?.holdings[0]).toMatchObject({ neq: 1250, origin: { file: "b.xlsx [Stores]", row: 2 } })
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(["b.xlsx [Notes] no register here"])
  })

  test("with a title, merged group headers, gaps and a row of totals is read below them", async () => {
    const rows: Cell[][] = [
      ["Register of stores, March 2025"],
      [],
      ["Site", "Position", null, "Store"],
      [...header],
      ["XX-01", 20.5, 44.5, "S1", "1.1", 1250],
      [],
      ["XX-01", 20.5, 44.5, "S2", "1.4", 750],
      ["Вкупно", null, null, null, null, 2000],
    ]
    const merged = '<mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="B3:C3"/></mergeCells>'
    const bytes = makeWorkbook({ name: "x", rows, after: merged })
    const { register, problems } = await readRegister([{ name: "b.xlsx", bytes }])
    expect(
      register.stores.map(({ storeId, holdings }) => [storeId, holdings[0]?.neq, holdings[0]?.origin.row]),
    ).toEqual([
      ["S1", 1250, 5],
      ["S2", 750, 7],
    ])
    expect(found(problems)).toEqual(["0 -: rows above header (warning)", "8 -: totals row (warning)"])
  })

  test("with shared strings, rich text, a prefix on every element and days from 1904 is read", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    const strings = ["unused", ...header.map(String), "last_surveillance", "XX-01", "1.1"]
    const items = strings.map((text) => `<x:si><x:t>${text}</x:t></x:si>`).join("")
    const rich = "<x:si><x:r><x:t>S</x:t></x:r><x:r><x:t>1</x:t></x:r></x:si>"
    const shared = (at: string, index: number) => `<x:c r="${at}" t="s"><x:v>${index}</x:v></x:c>`
    const top = [...header, "last_surveillance"].map((_, at) => shared(`${"ABCDEFG"[at]}1`, at + 1)).join("")
    // 44196 days after 1904-01-01 is 2025-01-01, 1462 days fewer than from 1899-12-30 (ECMA-376, 18.17.4.1).
    const row =
      `${shared("A2", 8)}<x:c r="B2"><x:v>20.5</x:v></x:c><x:c r="C2"><x:v>44.5</x:v></x:c>${shared("D2", 10)}` +
      `${shared("E2", 9)}<x:c r="F2"><x:v>1.25E3</x:v></x:c><x:c r="G2" s="1"><x:v>44196</x:v></x:c>`
    const own = workbookParts([{ name: "x", rows: [] }])
    const bytes = zipOf({
      ...own,
      "xl/workbook.xml": own["xl/workbook.xml"]?.replace("<sheets>", '<workbookPr date1904="true"/><sheets>') ?? "",
      "xl/sharedStrings.xml": `<x:sst xmlns:x="${main}">${items}${rich}</x:sst>`,
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1">${top}</x:row><x:row r="2">${row}</x:row></x:sheetData></x:worksheet>`,
    })
    const { register, problems } = await readRegister([{ name: "b.xlsx", bytes }])
    expect(problems).toEqual([])
    expect(register.stores[0]).toMatchObject({
      storeId: "S1",
      holdings: [{ hd: "1.1", neq: 1250, columns: { last_surveillance: "2025-01-01" } }],
    })
  })

  test("of many rows is read some at a time, with the row numbers that the spreadsheet shows, and can be stopped", async () => {
    const rows = Array.from({ length: 8000 }, (_, at): Cell[] => ["XX-01", 20.5, 44.5, `S${at}`, "1.1", 100 + at])
    const files = [{ name: "b.xlsx", bytes: makeWorkbook({ name: "x", rows: [header, [], ...rows] }) }]
    const told: number[] = []
    const { register, rowsKept } = await readRegister(files)
    expect(rowsKept).toBe(8000)
    expect(register.stores.at(-1)?.holdings[0]).toMatchObject({ neq: 8099, origin: { row: 8002 } })
    const stop = new AbortController()
    const onProgress = (done: number) => {
      told.push(done)
      stop.abort()
    }
    const notes = makeRegisterNotes()
    const reading = readTables(files[0]!, notes, { signal: stop.signal, onProgress })
    await expect(reading).rejects.toThrow(/abort/i)
    expect(told).toHaveLength(1)
  })

  test("of nothing has no rows", async () => {
    const { problems } = await readRegister([{ name: "b.xlsx", bytes: makeWorkbook({ name: "x", rows: [] }) }])
    expect(found(problems)).toEqual(["0 -: no rows (error)"])
  })
})

/** A compound file, as its first bytes and one directory entry make it known; [MS-CFB] § 2.2 and § 2.6. */
function compoundFile(entry: string): Uint8Array {
  const bytes = new Uint8Array(1024)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(
    Array.from(entry).flatMap((letter) => [letter.charCodeAt(0), 0]),
    640,
  )
  return bytes
}
/** The same archive with another unpacked size in the directory entry of its only part (PKWARE APPNOTE 4.3.12). */
function declaring(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  let at = bytes.length - 22
  while (view.getUint32(at, true) !== 0x02014b50) at--
  view.setUint32(at + 24, size, true)
  return bytes
}
const failure = async (bytes: Uint8Array) =>
  readTables({ name: "b.xlsx", bytes }, makeRegisterNotes()).then(
    () => "none",
    (error: unknown) => (error instanceof LoadError ? error.failure : String(error)),
  )

describe("a workbook that cannot be read gets one reason", () => {
  const good = makeWorkbook({ name: "x", rows: [header] })
  const withSheet = (xml: string) =>
    zipOf({ ...workbookParts([{ name: "x", rows: [] }]), "xl/worksheets/sheet1.xml": xml })
  const cells = (rows: string) => sheetXml({ name: "x", rows: [] }).replace("<sheetData>", `<sheetData>${rows}`)

  test.each([
    ["protected by a password", compoundFile("EncryptedPackage"), "password"],
    ["of before 2007", compoundFile("Workbook"), "old workbook"],
    ["cut off in the middle", good.slice(0, good.length / 2), "truncated"],
    ["cut off at its end", good.slice(0, -30), "truncated"],
    ["that is a document", zipOf({ "word/document.xml": "<w/>" }), "wrong type"],
    ["that is a binary workbook", zipOf({ "xl/workbook.bin": "x" }), "old workbook"],
    ["with an encrypted archive", good.with(6, 1), "password"],
    ["of cells that never end", withSheet(cells(`<row r="1"><f/>${'<c r="A1">'.repeat(50_000)}</row>`)), "truncated"],
    ["of tags that never end", withSheet(cells(`<row r="1"><f/>${'<c t="s" '.repeat(50_000)}</row>`)), "truncated"],
    ["whose XML breaks off", withSheet("<worksheet><sheetData><row r="), "truncated"],
    [
      "with a cell in row 999,999,999",
      withSheet(cells('<row r="999999999"><c r="A999999999"><v>1</v></c></row>')),
      "too large",
    ],
    [
      "with a cell in the last column and one in the last row",
      withSheet(cells('<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>')),
      "too large",
    ],
  ])("one %s", async (_, bytes, expected) => {
    expect(await failure(bytes)).toBe(expected)
  })

  test("one whose parts unpack to more than the limit is refused by its directory, or when it lies, on the way", async () => {
    const bomb = zipSync({ "a.xml": new Uint8Array(2_000_000) })
    expect(unzipSync(bomb)["a.xml"]).toHaveLength(2_000_000)
    const read = (bytes: Uint8Array) => unzipWithin(bytes, "bomb.zip", () => true, {}, 1_000_000)
    await expect(read(bomb)).rejects.toThrow("bomb.zip is too large to open here (2000000 bytes when unpacked)")
    await expect(read(declaring(bomb, 10))).rejects.toThrow("bomb.zip is too large to open here (more than 1000000")
    const parts = await unzipWithin(bomb, "bomb.zip", () => true, {}, 3_000_000)
    expect(parts.get("a.xml")).toHaveLength(2_000_000)
  })

  test("one that declares too small a size is damaged", async () => {
    const lying = declaring(zipSync({ "a.xml": new Uint8Array(500) }), 10)
    await expect(unzipWithin(lying, "b.zip", () => true)).rejects.toThrow("b.zip is damaged")
  })
})
