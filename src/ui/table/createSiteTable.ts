import { createTable, type SortingState } from "@tanstack/solid-table"
import { createMemo, createSignal } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { siteRows } from "../../model/siteRow.ts"
import type { App } from "../../state/context.ts"
import { isZoneColumn, makeSiteColumns, type SiteColumn, siteTableFeatures } from "./siteColumns.ts"

/** The rows of the table in the order the user sees, and the sorting that made it. */
export function createSiteTable({ register, exposures, layers, language }: App) {
  const { t } = language
  const data = createMemo(() => {
    const current = register.register()
    return current ? siteRows(current, exposures.siteExposure, language.compareNames()) : []
  })
  const [chosen, setChosen] = createSignal<SortingState>()
  // Until the user sorts, the sites that matter most for the zone of interest come first.
  const sorting = createMemo(
    (): SortingState => chosen() ?? [{ id: layers.zone() === "VBD" ? "VBD" : "IBD", desc: true }],
  )
  const columns = createMemo(() => makeSiteColumns((row) => countryName(row.site.country, t), language.compareNames()))
  const table = createTable({
    features: siteTableFeatures,
    get columns() {
      return columns()
    },
    get data() {
      return data()
    },
    getRowId: (row) => row.site.siteId,
    get state() {
      return { sorting: sorting() }
    },
  })
  const rows = createMemo(() => table.getRowModel().rows.map((row) => row.original))
  return {
    rows,
    directionOf: (column: SiteColumn): "ascending" | "descending" | "none" => {
      const sort = sorting().find(({ id }) => id === column)
      if (!sort) return "none"
      return sort.desc ? "descending" : "ascending"
    },
    /** The other way round, or for a new column the way that shows most first. */
    sortBy: (column: SiteColumn) => {
      const before = sorting().find(({ id }) => id === column)
      setChosen([{ id: column, desc: before ? !before.desc : isZoneColumn(column) || column === "neq" }])
    },
  }
}
