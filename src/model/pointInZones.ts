import { bearing, geodesicDistance } from "./geo.ts"
import { pointInStoreZone } from "./pointInStoreZone.ts"
import { type ZoneKind, zoneKinds } from "./rule.ts"
import type { Degrees, LonLat, Metres } from "./units.ts"
import type { ZonedSite } from "./zone.ts"

/** How a point lies to one site. */
export interface PointAtSite {
  readonly siteId: string
  /** To the nearest store; to the site's point where it has no stores. */
  readonly distance: Metres
  /** Direction in which that store lies, seen from the point. */
  readonly bearing: Degrees
  /** The zones the point lies in, inner to outer; a point on the edge lies inside. */
  readonly inside: readonly ZoneKind[]
  /**
   * The zones it may lie in as well: a store has no figure for them, or one marked "at least" that ends short of the point.
   * It is never said to lie outside of these.
   */
  readonly mayBeInside: readonly ZoneKind[]
}

/**
 * Which zones of which sites a point lies in, and how far it is to each site; the nearest first.
 *
 * Valid for: zones, to the metre. Distances beyond some 50 km are off by up to a few tenths of a per cent
 * (`offsetBetween`): good enough to name the nearest sites.
 *
 * Checked by: test/model/pointInZones.test.ts (by hand)
 */
export function pointInZones(point: LonLat, sites: Iterable<ZonedSite>): PointAtSite[] {
  return Array.from(sites, (zoned) => pointAtSite(point, zoned)).sort((a, b) => a.distance - b.distance)
}

function pointAtSite(point: LonLat, { site, stores }: ZonedSite): PointAtSite {
  let nearest = stores[0]?.centre ?? site.position
  let distance = geodesicDistance(point, nearest)
  const inside = new Set<ZoneKind>()
  const unknown = new Set<ZoneKind>()
  for (const store of stores) {
    const toStore = geodesicDistance(point, store.centre)
    if (toStore < distance) {
      nearest = store.centre
      distance = toStore
    }
    for (const zone of zoneKinds) {
      const lies = pointInStoreZone(point, store, zone, toStore)
      if (lies === "inside") inside.add(zone)
      else if (lies === "unknown") unknown.add(zone)
    }
  }
  return {
    siteId: site.siteId,
    distance,
    bearing: bearing(point, nearest),
    inside: zoneKinds.filter((zone) => inside.has(zone)),
    mayBeInside: zoneKinds.filter((zone) => unknown.has(zone) && !inside.has(zone)),
  }
}
