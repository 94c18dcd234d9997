import { type Holding, stockStates } from "../model/store.ts"
import type { Kg } from "../model/units.ts"
import { readChoice } from "./readChoice.ts"
import { aboveZero, between, notBelowZero, readMass, readNumber } from "./readNumber.ts"
import type { RegisterExpectation } from "./RegisterProblem.ts"
import type { RegisterRow } from "./RegisterTable.ts"
import type { TableReader } from "./TableReader.ts"

const years = between(1850, 2100, "a year, 1850 to 2100")

/** What is lost when a mass is converted from another unit: 1.005 t × 1,000 is a little less than 1,005 kg. */
const rounding = 1e-9

const rangeEnds = {
  neq_low_kg: {
    expected: "at most the neq_kg of its row",
    isFitting: (end: Kg, neq: Kg) => end <= neq * (1 + rounding),
  },
  neq_high_kg: {
    expected: "at least the neq_kg of its row",
    isFitting: (end: Kg, neq: Kg) => end >= neq * (1 - rounding),
  },
} as const satisfies Record<string, { expected: RegisterExpectation; isFitting: (end: Kg, neq: Kg) => boolean }>

/**
 * Reads what a row says of the stock besides division and NEQ; all of it is optional.
 *
 * @param neq what the row states, which lies within its range
 */
export function readHoldingFields(
  reader: TableReader,
  row: RegisterRow,
  neq: Kg,
): Omit<Holding, "hd" | "hdAssumed" | "cg" | "neq"> {
  return {
    neqLow: readRangeEnd(reader, row, "neq_low_kg", neq),
    neqHigh: readRangeEnd(reader, row, "neq_high_kg", neq),
    mce: readMass(reader, row, "mce_kg", aboveZero, "optional"),
    auw: readMass(reader, row, "auw_kg", aboveZero, "optional"),
    gross: readMass(reader, row, "gross_t", aboveZero, "optional"),
    licensedNeq: readMass(reader, row, "licensed_neq_kg", notBelowZero, "optional"),
    stockState: readChoice(reader, row, "stock_state", stockStates),
    yearMade: readNumber(reader, row, "year_made", years, "optional"),
    columns: reader.rest(row),
    origin: { file: reader.table.file, row: row.row },
  }
}

/** One end of the range of a row's NEQ. An end on the wrong side of the NEQ is noted and dropped; the other one may stand alone. */
function readRangeEnd(reader: TableReader, row: RegisterRow, column: keyof typeof rangeEnds, neq: Kg): Kg | undefined {
  const { expected, isFitting } = rangeEnds[column]
  const end = readMass(reader, row, column, aboveZero, "optional")
  if (end === undefined) return undefined
  if (isFitting(end, neq)) return column === "neq_low_kg" ? Math.min(end, neq) : Math.max(end, neq)
  reader.note(row, "warning", "out of range", column, reader.text(row, column), expected)
  return undefined
}
