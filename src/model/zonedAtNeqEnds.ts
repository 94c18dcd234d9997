import { hasNeqRange, neqEnds, storeAtNeqEnd } from "./neqRange.ts"
import type { RuleSet } from "./rule.ts"
import { storeZones } from "./storeZones.ts"
import type { ZoneOptions, ZonedSite } from "./zone.ts"

/**
 * The sites for which the register gives a range of quantities, with the zones of all quantities at the low end, and of all at
 * the high end, by the same rules: what is joined and how divisions are mixed is worked out anew at each end.
 *
 * @returns two lists of the same sites; none where no row gives a range
 *
 * Checked by: test/model/zonedAtNeqEnds.test.ts (by hand)
 */
export function zonedAtNeqEnds(
  zoned: readonly ZonedSite[],
  ruleSet: RuleSet,
  options: ZoneOptions,
): readonly (readonly ZonedSite[])[] {
  const ranged = zoned.filter(({ stores }) => stores.some(({ store }) => hasNeqRange(store)))
  if (ranged.length === 0) return []
  return neqEnds.map((end) =>
    ranged.map(({ site, stores }) => {
      const atEnd = stores.map(({ store }) => storeAtNeqEnd(store, end))
      return { site, stores: storeZones(site, atEnd, ruleSet, options) }
    }),
  )
}
