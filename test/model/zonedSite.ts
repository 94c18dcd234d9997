import type { RequiredDistance, StoreDistance, ZonedSite } from "../../src/model/zone.ts"
import { type ZoneKind, zoneKinds } from "../../src/model/rule.ts"
import type { LonLat, Metres } from "../../src/model/units.ts"

/** A site whose stores have circles of given radii (the same for each zone); undefined stands for "no figure". */
export function zonedSite(siteId: string, position: LonLat, stores: { at: LonLat; radius?: Metres }[]): ZonedSite {
  const origin = { file: "test", row: 0 }
  return {
    site: { siteId, name: siteId, position, columns: {}, origin },
    stores: stores.map(({ at, radius }, i) => ({
      store: { storeId: `${siteId}-${i}`, siteId, position: at, holdings: [] },
      centre: at,
      hasOwnPosition: true,
      joinedStoreIds: [`${siteId}-${i}`],
      joins: [],
      distances: Object.fromEntries(zoneKinds.map((zone) => [zone, storeDistance(zone, radius)])) as Record<
        ZoneKind,
        StoreDistance
      >,
    })),
  }
}

function storeDistance(zone: ZoneKind, distance: Metres | undefined): StoreDistance {
  const result = { zone, hd: "1.1", neq: 1, distance } as unknown as RequiredDistance
  const tried = { mix: { hd: "1.1", neq: 1, holdings: [], rule: "single" }, result } as const
  return { zone, atLeast: false, cases: [tried], ...(distance !== undefined && { governing: result }) }
}
