import type { Intervals } from "./intervals.ts"
import { merged } from "./intervals.ts"
import { type Plane, pointOn, stripCount } from "./plane.ts"
import { innerRadius, type Reach, type Sector } from "./reach.ts"
import type { Metres } from "./units.ts"

/** A reach laid on a plane: x east, y north [m]. */
export interface FlatReach {
  readonly x: Metres
  readonly y: Metres
  /** How far it reaches at most, and how far it reaches in every direction. */
  readonly r: Metres
  readonly inner: Metres
  /** Undefined means a disc. */
  readonly wedges: readonly Wedge[] | undefined
}

/** A sector as radius and the unit vectors of its two radial edges; all of it lies clockwise of `from`. */
export interface Wedge {
  readonly r: Metres
  readonly from: readonly [east: number, north: number]
  readonly to: readonly [east: number, north: number]
}

/**
 * Lays a reach on a plane.
 *
 * The plane's north is true north on its own meridian only: half the convergence of the meridians away from it, 0.02°
 * at 5 km east or west at 46° N, which moves the far end of a sector's edge of 2 km by less than 1 m. Neglected.
 */
export function reachOn(plane: Plane, reach: Reach): FlatReach {
  const [x, y] = pointOn(plane, reach.centre)
  const { radius: r, sectors } = reach
  return sectors
    ? { x, y, r, inner: innerRadius(reach), wedges: sectors.map(wedgeOf) }
    : { x, y, r, inner: r, wedges: undefined }
}

function wedgeOf({ from, to, radius }: Sector): Wedge {
  const edge = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180
    return [Math.sin(angle), Math.cos(angle)] as const
  }
  return { r: radius, from: edge(from), to: edge(to) }
}

/** Where the horizontal line at y lies inside at least one reach. */
export function chordsOfReaches(reaches: readonly FlatReach[], y: Metres): Intervals {
  const stretches: number[] = []
  for (const { x, y: middle, r, wedges } of reaches) {
    const dy = y - middle
    const half = r * r - dy * dy
    if (half <= 0) continue
    if (wedges) {
      for (const wedge of wedges) addChord(wedge, x, dy, stretches)
      continue
    }
    const w = Math.sqrt(half)
    stretches.push(x - w, x + w)
  }
  return merged(stretches)
}

/**
 * Adds the chord of one wedge: the disc's, cut by the half-planes clockwise of one edge and counter-clockwise of the other.
 * A wedge is narrower than 180°, hence convex: it has one chord at most.
 */
function addChord({ r, from, to }: Wedge, x: Metres, dy: Metres, stretches: number[]): void {
  const half = r * r - dy * dy
  if (half <= 0) return
  let right = Math.sqrt(half)
  let left = -right
  for (const [east, north] of [from, [-to[0], -to[1]] as const]) {
    // Inside is where east · dy ≤ north · dx.
    if (north > 0) left = Math.max(left, (east * dy) / north)
    else if (north < 0) right = Math.min(right, (east * dy) / north)
    else if (east * dy > 0) return
  }
  if (left < right) stretches.push(x + left, x + right)
}

/** How far reaches go south and north. */
export function heightsOf(reaches: readonly FlatReach[]): readonly [south: Metres, north: Metres] {
  return [Math.min(...reaches.map(({ y, r }) => y - r)), Math.max(...reaches.map(({ y, r }) => y + r))]
}

/** Enough strips over a height that the smallest circle or sector of a spread-out zone gets its share too. */
export function stripsFor(reaches: readonly FlatReach[], height: Metres): number {
  const smallest = Math.min(...reaches.map(({ inner }) => inner))
  return Math.min(8 * stripCount, Math.max(stripCount, Math.ceil((height / (2 * smallest)) * (stripCount / 2))))
}
