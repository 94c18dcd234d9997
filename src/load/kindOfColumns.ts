import type { KnownColumn, TableKind } from "./registerColumns.ts"

/** Columns that no other kind of table has; the first is the key. */
export const ownColumnsOf = {
  "exposed sites": ["es_id", "type", "people_day", "people_night"],
  facilities: ["facility_id", "methods", "t_per_year", "hd_accepted", "cost_eur_t", "accepts_foreign"],
  countries: ["country", "population", "rasr_member", "budget_eur_year"],
} as const satisfies Partial<Record<TableKind, readonly KnownColumn[]>>

/** What a table is by its columns, once they are known: by its key, however its headers are spelled. */
export function kindOfColumns(columns: ReadonlyMap<KnownColumn, number>): TableKind {
  const isOfRegister = (["store_id", "neq_kg", "hd", "site_id"] as const).some((column) => columns.has(column))
  if (isOfRegister) return "register"
  if (columns.has("es_id")) return "exposed sites"
  if (columns.has("facility_id")) return "facilities"
  const hasOwn = ownColumnsOf.countries.slice(1).some((column) => columns.has(column))
  return columns.has("country") && hasOwn ? "countries" : "register"
}
