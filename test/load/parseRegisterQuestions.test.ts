import { describe, expect, test } from "vitest"
import { parseRegister } from "../../src/load/parseRegister.ts"
import { fixture, found, oneSite, two } from "./registerFiles.ts"

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
