import Flatbush from "flatbush"
import { type Box, geodesicDistance, metresPerDegree } from "./geo.ts"
import type { LonLat, Metres } from "./units.ts"

/** What a reader knows of the cells in a file; all lists are in the same order. */
export interface GridCells {
  /** The file as the user named it. */
  readonly name: string
  /** Centres of the cells, flat [lon, lat, …] in degrees. */
  readonly centres: Float64Array
  /** People in each cell, spread evenly in it. */
  readonly people: Float64Array
  /**
   * Corners of cell i in order round it, flat [lon, lat, …] in degrees, not closed. Two numbers alone mean a point, which counts
   * where it lies. Asked only for cells that the edge of a zone may cut; the grid remembers the answers.
   */
  readonly cornersOf: (cell: number) => ArrayLike<number>
  /**
   * No corner is farther from its cell's centre [m]: one figure for all cells, or one for each. May err upward (then more cells
   * are looked at closely), never downward. Worked out from all the corners where it is left out.
   */
  readonly radius?: Metres | Float32Array
  /** Ground the grid speaks for: countries for files of cells, an extent for rasters (standards 1.8). */
  readonly covers: GridCoverage
}

export type GridCoverage = { readonly countries: ReadonlySet<string> } | { readonly extent: Box }

/** Cells of a population grid, indexed for counting. */
export interface PopulationGrid extends GridCells {
  readonly radius: Metres | Float32Array
  /** Boxes round the circles of the cells, in the same order. */
  readonly index: Flatbush
}

/**
 * Indexes the cells of a grid.
 *
 * @throws RangeError when the lists do not have one length, or a cell holds fewer than 0 people or no number
 */
export function makePopulationGrid(cells: GridCells): PopulationGrid {
  const { name, centres, people, cornersOf, covers } = cells
  const radius = cells.radius ?? circumradii(cells)
  if (centres.length !== 2 * people.length || (typeof radius !== "number" && radius.length !== people.length))
    throw new RangeError(`${name}: ${people.length} cells, but other numbers of centres or radii`)
  const impossible = people.findIndex((count) => !(count >= 0 && count < Infinity))
  if (impossible >= 0) throw new RangeError(`${name}: cell ${impossible} holds ${people[impossible]} people`)
  return {
    name,
    centres,
    people,
    cornersOf: remembered(cornersOf),
    covers,
    radius,
    index: circleIndex(centres, radius),
  }
}

/** The corners of a cell cost more than its share of a zone, and the next zone and the next edit ask for the same ones. */
function remembered(cornersOf: GridCells["cornersOf"]): GridCells["cornersOf"] {
  const known = new Map<number, ArrayLike<number>>()
  return (cell) => {
    let corners = known.get(cell)
    if (!corners) known.set(cell, (corners = cornersOf(cell)))
    return corners
  }
}

export function cellCentre({ centres }: GridCells, cell: number): LonLat {
  return [centres[2 * cell] as number, centres[2 * cell + 1] as number]
}

/** No corner of the cell is farther from its centre. */
export function cellRadius({ radius }: PopulationGrid, cell: number): Metres {
  return typeof radius === "number" ? radius : (radius[cell] as number)
}

/** Longest distance from centre to corner of each cell, with a margin for the rounding to 32 bits. */
function circumradii(cells: GridCells): Float32Array {
  return Float32Array.from(cells.people, (_, cell) => {
    const centre = cellCentre(cells, cell)
    const corners = cells.cornersOf(cell)
    let longest = 0
    for (let k = 0; k < corners.length; k += 2)
      longest = Math.max(longest, geodesicDistance(centre, [corners[k] as number, corners[k + 1] as number]))
    return longest * 1.000001
  })
}

function circleIndex(centres: Float64Array, radius: Metres | Float32Array): Flatbush {
  const count = centres.length / 2
  const index = new Flatbush(Math.max(1, count))
  for (let i = 0; i < count; i++) {
    const [lon, lat] = [centres[2 * i] as number, centres[2 * i + 1] as number]
    const scale = metresPerDegree(lat)
    // The scale at the circle's far edge differs a little from that at its centre.
    const r = (typeof radius === "number" ? radius : (radius[i] as number)) * 1.001
    index.add(lon - r / scale.east, lat - r / scale.north, lon + r / scale.east, lat + r / scale.north)
  }
  if (count === 0) index.add(Infinity, Infinity, Infinity, Infinity)
  index.finish()
  return index
}
