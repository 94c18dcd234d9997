import { createMemo } from "solid-js"
import { siteRows } from "../../model/siteRow.ts"
import type { App } from "../../state/context.ts"
import { createRowSort } from "./createRowSort.ts"
import { siteSortValues } from "./siteSortValues.ts"

/** The sites that are listed, in the order the user sees. */
export function createSiteTable(app: App) {
  const { exposures, filter, layers, language } = app
  const all = createMemo(() => {
    const current = exposures.register()
    return current ? siteRows(current, exposures.siteExposure, language.compareNames()) : []
  })
  const data = createMemo(() => (filter.passing() ? all().filter(({ site }) => filter.lets(site.siteId)) : all()))
  return createRowSort({
    rows: data,
    values: () => siteSortValues(app),
    compareNames: language.compareNames,
    // The sites that matter most for the zone of interest.
    first: () => (layers.zone() === "VBD" ? "VBD" : "IBD"),
  })
}
