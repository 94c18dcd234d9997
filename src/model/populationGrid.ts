import type Flatbush from "flatbush"
import type { Box } from "./geo.ts"

/** Cells of a population grid: convex polygons, each with its people spread evenly in it. */
export interface PopulationGrid {
  /** The file as the user named it. */
  readonly name: string
  /** Corners of all cells, flat [lon, lat, …], not closed; cell i is corners[starts[i] … starts[i + 1]). */
  readonly corners: Float64Array
  /** One entry more than there are cells, in units of numbers in `corners`. */
  readonly starts: Uint32Array
  readonly people: Float64Array
  /** Boxes of the cells, in the same order. */
  readonly index: Flatbush
  /** Ground the grid speaks for: countries for files of cells, an extent for rasters (standards 1.8). */
  readonly covers: { readonly countries: ReadonlySet<string> } | { readonly extent: Box }
}

/** The centre of cell i, the mean of its corners. */
export function cellCentre(grid: PopulationGrid, i: number): readonly [number, number] {
  const from = grid.starts[i] as number
  const to = grid.starts[i + 1] as number
  let lon = 0
  let lat = 0
  for (let k = from; k < to; k += 2) {
    lon += grid.corners[k] as number
    lat += grid.corners[k + 1] as number
  }
  const corners = (to - from) / 2
  return [lon / corners, lat / corners]
}
