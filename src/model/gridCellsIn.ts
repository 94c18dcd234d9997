import type { Box } from "./geo.ts"
import { cellRadius, type PopulationGrid } from "./populationGrid.ts"
import type { People } from "./units.ts"

/** Cells to be drawn, as flat lists that can be handed from thread to thread. */
export interface CellsInBox {
  /** Corners of all cells one after the other, flat [lon, lat, …] in degrees, each ring closed. */
  readonly corners: Float64Array
  /** Number of the corner at which each cell begins. */
  readonly starts: Uint32Array
  /** People in each cell, in the same order. */
  readonly people: Float64Array
  /** Cells with people in the box; the lists are empty where these are more than may be drawn. */
  readonly all: number
}

/**
 * The cells of population grids that have people and reach into a box.
 *
 * @param most cells that may be drawn: where there are more, none is given, as a part of them would look like all
 *
 * Cells are found by the circles around them, so a few may lie just outside. Points are left out.
 * Checked by: test/model/gridCellsIn.test.ts
 */
export function gridCellsIn(grids: readonly PopulationGrid[], box: Box, most: number): CellsInBox {
  const found = grids.map((grid) => ({ grid, cells: cellsOf(grid, box) }))
  const all = found.reduce((sum, { cells }) => sum + cells.length, 0)
  const corners: number[] = []
  const starts: number[] = []
  const people: People[] = []
  for (const { grid, cells } of all > most ? [] : found) {
    for (const cell of cells) {
      const ring = grid.cornersOf(cell)
      starts.push(corners.length / 2)
      people.push(grid.people[cell] as number)
      for (let k = 0; k < ring.length; k++) corners.push(ring[k] as number)
      corners.push(ring[0] as number, ring[1] as number)
    }
  }
  return {
    corners: Float64Array.from(corners),
    starts: Uint32Array.from(starts),
    people: Float64Array.from(people),
    all,
  }
}

/** A file of points has no cells to draw. */
function cellsOf(grid: PopulationGrid, [west, south, east, north]: Box): number[] {
  return grid.index.search(west, south, east, north, (cell) => {
    return (grid.people[cell] ?? 0) > 0 && cellRadius(grid, cell) > 0
  })
}
