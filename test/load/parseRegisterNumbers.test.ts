import { describe, expect, test } from "vitest"
import type { RegisterAnswers } from "../../src/load/RegisterReading.ts"
import { found, oneSite, two } from "./registerFiles.ts"

/** A site and one store whose NEQ is written like this. */
const neqOf = (written: readonly string[], separator = ";", answers?: RegisterAnswers) => {
  const rows = written.map((neq, index) => [`S${index}`, "XX-01", "1.4", `"${neq}"`].join(separator))
  const stores = [["store_id", "site_id", "hd", "neq_kg"].join(separator), ...rows].join("\n")
  const reading = two(oneSite, stores, answers)
  return { ...reading, neq: reading.register.stores.map(({ holdings }) => holdings[0]?.neq) }
}

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
