import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { LoadError } from "../../src/load/LoadError.ts"
import { parseRegister } from "../../src/load/parseRegister.ts"
import { registerProblemText } from "../../src/load/registerProblemText.ts"
import { csv, fixture, oneSite } from "./registerFiles.ts"

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
