import { type AreaRings, type Disc, fullTurn, hideOutside } from "./hideOutside.ts"
import { type Intervals, length, merged } from "./intervals.ts"
import type { Metres, SquareMetres } from "./units.ts"

/** Discs nearer to each other than this are one disc: a nanometre, far above the rounding of the coordinates. */
const same: Metres = 1e-9

/**
 * Area of the union of discs, or of what of it lies inside rings; closed form.
 *
 * By Green's theorem the area is `½∮(x dy − y dx)` round the edge of the common ground: the arcs of each circle that lie in no
 * other disc and inside the rings, and the stretches of the rings that lie in a disc. On an arc from a to b about (x, y) the
 * integral is `r²(b − a) + r·x(sin b − sin a) − r·y(cos b − cos a)`.
 *
 * @param discs in any order, overlapping or not [m]
 * @param rings undefined means the whole plane; the origin should be near, for rounding's sake
 * @returns     [m²], exact to rounding
 *
 * Source: Green's theorem; derived here, no print needed.
 * Checked by: test/model/areaOfDiscs.test.ts (textbook areas of lens and segment; strips as a second method) and
 * test/model/degenerateAreas.test.ts (edges that touch and coincide)
 *
 * @example areaOfDiscs([{ x: 0, y: 0, r: 1 }, { x: 5, y: 0, r: 1 }]) // 2π
 */
export function areaOfDiscs(discs: readonly Disc[], rings?: AreaRings): SquareMetres {
  const outer = discs.length > 1 ? withoutContained(discs) : discs
  let twice = 0
  for (const disc of outer) {
    if (!(disc.r > 0)) continue
    const hidden = hiddenInDiscs(disc, outer)
    if (!rings || hideOutside(disc, rings, hidden)) twice += openArcs(disc, merged(hidden))
  }
  for (const ring of rings ?? []) twice += alongRing(outer, ring)
  return Math.max(0, twice) / 2
}

/** Of equal discs the first stays. */
function withoutContained(discs: readonly Disc[]): readonly Disc[] {
  const kept = [...discs]
  for (let i = kept.length - 1; i >= 0; i--) {
    const { x, y, r } = kept[i] as Disc
    if (kept.some((other, k) => k !== i && Math.hypot(other.x - x, other.y - y) + r <= other.r + same))
      kept.splice(i, 1)
  }
  return kept
}

/** Angles of a circle that lie in another disc, as stretches of 0 … 2π. */
function hiddenInDiscs(disc: Disc, discs: readonly Disc[]): number[] {
  const hidden: number[] = []
  for (const other of discs) {
    if (other === disc) continue
    const [dx, dy] = [other.x - disc.x, other.y - disc.y]
    const d = Math.hypot(dx, dy)
    if (d >= disc.r + other.r) continue
    const cosine = (d + ((disc.r - other.r) * (disc.r + other.r)) / d) / (2 * disc.r)
    hide(hidden, Math.atan2(dy, dx), Math.acos(Math.min(1, Math.max(-1, cosine))))
  }
  return hidden
}

/** Adds the angles within `half` of a direction, as stretches of 0 … 2π. */
function hide(hidden: number[], direction: number, half: number): void {
  const from = direction - half < 0 ? direction - half + fullTurn : direction - half
  const to = from + 2 * half
  if (to <= fullTurn) hidden.push(from, to)
  else hidden.push(from, fullTurn, 0, to - fullTurn)
}

/** The integral over the arcs between the hidden ones. */
function openArcs(disc: Disc, hidden: Intervals): number {
  let sum = 0
  let from = 0
  for (let i = 0; i < hidden.length; i += 2) {
    if ((hidden[i] as number) > from) sum += alongArc(disc, from, hidden[i] as number)
    from = Math.max(from, hidden[i + 1] as number)
  }
  return from < fullTurn ? sum + alongArc(disc, from, fullTurn) : sum
}

function alongArc({ x, y, r }: Disc, a: number, b: number): number {
  return r * (r * (b - a) + x * (Math.sin(b) - Math.sin(a)) - y * (Math.cos(b) - Math.cos(a)))
}

/** The integral over the stretches of a ring that lie in a disc. */
function alongRing(discs: readonly Disc[], ring: ArrayLike<Metres>): number {
  let sum = 0
  let x = ring[ring.length - 2] as number
  let y = ring[ring.length - 1] as number
  const inside: number[] = []
  for (let i = 0; i < ring.length; i += 2) {
    const [east, north] = [(ring[i] as number) - x, (ring[i + 1] as number) - y]
    const square = east * east + north * north
    for (const disc of discs) {
      const [dx, dy] = [x - disc.x, y - disc.y]
      const along = east * dx + north * dy
      const root = along * along - square * (dx * dx + dy * dy - disc.r * disc.r)
      if (!(root > 0)) continue
      const from = Math.max(0, (-along - Math.sqrt(root)) / square)
      const to = Math.min(1, (-along + Math.sqrt(root)) / square)
      if (from < to) inside.push(from, to)
    }
    if (inside.length > 0) sum += (x * north - y * east) * length(merged(inside))
    inside.length = 0
    x += east
    y += north
  }
  return sum
}
