import { type Holding, stockStates } from "../model/store.ts"
import { readChoice } from "./readChoice.ts"
import { aboveZero, between, notBelowZero, readMass, readNumber } from "./readNumber.ts"
import type { RegisterRow } from "./RegisterTable.ts"
import type { TableReader } from "./TableReader.ts"

const years = between(1850, 2100, "a year, 1850 to 2100")

/** Reads what a row says of the stock besides division and NEQ; all of it is optional. */
export function readHoldingFields(
  reader: TableReader,
  row: RegisterRow,
): Omit<Holding, "hd" | "hdAssumed" | "cg" | "neq"> {
  return {
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
