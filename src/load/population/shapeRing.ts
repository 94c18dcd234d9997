import { geodesicDistance } from "../../model/geo.ts"
import type { LonLat, Metres } from "../../model/units.ts"

/** An area as one run of corners, for counting. */
export interface ShapeRing {
  /** Flat [lon, lat, …], not closed. */
  readonly corners: readonly number[]
  readonly centre: LonLat
  /** No corner is farther from the centre. */
  readonly radius: Metres
}

/**
 * The outer rings of an area run counter-clockwise and its holes clockwise, one after the other, each followed by the way back to
 * the start: those ways are run to and fro and enclose nothing, so the area inside is that of the parts without the holes.
 *
 * @returns undefined when there is no ring of three corners, or a position is no longitude and latitude
 */
export function shapeRing({ type, coordinates }: GeoJSON.Polygon | GeoJSON.MultiPolygon): ShapeRing | undefined {
  const polygons = type === "Polygon" ? [coordinates] : coordinates
  const corners: number[] = []
  let [twice, lonSum, latSum] = [0, 0, 0]
  for (const polygon of polygons) {
    for (const [at, ring] of polygon.entries()) {
      if (ring.length < 4) continue
      const turned = signedArea(ring) > 0 === (at === 0) ? ring : [...ring].reverse()
      for (const [lon, lat] of turned) {
        if (!isPosition(lon, lat)) return undefined
        corners.push(lon as number, lat as number)
      }
      if (corners.length > 2 * turned.length) corners.push(corners[0] as number, corners[1] as number)
      for (const [i, [x1 = 0, y1 = 0]] of turned.entries()) {
        const [x2 = 0, y2 = 0] = turned[(i + 1) % turned.length] ?? []
        const cross = x1 * y2 - x2 * y1
        twice += cross
        lonSum += (x1 + x2) * cross
        latSum += (y1 + y2) * cross
      }
    }
  }
  if (corners.length < 6) return undefined
  const centre: LonLat =
    twice > 0 ? [lonSum / (3 * twice), latSum / (3 * twice)] : [corners[0] as number, corners[1] as number]
  let radius = 0
  for (let k = 0; k < corners.length; k += 2)
    radius = Math.max(radius, geodesicDistance(centre, [corners[k] as number, corners[k + 1] as number]))
  return { corners, centre, radius }
}

export function isPosition(lon: unknown, lat: unknown): boolean {
  return typeof lon === "number" && typeof lat === "number" && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
}

/** Twice the area in square degrees, positive for counter-clockwise. */
function signedArea(ring: GeoJSON.Position[]): number {
  let sum = 0
  for (const [i, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? []
    sum += x1 * y2 - x2 * y1
  }
  return sum
}
