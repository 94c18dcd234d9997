import { expect, test } from "vitest"
import { csvCell, csvText } from "../../src/export/csv.ts"
import { sitesCsv } from "../../src/export/csvSites.ts"
import { storesCsv } from "../../src/export/csvStores.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import { siteRows } from "../../src/model/siteRow.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import type { Register } from "../../src/model/register.ts"
import { readBack } from "./readBack.ts"

const origin = { file: "sites.csv", row: 2 }
const register: Register = {
  name: "sites.csv",
  invented: false,
  sites: [
    {
      siteId: "S-1",
      name: '=Oak, "north"',
      country: "ME",
      position: [19.5, -0.25],
      columns: { admin1: "+Bar" },
      origin,
    },
    { siteId: "S-2", name: "Елка", position: [20, 42], columns: {}, origin },
  ],
  stores: [
    {
      storeId: "S-1-1",
      siteId: "S-1",
      holdings: [
        { hd: "1.1", hdAssumed: false, neq: 1000.5, stockState: "surplus", columns: {}, origin },
        { hd: "1.4", hdAssumed: false, neq: 20, columns: {}, origin },
      ],
    },
    {
      storeId: "S-1-2",
      siteId: "S-1",
      storeType: "underground",
      holdings: [{ hd: "1.1", hdAssumed: false, neq: 5, columns: {}, origin }],
    },
  ],
}
const context = {
  register: "sites.csv",
  invented: false,
  ruleSet: ruleSetById("iatg-02.20"),
  options: defaultZoneOptions,
  grids: [],
  scenario: undefined,
  filter: undefined,
}
const zoned = zonedSites(register, ruleSetById("iatg-02.20"), defaultZoneOptions)
const zonedOf = (siteId: string) => zoned.find(({ site }) => site.siteId === siteId)
const siteLines = siteRows(
  register,
  () => undefined,
  (a, b) => (a < b ? -1 : 1),
).map((row) => ({
  ...row,
  zoned: zonedOf(row.site.siteId),
}))
const storeLines = zoned.flatMap(({ site, stores }) => stores.map((zones) => ({ site, zones })))

// The signs OWASP's page on CSV injection names, and its example of a separator inside a cell.
test.each([
  ["=1+2", '"\'=1+2"'],
  ["+381 11", '"\'+381 11"'],
  ["-2+3", '"\'-2+3"'],
  ["@SUM(A1)", '"\'@SUM(A1)"'],
  ["\t=1", "\"'\t'=1\""],
  ["\rx", '"\'\rx"'],
  ["  =1", '"\'  =1"'],
  ["＝1", '"\'＝1"'],
  ["a;=1", '"a;\'=1"'],
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
])("a text that a spreadsheet would run, %j, is written so that it stays text", (text, cell) => {
  expect(csvCell(text, ".")).toBe(cell)
})

test.each(["-12.5", "-3", "-1e6", "Bar-1", "a = b", "x@y"])("%s is no formula and stays as it is", (text) => {
  expect(csvCell(text, ".")).toBe(text)
})

test("numbers are unrounded, with the decimal mark asked for, and what is unknown is empty, not 0", () => {
  expect(csvCell(1234.56789, ".")).toBe("1234.56789")
  expect(csvCell(-1234.56789, ",")).toBe("-1234,56789")
  expect(csvCell(0, ".")).toBe("0")
  expect(csvCell(undefined, ".")).toBe("")
})

test("the file begins with a byte order mark, and with a decimal comma its cells are parted by semicolons", () => {
  const columns = [
    { name: "a", value: () => 1.5 },
    { name: "b", value: () => "x" },
  ]
  expect(csvText(columns, [0], ".")).toBe("\uFEFFa,b\r\n1.5,x\r\n")
  expect(csvText(columns, [0], ",")).toBe("\uFEFFa;b\r\n1,5;x\r\n")
})

test("the table of sites comes back from another program with names, coordinates and stock as entered", () => {
  const [first, second] = readBack(sitesCsv(siteLines, context, "."), ",")
  expect(first).toMatchObject({
    site_id: "S-1",
    name: '\'=Oak, "north"',
    admin1: "'+Bar",
    lat: "-0.25",
    stores: "2",
    neq_kg: "1025.5",
    invented_data: "no",
    rule_set: "IATG 02.20, 2021, 3rd edition",
    entered_by_user: "no",
    route_class: "medium",
    cautious_mixing: "no",
    joined_without_coordinates: "no",
    population_source: "listed places and rural background",
    scenario: "none",
    filter: "none",
  })
  expect(second).toMatchObject({ name: "Елка", country: "", neq_kg: "", stores: "0" })
})

test("a radius is unrounded and says that a store is missing; a site without stores has no figure and no 0", () => {
  const [first, second] = readBack(sitesCsv(siteLines, context, ","), ";")
  // By hand: 22.2 × 1000.5^(1/3) = 222.0370 m is below the floor of 400 m of the row for IBD.
  expect(first?.ibd_m).toBe("400")
  expect(first).toMatchObject({ ibd_figure: "yes", ibd_stores_without_figure: "1", ibd_people: "", ibd_at_least: "" })
  expect(second).toMatchObject({ ibd_m: "", ibd_figure: "no", ibd_people: "" })
})

test("the table of stores has a line per store, its divisions apart, and no distance where the rules give none", () => {
  const [first, second] = readBack(
    storesCsv(storeLines, { ...context, invented: true, grids: ["a.csv", "b.tif"], filter: "HD 1.1" }, "."),
    ",",
  )
  expect(first).toMatchObject({
    store_id: "S-1-1",
    site_id: "S-1",
    hd: "HD 1.1; HD 1.4",
    "neq_kg_hd_1.1": "1000.5",
    "neq_kg_hd_1.4": "20",
    stock_state: "surplus",
    own_position: "no",
    invented_data: "yes",
    population_source: "a.csv; b.tif; where none of them counts: listed places and rural background",
    scenario: "none",
    filter: "HD 1.1",
  })
  expect(second).toMatchObject({ pes_type: "underground", "neq_kg_hd_1.4": "", ibd_m: "", ibd_figure: "no" })
})
