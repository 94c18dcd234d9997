import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { LoadError } from "../../src/load/LoadError.ts"
import { parseRegister } from "../../src/load/parseRegister.ts"
import type { RegisterAnswers, RegisterFile } from "../../src/load/RegisterReading.ts"
import { registerProblemText } from "../../src/load/registerProblemText.ts"

const fixture = (name: string): RegisterFile => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../fixtures/registers/${name}`, import.meta.url))),
})
const csv = (text: string, name = "register.csv"): RegisterFile => ({ name, bytes: new TextEncoder().encode(text) })
const two = (sites: string, stores: string, answers?: RegisterAnswers) =>
  parseRegister([csv(sites, "sites.csv"), csv(stores, "stores.csv")], answers)
const oneSite = "site_id,lon,lat\nXX-01,20.5,44.5\n"
/** A site and one store whose NEQ is written like this. */
const neqOf = (written: readonly string[], separator = ";", answers?: RegisterAnswers) => {
  const rows = written.map((neq, index) => [`S${index}`, "XX-01", "1.4", `"${neq}"`].join(separator))
  const stores = [["store_id", "site_id", "hd", "neq_kg"].join(separator), ...rows].join("\n")
  const reading = two(oneSite, stores, answers)
  return { ...reading, neq: reading.register.stores.map(({ holdings }) => holdings[0]?.neq) }
}
const found = (problems: readonly { row: number; column: string; code: string; severity: string }[]) =>
  problems.map(({ row, column, code, severity }) => `${row} ${column || "-"}: ${code} (${severity})`)

describe("a register in two files", () => {
  const files = [fixture("two-files-sites.csv"), fixture("two-files-stores.csv")]

  test("is read with every column in its field, and what has no field kept as received", () => {
    const { register, problems, questions, rowsRead, rowsKept } = parseRegister(files)
    expect(register.name).toBe("two-files-sites.csv, two-files-stores.csv")
    expect(register.invented).toBe(false)
    expect(register.sites[0]).toEqual({
      siteId: "XX-01",
      name: "WREN",
      country: "RS",
      position: [20.5, 44.5],
      coordAccuracy: 25,
      columns: { guard_h: "24", remark: "first" },
      origin: { file: "two-files-sites.csv", row: 2 },
    })
    expect(register.stores[0]).toEqual({
      storeId: "XX-01-1",
      siteId: "XX-01",
      position: [20.501, 44.501],
      storeType: "open stack",
      barricaded: true,
      bearing: undefined,
      holdings: [
        {
          hd: "1.1",
          hdAssumed: false,
          cg: "D",
          neq: 12000,
          mce: 500,
          auw: 20000,
          gross: 31.5,
          licensedNeq: 15000,
          stockState: "surplus",
          yearMade: 1978,
          columns: { last_surveillance: "2019-05-01", keeper: "A" },
          origin: { file: "two-files-stores.csv", row: 2 },
        },
        expect.objectContaining({ hd: "1.3.1", neq: 400, origin: { file: "two-files-stores.csv", row: 3 } }),
      ],
    })
    expect(register.stores[1]).toMatchObject({ storeType: "earth-covered magazine", bearing: 135, position: undefined })
    expect(found(problems)).toEqual(["4 hd: division assumed (warning)"])
    expect([questions.length, rowsRead, rowsKept]).toEqual([0, 6, 6])
  })

  test("is the same in either order, and a site without stores stays", () => {
    expect(parseRegister(files.toReversed()).register).toEqual(parseRegister(files).register)
    expect(parseRegister(files).register.sites.map(({ siteId }) => siteId)).toEqual(["XX-01", "XX-02", "XX-03"])
  })

  test("reads a bare 1.2 as 1.2.1 and says so", () => {
    const { register } = parseRegister(files)
    expect(register.stores[1]?.holdings[0]).toMatchObject({ hd: "1.2.1", hdAssumed: true })
  })
})

describe("a flat file", () => {
  test("with semicolons, decimal commas, headers in another spelling and blank rows is read", () => {
    const { register, problems, questions } = parseRegister([fixture("semicolon-decimal-comma-flat.csv")])
    expect(problems).toEqual([])
    expect(questions).toEqual([])
    expect(register.sites.map(({ name, position }) => [name, position])).toEqual([
      ['WREN; "north"', [20.5, 44.5]],
      ["TEAL", [17.25, 44.125]],
    ])
    expect(
      register.stores.map(({ storeType, barricaded, holdings: [own] }) => [
        storeType,
        barricaded,
        own?.hd,
        own?.cg,
        own?.neq,
        own?.gross,
      ]),
    ).toEqual([
      ["open stack", true, "1.1", undefined, 1234.5, 3.25],
      ["light building", false, "1.2.2", undefined, 12000, 20.5],
      [undefined, undefined, "1.4", "S", 250, undefined],
    ])
  })

  test.each(["utf16-tab-flat.csv", "bom-crlf-flat.csv"])("as %s keeps its letters and its number", (name) => {
    const { register, problems } = parseRegister([fixture(name)])
    expect(problems).toEqual([])
    expect(register.sites[0]?.name).toMatch(/^(ŽUNA Ћ|ČAPLJA)$/)
    expect(register.stores[0]?.holdings[0]?.neq).toBe(1234.5)
  })

  test("whose rows of a site have one position gives it to the site; its stores have none of their own", () => {
    const { register } = parseRegister([fixture("semicolon-decimal-comma-flat.csv")])
    expect(register.stores.every(({ position }) => position === undefined)).toBe(true)
  })

  test("whose rows of a site differ in position gives them to the stores, and says where the site stands", () => {
    const rows = ["XX-01,20.5,44.5,S1,1.1,10", "XX-01,20.6,44.5,S2,1.1,10"]
    const { register, problems } = parseRegister([csv(`site_id,lon,lat,store_id,hd,neq_kg\n${rows.join("\n")}`)])
    expect(register.sites[0]?.position).toEqual([20.5, 44.5])
    expect(register.stores.map(({ position }) => position)).toEqual([
      [20.5, 44.5],
      [20.6, 44.5],
    ])
    expect(found(problems)).toEqual(["0 lon: site position from stores (warning)"])
  })

  test("may name both positions", () => {
    const text = "site_id,site_lon,site_lat,store_id,store_lon,store_lat,hd,neq_kg\nX,20.5,44.5,S,20.51,44.51,1.1,9"
    const { register, problems } = parseRegister([csv(text)])
    expect(problems).toEqual([])
    expect([register.sites[0]?.position, register.stores[0]?.position]).toEqual([
      [20.5, 44.5],
      [20.51, 44.51],
    ])
  })
})

describe("what is wrong is named by row and column, and good rows stay", () => {
  const sites = "site_id,lon,lat\nXX-01,20.5,44.5\nXX-02,20,44\n"
  const bad = () => parseRegister([csv(sites, "sites.csv"), fixture("bad-rows-stores.csv")])

  test("a bad optional value is dropped with a warning, a bad required one costs the row", () => {
    expect(found(bad().problems)).toEqual([
      "12 -: too many cells (error)", // 1,234.5 without quotes
      "2 pes_type: unknown value (warning)",
      "2 barricaded: unknown value (warning)",
      "2 stock_state: unknown value (warning)",
      "3 hd: unknown value (error)",
      "4 neq_kg: out of range (error)",
      "5 neq_kg: out of range (error)",
      "6 neq_kg: not a number (error)",
      "7 site_id: unknown site (error)",
      "8 hd: repeated store and division (error)",
      "9 site_id: store in two sites (error)",
      "10 hd: missing value (error)",
      "11 hd: division assumed (warning)",
    ])
    expect(bad().register.stores.map(({ storeId }) => storeId)).toEqual(["S1", "S8"])
    expect([bad().rowsRead, bad().rowsKept]).toEqual([13, 4])
  })

  test("the command line gets a sentence with file, row, column, value and what was expected", () => {
    const texts = bad().problems.map(registerProblemText)
    expect(texts).toContain(
      'bad-rows-stores.csv, row 6, column neq_kg: "many" is not a number; expected a number above 0; the row was left out.',
    )
    expect(texts).toContain(
      'bad-rows-stores.csv, row 2, column barricaded: "maybe" is not known; expected yes, no or empty; the value was dropped.',
    )
  })

  test("missing columns are one problem of the whole file", () => {
    const { problems, register, rowsKept } = two("site_id,lon,lat\nXX-01,20.5,44.5", "store_id,neq_kg\nS1,5\nS2,6")
    expect(problems).toMatchObject([
      { file: "stores.csv", row: 0, code: "missing columns", expected: "site_id, hd", severity: "error" },
    ])
    expect([register.sites.length, register.stores.length, rowsKept]).toEqual([1, 0, 1])
  })

  test("a table of stores alone lacks the positions, a table of sites alone has no figures", () => {
    const stores = parseRegister([csv("store_id,site_id,hd,neq_kg\nS1,XX-01,1.1,5")])
    expect(stores.problems).toMatchObject([{ code: "missing columns", expected: "lon, lat" }])
    expect(stores.register.sites).toEqual([])
    const alone = parseRegister([csv(oneSite)])
    expect(alone.problems).toMatchObject([{ code: "missing stores table" }])
    expect(alone.register.sites).toHaveLength(1)
  })

  test("an empty file, a file of blanks and a header alone have no rows", () => {
    for (const text of ["", " \n;;\n", "site_id,lon,lat\n"])
      expect(parseRegister([csv(text)]).problems[0]).toMatchObject({ code: "no rows", row: 0 })
  })

  test("coordinates off the globe cost the site, and its stores with it", () => {
    const { problems, register } = two("site_id,lon,lat\nA,200,44\nB,20,-91\n", "store_id,site_id,hd,neq_kg\nS,A,1.1,5")
    expect(found(problems)).toEqual([
      "2 lon: out of range (error)",
      "3 lat: out of range (error)",
      "2 site_id: site left out (error)",
    ])
    expect(register.sites).toEqual([])
  })

  test("a place far from South-East Europe stays, with a warning", () => {
    const { problems, register } = parseRegister([csv("site_id,lon,lat\nA,2.35,48.85\n")])
    expect(found(problems)).toContain("2 lon: outside region (warning)")
    expect(register.sites[0]?.position).toEqual([2.35, 48.85])
  })

  test("a store with half a position, or far from its site, is said", () => {
    const { problems, register } = two(
      oneSite,
      "store_id,site_id,lon,lat,hd,neq_kg\nS1,XX-01,20.5,,1.1,5\nS2,XX-01,21.5,44.5,1.1,5",
    )
    expect(found(problems)).toEqual(["2 lat: half a position (warning)", "3 lon: far from site (warning)"])
    expect(register.stores[0]?.position).toBeUndefined()
  })

  test("two rows of one store that contradict each other about the building are said; the first counts", () => {
    const { problems, register } = two(
      oneSite,
      "store_id,site_id,hd,neq_kg,barricaded\nS1,XX-01,1.1,5,no\nS1,XX-01,1.4,5,yes",
    )
    expect(found(problems)).toEqual(["3 barricaded: differs from earlier row (warning)"])
    expect(register.stores[0]?.barricaded).toBe(false)
  })

  test("a repeated site is left out", () => {
    const { problems, register } = parseRegister([csv(`${oneSite}XX-01,21,44\n`)])
    expect(found(problems)).toContain("3 site_id: repeated site (error)")
    expect(register.sites[0]?.position).toEqual([20.5, 44.5])
  })

  test("a quotation mark out of place costs its own row only", () => {
    const { problems, register } = parseRegister([csv('site_id,name,lon,lat\nA,"OAK,20,44\nB,ELM,20,44\n')])
    expect(found(problems)).toContain("2 -: unclosed quote (error)")
    expect(register.sites.map(({ siteId }) => siteId)).toEqual(["B"])
  })

  test("a row number is the line a spreadsheet shows, also after a cell with a line break and a blank row", () => {
    const { register } = parseRegister([csv('site_id,name,lon,lat\nA,"OAK\nwest",20,44\n\nB,ELM,20,44\n')])
    expect(register.sites.map(({ name, origin }) => [name, origin.row])).toEqual([
      ["OAK west", 2],
      ["ELM", 4],
    ])
  })
})

describe("numbers are read by the evidence of their column", () => {
  test.each([
    [
      ["1.234,5", "2.000"],
      [1234.5, 2000],
    ],
    [
      ["1 234,5", "1 234"],
      [1234.5, 1234],
    ],
    [
      ["1,234.5", "2,000"],
      [1234.5, 2000],
    ],
    [
      ["1.234.567", "1.500"],
      [1234567, 1500],
    ],
    [
      ["12,5", "1,500"],
      [12.5, 1.5],
    ],
    [
      ["12.5", "1,500"],
      [12.5, 1500],
    ],
    [
      ["0,250", "1,500"],
      [0.25, 1.5],
    ],
    [
      ["1'234.5", "1.5e3"],
      [1234.5, 1500],
    ],
  ])("%j is %j", (written, expected) => {
    expect(neqOf(written)).toMatchObject({ neq: expected, problems: [], questions: [] })
  })

  test("a number that can be read two ways without any evidence is asked about, and read only when answered", () => {
    for (const [written, separator] of [
      ["1,234", ","],
      ["1,234", ";"],
      ["1.234", ";"],
    ] as const) {
      const { neq, problems, questions } = neqOf([written], separator)
      expect(neq).toEqual([])
      expect(found(problems)).toEqual(["2 neq_kg: ambiguous number (error)"])
      expect(questions).toEqual([
        { kind: "decimal mark", file: "stores.csv", rows: [2], column: "neq_kg", example: written },
      ])
      const readings = [".", ","].map(
        (decimalMark) => neqOf([written], separator, { decimalMark } as RegisterAnswers).neq,
      )
      expect(readings.flat().toSorted()).toEqual([1.234, 1234])
    }
  })

  test("a column that proves both marks is asked about where it can be read two ways", () => {
    const { neq, questions } = neqOf(["1,5", "2.5", "1,234"])
    expect(neq).toEqual([1.5, 2.5])
    expect(questions).toMatchObject([{ kind: "decimal mark", rows: [4] }])
  })

  test("a point in a comma-separated file without decimal commas is a decimal point", () => {
    expect(neqOf(["1.234"], ",").neq).toEqual([1.234])
  })

  test.each(["1.2.3", "1,23,4", "12 34", "1.5.", "abc", "0x10", "Infinity", "1e999", "=1+1", "5 kg"])(
    "%s is not a number",
    (written) => {
      expect(neqOf([written]).problems).toMatchObject([{ code: "not a number", value: written }])
    },
  )
})

describe("what only the owner knows is asked, never mended in silence", () => {
  test("longitude and latitude that are exchanged are exchanged only when the answer is yes", () => {
    const files = [fixture("swapped-sites.csv")]
    const asked = parseRegister(files)
    expect(asked.questions).toEqual([
      { kind: "swapped coordinates", file: "swapped-sites.csv", rows: [2], column: "lon, lat", example: "44.5, 20.5" },
    ])
    expect(asked.register.sites[0]?.position).toEqual([44.5, 20.5])
    const yes = parseRegister(files, { swapCoordinates: true })
    expect(yes.register.sites.map(({ position }) => position)).toEqual([
      [20.5, 44.5],
      [17.25, 44.125],
    ])
    const no = parseRegister(files, { swapCoordinates: false })
    expect(no.register.sites[0]?.position).toEqual([44.5, 20.5])
    expect([yes.questions, no.questions]).toEqual([[], []])
  })

  test.each([
    ["gross_t", "t", 2500],
    ["Weight (kg)", "kg", 2.5],
  ] as const)("without NEQ, a column %s is taken for it only when the answer says so", (column, unit, neq) => {
    const stores = `store_id,site_id,hd,${column}\nS1,XX-01,1.1,2.5\n`
    const asked = two(oneSite, stores)
    expect(asked.questions).toEqual([
      { kind: "which column is NEQ", file: "stores.csv", rows: [2], column, example: "2.5", unit },
    ])
    expect(asked.problems).toMatchObject([{ code: "missing columns", expected: "neq_kg" }])
    expect(asked.register.stores).toEqual([])
    const answered = two(oneSite, stores, { neqColumn: { column, unit } })
    expect(answered.register.stores[0]?.holdings[0]?.neq).toBe(neq)
    expect(two(oneSite, stores, { neqColumn: "none" })).toMatchObject({ questions: [], register: { stores: [] } })
  })

  test("an NEQ that equals the gross weight on most rows is asked about", () => {
    const rows = ["S1,XX-01,1.1,2500,2.5", "S2,XX-01,1.1,4000,4", "S3,XX-01,1.1,500,1"]
    const stores = `store_id,site_id,hd,neq_kg,gross_t\n${rows.join("\n")}`
    const asked = two(oneSite, stores)
    expect(asked.questions).toMatchObject([{ kind: "NEQ equals gross weight", rows: [2, 3], example: "2500" }])
    expect(asked.register.stores).toHaveLength(3)
    expect(two(oneSite, stores, { neqEqualToGross: "NEQ" })).toMatchObject({ questions: [], problems: [] })
    const gross = two(oneSite, stores, { neqEqualToGross: "gross weight" })
    expect(gross.register.stores.map(({ storeId }) => storeId)).toEqual(["S3"])
    expect(found(gross.problems)).toEqual([
      "2 neq_kg: gross weight as NEQ (error)",
      "3 neq_kg: gross weight as NEQ (error)",
    ])
  })
})

describe("hostile and foreign files", () => {
  test("headers such as __proto__ are ordinary columns, names are text without control and direction marks", () => {
    const { register } = parseRegister([fixture("hostile-headers-flat.csv")])
    const columns = register.stores[0]?.holdings[0]?.columns
    expect(Object.entries(columns ?? {})).toEqual([
      ["__proto__", "polluted"],
      ["constructor", "built"],
    ])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(register.sites[0]?.columns.constructor).toBeUndefined()
    expect(register.sites[0]?.name).toBe("<img src=x onerror=alert(1)>  =1+1")
  })

  test.each([
    ["a workbook", [0x50, 0x4b, 0x03, 0x04, 1]],
    ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ["zero bytes", [0x61, 0, 0x62]],
  ])("%s is the wrong type", (_, bytes) => {
    expect(() => parseRegister([{ name: "x.csv", bytes: new Uint8Array(bytes) }])).toThrow(LoadError)
  })

  test("letters that are not UTF-8 are said, the rows stay", () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(`${oneSite.trim()}\nZ`),
      0x8e,
      ...new TextEncoder().encode(",20,44"),
    ])
    const { problems, register } = parseRegister([{ name: "x.csv", bytes }])
    expect(problems[0]).toMatchObject({ code: "not UTF-8", row: 0 })
    expect(register.sites).toHaveLength(2)
  })

  const cell = fc.oneof(
    fc.constantFrom(
      "site_id",
      "store_id",
      "lon",
      "lat",
      "hd",
      "neq_kg",
      "gross_t",
      "1.1",
      "1,234",
      "20.5",
      "44.5",
      '"',
      "\n",
      "\r",
      ";",
      "\t",
      "__proto__",
      "XX-01",
    ),
    fc.string({ maxLength: 6 }),
  )
  const table = fc
    .array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })
    .chain((rows) =>
      fc.constantFrom(",", ";", "\t").map((separator) => rows.map((row) => row.join(separator)).join("\n")),
    )
  const header = "site_id,lon,lat,store_id,hd,neq_kg\n"

  test("no text makes it throw, and every problem has a sentence", () => {
    fc.assert(
      fc.property(table, table, fc.boolean(), (first, second, hasHeader) => {
        const reading = parseRegister([csv(hasHeader ? header + first : first), csv(second, "b.csv")])
        expect(reading.rowsKept).toBeLessThanOrEqual(reading.rowsRead)
        for (const problem of reading.problems) expect(registerProblemText(problem)).toMatch(/\.$/)
      }),
      { numRuns: 300 },
    )
  })

  test("no bytes make it throw anything but a LoadError", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          parseRegister([{ name: "x.csv", bytes }])
        } catch (error) {
          expect(error).toBeInstanceOf(LoadError)
        }
      }),
      { numRuns: 300 },
    )
  })

  test.each(['"', '"a', '",', ",", "\n", '\n"', " ", "1,"])(
    "300 kB of %j are read to their end",
    (piece) => {
      const bytes = new TextEncoder().encode(header + piece.repeat(300_000 / piece.length))
      expect(parseRegister([{ name: "x.csv", bytes }]).register.sites).toEqual([])
    },
    5_000,
  )
})
