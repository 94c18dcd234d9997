import { isMassHeader } from "./isMassHeader.ts"
import { massUnitOf } from "./massUnits.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterAnswers } from "./RegisterReading.ts"
import { isStoresTable, type RegisterTable } from "./RegisterTable.ts"
import { wordKey } from "./registerColumns.ts"

/** Masses that are known not to be the NEQ. Gross weight is asked about: people call NEQ that. */
const notNeq = ["neq_low_kg", "neq_high_kg", "mce_kg", "auw_kg", "licensed_neq_kg"] as const

/**
 * A table of stores with its `neq_kg`. Where it has none but a column that may be it (or gross weight, which is another thing),
 * the user is asked, and only an answer makes that column the NEQ.
 */
export function chooseNeqColumn(table: RegisterTable, notes: RegisterNotes, answers: RegisterAnswers): RegisterTable {
  if (table.columns.has("neq_kg") || !isStoresTable(table)) return table
  const answer = answers.neqColumn
  if (answer === undefined) askForNeq(table, notes)
  else if (answer !== "none") {
    const index = table.headers.findIndex((header) => wordKey(header) === wordKey(answer.column))
    if (index >= 0) {
      const columns = new Map(table.columns).set("neq_kg", index)
      return { ...table, columns, massUnits: new Map(table.massUnits).set("neq_kg", answer.unit) }
    }
  }
  return table
}

function askForNeq(table: RegisterTable, notes: RegisterNotes): void {
  const others = new Set(notNeq.map((column) => table.columns.get(column)))
  table.headers.forEach((column, index) => {
    if (!isMassHeader(column) || others.has(index)) return
    const filled = table.rows.filter(({ cells }) => (cells[index] ?? "").trim() !== "")
    const unit = massUnitOf(column)
    const question = { kind: "which column is NEQ", file: table.file, column, ...(unit && { unit }) } as const
    for (const { row } of filled) notes.ask({ ...question, example: filled[0]?.cells[index] ?? "" }, row)
  })
}
