import type { LonLat } from "../../../src/model/units.ts"
import { choosePosition } from "./choosePosition.ts"
import { plannedStores, reachOf } from "./plannedStores.ts"
import { seededRandom } from "./seededRandom.ts"
import { siteNames } from "./siteNames.ts"
import { sitePlans } from "./sitePlans.ts"
import { type SiteRow, siteRow } from "./siteRow.ts"
import { type StoreRow, storeRows } from "./storeRows.ts"
import type { Terrain } from "./terrain.ts"

/**
 * The invented register: the same terrain gives the same rows. Every site has a seed of its own, so that a change to one leaves
 * the others as they are, unless it would come too near to them.
 */
export function inventedRegister(terrain: Terrain): { readonly sites: SiteRow[]; readonly stores: StoreRow[] } {
  const sites: SiteRow[] = []
  const stores: StoreRow[] = []
  const earlier: LonLat[] = []
  for (const [country, plans] of Object.entries(sitePlans)) {
    plans.forEach(([setting, planName], at) => {
      const siteId = `${country}-${String(at + 1).padStart(2, "0")}`
      const planned = plannedStores(planName, seededRandom(`${siteId} stores`))
      const site = { country, setting, stores: planned, reach: reachOf(planned), earlier }
      const position = choosePosition(site, terrain, seededRandom(`${siteId} position`))
      const chance = seededRandom(`${siteId} columns`)
      const name = siteNames[sites.length] ?? siteId
      earlier.push(position)
      sites.push(siteRow(siteId, name, country, position, chance))
      stores.push(...storeRows(siteId, position, planned, chance))
    })
  }
  return { sites, stores }
}
