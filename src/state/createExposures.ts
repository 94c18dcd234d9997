import { type Accessor, createMemo, createResource, createSignal } from "solid-js"
import type { AtlasWorker, ZoneQuestion } from "../compute/AtlasWorker.ts"
import type { GridsAsked } from "../compute/PopulationWork.ts"
import type { Exposure, SiteExposure } from "../model/exposure.ts"
import type { GridSummary } from "../model/gridSummary.ts"
import type { ZoneBands } from "../model/peopleBand.ts"
import type { Register } from "../model/register.ts"
import type { RuleSet } from "../model/rule.ts"
import type { ZoneOptions, ZonedSite } from "../model/zone.ts"
import type { RulesState } from "./createRules.ts"

/** People are counted in the worker; until they are, the page says so, and a failure is a state of its own. */
export type Counting =
  | { readonly state: "waiting" }
  | { readonly state: "counting"; readonly done: number; readonly all: number }
  | { readonly state: "ready"; readonly exposure: Exposure }
  | { readonly state: "failed"; readonly error: unknown }

export interface Exposures {
  /** Names the zones, and the count in them, to the worker. */
  readonly id: Accessor<number | undefined>
  /**
   * Sites of the register with their zones by site id; undefined until the first are there. While another rule set is
   * worked out they are still those of the one before, which `ruleSet` and `options` then name as well.
   */
  readonly zoned: Accessor<ReadonlyMap<string, ZonedSite> | undefined>
  readonly counting: Accessor<Counting>
  readonly exposure: Accessor<Exposure | undefined>
  /** What these sites alone add up to; asks for the exposure that is there now. */
  readonly totalsOf: (siteIds: readonly string[]) => Promise<Exposure["totals"]>
  readonly siteExposure: (siteId: string) => SiteExposure | undefined
  /** The fewest and the most people that the accuracy of a counted site's coordinates, and the range of its quantities, allow. */
  readonly bandOf: (siteId: string) => Promise<ZoneBands | undefined>
  /** The population grids that `exposure` was counted by. */
  readonly grids: Accessor<readonly GridSummary[]>
  /** The rule set that `zoned` was worked out by: the one to name beside a number. */
  readonly ruleSet: Accessor<RuleSet>
  /** The options that `zoned` was worked out with. */
  readonly options: Accessor<ZoneOptions>
}

interface Zones {
  readonly question: ZoneQuestion
  readonly id: number
  readonly sites: readonly ZonedSite[]
}

const noGrids: GridsAsked = { own: [], hosted: undefined }

/**
 * @param rules what is to be worked out; another choice is another question, and everybody is counted anew
 * @param grids population grids to count by; others are another count in the same zones
 */
export function createExposures(
  worker: AtlasWorker,
  register: Accessor<Register | undefined>,
  rules: Pick<RulesState, "ruleSet" | "options">,
  grids: Accessor<GridsAsked> = () => noGrids,
): Exposures {
  const [progress, setProgress] = createSignal({ done: 0, all: 0 })
  const { question, answer, zones } = createZones(worker, register, rules)
  const [exposure] = createResource(
    () => (answer.state === "ready" ? { id: answer().id, grids: grids() } : undefined),
    (asked) => worker.countPeople(asked.id, asked.grids, (done, all) => setProgress({ done, all })),
  )
  const zoned = createMemo(() => {
    const sites = zones()?.sites
    return sites && new Map(sites.map((zonedSite) => [zonedSite.site.siteId, zonedSite]))
  })
  const ready = createMemo(() => (exposure.error || answer.loading || exposure.loading ? undefined : exposure()))
  const bySite = createMemo(() => new Map(ready()?.sites.map((site) => [site.siteId, site])))
  const counting = (): Counting => {
    const error: unknown = answer.error ?? exposure.error
    const result = ready()
    if (error) return { state: "failed", error }
    if (result) return { state: "ready", exposure: result }
    return question() ? { state: "counting", ...progress() } : { state: "waiting" }
  }
  return {
    id: () => zones()?.id,
    zoned,
    counting,
    exposure: ready,
    totalsOf: (siteIds) => worker.countTotals(zones()?.id ?? 0, siteIds),
    bandOf: (siteId) => worker.bandOf(zones()?.id ?? 0, siteId),
    grids: () => ready()?.grids ?? [],
    siteExposure: (siteId) => bySite().get(siteId),
    ruleSet: () => zones()?.question.ruleSet ?? rules.ruleSet(),
    options: () => zones()?.question.options ?? rules.options(),
  }
}

/** What is to be worked out, what has come of it, and the zones to show: the last that came, unless of another register. */
function createZones(
  worker: AtlasWorker,
  register: Accessor<Register | undefined>,
  rules: Pick<RulesState, "ruleSet" | "options">,
) {
  const question = createMemo((): ZoneQuestion | undefined => {
    const current = register()
    return current && { register: current, ruleSet: rules.ruleSet(), options: rules.options() }
  })
  const [answer] = createResource(
    question,
    async (asked): Promise<Zones> => ({ question: asked, ...(await worker.zoneRegister(asked)) }),
  )
  const zones = createMemo(() => {
    const last = answer.error ? undefined : answer.latest
    return last?.question.register === register() ? last : undefined
  })
  return { question, answer, zones }
}
