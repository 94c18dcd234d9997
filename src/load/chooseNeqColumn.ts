import type { RegisterNotes } from "./RegisterNotes.ts"
import type { MassUnit, RegisterAnswers } from "./RegisterReading.ts"
import { isMassHeader, isStoresTable, type RegisterTable } from "./RegisterTable.ts"
import { wordKey } from "./registerColumns.ts"

const kgPerUnit: Record<MassUnit, number> = { kg: 1, t: 1000 }

/** The unit a header such as "gross_t" or "Weight (kg)" names. */
function unitOf(header: string): MassUnit | undefined {
  const words = header.toLowerCase().split(/[^a-z]+/)
  if (words.some((word) => /^(kgs?|kilograms?)$/.test(word))) return "kg"
  return words.some((word) => /^(t|tonnes?)$/.test(word)) ? "t" : undefined
}

/**
 * A table of stores with its `neq_kg`. Where it has none but a column that may be it (or gross weight, which is another thing),
 * the user is asked, and only an answer makes that column the NEQ.
 */
export function chooseNeqColumn(table: RegisterTable, notes: RegisterNotes, answers: RegisterAnswers): RegisterTable {
  if (table.columns.has("neq_kg") || !isStoresTable(table)) return table
  const candidates = table.headers.filter(isMassHeader)
  const answer = answers.neqColumn
  if (answer === undefined) {
    for (const column of candidates) {
      const index = table.headers.indexOf(column)
      const filled = table.rows.filter(({ cells }) => (cells[index] ?? "").trim() !== "")
      const unit = unitOf(column)
      const question = { kind: "which column is NEQ", file: table.file, column, ...(unit && { unit }) } as const
      for (const { row } of filled) notes.ask({ ...question, example: filled[0]?.cells[index] ?? "" }, row)
    }
  } else if (answer !== "none") {
    const index = table.headers.findIndex((header) => wordKey(header) === wordKey(answer.column))
    if (index >= 0) {
      const columns = new Map(table.columns).set("neq_kg", index)
      return { ...table, columns, kgPerUnit: kgPerUnit[answer.unit] }
    }
  }
  return table
}
