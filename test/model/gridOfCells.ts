import Flatbush from "flatbush"
import type { PopulationGrid } from "../../src/model/populationGrid.ts"
import type { LonLat } from "../../src/model/units.ts"

/** A grid of the given cells with 100 people in each; it speaks for the box around them. */
export function gridOfCells(cells: readonly (readonly LonLat[])[]): PopulationGrid {
  const index = new Flatbush(cells.length)
  const starts = [0]
  for (const cell of cells) {
    const [lons, lats] = [cell.map(([lon]) => lon), cell.map(([, lat]) => lat)]
    index.add(Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats))
    starts.push((starts.at(-1) ?? 0) + 2 * cell.length)
  }
  index.finish()
  return {
    name: "cells of a test",
    corners: Float64Array.from(cells.flat(2)),
    starts: Uint32Array.from(starts),
    people: new Float64Array(cells.length).fill(100),
    index,
    covers: { extent: [index.minX, index.minY, index.maxX, index.maxY] },
  }
}
