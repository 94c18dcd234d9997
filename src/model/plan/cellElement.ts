import { cellShare } from "../cellShare.ts"
import { cellCountry } from "../gridCoverage.ts"
import type { Ground } from "../ground.ts"
import { chordsOfRings, makePlane, pointOn } from "../plane.ts"
import { cellCentre, cellRadius, type PopulationGrid } from "../populationGrid.ts"
import type { Metres } from "../units.ts"
import type { ElementStrips, GroundElement } from "./groundElement.ts"

/** A cell of a population grid; undefined where nobody lives in it. */
export function cellElement(ground: Ground, g: number, cell: number): GroundElement | undefined {
  const grid = ground.grids[g] as PopulationGrid
  const people = grid.people[cell] as number
  if (!(people > 0)) return undefined
  return {
    centre: cellCentre(grid, cell),
    radius: cellRadius(grid, cell),
    country: cellCountry(ground, g, cell) ?? "other",
    people: () => people,
    peopleIn: (reaches) => cellShare(grid, cell, reaches) * people,
    strips: () => cellStrips(grid, cell),
  }
}

function cellStrips(grid: PopulationGrid, cell: number): ElementStrips {
  const plane = makePlane(cellCentre(grid, cell))
  const corners = grid.cornersOf(cell)
  const ring: Metres[] = []
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let k = 0; k < corners.length; k += 2) {
    const [x, y] = pointOn(plane, [corners[k] as number, corners[k + 1] as number])
    ring.push(x, y)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  const rings = [Float64Array.from(ring)]
  return { plane, south, north, chords: (y) => chordsOfRings(rings, y) }
}
