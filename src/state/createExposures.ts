import { type Accessor, createMemo, createResource, createSignal } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { Exposure, SiteExposure } from "../model/exposure.ts"
import type { Register } from "../model/register.ts"
import type { RuleSet } from "../model/rule.ts"
import { defaultRuleSet, ruleSetById } from "../model/rules/ruleSets.ts"
import { type ZoneOptions, defaultZoneOptions, type ZonedSite } from "../model/zone.ts"

/** People are counted in the worker; until they are, the page says so, and a failure is a state of its own. */
export type Counting =
  | { readonly state: "waiting" }
  | { readonly state: "counting"; readonly done: number; readonly all: number }
  | { readonly state: "ready"; readonly exposure: Exposure }
  | { readonly state: "failed"; readonly error: unknown }

export interface Exposures {
  /** Sites with their zones by site id; undefined until the first are there. */
  readonly zoned: Accessor<ReadonlyMap<string, ZonedSite> | undefined>
  readonly counting: Accessor<Counting>
  readonly exposure: Accessor<Exposure | undefined>
  /** What these sites alone add up to; asks for the exposure that is there now. */
  readonly totalsOf: (siteIds: readonly string[]) => Promise<Exposure["totals"]>
  readonly siteExposure: (siteId: string) => SiteExposure | undefined
  readonly ruleSet: Accessor<RuleSet>
  /** Another rule set is another question: zones and people are worked out anew. An id that is not known throws. */
  readonly setRuleSet: (id: string) => void
  readonly options: Accessor<ZoneOptions>
  readonly setOptions: (options: ZoneOptions) => void
}

export function createExposures(worker: AtlasWorker, register: Accessor<Register | undefined>): Exposures {
  const [ruleSet, setRuleSet] = createSignal(defaultRuleSet)
  const [options, setOptions] = createSignal(defaultZoneOptions)
  const [progress, setProgress] = createSignal({ done: 0, all: 0 })
  const question = createMemo(() => {
    const current = register()
    return current && { register: current, ruleSetId: ruleSet().id, options: options() }
  })
  const [zonedSites] = createResource(question, worker.zoneRegister)
  const [exposure] = createResource(
    () => (zonedSites.state === "ready" ? zonedSites() : undefined),
    (zoned) => worker.countPeople(zoned.id, (done, all) => setProgress({ done, all })),
  )
  const zoned = createMemo(() => {
    const sites = zonedSites.error ? undefined : zonedSites()?.sites
    return sites && new Map(sites.map((zonedSite) => [zonedSite.site.siteId, zonedSite]))
  })
  const ready = createMemo(() => (exposure.error || zonedSites.loading || exposure.loading ? undefined : exposure()))
  const bySite = createMemo(() => new Map(ready()?.sites.map((site) => [site.siteId, site])))
  const counting = (): Counting => {
    const error: unknown = zonedSites.error ?? exposure.error
    const result = ready()
    if (error) return { state: "failed", error }
    if (result) return { state: "ready", exposure: result }
    return question() ? { state: "counting", ...progress() } : { state: "waiting" }
  }
  return {
    zoned,
    counting,
    exposure: ready,
    totalsOf: (siteIds) => worker.countTotals(zonedSites.latest?.id ?? 0, siteIds),
    siteExposure: (siteId) => bySite().get(siteId),
    ruleSet,
    setRuleSet: (id) => setRuleSet(ruleSetById(id)),
    options,
    setOptions,
  }
}
