import type { Excess, Fix } from "../model/registerFixes.ts"
import type { ZoneKind } from "../model/rule.ts"
import { type CsvColumn, csvText, type DecimalMark } from "./csv.ts"
import { type CsvContext, contextColumns } from "./csvContext.ts"

/** A line of the list: something to find out, or more than is licensed. */
export type FixCsvRow = { readonly fix: Fix } | { readonly excess: Excess }

/**
 * What to fix in a register, in the order given: what is unknown of a store with the radii that hang on it, and what exceeds its
 * licence. Cells of the other kind stay empty.
 */
export function fixesCsv(
  rows: readonly FixCsvRow[],
  zone: ZoneKind,
  context: CsvContext,
  decimal: DecimalMark,
): string {
  const of = (row: FixCsvRow) => ("fix" in row ? row.fix : row.excess)
  const fix = (row: FixCsvRow) => ("fix" in row ? row.fix : undefined)
  const excess = (row: FixCsvRow) => ("excess" in row ? row.excess : undefined)
  const columns: CsvColumn<FixCsvRow>[] = [
    { name: "what", value: (row) => columnOf[fix(row)?.unknown ?? "licence"] },
    { name: "site_id", value: (row) => of(row).site.siteId },
    { name: "site_name", value: (row) => of(row).site.name },
    { name: "country", value: (row) => of(row).site.country },
    { name: "store_id", value: (row) => of(row).store.storeId },
    { name: "neq_kg", value: (row) => of(row).neq },
    { name: "zone", value: (row) => fix(row) && zone },
    { name: "radius_of_store", value: (row) => fix(row)?.affected },
    { name: "smallest_radius_m", value: (row) => fix(row)?.from },
    { name: "largest_radius_m", value: (row) => fix(row)?.to },
    { name: "hd", value: (row) => hdText(excess(row)) },
    { name: "licensed_neq_kg", value: (row) => excess(row)?.licensed },
    { name: "file", value: (row) => of(row).store.holdings[0]?.origin.file },
    { name: "row", value: (row) => of(row).store.holdings[0]?.origin.row },
  ]
  return csvText([...columns, ...contextColumns(context)], rows, decimal)
}

/** The column of the register that is to be filled in or looked at. */
const columnOf = {
  position: "lon, lat",
  storeType: "pes_type",
  barricade: "barricaded",
  division: "hd",
  licence: "licensed_neq_kg",
} as const

// With "HD": a bare 1.1 becomes the first of January in many spreadsheets.
function hdText(excess: Excess | undefined): string | undefined {
  return excess && `HD ${excess.hd}`
}
