import { describe, expect, test } from "vitest"
import { parseRegister } from "../../src/load/parseRegister.ts"
import { csv, fixture, found } from "./registerFiles.ts"

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
      // Half a diagonal of 0.1° at 44.5° N: by hand 5,557 m · √(1 + cos² 44.5°) = 6,825 m.
      written: { text: "20.5; 44.5", form: "DD", shiftAccuracy: 0, digitAccuracy: expect.closeTo(6825, 0) },
      columns: { guard_h: "24", remark: "first" },
      origin: { file: "two-files-sites.csv", row: 2 },
    })
    expect(register.stores[0]).toEqual({
      storeId: "XX-01-1",
      siteId: "XX-01",
      position: [20.501, 44.501],
      written: expect.objectContaining({ text: "20.501; 44.501", form: "DD" }),
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
