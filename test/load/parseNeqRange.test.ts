import { describe, expect, test } from "vitest"
import { parseRegister } from "../../src/load/parseRegister.ts"
import { readRegister } from "../../src/load/readRegister.ts"
import { registerProblemText } from "../../src/load/registerProblemText.ts"
import { csv, found, oneSite, two } from "./registerFiles.ts"

/** A register of one store of 10,000 kg with what a row says of the range. */
const read = (low: string, high: string, headers = "neq_low_kg,neq_high_kg") =>
  two(oneSite, `store_id,site_id,hd,neq_kg,${headers}\nS1,XX-01,1.1,10000,${low},${high}\n`)
const rangeOf = ({ register }: ReturnType<typeof read>) => {
  const [held] = register.stores[0]?.holdings ?? []
  return [held?.neqLow, held?.neq, held?.neqHigh]
}

describe("a row may say between what its quantity lies", () => {
  test("with both ends, or one of them alone", () => {
    expect(rangeOf(read("8000", "12000"))).toEqual([8000, 10_000, 12_000])
    expect(rangeOf(read("8000", ""))).toEqual([8000, 10_000, undefined])
    expect(rangeOf(read("", "12000"))).toEqual([undefined, 10_000, 12_000])
    expect(rangeOf(read("10000", "10000"))).toEqual([10_000, 10_000, 10_000])
    expect(read("8000", "12000").problems).toEqual([])
  })

  test("the quantity stated lies between them: an end on the wrong side is dropped and said, the row stays", () => {
    const reading = read("12000", "8000")
    expect(rangeOf(reading)).toEqual([undefined, 10_000, undefined])
    expect(found(reading.problems)).toEqual([
      "2 neq_low_kg: out of range (warning)",
      "2 neq_high_kg: out of range (warning)",
    ])
    expect(reading.problems.map(registerProblemText)).toEqual([
      'stores.csv, row 2, column neq_low_kg: "12000" is not at most the neq_kg of its row; the value was dropped.',
      'stores.csv, row 2, column neq_high_kg: "8000" is not at least the neq_kg of its row; the value was dropped.',
    ])
    expect(rangeOf(read("10001", "12000"))).toEqual([undefined, 10_000, 12_000])
  })

  test("nothing and less than nothing are no quantity", () => {
    const reading = read("0", "-5")
    expect(rangeOf(reading)).toEqual([undefined, 10_000, undefined])
    expect(found(reading.problems)).toEqual([
      "2 neq_low_kg: out of range (warning)",
      "2 neq_high_kg: out of range (warning)",
    ])
  })

  test("each division of a store has its own", () => {
    const { register } = two(
      oneSite,
      "store_id,site_id,hd,neq_kg,neq_low_kg,neq_high_kg\nS1,XX-01,1.1,100,90,\nS1,XX-01,1.4,50,,70\n",
    )
    expect(register.stores[0]?.holdings).toMatchObject([
      { neq: 100, neqLow: 90, neqHigh: undefined },
      { neq: 50, neqLow: undefined, neqHigh: 70 },
    ])
  })
})

describe("the range has the unit of its own header", () => {
  const confirmed = async (headers: string, row: string) => {
    const text = `store_id,site_id,hd,${headers}\nS1,XX-01,1.1,${row}\n`
    return readRegister([csv(oneSite, "sites.csv"), csv(text, "stores.csv")])
  }
  test("tonnes and pounds become kilograms, and names in other words are known", async () => {
    const { register, problems } = await confirmed("NEQ (t),NEQ low (lb),NEQ high estimate [kg]", "1,2000,1200")
    // 2,000 lb = 907.18474 kg (international pound, 1959).
    expect(register.stores[0]?.holdings[0]).toMatchObject({
      neq: 1000,
      neqLow: expect.closeTo(907.18474, 9),
      neqHigh: 1200,
    })
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
  })

  test("an end that is the quantity itself in another unit is not on its wrong side by rounding", async () => {
    // 1.005 × 1,000 is 1,004.9999999999999 in binary.
    const { register, problems } = await confirmed("neq_kg,NEQ low (t),NEQ high (t)", "1005,1.005,1.005")
    expect(register.stores[0]?.holdings[0]).toMatchObject({ neq: 1005, neqLow: expect.closeTo(1005, 9), neqHigh: 1005 })
    expect(found(problems)).not.toContainEqual(expect.stringContaining("out of range"))
  })

  test.each([
    ["најмала НЕК (кг)", "највисока НЕК (кг)"],
    ["Donja procjena NEK, kg", "Gornja procjena NEK, kg"],
    ["Долна оценка на НКВВ (кг)", "Горна оценка на НКВВ (кг)"],
    ["Estimare inferioară CNE (kg)", "Estimare superioară CNE (kg)"],
    ["spodnja ocena NKE [kg]", "zgornja ocena NKE [kg]"],
  ])("%s and %s are the two ends", async (low, high) => {
    const { register } = await confirmed(`neq_kg,"${low}","${high}"`, "10,8,12")
    expect(register.stores[0]?.holdings[0]).toMatchObject({ neq: 10, neqLow: 8, neqHigh: 12 })
  })

  test("a maximum NEQ may be what is licensed, and is not taken for an end of the range", async () => {
    const { register } = await confirmed("neq_kg,max NEQ (kg)", "10,12")
    expect(register.stores[0]?.holdings[0]?.neqHigh).toBeUndefined()
  })
})

test("an end of the range never stands in for the quantity that is missing", () => {
  const { register, questions } = parseRegister([
    csv(oneSite, "sites.csv"),
    csv("store_id,site_id,hd,neq_low_kg,neq_high_kg\nS1,XX-01,1.1,8,12\n", "stores.csv"),
  ])
  expect(register.stores).toEqual([])
  expect(questions).toEqual([])
})
