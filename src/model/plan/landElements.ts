import { areaOfReaches, isQuicklyExact } from "../areaOfReaches.ts"
import { type Box, geodesicDistance } from "../geo.ts"
import { coveredChords, gridCoverage, isCountryCovered, reachesExtent } from "../gridCoverage.ts"
import type { Ground } from "../ground.ts"
import { difference, type Intervals, intersection, length, merged } from "../intervals.ts"
import { boxCorners } from "../landTiles.ts"
import type { Footprint } from "../place.ts"
import { areaOfStrips, chordsOfRings, type FlatRings, makePlane, type Plane, ringsOn, signedArea } from "../plane.ts"
import { polygonsNear } from "../polygonIndex.ts"
import { chordsOfReaches, type FlatReach, reachOn } from "../reachOnPlane.ts"
import type { LonLat, Metres, SquareMetres } from "../units.ts"
import type { GroundElement } from "./groundElement.ts"

/** Side of the squares that land is cut into [°], some 2 km: the tiles of `LandTiles`. */
const side = 0.02

/** A square of land, by its column and row. */
export interface Tile {
  readonly column: number
  readonly row: number
}

export function tilesIn([west, south, east, north]: Box): Tile[] {
  const tiles: Tile[] = []
  for (let column = Math.floor(west / side); column <= Math.floor(east / side); column++)
    for (let row = Math.floor(south / side); row <= Math.floor(north / side); row++) tiles.push({ column, row })
  return tiles
}

/**
 * The land of a tile by country, as far as rural background is spread over it: outside footprints, lakes and grids, as
 * `landInside` has it. In closed form where there is no lake and no edge of a raster, else by strips.
 */
export function landElements(ground: Ground, { column, row }: Tile): GroundElement[] {
  const box: Box = [column * side, row * side, (column + 1) * side, (row + 1) * side]
  const coverage = gridCoverage(ground, box)
  if (coverage === "all") return []
  const centre: LonLat = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  const plane = makePlane(centre)
  const built = ground.footprintIndex.search(...box).map((f) => reachOn(plane, ground.footprints[f] as Footprint))
  const taken = takenGround(ground, plane, box, coverage === "part")
  // The corner nearer to the equator is farther from the middle.
  const radius = Math.max(geodesicDistance(centre, [box[0], box[1]]), geodesicDistance(centre, [box[0], box[3]]))
  return [...ground.land.near(box)].flatMap(([country, found]) => {
    const density = ground.background.get(country)?.density ?? 0
    if (!(density > 0) || isCountryCovered(ground, country)) return []
    const rings = ringsOn(plane, found === "all" ? [[boxCorners(box)]] : found, box)
    const land: TileLand = { plane, rings, built, taken: taken.chords }
    const openIn = taken.isEven ? areaOpen : areaOpenByStrips
    let all: SquareMetres | undefined
    return {
      centre,
      radius,
      country,
      people: () => (all ??= openIn(land, undefined)) * density,
      peopleIn: (reaches) =>
        openIn(
          land,
          reaches.map((reach) => reachOn(plane, reach)),
        ) * density,
      strips: () => ({ plane, ...heights(rings), chords: (y) => openChords(land, y) }),
    }
  })
}

interface TileLand {
  readonly plane: Plane
  readonly rings: FlatRings
  readonly built: readonly FlatReach[]
  readonly taken: (y: Metres) => Intervals
}

/** Lakes and grids of a tile; even where there is neither lake nor an edge of a raster. */
function takenGround(ground: Ground, plane: Plane, box: Box, isPartlyCovered: boolean) {
  const lakes = [...polygonsNear(ground.lakes, box).values()].flatMap((found) =>
    ringsOn(plane, found === "all" ? [[boxCorners(box)]] : found, box),
  )
  const covered = isPartlyCovered ? coveredChords(ground, plane, box) : undefined
  const isEven = lakes.length === 0 && !reachesExtent(ground, box, isPartlyCovered ? "part" : "none")
  return { isEven, chords: (y: Metres) => merged([...chordsOfRings(lakes, y), ...(covered?.(y) ?? [])]) }
}

/** `|A without B| = |A ∪ B| − |B|`; all of the land without reaches. */
function areaOpen(land: TileLand, reaches: readonly FlatReach[] | undefined): SquareMetres {
  const { rings, built } = land
  const taken = built.length > 0 ? areaOfReaches(built, rings) : 0
  if (!reaches) return Math.max(0, rings.reduce((sum, ring) => sum + signedArea(ring), 0) - taken)
  if (!isQuicklyExact(reaches)) return areaOpenByStrips(land, reaches)
  return Math.max(0, areaOfReaches([...reaches, ...built], rings) - taken)
}

function areaOpenByStrips(land: TileLand, reaches: readonly FlatReach[] | undefined): SquareMetres {
  const { south, north } = heights(land.rings)
  const chords = (y: Metres) => {
    const open = openChords(land, y)
    return reaches ? intersection(open, chordsOfReaches(reaches, y)) : open
  }
  return areaOfStrips(south, north, chords)
}

function openChords({ rings, built, taken }: TileLand, y: Metres): Intervals {
  const own = chordsOfRings(rings, y)
  if (length(own) === 0) return []
  return difference(own, merged([...chordsOfReaches(built, y), ...taken(y)]))
}

function heights(rings: FlatRings): { readonly south: Metres; readonly north: Metres } {
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const ring of rings) {
    for (let k = 1; k < ring.length; k += 2) {
      south = Math.min(south, ring[k] as number)
      north = Math.max(north, ring[k] as number)
    }
  }
  return { south, north }
}
