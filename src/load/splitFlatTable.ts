import { cleanText } from "./cleanText.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterRow, RegisterTable } from "./RegisterTable.ts"
import { type KnownColumn, siteColumns, storeColumns } from "./registerColumns.ts"

/**
 * A flat file, a row per store, as a table of sites and one of stores, with the rows they come from.
 *
 * A site's cells are the first non-empty ones among its rows; a later contradiction is noted. `lon, lat` are the site's where all
 * rows of the site agree, and then its stores have none of their own; where they differ they are the stores', the site stands
 * at the first of them, and that is noted. `site_lon, site_lat` and `store_lon, store_lat` say it outright.
 */
export function splitFlatTable(
  table: RegisterTable,
  notes: RegisterNotes,
): { readonly sites: RegisterTable; readonly stores: RegisterTable } {
  const cell = (row: RegisterRow, column: KnownColumn) => cleanText(row.cells[table.columns.get(column) ?? -1] ?? "")
  const groups = new Map<string, RegisterRow[]>()
  for (const row of table.rows) {
    const siteId = cell(row, "site_id")
    const group = groups.get(siteId)
    if (group) group.push(row)
    else if (siteId !== "") groups.set(siteId, [row])
  }
  const moving = new Set<string>()
  const siteRows: RegisterRow[] = []
  for (const [siteId, rows] of groups) {
    if (!table.columns.has("store_lon") && positionsOf(rows, cell).size > 1) moving.add(siteId)
    siteRows.push(siteRow(table, rows, notes))
  }
  const hasSitePosition = table.columns.has("site_lon") && table.columns.has("site_lat")
  if (moving.size > 0 && !hasSitePosition)
    notes.note({
      severity: "warning",
      file: table.file,
      row: 0,
      column: spelled(table, "lon"),
      value: String(moving.size),
      code: "site position from stores",
      expected: "site_lon, site_lat",
    })
  return {
    sites: siteTable(table, siteRows, hasSitePosition),
    stores: storesTable(table, cell, moving, hasSitePosition),
  }
}

type Cell = (row: RegisterRow, column: KnownColumn) => string

const positionsOf = (rows: readonly RegisterRow[], cell: Cell) =>
  new Set(rows.map((row) => `${cell(row, "lon")} ${cell(row, "lat")}`).filter((position) => position !== " "))

const spelled = (table: RegisterTable, column: KnownColumn) => table.headers[table.columns.get(column) ?? -1] ?? column

/** The columns of `table`, some of them standing for others, without those named. */
function columnsOf(
  table: RegisterTable,
  keep: (column: KnownColumn) => boolean,
  renamed: Partial<Record<KnownColumn, KnownColumn>>,
): ReadonlyMap<KnownColumn, number> {
  const columns = new Map([...table.columns].filter(([column]) => keep(column)))
  for (const [column, from] of Object.entries(renamed) as [KnownColumn, KnownColumn][]) {
    const index = table.columns.get(from)
    if (index === undefined) columns.delete(column)
    else columns.set(column, index)
  }
  return columns
}

function siteTable(table: RegisterTable, rows: readonly RegisterRow[], hasSitePosition: boolean): RegisterTable {
  const isSiteColumn = (column: KnownColumn) =>
    column === "utm_zone" || (siteColumns as readonly string[]).includes(column)
  const renamed = hasSitePosition ? ({ lon: "site_lon", lat: "site_lat" } as const) : {}
  return { ...table, columns: columnsOf(table, isSiteColumn, renamed), otherColumns: new Map(), rows }
}

/** The row that stands for a site: its first, with the gaps filled from the others. */
function siteRow(table: RegisterTable, rows: readonly RegisterRow[], notes: RegisterNotes): RegisterRow {
  const [first] = rows as [RegisterRow, ...RegisterRow[]]
  const cells = [...first.cells]
  const exact = new Set(first.exact)
  const take = (from: RegisterRow, index: number) => {
    cells[index] = from.cells[index] ?? ""
    if (from.exact?.has(index)) exact.add(index)
    else exact.delete(index)
  }
  for (const column of siteColumns) {
    const index = table.columns.get(column)
    if (index === undefined || column === "lon" || column === "lat") continue
    for (const later of rows) {
      const value = cleanText(later.cells[index] ?? "")
      const was = cleanText(cells[index] ?? "")
      if (was === "") take(later, index)
      else if (value !== "" && value !== was) {
        const found = {
          file: table.file,
          row: later.row,
          column: spelled(table, column),
          value,
          expected: `${was} (${first.row})`,
        }
        notes.note({ ...found, severity: "warning", code: "differs from earlier row" })
      }
    }
  }
  const positioned = rows.find((row) => cleanText(row.cells[table.columns.get("lon") ?? -1] ?? "") !== "")
  for (const column of ["lon", "lat", "utm_zone"] as const) {
    const index = table.columns.get(column)
    if (index !== undefined && positioned) take(positioned, index)
  }
  return { row: first.row, cells, exact }
}

function storesTable(
  table: RegisterTable,
  cell: Cell,
  moving: ReadonlySet<string>,
  hasSitePosition: boolean,
): RegisterTable {
  const isStoreColumn = (column: KnownColumn) =>
    column === "utm_zone" || (storeColumns as readonly string[]).includes(column)
  const hasOwn = table.columns.has("store_lon") && table.columns.has("store_lat")
  const columns = columnsOf(table, isStoreColumn, hasOwn ? { lon: "store_lon", lat: "store_lat" } : {})
  const [lon, lat] = [columns.get("lon") ?? -1, columns.get("lat") ?? -1]
  const withoutPosition = (row: RegisterRow): RegisterRow => ({
    ...row,
    cells: row.cells.map((value, index) => (index === lon || index === lat ? "" : value)),
  })
  const isEmptyStore = (row: RegisterRow) => !cell(row, "store_id") && !cell(row, "hd") && !cell(row, "neq_kg")
  const rows = table.rows
    .filter((row) => !(isEmptyStore(row) && cell(row, "site_id")))
    .map((row) => (hasOwn || hasSitePosition || moving.has(cell(row, "site_id")) ? row : withoutPosition(row)))
  return { ...table, columns, rows }
}
