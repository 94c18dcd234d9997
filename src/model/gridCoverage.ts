import type { Box } from "./geo.ts"
import { countryAt, type Ground } from "./ground.ts"
import { type Intervals, merged } from "./intervals.ts"
import { boxCorners } from "./landTiles.ts"
import { chordsOfRings, type FlatRings, type Plane, ringsOn } from "./plane.ts"
import { cellCentre, type PopulationGrid } from "./populationGrid.ts"
import type { Metres } from "./units.ts"

export type CoveredPart = "none" | "part" | "all"

/**
 * How much of the land in a box has a population grid that speaks for it, so that listed places and rural background do not
 * count there: a grid of cells for its countries, a raster for its extent, several together (standards 1.8).
 *
 * Our decision: the countries of a grid of cells are those of whose people it holds at least 5 % (`CoverageTally`; below 60 % the
 * user is warned). A file for one country has cells that reach over its border, or whose centres lie beyond it; they count where
 * they lie. Beyond the border the neighbour's listed places and rural background count as well, so that in a strip about a cell
 * wide people may count twice. Taking the file for a grid of the neighbour would count nobody in the rest of that country;
 * leaving the strip's cells out would lose those of them whose people live on this side.
 */
export function gridCoverage(ground: Ground, box: Box): CoveredPart {
  const { grids } = ground
  if (grids.length === 0) return "none"
  if (grids.some(({ covers }) => "extent" in covers && isWithin(box, covers.extent))) return "all"
  const countries = [...ground.land.near(box).keys()]
  const onGrid = countries.filter((country) => isCountryCovered(ground, country))
  if (onGrid.length === countries.length && countries.length > 0) return "all"
  return onGrid.length > 0 || reachesExtent(ground, box, "part") ? "part" : "none"
}

/** Whether some of a box lies in the extent of a raster and some, as far as its coverage says, on other ground. */
export function reachesExtent({ grids }: Ground, box: Box, coverage: CoveredPart): boolean {
  return coverage === "part" && grids.some(({ covers }) => "extent" in covers && isTouching(box, covers.extent))
}

/** Whether a grid of cells speaks for a country. */
export function isCountryCovered({ grids }: Pick<Ground, "grids">, country: string): boolean {
  return grids.some(({ covers }) => "countries" in covers && covers.countries.has(country))
}

/** Land near a box whose countries have grids of cells, or have none. */
export function landOnGrids(ground: Ground, plane: Plane, box: Box, onGrids: boolean): FlatRings {
  const land = [...ground.land.near(box)].filter(([country]) => isCountryCovered(ground, country) === onGrids)
  return land.flatMap(([, found]) => ringsOn(plane, found === "all" ? [[boxCorners(box)]] : found, box))
}

/** Where a horizontal line lies on ground near a box for which a population grid speaks. */
export function coveredChords(ground: Ground, plane: Plane, box: Box): (y: Metres) => Intervals {
  const land = ground.land.near(box)
  // One set of rings for each grid: within a set even-odd takes holes out, and would take out what two grids share.
  const covered = ground.grids.map(({ covers }) => {
    if ("extent" in covers) return ringsOn(plane, [[boxCorners(covers.extent)]], box)
    return [...land].flatMap(([country, found]) => {
      if (!covers.countries.has(country)) return []
      return ringsOn(plane, found === "all" ? [[boxCorners(box)]] : found, box)
    })
  })
  return (y) => merged(covered.flatMap((rings) => [...chordsOfRings(rings, y)]))
}

/** The country of a cell's centre: asked once for each cell, not again for each zone. */
export function cellCountry(ground: Ground, grid: number, cell: number): string | undefined {
  const known = ground.residence[grid] as Map<number, string | undefined>
  const country = known.get(cell)
  if (country !== undefined || known.has(cell)) return country
  const found = countryAt(ground, cellCentre(ground.grids[grid] as PopulationGrid, cell))
  known.set(cell, found)
  return found
}

function isWithin(box: Box, extent: Box): boolean {
  return box[0] >= extent[0] && box[1] >= extent[1] && box[2] <= extent[2] && box[3] <= extent[3]
}

function isTouching(box: Box, extent: Box): boolean {
  return box[0] < extent[2] && box[2] > extent[0] && box[1] < extent[3] && box[3] > extent[1]
}
