import { withoutRepeats } from "../load/population/findRepeats.ts"
import type { PopulationReading } from "../load/population/PopulationReading.ts"
import type { GridSource, GridSummary } from "../model/gridSummary.ts"
import { type GridCells, makePopulationGrid, type PopulationGrid } from "../model/populationGrid.ts"

/** A reading that counts, and the grids it leaves cells to. */
export interface NamedReading {
  readonly reading: PopulationReading
  readonly without: readonly string[]
  /** Undefined when the file was read whole. */
  readonly holds: unknown
  readonly source?: GridSource
}

/** What counts of a reading: all but the cells that are left to other grids, as long as these are there. */
export function keptPart({ reading, without }: NamedReading, all: readonly NamedReading[]): PopulationReading {
  const others = all.filter((other) => without.includes(other.reading.file))
  const part = others.reduce((left, other) => withoutRepeats(left, other.reading), reading)
  return part === reading ? reading : { ...part, people: reading.people - peopleIn(reading) + peopleIn(part) }
}

function peopleIn({ cells }: PopulationReading): number {
  return cells?.people.reduce((sum, count) => sum + count, 0) ?? 0
}

export function summaryOf(reading: PopulationReading, source: GridSource, isNearSites: boolean): GridSummary {
  const { name, people, covers } = cellsOf(reading)
  return { name, source, cells: people.length, people: reading.people, covers, isNearSites }
}

/** Indexing a million cells takes half a second, and the same cells are asked for after every edit. */
const indexed = new WeakMap<GridCells, PopulationGrid>()

export function gridOf(reading: PopulationReading): PopulationGrid {
  const cells = cellsOf(reading)
  const grid = indexed.get(cells) ?? makePopulationGrid(cells)
  indexed.set(cells, grid)
  return grid
}

const nothing = new Float64Array(0)

/** No cells where there are none. */
function cellsOf({ file, cells }: PopulationReading): GridCells {
  return (
    cells ?? { name: file, centres: nothing, people: nothing, cornersOf: () => [], covers: { countries: new Set() } }
  )
}
