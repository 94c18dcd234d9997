import type { RegisterExpectation } from "./RegisterProblem.ts"
import type { RegisterRow } from "./RegisterTable.ts"
import type { KnownColumn } from "./registerColumns.ts"
import type { TableReader } from "./TableReader.ts"

/** True for yes, false for no; undefined when the cell is empty or says that it is unknown, and noted when it says anything else. */
export function readYesNo(reader: TableReader, row: RegisterRow, column: KnownColumn): boolean | undefined {
  const value = reader.text(row, column).toLowerCase()
  if (["yes", "y", "true", "1"].includes(value)) return true
  if (["no", "n", "false", "0"].includes(value)) return false
  const expected: RegisterExpectation = "yes, no or empty"
  if (value !== "" && value !== "unknown") reader.note(row, "warning", "unknown value", column, value, expected)
  return undefined
}
