import { kindOfColumns } from "./kindOfColumns.ts"
import type { OptionalTables } from "./parseOptionalTables.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import { isStoresTable, type RegisterTable } from "./RegisterTable.ts"
import {
  type KnownColumn,
  requiredCountryColumns,
  requiredExposedSiteColumns,
  requiredFacilityColumns,
  requiredSiteColumns,
  requiredStoreColumns,
  type TableKind,
} from "./registerColumns.ts"
import { splitFlatTable } from "./splitFlatTable.ts"

/** Tables of sites, tables of stores, and the optional ones. */
export interface SortedTables extends OptionalTables {
  readonly sites: readonly RegisterTable[]
  readonly stores: readonly RegisterTable[]
}

/**
 * Tells tables of sites from tables of stores by their columns; without any table of sites those of stores are flat files and
 * are split. The optional tables are told by the columns that only they have. A table that lacks required columns is left out
 * with one problem that names them.
 */
export function sortTables(tables: readonly RegisterTable[], notes: RegisterNotes): SortedTables {
  const ofKind = (kind: TableKind) => tables.filter(({ columns }) => kindOfColumns(columns) === kind)
  const optional: OptionalTables = {
    exposedSites: ofKind("exposed sites").filter((table) => hasColumns(table, requiredExposedSiteColumns, notes)),
    facilities: ofKind("facilities").filter((table) => hasColumns(table, requiredFacilityColumns, notes)),
    countries: ofKind("countries").filter((table) => hasColumns(table, requiredCountryColumns, notes)),
  }
  return { ...optional, ...sortedRegister(ofKind("register"), notes) }
}

function sortedRegister(
  tables: readonly RegisterTable[],
  notes: RegisterNotes,
): Pick<SortedTables, "sites" | "stores"> {
  const siteTables = tables.filter((table) => !isStoresTable(table))
  const storeTables = tables.filter(isStoresTable)
  const isFlat = siteTables.length === 0
  const sites = siteTables.filter((table) => hasColumns(table, requiredSiteColumns, notes))
  const required = isFlat ? [...requiredStoreColumns, "lon" as const, "lat" as const] : requiredStoreColumns
  const stores = storeTables.filter((table) => hasColumns(table, required, notes))
  if (sites.length > 0 && storeTables.length === 0) noteNoStores(sites[0] as RegisterTable, notes)
  if (!isFlat) return { sites, stores: sites.length > 0 ? stores : [] }
  const parts = stores.map((table) => splitFlatTable(table, notes))
  return { sites: parts.map((part) => part.sites), stores: parts.map((part) => part.stores) }
}

/** In a flat file `site_lon` stands for `lon`. */
function hasColumns(table: RegisterTable, required: readonly KnownColumn[], notes: RegisterNotes): boolean {
  const has = (column: KnownColumn) =>
    table.columns.has(column) || ((column === "lon" || column === "lat") && table.columns.has(`site_${column}`))
  const missing = required.filter((column) => !has(column))
  if (missing.length === 0) return true
  const found = { file: table.file, row: 0, column: "", value: table.headers.join(", "), expected: missing.join(", ") }
  notes.note({ ...found, severity: "error", code: "missing columns" })
  return false
}

function noteNoStores({ file }: RegisterTable, notes: RegisterNotes): void {
  const expected = requiredStoreColumns.join(", ")
  notes.note({ severity: "error", file, row: 0, column: "", value: "", code: "missing stores table", expected })
}
