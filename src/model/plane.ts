import type { Polygon, Ring } from "./country.ts"
import { type Box, metresPerDegree } from "./geo.ts"
import { type Intervals, length } from "./intervals.ts"
import type { LonLat, Metres, SquareMetres } from "./units.ts"

/**
 * A plane that touches the ellipsoid at a point: x east, y north [m].
 * Distances from the origin are within 0.01 % of the geodesic up to 20 km (mid-latitude scale, linear in latitude).
 */
export interface Plane {
  readonly origin: LonLat
  readonly east: number
  readonly eastPerDegreeNorth: number
  readonly north: number
}

/** Rings of polygons in the plane, flat: [x, y, x, y, …] each; outer rings counter-clockwise, holes clockwise. */
export type FlatRings = readonly Float64Array[]

export function makePlane(origin: LonLat): Plane {
  const { east, north } = metresPerDegree(origin[1])
  const step = 0.01
  const slope = (metresPerDegree(origin[1] + step).east - metresPerDegree(origin[1] - step).east) / (2 * step)
  return { origin, east, eastPerDegreeNorth: slope, north }
}

export function pointOn(plane: Plane, point: LonLat): [x: Metres, y: Metres] {
  const degreesNorth = point[1] - plane.origin[1]
  const eastPerDegree = plane.east + (plane.eastPerDegreeNorth * degreesNorth) / 2
  return [(point[0] - plane.origin[0]) * eastPerDegree, degreesNorth * plane.north]
}

/** Rings clipped to a box [°] and laid on the plane. Even-odd area inside the box is kept; edges along the box may be added. */
export function ringsOn(plane: Plane, polygons: readonly Polygon[], box: Box): FlatRings {
  const flat: Float64Array[] = []
  for (const polygon of polygons) {
    for (const [i, ring] of polygon.entries()) {
      const clipped = clippedRing(ring, box)
      if (clipped.length < 3) continue
      const xy = new Float64Array(clipped.length * 2)
      clipped.forEach((point, k) => {
        const [x, y] = pointOn(plane, point)
        xy[2 * k] = x
        xy[2 * k + 1] = y
      })
      flat.push(signedArea(xy) > 0 === (i === 0) ? xy : reversedRing(xy))
    }
  }
  return flat
}

/** A ring clipped to a box [°], not closed; parts of it may run to and fro along the box. */
export function clippedRing(ring: Ring, box: Box): Ring {
  return clip(clip(clip(clip(ring, 0, box[0], 1), 0, box[2], -1), 1, box[1], 1), 1, box[3], -1)
}

/** Sutherland–Hodgman against one side: keeps what lies on the `sign` side of `limit` along an axis (0 = lon, 1 = lat). */
function clip(ring: Ring, axis: 0 | 1, limit: number, sign: 1 | -1): Ring {
  const kept: LonLat[] = []
  let before = ring.at(-1)
  if (before === undefined) return kept
  for (const point of ring) {
    const inside = (point[axis] - limit) * sign >= 0
    const wasInside = (before[axis] - limit) * sign >= 0
    if (inside !== wasInside) {
      const t = (limit - before[axis]) / (point[axis] - before[axis])
      kept.push([before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])])
    }
    if (inside) kept.push(point)
    before = point
  }
  return kept
}

/** Area of a ring, positive for counter-clockwise [m²]. */
export function signedArea(ring: ArrayLike<Metres>): SquareMetres {
  let twice = 0
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
    twice += (ring[j] as number) * (ring[i + 1] as number) - (ring[i] as number) * (ring[j + 1] as number)
  return twice / 2
}

export function reversedRing(ring: ArrayLike<Metres>): Float64Array {
  return Float64Array.from(ring, (_, k) => ring[ring.length - 2 - k + 2 * (k % 2)] as number)
}

/** Where the horizontal line at y lies inside the rings (even-odd, so holes are out). */
export function chordsOfRings(rings: FlatRings, y: Metres): Intervals {
  const crossings: number[] = []
  for (const xy of rings) {
    let x0 = xy[xy.length - 2] as number
    let y0 = xy[xy.length - 1] as number
    for (let i = 0; i < xy.length; i += 2) {
      const x1 = xy[i] as number
      const y1 = xy[i + 1] as number
      if (y0 > y !== y1 > y) crossings.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0))
      x0 = x1
      y0 = y1
    }
  }
  return crossings.sort((a, b) => a - b)
}

/** How far rings go south and north. */
export function heightsOfRings(rings: FlatRings): readonly [south: Metres, north: Metres] {
  let [south, north] = [Infinity, -Infinity]
  for (const ring of rings) {
    for (let k = 1; k < ring.length; k += 2) {
      south = Math.min(south, ring[k] as number)
      north = Math.max(north, ring[k] as number)
    }
  }
  return [south, north]
}

/** Strips a shape is cut into; with 256 the area of a disc is within 0.01 %. */
export const stripCount = 256

/** Area under chords between two heights, by horizontal strips taken at their middle [m²]. */
export function areaOfStrips(
  from: Metres,
  to: Metres,
  chords: (y: Metres) => Intervals,
  strips = stripCount,
): SquareMetres {
  if (!(to > from)) return 0
  const height = (to - from) / strips
  let sum = 0
  for (let i = 0; i < strips; i++) sum += length(chords(from + (i + 0.5) * height))
  return sum * height
}
