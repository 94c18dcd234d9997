import type { Site } from "../../model/site.ts"
import type { SiteRow } from "../../model/siteRow.ts"
import type { StoreZones, ZonedSite } from "../../model/zone.ts"

/** A store as a line of the table. */
export interface StoreRow {
  readonly site: Site
  readonly zones: StoreZones
}

/** The stores of these sites, in the order of the sites and their own. */
export function storeRows(
  sites: readonly SiteRow[],
  zoned: ReadonlyMap<string, ZonedSite> | undefined,
): readonly StoreRow[] {
  return sites.flatMap(({ site }) => zoned?.get(site.siteId)?.stores.map((zones) => ({ site, zones })) ?? [])
}

/** What the store holds, each once, as the register says it. */
export function storeDivisions({ zones }: StoreRow): string {
  return [...new Set(zones.store.holdings.map(({ hd }) => hd))].join(", ")
}

/** The other stores that count as one with it. */
export function joinedWith({ zones: { store, joinedStoreIds } }: StoreRow): readonly string[] {
  return joinedStoreIds.filter((id) => id !== store.storeId)
}
