import { bearing, geodesicDistance } from "./geo.ts"
import { isWithoutFigure } from "./governingStore.ts"
import { isInReach, reachOf } from "./reach.ts"
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
  /** True when a store that holds something has no distance for some zone: the point may lie in more than is listed. */
  readonly noFigure: boolean
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
  for (const store of stores) {
    const toStore = geodesicDistance(point, store.centre)
    if (toStore < distance) {
      nearest = store.centre
      distance = toStore
    }
    for (const zone of zoneKinds) {
      const reach = reachOf(store, zone)
      if (reach && isInReach(reach, point, toStore)) inside.add(zone)
    }
  }
  return {
    siteId: site.siteId,
    distance,
    bearing: bearing(point, nearest),
    inside: zoneKinds.filter((zone) => inside.has(zone)),
    noFigure: stores.some((store) => zoneKinds.some((zone) => isWithoutFigure(store.distances[zone]))),
  }
}
