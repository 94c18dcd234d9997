import { createMemo } from "solid-js"
import { type SiteRow, siteRows } from "../../model/siteRow.ts"
import type { App } from "../../state/context.ts"
import { createAfterPaint } from "../../state/createAfterPaint.ts"
import { createRowSort } from "./createRowSort.ts"
import { siteSortValues } from "./siteSortValues.ts"

/** The sites that are listed, in the order the user sees. */
export function createSiteTable(app: App) {
  const { register, exposures, filter, layers, language } = app
  // In a task after that of the opening, and their order once: with 50,000 sites it takes as long as all the rest.
  const opened = createAfterPaint(register.register)
  const listed = createMemo(() => {
    const current = opened()
    return current ? siteRows(current, () => undefined, language.compareNames()) : []
  })
  const all = createMemo(() => {
    if (!exposures.exposure()) return listed()
    return listed().map((row): SiteRow => ({ ...row, exposure: exposures.siteExposure(row.site.siteId) }))
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
