import { cleanText } from "./cleanText.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterProblem, RegisterProblemCode } from "./RegisterProblem.ts"
import type { RegisterAnswers, RegisterQuestion, RegisterQuestionKind } from "./RegisterReading.ts"
import type { RegisterRow, RegisterTable } from "./RegisterTable.ts"
import type { KnownColumn } from "./registerColumns.ts"

/** A bad or absent required value is an error and costs the row; a bad optional one is a warning and is dropped. */
export type Need = "required" | "optional"
export const severityOf = (need: Need): RegisterProblem["severity"] => (need === "required" ? "error" : "warning")

/** Access to the cells of a table, with notes and questions about them. */
export interface TableReader {
  readonly table: RegisterTable
  /** Clean text, empty when the cell or the column is missing. */
  text(row: RegisterRow, column: KnownColumn): string
  /** Undefined, and noted, when there is none. */
  requiredText(row: RegisterRow, column: KnownColumn): string | undefined
  /** Every cell with something in it that has no field of its own, by column name. Own properties only, no prototype. */
  rest(row: RegisterRow): Readonly<Record<string, string>>
  note(
    row: RegisterRow,
    severity: RegisterProblem["severity"],
    code: RegisterProblemCode,
    column: KnownColumn | "",
    value: string,
    expected?: string,
  ): void
  /** Asks the owner of the file; `column` as the file spells it. */
  ask(
    row: RegisterRow,
    kind: RegisterQuestionKind,
    column: string,
    example: string,
    more?: Pick<RegisterQuestion, "choices">,
  ): void
  readonly answers: RegisterAnswers
  /** The column as the file spells it. */
  spelled(column: KnownColumn | ""): string
}

/** @param fields columns that the caller turns into fields; every other one goes into `rest` */
export function makeTableReader(
  table: RegisterTable,
  fields: readonly KnownColumn[],
  notes: RegisterNotes,
  answers: RegisterAnswers,
): TableReader {
  const { file, headers, columns } = table
  const others = [...[...columns].filter(([column]) => !fields.includes(column)), ...table.otherColumns]
  const spelled = (column: KnownColumn | "") => (column && headers[columns.get(column) ?? -1]) || column
  const text = (row: RegisterRow, column: KnownColumn) => {
    const index = columns.get(column)
    return index === undefined ? "" : cleanText(row.cells[index] ?? "")
  }
  const note: TableReader["note"] = (row, severity, code, column, value, expected = "") =>
    notes.note({ severity, file, row: row.row, column: spelled(column), value, code, expected })
  const ask: TableReader["ask"] = (row, kind, column, example, more) =>
    notes.ask({ kind, file, column, example, ...more }, row.row)
  return {
    table,
    answers,
    text,
    note,
    ask,
    spelled,
    requiredText(row, column) {
      const value = text(row, column)
      if (value === "") note(row, "error", "missing value", column, "")
      return value || undefined
    },
    rest(row) {
      const kept: Record<string, string> = Object.create(null)
      for (const [name, index] of others) {
        const value = cleanText(row.cells[index] ?? "")
        if (value !== "") kept[name] = value
      }
      return kept
    },
  }
}
