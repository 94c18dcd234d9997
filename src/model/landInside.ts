import { areaOfReaches, isQuicklyExact } from "./areaOfReaches.ts"
import type { Box } from "./geo.ts"
import { coveredChords, gridCoverage, type CoveredPart, isCountryCovered, reachesExtent } from "./gridCoverage.ts"
import type { Ground } from "./ground.ts"
import { difference, type Intervals, intersection, length, merged } from "./intervals.ts"
import { boxCorners } from "./landTiles.ts"
import type { Footprint } from "./place.ts"
import { chordsOfRings, type FlatRings, makePlane, type Plane, ringsOn } from "./plane.ts"
import { polygonsNear } from "./polygonIndex.ts"
import { boxOfReaches, type Reach } from "./reach.ts"
import { chordsOfReaches, type FlatReach, heightsOf, reachOn, stripsFor } from "./reachOnPlane.ts"
import type { LonLat, Metres, SquareMetres } from "./units.ts"

/** Land of one country inside a zone, and the part of it that carries rural background. */
export interface LandInside {
  readonly country: string
  readonly area: SquareMetres
  readonly ruralArea: SquareMetres
  /** The rural part that no earlier site's zone has covered. */
  readonly newRuralArea: SquareMetres
}

/**
 * Land inside the union of reaches by country: all of it, and the part outside footprints, lakes and grids.
 * `earlier` are reaches of other sites whose people are counted already; `near` says which footprints may matter.
 *
 * In closed form where there is no edge of a raster, and no lake where land ends; else by horizontal strips.
 *
 * Checked by: test/model/landInside.test.ts (by hand), test/model/inventedRegister.test.ts (shapely)
 */
export function landInside(
  ground: Ground,
  origin: LonLat,
  reaches: readonly Reach[],
  earlier: readonly Reach[],
  near: readonly number[],
): LandInside[] {
  const box = boxOfReaches(reaches)
  const land = box && ground.land.near(box)
  if (!land || land.size === 0) return []
  const plane = makePlane(origin)
  const flat = (list: readonly Reach[]) => list.map((reach) => reachOn(plane, reach))
  const taken: Taken = {
    coverage: gridCoverage(ground, box),
    built: flat(near.map((i) => ground.footprints[i] as Footprint)),
    lakes: lakesNear(ground, plane, box),
    before: flat(earlier),
  }
  const own = flat(reaches)
  const countries = [...land].map(([country, found]) =>
    found === "all" ? { country } : { country, rings: ringsOn(plane, found, box) },
  )
  // A lake may lie across a border or open to the sea: only where one country is everywhere is all of it known to be its own.
  const isEven = taken.lakes.length === 0 || taken.coverage === "all" || countries.every(({ rings }) => !rings)
  if (isEven && !reachesExtent(ground, box, taken.coverage) && isQuicklyExact([...own, ...taken.before])) {
    return countries
      .map((part) => evenLand(own, taken, part, isCountryCovered(ground, part.country)))
      .filter(({ area }) => area > 0)
  }
  return landByStrips(own, taken, countries, takenChords(ground, plane, box, taken))
}

/** What keeps land from carrying rural background, or from being new. */
interface Taken {
  readonly coverage: CoveredPart
  readonly built: readonly FlatReach[]
  readonly lakes: FlatRings
  /** Reaches of earlier sites. */
  readonly before: readonly FlatReach[]
}

/** Land near a box; no rings means that country is everywhere in it. */
interface LandNear {
  readonly country: string
  readonly rings?: FlatRings
}

/** Land of a country that is wholly on grids, or wholly off them with its lakes: `|A without B| = |A ∪ B| − |B|`. */
function evenLand(
  own: readonly FlatReach[],
  { coverage, built, lakes, before }: Taken,
  { country, rings }: LandNear,
  isCovered: boolean,
): LandInside {
  const area = areaOfReaches(own, rings)
  if (isCovered || coverage === "all") return { country, area, ruralArea: 0, newRuralArea: 0 }
  const without = (taken: readonly FlatReach[], within: FlatRings | undefined) =>
    areaOfReaches([...own, ...taken], within) - (taken.length > 0 ? areaOfReaches(taken, within) : 0)
  const open = (taken: readonly FlatReach[]) =>
    Math.max(0, without(taken, rings) - (lakes.length > 0 ? without(taken, lakes) : 0))
  const ruralArea = open(built)
  return { country, area, ruralArea, newRuralArea: before.length === 0 ? ruralArea : open([...built, ...before]) }
}

function landByStrips(
  own: readonly FlatReach[],
  { coverage, before }: Taken,
  near: readonly LandNear[],
  takenAt: (y: Metres) => Intervals,
): LandInside[] {
  const [south, north] = heightsOf(own)
  const strips = stripsFor(own, north - south)
  const height = (north - south) / strips
  const countries = near.map((land) => ({ ...land, area: 0, rural: 0, fresh: 0 }))
  for (let i = 0; i < strips; i++) {
    const y = south + (i + 0.5) * height
    const zone = chordsOfReaches(own, y)
    const open = coverage === "all" ? [] : difference(zone, takenAt(y))
    const fresh = before.length > 0 && open.length > 0 ? difference(open, chordsOfReaches(before, y)) : open
    for (const country of countries) {
      const land = country.rings && chordsOfRings(country.rings, y)
      country.area += height * lengthWithin(zone, land)
      if (open.length === 0) continue
      country.rural += height * lengthWithin(open, land)
      country.fresh += height * lengthWithin(fresh, land)
    }
  }
  return countries
    .filter(({ area }) => area > 0)
    .map(({ country, area, rural, fresh }) => ({ country, area, ruralArea: rural, newRuralArea: fresh }))
}

/** Ground without rural background on a line at y: footprints, lakes, and what a population grid speaks for. */
function takenChords(ground: Ground, plane: Plane, box: Box, { coverage, built, lakes }: Taken) {
  const covered = coverage === "part" ? coveredChords(ground, plane, box) : undefined
  if (lakes.length === 0 && !covered) return (y: Metres) => chordsOfReaches(built, y)
  return (y: Metres) => merged([...chordsOfReaches(built, y), ...chordsOfRings(lakes, y), ...(covered?.(y) ?? [])])
}

function lakesNear(ground: Ground, plane: Plane, box: Box): FlatRings {
  return [...polygonsNear(ground.lakes, box).values()].flatMap((found) =>
    ringsOn(plane, found === "all" ? [[boxCorners(box)]] : found, box),
  )
}

function lengthWithin(stretch: Intervals, land: Intervals | undefined): Metres {
  return length(land ? intersection(stretch, land) : stretch)
}
