import { type Box, circleBox } from "./geo.ts"
import { type Ground, polygonsNear } from "./ground.ts"
import { difference, type Intervals, intersection, length, merged } from "./intervals.ts"
import type { Footprint } from "./place.ts"
import {
  areaOfStrips,
  chordsOfRings,
  type FlatRings,
  makePlane,
  type Plane,
  pointOn,
  ringsOn,
  stripCount,
} from "./plane.ts"
import { cellCentre, type PopulationGrid } from "./populationGrid.ts"
import { boxOfReaches, type Reach } from "./reach.ts"
import { chordsOfReaches, type FlatReach, reachOn } from "./reachOnPlane.ts"
import type { LonLat, Metres, SquareMetres } from "./units.ts"

/**
 * Share of a footprint inside the union of reaches, 0–1; ground that a population grid covers is not counted.
 * Its people are spread evenly, so the share of the area is the share of the people (standards 1.8).
 */
export function footprintShare(ground: Ground, footprint: Footprint, reaches: readonly Reach[]): number {
  const r = footprint.radius
  const plane = makePlane(footprint.centre)
  const touching = reaches
    .map((reach) => reachOn(plane, reach))
    .filter(({ x, y, r: far }) => Math.hypot(x, y) < far + r)
  if (touching.length === 0) return 0
  const covered = ground.grids.length > 0 ? coveredGround(ground, plane, circleBox(footprint.centre, r)) : []
  if (covered.length === 0 && touching.some(({ x, y, inner }) => Math.hypot(x, y) + r <= inner)) return 1
  const own = [reachOn(plane, footprint)]
  const [south, north] = heights(touching)
  const area = areaOfStrips(Math.max(-r, south), Math.min(r, north), (y) =>
    difference(intersection(chordsOfReaches(own, y), chordsOfReaches(touching, y)), chordsOfRings(covered, y)),
  )
  return Math.min(1, area / (Math.PI * r * r))
}

/** Share of a grid cell inside the union of reaches, 0–1. */
export function cellShare(grid: PopulationGrid, cell: number, reaches: readonly Reach[]): number {
  const plane = makePlane(cellCentre(grid, cell))
  const corners: [x: Metres, y: Metres][] = []
  for (let k = grid.starts[cell] as number; k < (grid.starts[cell + 1] as number); k += 2) {
    corners.push(pointOn(plane, [grid.corners[k] as number, grid.corners[k + 1] as number]))
  }
  const flat = reaches.map((reach) => reachOn(plane, reach))
  const isWhole = ({ x, y, inner }: FlatReach) => corners.every((at) => Math.hypot(at[0] - x, at[1] - y) <= inner)
  if (flat.some(isWhole)) return 1
  const ring = [Float64Array.from(corners.flat())]
  const ys = corners.map(([, y]) => y)
  const [south, north] = heights(flat)
  const cellArea = areaOfRing(ring[0] as Float64Array)
  const area = areaOfStrips(Math.max(Math.min(...ys), south), Math.min(Math.max(...ys), north), (y) =>
    intersection(chordsOfRings(ring, y), chordsOfReaches(flat, y)),
  )
  return Math.min(1, area / cellArea)
}

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
 */
export function landInside(
  ground: Ground,
  origin: LonLat,
  reaches: readonly Reach[],
  earlier: readonly Reach[],
  near: readonly number[],
): LandInside[] {
  const box = boxOfReaches(reaches)
  if (!box) return []
  const plane = makePlane(origin)
  const onPlane = (reach: Reach) => reachOn(plane, reach)
  const own = reaches.map(onPlane)
  const before = earlier.map(onPlane)
  const takenAt = takenGround(ground, plane, box, near)
  const [south, north] = heights(own)
  const strips = stripsFor(own, north - south)
  const height = (north - south) / strips
  const countries = landNear(ground, plane, box).map((land) => ({ ...land, area: 0, rural: 0, fresh: 0 }))
  for (let i = 0; i < strips; i++) {
    const y = south + (i + 0.5) * height
    const zone = chordsOfReaches(own, y)
    const open = difference(zone, takenAt(y))
    const fresh = before.length > 0 ? difference(open, chordsOfReaches(before, y)) : open
    for (const country of countries) {
      const land = country.rings && chordsOfRings(country.rings, y)
      country.area += height * lengthWithin(zone, land)
      country.rural += height * lengthWithin(open, land)
      country.fresh += height * lengthWithin(fresh, land)
    }
  }
  return countries
    .filter(({ area }) => area > 0)
    .map(({ country, area, rural, fresh }) => ({ country, area, ruralArea: rural, newRuralArea: fresh }))
}

/** Ground without rural background on a line at y: footprints, lakes, and what a population grid speaks for. */
function takenGround(ground: Ground, plane: Plane, box: Box, near: readonly number[]): (y: Metres) => Intervals {
  const built = near.map((i) => reachOn(plane, ground.footprints[i] as Footprint))
  const lakes = [...polygonsNear(ground.lakes, box).values()]
  const lakeRings = lakes.flatMap((found) => (found === "all" ? [boxRing(plane, box)] : ringsOn(plane, found, box)))
  const covered = ground.grids.length > 0 ? coveredGround(ground, plane, box) : []
  if (lakeRings.length + covered.length === 0) return (y) => chordsOfReaches(built, y)
  return (y) => merged([...chordsOfReaches(built, y), ...chordsOfRings(lakeRings, y), ...chordsOfRings(covered, y)])
}

function lengthWithin(stretch: Intervals, land: Intervals | undefined): Metres {
  return length(land ? intersection(stretch, land) : stretch)
}

/** Land near a box; no rings means that country is everywhere in it. */
function landNear(ground: Ground, plane: Plane, box: Box): { country: string; rings?: FlatRings }[] {
  return [...polygonsNear(ground.land, box)].map(([country, found]) =>
    found === "all" ? { country } : { country, rings: ringsOn(plane, found, box) },
  )
}

/** Ground near a box for which a population grid speaks. */
function coveredGround(ground: Ground, plane: Plane, box: Box): FlatRings {
  const land = polygonsNear(ground.land, box)
  return ground.grids.flatMap(({ covers }) => {
    if ("extent" in covers) return ringsOn(plane, [[cornersOf(covers.extent)]], box)
    return [...land].flatMap(([country, found]) => {
      if (!covers.countries.has(country)) return []
      return found === "all" ? [boxRing(plane, box)] : ringsOn(plane, found, box)
    })
  })
}

function heights(reaches: readonly FlatReach[]): [south: Metres, north: Metres] {
  return [Math.min(...reaches.map(({ y, r }) => y - r)), Math.max(...reaches.map(({ y, r }) => y + r))]
}

/** Enough strips that the smallest circle or sector of a spread-out zone gets its share too. */
function stripsFor(reaches: readonly FlatReach[], height: Metres): number {
  const smallest = Math.min(...reaches.map(({ inner }) => inner))
  return Math.min(8 * stripCount, Math.max(stripCount, Math.ceil((height / (2 * smallest)) * (stripCount / 2))))
}

function cornersOf([west, south, east, north]: Box): LonLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

function boxRing(plane: Plane, box: Box): Float64Array {
  return ringsOn(plane, [[cornersOf(box)]], box)[0] as Float64Array
}

function areaOfRing(xy: Float64Array): SquareMetres {
  let twice = 0
  for (let i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
    twice += (xy[j] as number) * (xy[i + 1] as number) - (xy[i] as number) * (xy[j + 1] as number)
  }
  return Math.abs(twice) / 2
}
