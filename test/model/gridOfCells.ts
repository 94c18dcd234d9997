import { makePopulationGrid, type PopulationGrid } from "../../src/model/populationGrid.ts"
import type { LonLat } from "../../src/model/units.ts"

/** A grid of the given cells with the given people (or 100) in each; it speaks for the box around them. */
export function gridOfCells(cells: readonly (readonly LonLat[])[], people?: readonly number[]): PopulationGrid {
  const [lons, lats] = [0, 1].map((k) => cells.flat().map((corner) => corner[k] as number)) as [number[], number[]]
  return makePopulationGrid({
    name: "cells of a test",
    centres: Float64Array.from(cells.flatMap((cell) => [0, 1].map((k) => mean(cell.map((at) => at[k] as number))))),
    people: Float64Array.from(people ?? cells.map(() => 100)),
    cornersOf: (i) => (cells[i] as readonly LonLat[]).flat(),
    covers: { extent: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] },
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
