import geodesic from "geographiclib-geodesic"
import type { Degrees, LonLat, Metres } from "./units.ts"

/** The shortest line between two points on the ellipsoid. */
export interface Measurement {
  readonly distance: Metres
  /** Direction in which the line leaves the first point, clockwise from true north; undefined where the points are one. */
  readonly bearing: Degrees | undefined
  /** The line itself, for drawing: on a Mercator map it is not straight. */
  readonly path: readonly LonLat[]
}

/** Between two points of a drawn line [m]: straight to less than a pixel at any zoom at which the whole line is seen. */
const step: Metres = 20_000

/**
 * Distance and bearing along the geodesic on WGS84, at any distance; `geodesicDistance` is quicker and good to 50 km.
 *
 * Source: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 43–55 (2013), as in geographiclib-geodesic; accurate to
 * 15 nm.
 * Checked by: test/model/measure.test.ts (printed results of the author's own GeodSolve)
 */
export function measure(from: LonLat, to: LonLat): Measurement {
  const line = geodesic.Geodesic.WGS84.InverseLine(from[1], from[0], to[1], to[0])
  const distance = line.s13
  if (!(distance > 0)) return { distance: 0, bearing: undefined, path: [from] }
  const pieces = Math.ceil(distance / step)
  const between = Array.from({ length: pieces - 1 }, (_, piece): LonLat => {
    const { lon2, lat2 } = line.Position(((piece + 1) * distance) / pieces)
    return [lon2 ?? 0, lat2 ?? 0]
  })
  return { distance, bearing: (line.azi1 + 360) % 360, path: [from, ...between, to] }
}
