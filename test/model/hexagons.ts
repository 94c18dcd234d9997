import { cellToBoundary, cellToLatLng, gridDisk, latLngToCell } from "h3-js"
import { type GridCells, makePopulationGrid, type PopulationGrid } from "../../src/model/populationGrid.ts"
import type { LonLat } from "../../src/model/units.ts"

/** The H3 cells of resolution 8 within some steps of a point, with the people that a function gives to each. */
export function hexagons(
  [lon, lat]: LonLat,
  steps: number,
  peopleIn: (cell: number) => number,
  covers: GridCells["covers"] = { countries: new Set() },
): PopulationGrid {
  const cells = gridDisk(latLngToCell(lat, lon, 8), steps)
  return makePopulationGrid({
    name: "hexagons of a test",
    centres: Float64Array.from(cells.flatMap((cell) => cellToLatLng(cell).reverse())),
    people: Float64Array.from(cells, (_, i) => peopleIn(i)),
    cornersOf: (i) =>
      cellToBoundary(cells[i] ?? "", true)
        .slice(0, -1)
        .flat(),
    radius: 750,
    covers,
  })
}
