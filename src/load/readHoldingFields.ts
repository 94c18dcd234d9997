import { type Holding, stockStates } from "../model/store.ts"
import type { RegisterRow } from "./RegisterTable.ts"
import { numberRange, type TableReader } from "./TableReader.ts"

const aboveZero = numberRange(0, false, Number.MAX_VALUE, "a number above 0")
const notBelowZero = numberRange(0, true, Number.MAX_VALUE, "a number not below 0")
const years = numberRange(1850, true, 2100, "a year, 1850 to 2100")

/** Reads what a row says of the stock besides division and NEQ; all of it is optional. */
export function readHoldingFields(
  reader: TableReader,
  row: RegisterRow,
): Omit<Holding, "hd" | "hdAssumed" | "cg" | "neq"> {
  return {
    mce: reader.number(row, "mce_kg", aboveZero, "optional"),
    auw: reader.number(row, "auw_kg", aboveZero, "optional"),
    gross: reader.number(row, "gross_t", aboveZero, "optional"),
    licensedNeq: reader.number(row, "licensed_neq_kg", notBelowZero, "optional"),
    stockState: reader.choice(row, "stock_state", stockStates, "optional"),
    yearMade: reader.number(row, "year_made", years, "optional"),
    columns: reader.rest(row),
    origin: { file: reader.table.file, row: row.row },
  }
}
