import { rangeBreaks } from "../rangeBreaks.ts"
import { type Reach, reachOf } from "../reach.ts"
import { rowsForStore } from "../requiredDistance.ts"
import type { RuleSet, ZoneKind } from "../rule.ts"
import { storeNeq, withNeq } from "../scenario.ts"
import type { Site } from "../site.ts"
import type { Store } from "../store.ts"
import { storeZones } from "../storeZones.ts"
import type { Kg } from "../units.ts"
import { printedKind, type ZoneOptions } from "../zone.ts"

/** By what rules, and for whose people. */
export interface PlanRules {
  readonly ruleSet: RuleSet
  readonly options: ZoneOptions
  readonly zone: ZoneKind
}

/** How far a store alone reaches with so much in it, all divisions in proportion; undefined without a figure, or with less of one than now. */
export type ReachAt = (neq: Kg) => Reach | undefined

export function makeReachAt(site: Site, store: Store, { ruleSet, options, zone }: PlanRules): ReachAt {
  const zoned = (neq: Kg) => storeZones(site, [withNeq(store, neq)], ruleSet, options)[0]
  const isAtLeast = zoned(storeNeq(store))?.distances[zone].atLeast
  const known = new Map<Kg, Reach | undefined>()
  return (neq) => {
    if (known.has(neq)) return known.get(neq)
    const at = zoned(neq)
    const reach = !at || (at.distances[zone].atLeast && !isAtLeast) ? undefined : reachOf(at, zone)
    known.set(neq, reach)
    return reach
  }
}

/**
 * Quantities of the store at which a printed rule may change its piece, ascending, up to what it holds now [kg]; divisions keep
 * their proportions, so a break of one reading of the stock is that reading's share of the store.
 */
export function storeBreaks(site: Site, store: Store, { ruleSet, options, zone }: PlanRules): Kg[] {
  const neq = storeNeq(store)
  const kind = printedKind(zone, options)
  const [alone] = storeZones(site, [store], ruleSet, options)
  const breaks = (alone?.distances[zone].cases ?? []).flatMap(({ mix, result }) => {
    if (result.distance === undefined) return []
    const { storeType, barricaded } = store
    const rows = rowsForStore(ruleSet, { zone: kind, hd: mix.hd, neq: mix.neq, mce: mix.mce, storeType, barricaded })
    return rangeBreaks(ruleSet, rows).map((end) => (end / mix.neq) * neq)
  })
  return [...new Set([...breaks.filter((end) => end < neq), neq])].sort((a, b) => a - b)
}
