import { areaOfDiscs } from "./areaOfDiscs.ts"
import type { AreaRings } from "./hideOutside.ts"
import { type Intervals, intersection } from "./intervals.ts"
import { areaOfStrips, chordsOfRings, heightsOfRings } from "./plane.ts"
import { chordsOfReaches, type FlatReach, heightsOf, stripsFor, type Wedge } from "./reachOnPlane.ts"
import type { Metres, SquareMetres } from "./units.ts"

/** More reaches with sectors than this would cut the ground into too many parts. */
const mostWithSectors = 6

/** Whether `areaOfReaches` has its closed form for them. */
export function isQuicklyExact(reaches: readonly FlatReach[]): boolean {
  return reaches.reduce((count, { wedges }) => count + (wedges ? 1 : 0), 0) <= mostWithSectors
}

/**
 * Area of the union of reaches, or of what of it lies inside rings; closed form (`areaOfDiscs`).
 * Where a reach has sectors the rings are cut along their edges: in each part it is a disc of that sector's radius. Where more
 * than six have, the area is that of strips.
 *
 * @returns [m²], exact to rounding
 *
 * Checked by: test/model/areaOfReaches.test.ts (sectors by hand; strips as a second method), test/model/degenerateAreas.test.ts
 */
export function areaOfReaches(reaches: readonly FlatReach[], rings?: AreaRings): SquareMetres {
  const at = reaches.findIndex(({ wedges }) => wedges)
  if (at < 0) return areaOfDiscs(reaches, rings)
  if (!isQuicklyExact(reaches)) return commonStrips([reaches], rings)
  const cut = reaches[at] as FlatReach
  let area = 0
  for (const wedge of cut.wedges as readonly Wedge[]) {
    const part = (rings ?? squareRound(reaches))
      .map((ring) => inWedge(ring, cut, wedge))
      .filter((ring) => ring.length > 4)
    if (part.length === 0) continue
    area += areaOfReaches(
      reaches.map((reach, i) => (i === at ? { ...cut, r: wedge.r, wedges: undefined } : reach)),
      part,
    )
  }
  return area
}

/**
 * Area of the ground common to a disc and the union of reaches, or of what of it lies inside rings [m²]:
 * `|A ∩ B| = |A| + |B| − |A ∪ B|`. Strips are laid on the common ground itself: in a difference of large areas their error would
 * be that of a wide town, and it would have people where the zone does not reach it.
 */
export function commonArea(disc: FlatReach, reaches: readonly FlatReach[], rings?: AreaRings): SquareMetres {
  if (!isQuicklyExact(reaches)) return commonStrips([[disc], reaches], rings)
  const [own, alone] = [areaOfReaches([disc], rings), areaOfReaches(reaches, rings)]
  return Math.max(0, own + alone - areaOfReaches([disc, ...reaches], rings))
}

/** Area that lies in each of some unions of reaches, and inside rings. */
function commonStrips(unions: readonly (readonly FlatReach[])[], rings?: AreaRings): SquareMetres {
  const flat = rings?.map((ring) => Float64Array.from(ring))
  const ends = unions.map(heightsOf)
  if (flat) ends.push(heightsOfRings(flat))
  const south = Math.max(...ends.map(([low]) => low))
  const north = Math.min(...ends.map(([, high]) => high))
  const chords = (y: Metres) => {
    const each: Intervals[] = unions.map((reaches) => chordsOfReaches(reaches, y))
    if (flat) each.push(chordsOfRings(flat, y))
    return each.reduce(intersection)
  }
  return areaOfStrips(south, north, chords, stripsFor(unions.flat(), north - south))
}

function inWedge(ring: ArrayLike<Metres>, { x, y }: FlatReach, { from, to }: Wedge): ArrayLike<Metres> {
  return beside(beside(ring, x, y, from[0], from[1]), x, y, -to[0], -to[1])
}

/** What of a ring lies clockwise of a line through (x, y), seen along it (Sutherland–Hodgman). */
function beside(ring: ArrayLike<Metres>, x: Metres, y: Metres, east: number, north: number): ArrayLike<Metres> {
  const kept: Metres[] = []
  let [px, py] = [ring[ring.length - 2] as number, ring[ring.length - 1] as number]
  let before = east * (py - y) - north * (px - x)
  for (let i = 0; i < ring.length; i += 2) {
    const [qx, qy] = [ring[i] as number, ring[i + 1] as number]
    const now = east * (qy - y) - north * (qx - x)
    if (now <= 0 !== before <= 0) {
      const t = before / (before - now)
      kept.push(px + t * (qx - px), py + t * (qy - py))
    }
    if (now <= 0) kept.push(qx, qy)
    ;[px, py, before] = [qx, qy, now]
  }
  return kept
}

/** A square round all the reaches, clear of them: a circle that touches its side would cross it or not by rounding alone. */
function squareRound(reaches: readonly FlatReach[]): AreaRings {
  const clear = 1 + Math.max(...reaches.map(({ r }) => r)) / 16
  const west = Math.min(...reaches.map(({ x, r }) => x - r)) - clear
  const south = Math.min(...reaches.map(({ y, r }) => y - r)) - clear
  const east = Math.max(...reaches.map(({ x, r }) => x + r)) + clear
  const north = Math.max(...reaches.map(({ y, r }) => y + r)) + clear
  return [[west, south, east, south, east, north, west, north]]
}
