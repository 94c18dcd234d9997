import type { ZoneKind } from "./rule.ts"
import type { Kg } from "./units.ts"
import type { ZonedSite } from "./zone.ts"
import { zoneRadius } from "./zoneOutline.ts"

/** Sum of the NEQ of a site's stores as entered, all divisions. */
export function siteNeq({ stores }: ZonedSite): Kg {
  let sum = 0
  for (const { store } of stores) for (const { neq } of store.holdings) sum += neq
  return sum
}

/** The largest NEQ of any site that has a figure for the zone, for the scale of the symbols; a site without one has a symbol of its own. */
export function mostNeq(sites: Iterable<ZonedSite>, zone: ZoneKind): Kg {
  let most = 0
  for (const site of sites) {
    if (zoneRadius(site.stores, zone) !== undefined) most = Math.max(most, siteNeq(site))
  }
  return most
}
