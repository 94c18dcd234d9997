import { cellToBoundary, cellToLatLng, gridDisk, latLngToCell } from "h3-js"
import type { Ground } from "../../src/model/ground.ts"
import { makePopulationGrid, type PopulationGrid } from "../../src/model/populationGrid.ts"

const resolution = 8
/** No corner of a cell of this resolution lies farther from its centre [m]: 583 m is the most from 34 to 50° N, 10 to 32° E. */
const radius = 600

/** H3 cells and the people in each. */
export type GeneratedCells = ReadonlyMap<string, number>

/**
 * Cells like those of a Kontur file over the whole region: all within a few steps of a listed place, nearest steps first,
 * until there are `count`; 5 people in each and more where several places are near.
 */
export function generatedCells(count: number, ground: Ground): GeneratedCells {
  const region = countriesOfRegion(ground)
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
  return new Map([...people].slice(0, count))
}

/** The same cells as the file that Kontur would give. */
export function gridText(people: GeneratedCells): string {
  return ["h3,population", ...Array.from(people, ([cell, count]) => `${cell},${count.toFixed(1)}`)].join("\n")
}

/** The same cells as a grid that counts. */
export function generatedGrid(count: number, ground: Ground): PopulationGrid {
  const people = generatedCells(count, ground)
  const cells = [...people.keys()]
  return makePopulationGrid({
    name: `${cells.length} generated cells`,
    centres: Float64Array.from(cells.flatMap((cell) => cellToLatLng(cell).reverse())),
    people: Float64Array.from(cells, (cell) => people.get(cell) ?? 0),
    cornersOf: (i) =>
      cellToBoundary(cells[i] ?? "", true)
        .slice(0, -1)
        .flat(),
    radius,
    covers: { countries: countriesOfRegion(ground) },
  })
}

function countriesOfRegion({ countries }: Ground): ReadonlySet<string> {
  return new Set([...countries.values()].filter(({ inRegion }) => inRegion).map(({ iso2 }) => iso2))
}
