import { DOMParser } from "@xmldom/xmldom"
import { strFromU8, unzipSync } from "fflate"
import { readSheet } from "read-excel-file/node"
import { describe, expect, test } from "vitest"
import { registerTemplate } from "../../scripts/data/registerTemplate.ts"
import { type Sheet, workbookBytes } from "../../scripts/data/workbookBytes.ts"
import { requiredSiteColumns, requiredStoreColumns, siteColumns, storeColumns } from "../../src/load/registerColumns.ts"
import { readRegister } from "../../src/load/readRegister.ts"

const sheets = registerTemplate(["ME", "RS", "XK"])
const names = ["sites", "stores", "exposed_sites", "facilities", "countries", "readme"]
const parts = unzipSync(workbookBytes(sheets))
const xml = (name: string) => new DOMParser().parseFromString(strFromU8(parts[name] as Uint8Array), "text/xml")

/** The template with the cells of rows filled in by column name. */
function filled(rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>): Uint8Array {
  const fill = (sheet: Sheet): Sheet => {
    const own = rows[sheet.name]
    return own ? { ...sheet, rows: own.map((cells) => sheet.columns.map(({ name }) => cells[name] ?? "")) } : sheet
  }
  return workbookBytes(sheets.map(fill))
}

describe("the empty register", () => {
  test("has a sheet for each table, and one to be read", async () => {
    const read = await Promise.all(
      names.map(async (name) => (await readSheet(Buffer.from(workbookBytes(sheets)), name))[0]),
    )
    expect(read[0]).toEqual([...siteColumns])
    expect(read[1]).toEqual([...storeColumns])
    expect(read[2]).toEqual(["es_id", "name", "type", "people_day", "people_night", "lon", "lat"])
    for (const heading of ["methods", "t_per_year", "hd_accepted", "cost_eur_t", "accepts_foreign"])
      expect(read[3]).toContain(heading)
    for (const heading of ["population", "year", "source", "rasr_member"]) expect(read[4]).toContain(heading)
    expect(read[5]?.[0]).toBe("Stockpile Atlas")
  })

  test("offers lists for what is chosen from a list, each within what a spreadsheet program takes", () => {
    const lists = new Map<string, string[]>()
    for (const [at, name] of ["sites", "stores"].entries()) {
      const headings = at === 0 ? siteColumns : storeColumns
      for (const rule of Array.from(xml(`xl/worksheets/sheet${at + 1}.xml`).getElementsByTagName("dataValidation"))) {
        const column = headings[columnNumber(rule.getAttribute("sqref") ?? "")] ?? ""
        if (rule.getAttribute("type") !== "list") continue
        const formula = rule.getElementsByTagName("formula1")[0]?.textContent ?? ""
        expect(formula.length, column).toBeLessThanOrEqual(255 + 2)
        lists.set(`${name} ${column}`, formula.replaceAll('"', "").split(","))
      }
    }
    expect(lists.get("sites country")).toEqual(["ME", "RS", "XK"])
    expect(lists.get("stores hd")).toEqual(["1.1", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.4", "1.5", "1.6"])
    expect(lists.get("stores cg")).toHaveLength(13)
    expect(lists.get("stores barricaded")).toEqual(["yes", "no"])
    expect(lists.get("stores pes_type")).toContain("earth-covered magazine")
    expect(lists.get("stores stock_state")).toContain("awaiting disposal")
  })

  test("every part is well-formed, named by its type, and its relationships lead to parts that are there", () => {
    const types = Array.from(xml("[Content_Types].xml").getElementsByTagName("Override")).map(
      (part) => part.getAttribute("PartName")?.slice(1) ?? "",
    )
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(types))
    const targets = Array.from(xml("xl/_rels/workbook.xml.rels").getElementsByTagName("Relationship"))
    expect(targets).toHaveLength(names.length + 1)
    for (const target of targets) expect(types).toContain(`xl/${target.getAttribute("Target")}`)
    const sheetNames = Array.from(xml("xl/workbook.xml").getElementsByTagName("sheet"), (one) =>
      one.getAttribute("name"),
    )
    expect(sheetNames).toEqual(names)
    for (const name of Object.keys(parts)) expect(xml(name).documentElement?.tagName, name).toBeTruthy()
  })

  test("marks the columns that are needed", () => {
    const heading = (sheet: number, name: string) =>
      Array.from(xml(`xl/worksheets/sheet${sheet}.xml`).getElementsByTagName("c")).find(
        (cell) => cell.textContent === name,
      )
    for (const name of requiredSiteColumns) expect(heading(1, name)?.getAttribute("s")).toBe("3")
    for (const name of requiredStoreColumns) expect(heading(2, name)?.getAttribute("s")).toBe("3")
    expect(heading(2, "cg")?.getAttribute("s")).toBe("2")
  })

  test("the same sheets give the same bytes", () => {
    expect(workbookBytes(registerTemplate(["ME"]))).toEqual(workbookBytes(registerTemplate(["ME"])))
  })
})

test("a filled template is read as a register, without a word about its other sheets", async () => {
  const bytes = filled({
    sites: [{ site_id: "ME-1", name: "Heron <&>", country: "ME", lon: "19.25", lat: "42.5" }],
    stores: [
      { store_id: "A", site_id: "ME-1", hd: "1.1", neq_kg: "8000", pes_type: "open stack", barricaded: "no" },
      { store_id: "A", site_id: "ME-1", hd: "1.4", neq_kg: "20", last_surveillance: "2024-05-01" },
    ],
  })
  const { register, problems } = await readRegister([{ name: "register.xlsx", bytes }], {}, {})
  expect(problems).toEqual([])
  expect(register.sites).toMatchObject([{ siteId: "ME-1", name: "Heron <&>", country: "ME", position: [19.25, 42.5] }])
  expect(register.stores).toMatchObject([
    {
      storeId: "A",
      storeType: "open stack",
      barricaded: false,
      holdings: [
        { hd: "1.1", neq: 8000 },
        { hd: "1.4", neq: 20, columns: { last_surveillance: "2024-05-01" } },
      ],
    },
  ])
})

const oneSite = {
  sites: [{ site_id: "ME-1", lon: "19.25", lat: "42.5" }],
  stores: [{ store_id: "A", site_id: "ME-1", hd: "1.1", neq_kg: "8000" }],
}
const optional = {
  exposed_sites: [{ es_id: "E", name: "School", type: "school", people_day: "120", lon: "19.25", lat: "42.5" }],
  facilities: [
    { facility_id: "F", country: "ME", t_per_year: "600", hd_accepted: "1.3; 1.4", cost_eur_t: "900-1,200" },
  ],
  countries: [{ country: "ME", population: "617213", year: "2023", rasr_member: "yes" }],
}

test("the optional sheets are read with the register, every column of theirs into its field", async () => {
  const bytes = filled({ ...oneSite, ...optional })
  const { register, problems, isAddition, rowsRead, rowsKept } = await readRegister([{ name: "r.xlsx", bytes }])
  expect(problems.map(({ file, column, code }) => `${file} ${column}: ${code}`)).toEqual([
    "r.xlsx [facilities] cost_eur_t: ambiguous number",
  ])
  expect(isAddition).toBe(false)
  expect([register.sites.length, register.stores.length, rowsRead, rowsKept]).toEqual([1, 1, 5, 5])
  expect(register.exposedSites).toEqual([
    {
      esId: "E",
      name: "School",
      type: "school",
      geometry: { kind: "point", position: [19.25, 42.5], written: expect.objectContaining({ text: "19.25; 42.5" }) },
      peopleDay: 120,
      columns: {},
      origin: { file: "r.xlsx [exposed_sites]", row: 2 },
    },
  ])
  expect(register.facilities).toMatchObject([
    { facilityId: "F", name: "F", country: "ME", tonnesPerYear: 600, hazardDivisions: ["1.3.1", "1.3.2", "1.4"] },
  ])
  expect(register.countries).toMatchObject([{ iso2: "ME", population: 617213, year: 2023, rasrMember: "yes" }])
})

test("a template filled in for its optional sheets alone belongs beside a register that is open", async () => {
  const { register, problems, isAddition } = await readRegister([{ name: "r.xlsx", bytes: filled(optional) }], {
    decimalMark: ".",
  })
  expect(problems).toEqual([])
  expect(isAddition).toBe(true)
  expect(register.sites).toEqual([])
  expect(register.facilities?.[0]?.costPerTonne).toEqual({ low: 900, high: 1200 })
})

test("a list or a hint that a spreadsheet program would refuse is refused here", () => {
  const column = { name: "hd", hint: "", values: ["1.1".repeat(100)] }
  expect(() => workbookBytes([{ name: "a", columns: [column], rows: [] }])).toThrow(RangeError)
  expect(() => workbookBytes([{ name: "a", columns: [{ name: "hd", hint: "a".repeat(256) }], rows: [] }])).toThrow(
    RangeError,
  )
})

/** "AB2:AB5001" → 27. */
function columnNumber(range: string): number {
  const letters = /^[A-Z]+/.exec(range)?.[0] ?? ""
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
