import { kgPer, massColumns } from "./massUnits.ts"
import { parseNumber } from "./parseNumber.ts"
import type { RegisterExpectation } from "./RegisterProblem.ts"
import type { RegisterRow } from "./RegisterTable.ts"
import { degreeColumns, type KnownColumn } from "./registerColumns.ts"
import { type Need, severityOf, type TableReader } from "./TableReader.ts"

/** What a number may be, and the words for it. */
export interface NumberRange {
  readonly from: number
  readonly fromIncluded: boolean
  readonly to: number
  readonly expected: RegisterExpectation
}

export const aboveZero: NumberRange = {
  from: 0,
  fromIncluded: false,
  to: 1e300,
  expected: "a number above 0",
}
export const notBelowZero: NumberRange = { ...aboveZero, fromIncluded: true, expected: "a number not below 0" }

/** Both ends belong to the range. */
export function between(from: number, to: number, expected: RegisterExpectation): NumberRange {
  return { from, fromIncluded: true, to, expected }
}

/** The number in a cell; undefined when there is none that fits, which is noted unless the cell is empty and optional. */
export function readNumber(
  reader: TableReader,
  row: RegisterRow,
  column: KnownColumn,
  range: NumberRange,
  need: Need,
): number | undefined {
  const value = reader.text(row, column)
  if (value === "") {
    if (need === "required") reader.note(row, "error", "missing value", column, "", range.expected)
    return undefined
  }
  const number = numberIn(reader, row, column, value)
  if (number === "ambiguous") {
    reader.ask(row, "decimal mark", reader.spelled(column), value)
    const bothReadings = `${parseNumber(value, ".")} / ${parseNumber(value, ",")}`
    reader.note(row, severityOf(need), "ambiguous number", column, value, bothReadings)
  } else if (typeof number === "string") {
    reader.note(row, severityOf(need), number, column, value, range.expected)
  } else if (isWithin(number, range)) {
    return number
  } else reader.note(row, severityOf(need), "out of range", column, value, range.expected)
  return undefined
}

/**
 * Reads a cell that the file stores as a number as it is, any other with the decimal mark of the column, else with the one the
 * user named; in degrees a lone mark is always decimal.
 */
function numberIn(
  reader: TableReader,
  row: RegisterRow,
  column: KnownColumn,
  value: string,
): ReturnType<typeof parseNumber> {
  const { columns, decimalMarks } = reader.table
  const index = columns.get(column) ?? -1
  if (row.exact?.has(index)) return Number(value)
  const mark = decimalMarks.get(index) ?? reader.answers.decimalMark
  const number = parseNumber(value, mark)
  if (number === "ambiguous" && degreeColumns.has(column)) return parseNumber(value, value.includes(",") ? "," : ".")
  return number
}

const isWithin = (value: number, { from, fromIncluded, to }: NumberRange) =>
  value <= to && (fromIncluded ? value >= from : value > from)

/**
 * The mass in a cell, in the unit of the column's own name (`neq_kg` in kilograms, `gross_t` in tonnes), whatever unit the file
 * has it in.
 */
export function readMass(
  reader: TableReader,
  row: RegisterRow,
  column: KnownColumn,
  range: NumberRange,
  need: Need,
): number | undefined {
  const value = readNumber(reader, row, column, range, need)
  const from = reader.table.massUnits.get(column)
  const to = massColumns.get(column)
  if (value === undefined || !from || !to || from === to) return value
  return (value * kgPer[from]) / kgPer[to]
}
