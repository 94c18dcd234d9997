import { describe, expect, test } from "vitest"
import { parseRegister } from "../../src/load/parseRegister.ts"
import { registerProblemText } from "../../src/load/registerProblemText.ts"
import { csv, fixture, found, oneSite, two } from "./registerFiles.ts"

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
