import { ringPressure } from "./blast.ts"
import type { RuleSet, ZoneKind } from "./rule.ts"
import type { Site } from "./site.ts"
import type { Store } from "./store.ts"
import { storeZones } from "./storeZones.ts"
import type { KPa, Metres } from "./units.ts"
import type { StoreDistance, ZoneOptions } from "./zone.ts"

/** What one rule set asks of a store, beside the rule set in use. */
export interface ProfileDistance {
  readonly ruleSet: RuleSet
  readonly distance: StoreDistance
  /** Undefined where this rule set gives no figure. */
  readonly radius?: Metres
  /** radius ÷ radius of the rule set in use; undefined where either is missing. */
  readonly ratio?: number
  /** Side-on pressure at the radius, where the governing stock explodes in mass. */
  readonly overpressure?: KPa
}

/**
 * The same store by every rule set, with the same options, joining and mixing; rows of two rule sets are never mixed.
 *
 * @param site    the site of the store
 * @param stores  all stores of the site: neighbours may count as one with it
 * @param storeId which of them
 * @param inUse   the rule set that the ratios are taken to
 * @returns       one entry for each of `ruleSets`, in their order; none where the store is not among `stores`
 *
 * Checked by: test/model/profileComparison.test.ts (by hand)
 */
export function profileComparison(
  site: Site,
  stores: readonly Store[],
  storeId: string,
  zone: ZoneKind,
  inUse: RuleSet,
  ruleSets: readonly RuleSet[],
  options: ZoneOptions,
): ProfileDistance[] {
  const distanceBy = (ruleSet: RuleSet) =>
    storeZones(site, stores, ruleSet, options).find(({ store }) => store.storeId === storeId)?.distances[zone]
  const current = distanceBy(inUse)?.governing?.distance
  return ruleSets.flatMap((ruleSet): ProfileDistance[] => {
    const distance = distanceBy(ruleSet)
    if (!distance) return []
    const { governing } = distance
    if (!governing) return [{ ruleSet, distance }]
    const radius = governing.distance
    return [
      {
        ruleSet,
        distance,
        radius,
        ratio: current === undefined ? undefined : radius / current,
        overpressure: ringPressure(governing.hd, radius, governing.neq)?.overpressure,
      },
    ]
  })
}
