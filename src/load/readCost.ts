import type { Facility } from "../model/facility.ts"
import { parseNumber } from "./parseNumber.ts"
import type { RegisterExpectation } from "./RegisterProblem.ts"
import type { RegisterRow } from "./RegisterTable.ts"
import { aboveZero, readNumber } from "./readNumber.ts"
import type { TableReader } from "./TableReader.ts"

const expected: RegisterExpectation = "a number above 0, or two with a dash between them"
const twoNumbers = /^(\d[^–—-]*?)\s*[–—-]\s*(\d.*)$/u

/** The cost of a gross tonne: one figure, or the lowest and the highest with a dash between them, as in "250–400". */
export function readCost(reader: TableReader, row: RegisterRow): Facility["costPerTonne"] {
  const value = reader.text(row, "cost_eur_t")
  const [, first, second] = twoNumbers.exec(value) ?? []
  if (first === undefined || second === undefined) {
    const one = readNumber(reader, row, "cost_eur_t", { ...aboveZero, expected }, "optional")
    return one === undefined ? undefined : { low: one, high: one }
  }
  const mark = reader.table.decimalMarks.get(reader.table.columns.get("cost_eur_t") ?? -1) ?? reader.answers.decimalMark
  const [low, high] = [parseNumber(first, mark), parseNumber(second, mark)]
  if (low === "ambiguous" || high === "ambiguous") {
    reader.ask(row, "decimal mark", reader.spelled("cost_eur_t"), value)
    const bothReadings = `${parseNumber(first, ".")} / ${parseNumber(first, ",")}`
    reader.note(row, "warning", "ambiguous number", "cost_eur_t", value, bothReadings)
  } else if (typeof low === "string" || typeof high === "string")
    reader.note(row, "warning", "not a number", "cost_eur_t", value, expected)
  else if (!(low > 0 && low <= high)) reader.note(row, "warning", "out of range", "cost_eur_t", value, expected)
  else return { low, high }
  return undefined
}
