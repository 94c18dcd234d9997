import { type Accessor, createMemo, createResource } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { Exposure, SiteExposure } from "../model/exposure.ts"
import type { ZonedSite } from "../model/zone.ts"
import type { Exposures } from "./createExposures.ts"
import type { FilterState } from "./createFilter.ts"
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
}

const none: ReadonlyMap<string, ZonedSite> = new Map()

export function createComparison(
  worker: Pick<AtlasWorker, "countTotals">,
  baseline: Exposures,
  exposures: Pick<ScenarioExposures, "edits" | "zoned">,
  { passing }: Pick<FilterState, "passing">,
): Comparison {
  const isOn = createMemo(() => exposures.edits().length > 0)
  const sites = createMemo(() => {
    const [before, after] = [baseline.zoned(), exposures.zoned()]
    return isOn() && before && after ? new Map([...before].filter(([id, site]) => after.get(id) !== site)) : none
  })
  const question = createMemo(() => {
    const [id, chosen] = [baseline.id(), passing()]
    return isOn() && chosen && id !== undefined ? { id, chosen } : undefined
  })
  const [answer] = createResource(question, async ({ id, chosen }) => ({
    chosen,
    totals: await worker.countTotals(id, [...chosen]),
  }))
  const totals = () => {
    if (!isOn()) return undefined
    if (!passing()) return baseline.exposure()?.totals
    const found = answer.error ? undefined : answer()
    return found !== undefined && found.chosen === passing() ? found.totals : undefined
  }
  return {
    isOn,
    sites,
    siteExposure: (siteId) => (isOn() ? baseline.siteExposure(siteId) : undefined),
    totals,
  }
}
