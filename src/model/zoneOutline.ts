import { union } from "@turf/union"
import type { Polygon } from "./country.ts"
import { circle, geodesicDistance, pointAt } from "./geo.ts"
import { innerRadius, type Reach, reachesOf } from "./reach.ts"
import type { ZoneKind } from "./rule.ts"
import type { LonLat, Metres } from "./units.ts"
import type { StoreZones } from "./zone.ts"

/** Corners of a full circle; its polygon's area is 0.04 % short. */
const corners = 128

/**
 * The outline of a site's zone: the union of its stores' circles and sectors. Stores without a figure add nothing, so an empty
 * answer means "no figure", never "no zone".
 *
 * @returns one polygon for each separate part, holes kept; a full circle is a polygon of 128 corners, whose area is 0.04 % short
 *
 * Source: standards 1.6 to 1.8 (the zone of a site is the union of its stores' shapes).
 * Checked by: test/model/zoneOutline.test.ts (one circle, the lens of two circles by hand, circles apart),
 * test/model/magazineZones.test.ts (sectors by hand)
 */
export function zoneOutline(stores: readonly StoreZones[], zone: ZoneKind): Polygon[] {
  return outlineOfReaches(reachesOf(stores, zone))
}

/** The union of circles and sectors, as `zoneOutline` describes it. */
export function outlineOfReaches(reaches: readonly Reach[]): Polygon[] {
  const outlines = outermost(reaches).map(reachRing)
  if (outlines.length < 2) return outlines.map((ring) => [ring])
  const joined = union({
    type: "FeatureCollection",
    features: outlines.map((ring) => ({
      type: "Feature",
      properties: {},
      geometry: { type: "Polygon", coordinates: [ring.map(([lon, lat]) => [lon, lat])] },
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

/** A closed ring around a reach, counter-clockwise; a sector's corners lie on its arc, its edges are radial. */
function reachRing({ centre, radius, sectors }: Reach): LonLat[] {
  if (!sectors) return circle(centre, radius, corners)
  const ring: LonLat[] = []
  let before = sectors[0]?.radius
  for (const { from, to, radius: r } of [...sectors].reverse()) {
    const steps = Math.ceil(((to - from) / 360) * corners)
    // Where two neighbours have one radius the arc goes on: the corner is there already.
    for (let i = r === before ? 1 : 0; i <= steps; i++) {
      const angle = ((to - ((to - from) * i) / steps) * Math.PI) / 180
      ring.push(pointAt(centre, r * Math.sin(angle), r * Math.cos(angle)))
    }
    before = r
  }
  ring.push(ring[0] as LonLat)
  return ring
}

/** The reaches that no other one covers: the others change nothing and cost time. */
function outermost(reaches: readonly Reach[]): Reach[] {
  const outer: Reach[] = []
  for (const reach of [...reaches].sort((a, b) => b.radius - a.radius)) {
    const covered = outer.some((one) => geodesicDistance(one.centre, reach.centre) + reach.radius <= innerRadius(one))
    if (!covered) outer.push(reach)
  }
  return outer
}
