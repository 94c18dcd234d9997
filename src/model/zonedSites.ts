import type { Register } from "./register.ts"
import type { RuleSet } from "./rule.ts"
import type { Store } from "./store.ts"
import { storeZones } from "./storeZones.ts"
import type { ZoneOptions, ZonedSite } from "./zone.ts"

/** Every site of a register with the zones of its stores, in the register's order. */
export function zonedSites(register: Register, ruleSet: RuleSet, options: ZoneOptions): ZonedSite[] {
  const bySite = new Map<string, Store[]>()
  for (const store of register.stores) {
    const stores = bySite.get(store.siteId)
    if (stores) stores.push(store)
    else bySite.set(store.siteId, [store])
  }
  return register.sites.map((site) => ({
    site,
    stores: storeZones(site, bySite.get(site.siteId) ?? [], ruleSet, options),
  }))
}
