import type { Register } from "./register.ts"
import type { RuleSet } from "./rule.ts"
import type { Site } from "./site.ts"
import type { Store } from "./store.ts"
import { storeZones } from "./storeZones.ts"
import type { ZoneOptions, ZonedSite } from "./zone.ts"

/**
 * Every site of a register with the zones of its stores, in the register's order.
 *
 * @param previous zones by the same rule set and options: a site whose record and stores are the very same objects keeps its
 *                 zones, so that after an edit only the edited site is worked out again
 */
export function zonedSites(
  register: Register,
  ruleSet: RuleSet,
  options: ZoneOptions,
  previous: readonly ZonedSite[] = [],
): ZonedSite[] {
  const bySite = new Map<string, Store[]>()
  for (const store of register.stores) {
    const stores = bySite.get(store.siteId)
    if (stores) stores.push(store)
    else bySite.set(store.siteId, [store])
  }
  const known = new Map(previous.map((zoned) => [zoned.site.siteId, zoned]))
  return register.sites.map((site) => {
    const stores = bySite.get(site.siteId) ?? []
    const before = known.get(site.siteId)
    return before && isUnchanged(before, site, stores)
      ? before
      : { site, stores: storeZones(site, stores, ruleSet, options) }
  })
}

function isUnchanged(before: ZonedSite, site: Site, stores: readonly Store[]): boolean {
  return (
    before.site === site &&
    before.stores.length === stores.length &&
    before.stores.every(({ store }, i) => store === stores[i])
  )
}
