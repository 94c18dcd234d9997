import type { Ring } from "../model/country.ts"
import { geodesicDistance } from "../model/geo.ts"
import type { LonLat, Metres } from "../model/units.ts"

/**
 * Cuts a closed ring into dashes. The pattern is stretched a little so that it fits a whole number of times and no seam shows.
 *
 * @param drawn length of a dash [m]
 * @param gap length between two dashes [m]; 0 gives the ring itself
 */
export function dashes(ring: Ring, drawn: Metres, gap: Metres): LonLat[][] {
  if (!(gap > 0)) return [[...ring]]
  const lengths = ring.map((point, i) => (i === 0 ? 0 : geodesicDistance(ring[i - 1] as LonLat, point)))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const count = Math.max(1, Math.round(total / (drawn + gap)))
  const period = total / count
  const dash = (period * drawn) / (drawn + gap)
  const walk = makeWalk(ring, lengths)
  return Array.from({ length: count }, (_, i) => walk(i * period, i * period + dash))
}

/** A function that gives the part of the ring between two distances from its start; to be asked in rising order. */
function makeWalk(ring: Ring, lengths: readonly number[]): (from: Metres, to: Metres) => LonLat[] {
  let corner = 1
  let walked = 0 // up to the corner before
  const pointAt = (distance: Metres): LonLat => {
    while (corner < ring.length - 1 && walked + (lengths[corner] as number) < distance) {
      walked += lengths[corner] as number
      corner++
    }
    const [x1, y1] = ring[corner - 1] as LonLat
    const [x2, y2] = ring[corner] as LonLat
    const length = lengths[corner] as number
    const share = length > 0 ? Math.min(1, (distance - walked) / length) : 0
    return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]
  }
  return (from, to) => {
    const part = [pointAt(from)]
    const first = corner
    const end = pointAt(to)
    for (let i = first; i < corner; i++) part.push(ring[i] as LonLat)
    part.push(end)
    return part
  }
}
