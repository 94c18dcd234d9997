import { asZoned, zoneToCount } from "../countSite.ts"
import { peopleTotal } from "../exposure.ts"
import type { Ground } from "../ground.ts"
import type { Register } from "../register.ts"
import { storeNeq, withNeq } from "../scenario.ts"
import type { Store } from "../store.ts"
import { storeZones } from "../storeZones.ts"
import type { Kg, People } from "../units.ts"
import type { ZonedSite } from "../zone.ts"
import { type KnownZones, makeZoneCount } from "../zoneCount.ts"
import { zonedSites } from "../zonedSites.ts"
import type { PlanRules } from "./storeReach.ts"

/** People inside the zones of all sites, each once. */
export interface Recounted {
  readonly people: People
  readonly residents: ReadonlyMap<string, People>
  readonly atLeast: boolean
}

/** Counts a register with so much kept in some of its stores, by id; the others keep what they have. */
export type Recount = (kept: ReadonlyMap<string, Kg>) => Recounted

/**
 * Counts the plan's zone over an edited register by the exposure code: the figures are those of `makeCount`, to the last digit.
 * Only what has changed since the last count is worked out again.
 */
export function makeRecount(register: Register, rules: PlanRules, ground: Ground): Recount {
  const { ruleSet, options, zone } = rules
  const zoned = zonedSites(register, ruleSet, options).sort((a, b) => (a.site.siteId < b.site.siteId ? -1 : 1))
  const siteOf = new Map(zoned.flatMap(({ stores }, i) => stores.map(({ store }) => [store.storeId, i] as const)))
  const asRead = zoned.map(({ stores }) => stores.map(({ store }) => store))
  const zones = zoned.map((site) => zoneToCount(site, zone, asZoned))
  let before: ReadonlyMap<string, Kg> = new Map()
  let known: KnownZones = new Map()
  return (kept) => {
    const changed = [...new Set([...before.keys(), ...kept.keys()])].filter((id) => before.get(id) !== kept.get(id))
    for (const i of new Set(changed.flatMap((id) => siteOf.get(id) ?? []))) {
      const { site } = zoned[i] as ZonedSite
      const stores = (asRead[i] as readonly Store[]).map((store) =>
        withNeq(store, kept.get(store.storeId) ?? storeNeq(store)),
      )
      zones[i] = zoneToCount({ site, stores: storeZones(site, stores, ruleSet, options) }, zone, asZoned)
    }
    before = new Map(kept)
    const count = makeZoneCount(zones, zone, ground, known)
    const sites = zones.map((_, i) => count.site(i, undefined))
    known = count.known
    return {
      people: peopleTotal(count.once.people()),
      residents: new Map(count.once.residents().map((of) => [of.country, peopleTotal(of.people)])),
      atLeast: sites.some(({ atLeast }) => atLeast),
    }
  }
}
