import { cellToBoundary, cellToLatLng, gridDisk, latLngToCell } from "h3-js"
import type { Ground } from "../../src/model/ground.ts"
import { makePopulationGrid, type PopulationGrid } from "../../src/model/populationGrid.ts"

const resolution = 8
/** No corner of a cell of this resolution lies farther from its centre [m]: 583 m is the most from 34 to 50° N, 10 to 32° E. */
const radius = 600

/**
 * A grid of H3 cells like a Kontur file over the whole region: all cells within a few steps of a listed place, nearest
 * steps first, until there are `count`; 5 people in each and more where several places are near.
 */
export function generatedGrid(count: number, ground: Ground): PopulationGrid {
  const region = new Set([...ground.countries.values()].filter(({ inRegion }) => inRegion).map(({ iso2 }) => iso2))
  const seeds = ground.places
    .filter(({ country }) => region.has(country))
    .map(({ position: [lon, lat] }) => latLngToCell(lat, lon, resolution))
  const people = new Map<string, number>()
  for (let steps = 0; people.size < count && steps < 12; steps += 2) {
    for (const seed of seeds) {
      for (const cell of gridDisk(seed, steps)) people.set(cell, (people.get(cell) ?? 0) + 5)
      if (people.size >= count) break
    }
  }
  const cells = [...people.keys()].slice(0, count)
  return makePopulationGrid({
    name: `${cells.length} generated cells`,
    centres: Float64Array.from(cells.flatMap((cell) => cellToLatLng(cell).reverse())),
    people: Float64Array.from(cells, (cell) => people.get(cell) ?? 0),
    cornersOf: (i) =>
      cellToBoundary(cells[i] ?? "", true)
        .slice(0, -1)
        .flat(),
    radius,
    covers: { countries: region },
  })
}
