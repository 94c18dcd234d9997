import { cleanText } from "./cleanText.ts"
import { parseNumber } from "./parseNumber.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterExpectation, RegisterProblem, RegisterProblemCode } from "./RegisterProblem.ts"
import type { RegisterAnswers, RegisterQuestionKind } from "./RegisterReading.ts"
import type { RegisterRow, RegisterTable } from "./RegisterTable.ts"
import { type KnownColumn, wordKey } from "./registerColumns.ts"

/** A bad or absent required value is an error and costs the row; a bad optional one is a warning and is dropped. */
export type Need = "required" | "optional"

/** What a number may be, and the words for it. */
export interface NumberRange {
  readonly from: number
  readonly fromIncluded: boolean
  readonly to: number
  readonly expected: RegisterExpectation
}

export function numberRange(
  from: number,
  fromIncluded: boolean,
  to: number,
  expected: RegisterExpectation,
): NumberRange {
  return { from, fromIncluded, to, expected }
}

/** Typed access to the cells of a table; what does not fit is noted and comes back as undefined. */
export interface TableReader {
  readonly table: RegisterTable
  /** Clean text, empty when the cell or the column is missing. */
  text(row: RegisterRow, column: KnownColumn): string
  requiredText(row: RegisterRow, column: KnownColumn): string | undefined
  number(row: RegisterRow, column: KnownColumn, range: NumberRange, need: Need): number | undefined
  /** One of a list of words, whatever its case, spaces, hyphens and underscores. */
  choice<Word extends string>(
    row: RegisterRow,
    column: KnownColumn,
    words: readonly Word[],
    need: Need,
  ): Word | undefined
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
  ask(row: RegisterRow, kind: RegisterQuestionKind, column: string, example: string): void
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
  const ask: TableReader["ask"] = (row, kind, column, example) => notes.ask({ kind, file, column, example }, row.row)
  const numberOf = (row: RegisterRow, column: KnownColumn, value: string) => {
    const mark = table.decimalMarks.get(columns.get(column) ?? -1)
    const number = parseNumber(value, mark ?? answers.decimalMark)
    if (number === "ambiguous") ask(row, "decimal mark", spelled(column), value)
    return number
  }
  const severityOf = (need: Need) => (need === "required" ? "error" : "warning")
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
    number(row, column, range, need) {
      const value = text(row, column)
      if (value === "") {
        if (need === "required") note(row, "error", "missing value", column, "", range.expected)
        return undefined
      }
      const number = numberOf(row, column, value)
      const code = typeof number === "number" ? "out of range" : number === "ambiguous" ? "ambiguous number" : number
      if (typeof number === "number" && isWithin(number, range)) return number
      note(
        row,
        severityOf(need),
        code,
        column,
        value,
        code === "ambiguous number" ? bothReadings(value) : range.expected,
      )
      return undefined
    },
    choice(row, column, words, need) {
      const value = text(row, column)
      const word = words.find((candidate) => wordKey(candidate) === wordKey(value))
      if (word !== undefined) return word
      if (value !== "") note(row, severityOf(need), "unknown value", column, value, words.join(", "))
      else if (need === "required") note(row, "error", "missing value", column, "", words.join(", "))
      return undefined
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

const isWithin = (value: number, { from, fromIncluded, to }: NumberRange) =>
  value <= to && (fromIncluded ? value >= from : value > from)

/** "1,234" → "1234 / 1.234" */
const bothReadings = (value: string) => `${parseNumber(value, ".")} / ${parseNumber(value, ",")}`
