import type { Metres } from "./units.ts"

/** A disc on a plane. */
export interface Disc {
  readonly x: Metres
  readonly y: Metres
  readonly r: Metres
}

/**
 * Edge of an area on a plane: rings that do not cross, not closed, flat [x, y, x, y, …]; outer rings counter-clockwise, holes
 * clockwise. Parts of a ring may run to and fro on one line, as after clipping.
 */
export type AreaRings = readonly ArrayLike<Metres>[]

export const fullTurn = 2 * Math.PI

/**
 * How far along an arc it is looked at: its middle is just where a circle may touch a side, or run through a corner, opposite a
 * crossing. The golden section is no such place in any layout of right angles and halves.
 */
const lookedAt = (3 - Math.sqrt(5)) / 2

/** Adds the angles of a circle that lie outside the rings; false when all of it does. */
export function hideOutside({ x, y, r }: Disc, rings: AreaRings, hidden: number[]): boolean {
  const angles = crossings(rings, x, y, r)
  const isInsideAt = (angle: number) => isInside(rings, x + r * Math.cos(angle), y + r * Math.sin(angle))
  if (angles.length === 0) return isInsideAt(lookedAt * fullTurn)
  angles.sort((a, b) => a - b)
  // From crossing to crossing inside and outside take turns; a point on the longest arc tells which comes first.
  angles.push((angles[0] as number) + fullTurn)
  let longest = 0
  for (let k = 1; k < angles.length - 1; k++) if (arcFrom(angles, k) > arcFrom(angles, longest)) longest = k
  const point = (angles[longest] as number) + arcFrom(angles, longest) * lookedAt
  const out = (longest + (isInsideAt(point) ? 1 : 0)) % 2
  for (let k = out; k < angles.length - 1; k += 2) {
    const [from, to] = [angles[k] as number, angles[k + 1] as number]
    if (to <= fullTurn) hidden.push(from, to)
    else hidden.push(from, fullTurn, 0, to - fullTurn)
  }
  return true
}

function arcFrom(angles: readonly number[], k: number): number {
  return (angles[k + 1] as number) - (angles[k] as number)
}

/** Angles at which a circle crosses the rings. Their number is even: corners count as inside or outside, never as both. */
function crossings(rings: AreaRings, x: Metres, y: Metres, r: Metres): number[] {
  const angles: number[] = []
  for (const ring of rings) {
    let ax = (ring[ring.length - 2] as number) - x
    let ay = (ring[ring.length - 1] as number) - y
    let a = ax * ax + ay * ay - r * r
    for (let i = 0; i < ring.length; i += 2) {
      const bx = (ring[i] as number) - x
      const by = (ring[i + 1] as number) - y
      const b = bx * bx + by * by - r * r
      if (a >= 0 || b >= 0) {
        const [east, north] = [bx - ax, by - ay]
        const square = east * east + north * north
        const along = east * ax + north * ay
        const root = along * along - square * a
        if (a >= 0 && b >= 0) {
          if (root > 0 && along < 0 && along > -square) {
            const [near, far] = [(-along - Math.sqrt(root)) / square, (-along + Math.sqrt(root)) / square]
            angles.push(angleOf(ax + near * east, ay + near * north), angleOf(ax + far * east, ay + far * north))
          }
        } else {
          const t = (-along + (a < 0 ? 1 : -1) * Math.sqrt(Math.max(0, root))) / square
          angles.push(angleOf(ax + t * east, ay + t * north))
        }
      }
      ;[ax, ay, a] = [bx, by, b]
    }
  }
  return angles
}

/** 0 … 2π. */
function angleOf(dx: Metres, dy: Metres): number {
  const angle = Math.atan2(dy, dx)
  return angle < 0 ? angle + fullTurn : angle
}

/** Even-odd. */
function isInside(rings: AreaRings, x: Metres, y: Metres): boolean {
  let inside = false
  for (const ring of rings) {
    let ax = ring[ring.length - 2] as number
    let ay = ring[ring.length - 1] as number
    for (let i = 0; i < ring.length; i += 2) {
      const bx = ring[i] as number
      const by = ring[i + 1] as number
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
      ;[ax, ay] = [bx, by]
    }
  }
  return inside
}
