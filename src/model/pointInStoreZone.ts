import { isWithoutFigure } from "./governingStore.ts"
import { isInReach, reachOf } from "./reach.ts"
import type { ZoneKind } from "./rule.ts"
import type { LonLat, Metres } from "./units.ts"
import type { StoreZones } from "./zone.ts"

/**
 * How a point lies to a zone. "unknown": the store has no figure, or one marked "at least" that ends short of the point;
 * the point may lie inside, so it is never said to lie outside.
 */
export type Lying = "inside" | "outside" | "unknown"

/**
 * Whether a point lies in one store's zone, which for a magazine with a known bearing is not a circle; the edge lies inside.
 *
 * @param distance from the store to the point [m]
 *
 * Source: standards 1.8, "no distance is never zero people". Checked by: test/model/pointInStoreZone.test.ts (by hand)
 */
export function pointInStoreZone(point: LonLat, store: StoreZones, zone: ZoneKind, distance: Metres): Lying {
  const reach = reachOf(store, zone)
  if (reach && isInReach(reach, point, distance)) return "inside"
  return store.distances[zone].atLeast || isWithoutFigure(store.distances[zone]) ? "unknown" : "outside"
}
