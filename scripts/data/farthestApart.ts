import { offsetBetween } from "../../src/model/geo.ts"
import type { LonLat, Metres } from "../../src/model/units.ts"

/** The greatest distance of a point of `line` from the line `other` (one side of the Hausdorff distance); validity as `offsetBetween`. */
export function farthestApart(line: readonly LonLat[], other: readonly LonLat[]): Metres {
  return Math.max(
    ...line.map((point) => Math.min(...other.slice(1).map((to, i) => distanceTo(point, other[i] as LonLat, to)))),
  )
}

function distanceTo(point: LonLat, from: LonLat, to: LonLat): Metres {
  const a = offsetBetween(point, from)
  const b = offsetBetween(point, to)
  const [dx, dy] = [b.east - a.east, b.north - a.north]
  const t = Math.min(1, Math.max(0, -(a.east * dx + a.north * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(a.east + t * dx, a.north + t * dy)
}
