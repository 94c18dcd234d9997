import { createMemo } from "solid-js"
import { neqTotal, type SiteRow, siteRows } from "../../model/siteRow.ts"
import type { App } from "../../state/context.ts"
import { createAfterPaint } from "../../state/createAfterPaint.ts"
import { createRowSort } from "./createRowSort.ts"
import { siteSortValues } from "./siteSortValues.ts"

/** The sites that are listed, in the order the user sees. */
export function createSiteTable(app: App) {
  const { register, comparison, exposures, filter, layers, language } = app
  // In a task after that of the opening, and their order once: with 50,000 sites it takes as long as all the rest.
  const opened = createAfterPaint(register.register)
  const listed = createMemo(() => {
    const current = opened()
    return current ? siteRows(current, () => undefined, language.compareNames()) : []
  })
  /** As a scenario has the site, where it changes it. */
  const tried = (row: SiteRow): SiteRow => {
    const zoned = exposures.zoned()?.get(row.site.siteId)
    return zoned ? { ...row, site: zoned.site, neq: row.neq && neqTotal(zoned.stores.map(({ store }) => store)) } : row
  }
  const all = createMemo(() => {
    if (!exposures.exposure()) return listed()
    const changed = comparison.sites()
    return listed().map((row): SiteRow => {
      const { siteId } = row.site
      return { ...(changed.has(siteId) ? tried(row) : row), exposure: exposures.siteExposure(siteId) }
    })
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
