import { type Accessor, createMemo, createResource, untrack } from "solid-js"
import {
  type BorderSite,
  type HomeTotals,
  onceMatrix,
  reachingOthers,
  sitesByHome,
  sumMatrix,
  type BorderMatrix,
  type Reaching,
} from "../model/borderMatrix.ts"
import type { Exposures } from "./createExposures.ts"
import type { FilterState } from "./createFilter.ts"
import type { LayersState } from "./createLayers.ts"

export interface Borders {
  /** Undefined until people are counted. */
  readonly sum: Accessor<BorderMatrix | undefined>
  /** Undefined until the sites of each country have been added up by themselves. */
  readonly once: Accessor<BorderMatrix | undefined>
  /** Why everyone once is not there and will not come. */
  readonly onceError: Accessor<unknown>
  readonly reachings: Accessor<readonly Reaching[]>
}

/**
 * Who lives across the border from which sites, in the zone of interest, of the sites that pass the filter.
 *
 * Checked by: test/state/createBorders.test.ts
 */
export function createBorders(
  exposures: Pick<Exposures, "exposure" | "siteExposure" | "totalsOf">,
  filter: Pick<FilterState, "zoned" | "totals">,
  { zone }: Pick<LayersState, "zone">,
): Borders {
  const sites = createMemo((): readonly BorderSite[] | undefined => {
    const zoned = exposures.exposure() && filter.zoned()
    return (
      zoned &&
      [...zoned.values()].flatMap((one) => {
        const exposure = exposures.siteExposure(one.site.siteId)
        return exposure ? [{ zoned: one, exposure }] : []
      })
    )
  })
  const homes = createHomeTotals(exposures, filter, () => sites())
  const sum = createMemo(() => mapped(sites(), (all) => sumMatrix(all, zone())))
  const once = createMemo(() => mapped(homes.totals(), (all) => onceMatrix(all, zone())))
  const reachings = createMemo(() => reachingOthers(sites() ?? [], zone()))
  return { sum, once, onceError: homes.error, reachings }
}

/** What the sites of each country add up to by themselves, asked of the worker one country after the other. */
function createHomeTotals(
  exposures: Pick<Exposures, "totalsOf">,
  filter: Pick<FilterState, "totals">,
  sites: Accessor<readonly BorderSite[] | undefined>,
) {
  // The worker answers the newest question on totals only: the summary's own comes first, and ends these when it changes.
  const question = createMemo(() => {
    const [all, totals] = [sites(), filter.totals()]
    return all && totals ? { homes: sitesByHome(all), totals } : undefined
  })
  const isCurrent = (homes: unknown) => untrack(question)?.homes === homes
  const [answer] = createResource(question, async (asked) => {
    const found: HomeTotals[] = []
    for (const [home, siteIds] of asked.homes) {
      if (!isCurrent(asked.homes)) break
      found.push({ home, totals: asked.homes.size === 1 ? asked.totals : await exposures.totalsOf(siteIds) })
    }
    return { asked, found }
  })
  const totals = createMemo(() => {
    // Read only when it is there: otherwise the dialog itself would wait for it.
    const answered = answer.state === "ready" ? answer() : undefined
    return answered?.asked === question() ? answered?.found : undefined
  })
  return { totals, error: () => (question() ? (answer.error as unknown) : undefined) }
}

function mapped<Value, Result>(value: Value | undefined, of: (value: Value) => Result): Result | undefined {
  return value === undefined ? undefined : of(value)
}
