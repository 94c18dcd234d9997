import { union } from "@turf/union"
import type { Polygon } from "./country.ts"
import { circle, geodesicDistance } from "./geo.ts"
import type { ZoneKind } from "./rule.ts"
import type { LonLat, Metres } from "./units.ts"
import type { StoreZones } from "./zone.ts"

interface Disc {
  readonly centre: LonLat
  readonly radius: Metres
}

/**
 * The outline of a site's zone: the union of its stores' circles. Stores without a figure add nothing, so an empty answer
 * means "no figure", never "no zone".
 *
 * @returns one polygon for each separate part, holes kept; every circle is a polygon of 128 corners, whose area is 0.04 % short
 *
 * Source: standards 1.6 and 1.8 (the zone of a site is the union of its stores' shapes).
 * Checked by: test/model/zoneOutline.test.ts (one circle, the lens of two circles by hand, circles apart)
 */
export function zoneOutline(stores: readonly StoreZones[], zone: ZoneKind): Polygon[] {
  const discs = outerDiscs(stores, zone)
  if (discs.length < 2) return discs.map((disc) => [circle(disc.centre, disc.radius)])
  const joined = union({
    type: "FeatureCollection",
    features: discs.map((disc) => ({
      type: "Feature",
      properties: {},
      geometry: { type: "Polygon", coordinates: [circle(disc.centre, disc.radius).map(([lon, lat]) => [lon, lat])] },
    })),
  })
  if (!joined) return []
  const { geometry } = joined
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
  return polygons.map((rings) => rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat] as const)))
}

/** The largest radius of a zone among a site's stores; undefined where no store has a figure. */
export function zoneRadius(stores: readonly StoreZones[], zone: ZoneKind): Metres | undefined {
  let largest: Metres | undefined
  for (const { distances } of stores) {
    const distance = distances[zone].governing?.distance
    if (distance !== undefined && (largest === undefined || distance > largest)) largest = distance
  }
  return largest
}

/** The circles that no larger one covers: the others change nothing and cost time. */
function outerDiscs(stores: readonly StoreZones[], zone: ZoneKind): Disc[] {
  const discs = stores
    .flatMap((store): Disc[] => {
      const radius = store.distances[zone].governing?.distance
      return radius === undefined ? [] : [{ centre: store.centre, radius }]
    })
    .sort((a, b) => b.radius - a.radius)
  const outer: Disc[] = []
  for (const disc of discs) {
    const covered = outer.some((one) => geodesicDistance(one.centre, disc.centre) + disc.radius <= one.radius)
    if (!covered) outer.push(disc)
  }
  return outer
}
