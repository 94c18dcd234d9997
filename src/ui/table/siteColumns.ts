import { createColumnHelper, createSortedRowModel, rowSortingFeature, tableFeatures } from "@tanstack/solid-table"
import type { ZoneKind } from "../../model/rule.ts"
import { rankOf, type SiteRow } from "../../model/siteRow.ts"

export const siteTableFeatures = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

/** Zones that have a column of people, in order. */
const zoneColumns = ["IBD", "VBD"] as const satisfies readonly ZoneKind[]
type ZoneColumn = (typeof zoneColumns)[number]
export type SiteColumn = "name" | "country" | "neq" | ZoneColumn
export const siteColumnIds: readonly SiteColumn[] = ["name", "country", "neq", ...zoneColumns]

/** A column that counts people, and in which zone. */
export function isZoneColumn(column: SiteColumn): column is ZoneColumn {
  return zoneColumns.some((zone) => zone === column)
}

interface Sortable {
  readonly index: number
  readonly getValue: (columnId: string) => unknown
}

/** What each column is sorted by. The rows come in order of their names, so equal values keep that order. */
export function makeSiteColumns(countryOf: (row: SiteRow) => string, compare: (a: string, b: string) => number) {
  const helper = createColumnHelper<typeof siteTableFeatures, SiteRow>()
  const byNumber = { sortFn: numerically, sortDescFirst: true } as const
  const byText = (a: Sortable, b: Sortable, id: string) => compare(String(a.getValue(id)), String(b.getValue(id)))
  return helper.columns([
    helper.accessor((row) => row.site.name, { id: "name", sortFn: (a, b) => a.index - b.index, sortDescFirst: false }),
    helper.accessor(countryOf, { id: "country", sortFn: byText, sortDescFirst: false }),
    helper.accessor((row) => row.neq ?? -1, { id: "neq", ...byNumber }),
    ...zoneColumns.map((zone) =>
      helper.accessor((row) => rankOf(row.exposure?.zones[zone]), { id: zone, ...byNumber }),
    ),
  ])
}

/** Also for infinity, of which a difference makes nothing. */
function numerically(a: Sortable, b: Sortable, columnId: string): number {
  const [one, other] = [Number(a.getValue(columnId)), Number(b.getValue(columnId))]
  return one < other ? -1 : one > other ? 1 : 0
}
