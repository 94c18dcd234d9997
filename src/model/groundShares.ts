import { commonArea } from "./areaOfReaches.ts"
import { circleBox } from "./geo.ts"
import { coveredChords, gridCoverage, isCountryCovered, landOnGrids, reachesExtent } from "./gridCoverage.ts"
import type { Ground } from "./ground.ts"
import { difference, type Intervals, intersection } from "./intervals.ts"
import type { Footprint, Place } from "./place.ts"
import { areaOfStrips, makePlane, type Plane } from "./plane.ts"
import type { Reach } from "./reach.ts"
import { chordsOfReaches, type FlatReach, heightsOf, reachOn, stripsFor } from "./reachOnPlane.ts"
import type { Metres, SquareMetres } from "./units.ts"

/**
 * Share of a footprint inside the union of reaches, 0–1.
 * Its people are spread evenly, so the share of the area is the share of the people (standards 1.8).
 *
 * Checked by: test/model/commonArea.test.ts, test/model/groundShares.test.ts
 */
export function footprintShare(footprint: Footprint, reaches: readonly Reach[]): number {
  const r = footprint.radius
  const plane = makePlane(footprint.centre)
  const touching = reachesTouching(plane, footprint, reaches)
  if (touching.length === 0) return 0
  if (touching.some(({ x, y, inner }) => Math.hypot(x, y) + r <= inner)) return 1
  const share = commonArea(reachOn(plane, footprint), touching) / (Math.PI * r * r)
  return share > rounding ? Math.min(1, share) : 0
}

/**
 * The part of that share which lies on ground of no population grid: only there do listed places count. Water before the coast
 * goes with the place's own country.
 */
export function listedShare(ground: Ground, place: number, reaches: readonly Reach[], share: number): number {
  const footprint = ground.footprints[place] as Footprint
  const box = circleBox(footprint.centre, footprint.radius)
  const coverage = share === 0 ? "none" : gridCoverage(ground, box)
  if (coverage !== "part") return coverage === "all" ? 0 : share
  const whole = Math.PI * footprint.radius * footprint.radius
  const plane = makePlane(footprint.centre)
  const disc = reachOn(plane, footprint)
  const touching = reachesTouching(plane, footprint, reaches)
  if (reachesExtent(ground, box, coverage))
    return Math.min(share, openArea(disc, touching, coveredChords(ground, plane, box)) / whole)
  const isCovered = isCountryCovered(ground, (ground.places[place] as Place).country)
  const other = commonArea(disc, touching, landOnGrids(ground, plane, box, !isCovered)) / whole
  const open = Math.min(share, isCovered ? other : share - other)
  return open > rounding ? open : 0
}

/** Shares smaller than this come from rounding. */
const rounding = 1e-9

/** Area of what a disc and reaches have in common, less what is covered; by strips, for rasters and cells may overlap. */
function openArea(disc: FlatReach, reaches: readonly FlatReach[], covered: (y: Metres) => Intervals): SquareMetres {
  const [low, high] = heightsOf(reaches)
  const [south, north] = [Math.max(low, disc.y - disc.r), Math.min(high, disc.y + disc.r)]
  const open = (y: Metres) =>
    difference(intersection(chordsOfReaches([disc], y), chordsOfReaches(reaches, y)), covered(y))
  return areaOfStrips(south, north, open, stripsFor([disc, ...reaches], north - south))
}

function reachesTouching(plane: Plane, footprint: Footprint, reaches: readonly Reach[]): FlatReach[] {
  return reaches.map((reach) => reachOn(plane, reach)).filter(({ x, y, r }) => Math.hypot(x, y) < r + footprint.radius)
}
