import type { Degrees, LonLat, Metres } from "./units.ts"

// WGS84 ellipsoid, NIMA TR8350.2 (3rd ed., 2000), table 3.1 and 3.3.
const semiMajorAxis: Metres = 6378137
const eccentricitySquared = 0.00669437999014
const radian = Math.PI / 180

/**
 * Metres per degree of longitude and latitude at a latitude, from the radii of curvature of the ellipsoid:
 * `N·cos φ` and `M`, with `N = a/√(1 − e² sin² φ)` and `M = a(1 − e²)/(1 − e² sin² φ)^³⁄₂`.
 *
 * @param latitude φ [°]
 * @returns metres per degree, east and north [m/°]
 *
 * Source: Snyder, Map Projections – A Working Manual, USGS Prof. Paper 1395 (1987), eq. 4-18 to 4-20, p. 24–25.
 * Checked by: test/model/geo.test.ts (against geographiclib-geodesic)
 */
export function metresPerDegree(latitude: number): { readonly east: number; readonly north: number } {
  const sin = Math.sin(latitude * radian)
  const w = 1 - eccentricitySquared * sin * sin
  const east = (semiMajorAxis / Math.sqrt(w)) * Math.cos(latitude * radian) * radian
  const north = ((semiMajorAxis * (1 - eccentricitySquared)) / (w * Math.sqrt(w))) * radian
  return { east, north }
}

/**
 * East and north offset from one point to another, by the mid-latitude formula.
 * Valid for: distances up to about 50 km between 60° S and 60° N, where it is within 0.01 % of the geodesic; no antimeridian.
 */
export function offsetBetween(from: LonLat, to: LonLat): { readonly east: Metres; readonly north: Metres } {
  const scale = metresPerDegree((from[1] + to[1]) / 2)
  return { east: (to[0] - from[0]) * scale.east, north: (to[1] - from[1]) * scale.north }
}

/** Distance between two points on the ellipsoid [m]; validity as `offsetBetween`. */
export function geodesicDistance(from: LonLat, to: LonLat): Metres {
  const { east, north } = offsetBetween(from, to)
  return Math.hypot(east, north)
}

/** Direction from one point to another at the midpoint of the line, clockwise from true north [°], 0 ≤ bearing < 360. */
export function bearing(from: LonLat, to: LonLat): Degrees {
  const { east, north } = offsetBetween(from, to)
  return (Math.atan2(east, north) / radian + 360) % 360
}

/** The point at an east and north offset [m] from another; the inverse of `offsetBetween`, same validity. */
export function pointAt(from: LonLat, east: Metres, north: Metres): LonLat {
  let latitude = from[1] + north / metresPerDegree(from[1]).north
  // The scale at the middle latitude depends on the answer; the second pass is exact to below a millimetre at 50 km.
  latitude = from[1] + north / metresPerDegree((from[1] + latitude) / 2).north
  return [from[0] + east / metresPerDegree((from[1] + latitude) / 2).east, latitude]
}

/** A closed ring of points at one distance from a centre, counter-clockwise from east: a true circle on the ground. */
export function circle(centre: LonLat, radius: Metres, points = 128): LonLat[] {
  const ring: LonLat[] = []
  for (let i = 0; i < points; i++) {
    const angle = (2 * Math.PI * i) / points
    ring.push(pointAt(centre, radius * Math.cos(angle), radius * Math.sin(angle)))
  }
  ring.push(ring[0] as LonLat)
  return ring
}

/** A box as [west, south, east, north] in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** The box around a circle. */
export function circleBox(centre: LonLat, radius: Metres): Box {
  const scale = metresPerDegree(centre[1])
  const margin = 1.001 // the scale at the far edge differs a little from that at the centre
  const dx = (radius / scale.east) * margin
  const dy = (radius / scale.north) * margin
  return [centre[0] - dx, centre[1] - dy, centre[0] + dx, centre[1] + dy]
}

/** The smallest box around some boxes; undefined for none. */
export function boxAround(boxes: Iterable<Box>): Box | undefined {
  let around: [number, number, number, number] | undefined
  for (const [west, south, east, north] of boxes) {
    around = around
      ? [Math.min(around[0], west), Math.min(around[1], south), Math.max(around[2], east), Math.max(around[3], north)]
      : [west, south, east, north]
  }
  return around
}
