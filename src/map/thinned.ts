import type { Ring } from "../model/country.ts"
import { offsetBetween } from "../model/geo.ts"
import type { LonLat, Metres } from "../model/units.ts"

/**
 * A ring with as few corners as keep every corner left out within a tolerance of the line drawn. For drawing only: people are
 * counted in the zone itself.
 */
export function thinned(ring: Ring, tolerance: Metres): LonLat[] {
  const first = ring[0]
  if (!first) return []
  const points = ring.map((point) => offsetBetween(first, point))
  const kept: LonLat[] = [first]
  let from = 0
  for (let to = 2; to < ring.length; to++) {
    const isNear = points.slice(from + 1, to).every((point) => {
      return distanceFromLine(point, points[from] as Offset, points[to] as Offset) <= tolerance
    })
    if (isNear) continue
    from = to - 1
    kept.push(ring[from] as LonLat)
  }
  kept.push(ring.at(-1) as LonLat)
  return kept
}

type Offset = ReturnType<typeof offsetBetween>

function distanceFromLine(point: Offset, a: Offset, b: Offset): Metres {
  const east = b.east - a.east
  const north = b.north - a.north
  const length = Math.hypot(east, north)
  if (length === 0) return Math.hypot(point.east - a.east, point.north - a.north)
  return Math.abs((point.east - a.east) * north - (point.north - a.north) * east) / length
}
