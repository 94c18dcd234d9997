import type { RegisterExpectation } from "./RegisterProblem.ts"
import type { RegisterRow } from "./RegisterTable.ts"
import { type Need, severityOf, type TableReader } from "./TableReader.ts"

const expected: RegisterExpectation = "two letters such as RS, XK for Kosovo*"

/** The code of a row's country; undefined when there is none, which is noted unless the cell is empty and optional. */
export function readCountry(reader: TableReader, row: RegisterRow, need: Need): string | undefined {
  const value = reader.text(row, "country")
  if (/^[a-z]{2}$/i.test(value)) return value.toUpperCase()
  if (value !== "") reader.note(row, severityOf(need), "unknown value", "country", value, expected)
  else if (need === "required") reader.note(row, "error", "missing value", "country", "", expected)
  return undefined
}
