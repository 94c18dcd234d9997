import { type Accessor, createMemo, createResource } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { Exposure, SiteExposure } from "../model/exposure.ts"
import type { Scenario } from "../model/scenario.ts"
import type { ScenarioFigures } from "../model/scenarioDifference.ts"
import type { ZonedSite } from "../model/zone.ts"
import type { Exposures } from "./createExposures.ts"
import type { FilterState } from "./createFilter.ts"
import type { ScenarioState } from "./createScenario.ts"
import type { ScenarioExposures } from "./createScenarioExposures.ts"

/** What a scenario is compared with: the register as it is. */
export interface Comparison {
  /** True while the figures of a scenario are shown. */
  readonly isOn: Accessor<boolean>
  /** Sites that the scenario changes, as they are in the register. */
  readonly sites: Accessor<ReadonlyMap<string, ZonedSite>>
  readonly siteExposure: (siteId: string) => SiteExposure | undefined
  /** What the sites that are listed add up to in the register; undefined while that is being counted. */
  readonly totals: Accessor<Exposure["totals"] | undefined>
  /** Figures of a scenario, shown or not; those of the register without one. Ends with an AbortError once people are counted anew. */
  readonly figuresOf: (scenario: Scenario | undefined) => Promise<ScenarioFigures>
}

const none: ReadonlyMap<string, ZonedSite> = new Map()

export function createComparison(
  worker: Pick<AtlasWorker, "countTotals" | "compareScenario">,
  baseline: Exposures,
  exposures: Pick<ScenarioExposures, "edits" | "zoned">,
  { rulesOf }: Pick<ScenarioState, "rulesOf">,
  { passing }: Pick<FilterState, "passing">,
): Comparison {
  const isOn = createMemo(() => exposures.edits().length > 0)
  const sites = createMemo(() => {
    const [before, after] = [baseline.zoned(), exposures.zoned()]
    return isOn() && before && after ? new Map([...before].filter(([id, site]) => after.get(id) !== site)) : none
  })
  const totals = createTotals(worker, baseline, () => isOn(), passing)
  return {
    isOn,
    sites,
    siteExposure: (siteId) => (isOn() ? baseline.siteExposure(siteId) : undefined),
    totals,
    figuresOf: async (scenario) => {
      const [id, exposure] = [baseline.id(), baseline.exposure()]
      if (id === undefined || !exposure) throw new DOMException("nobody is counted yet", "AbortError")
      const siteIds = exposure.sites.map(({ siteId }) => siteId)
      if (!scenario) return { siteIds, totals: exposure.totals, siteExposure: baseline.siteExposure }
      const rules = rulesOf(scenario.edits)
      const tried = await worker.compareScenario(id, { edits: scenario.edits, ...(rules && { rules }) })
      const changed = new Map(tried.exposures.map((site) => [site.siteId, site]))
      return {
        siteIds,
        totals: tried.totals,
        siteExposure: (siteId) => changed.get(siteId) ?? baseline.siteExposure(siteId),
      }
    },
  }
}

/** Totals of the sites that pass the filter, asked of the worker; without a filter they are there already. */
function createTotals(
  worker: Pick<AtlasWorker, "countTotals">,
  baseline: Exposures,
  isOn: Accessor<boolean>,
  passing: FilterState["passing"],
): Comparison["totals"] {
  const question = createMemo(() => {
    const [id, chosen] = [baseline.id(), passing()]
    return isOn() && chosen && id !== undefined ? { id, chosen } : undefined
  })
  const [answer] = createResource(question, async ({ id, chosen }) => ({
    chosen,
    totals: await worker.countTotals(id, [...chosen]),
  }))
  const totals = createMemo(() => {
    if (!isOn()) return undefined
    if (!passing()) return baseline.exposure()?.totals
    const found = answer.error ? undefined : answer()
    return found !== undefined && found.chosen === passing() ? found.totals : undefined
  })
  return totals
}
