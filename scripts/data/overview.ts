import type { Metres, SquareMetres } from "../../src/model/units.ts"
import { type Land, loadLands } from "./loadLands.ts"
import { type OutlineRun, outlineRuns } from "./outlineRuns.ts"
import { type CountryRow, readCountryTable } from "./readCountryTable.ts"
import { simplifiedRuns } from "./simplifiedRuns.ts"

/** Under one pixel as long as the whole region is on a 1366 pixel wide screen (about 1.2 km a pixel); the backdrop is coarser. */
const tolerance: { listed: Metres; other: Metres } = { listed: 1_000, other: 3_000 }
/** Islands smaller than this are left out: four pixels, and a few more in the backdrop. */
export const smallestIsland: { listed: SquareMetres; other: SquareMetres } = { listed: 6e6, other: 50e6 }

/** What the two overview layers are made of: outlines light enough for the first paint. */
export function overview(): {
  readonly lands: readonly Land[]
  readonly table: ReadonlyMap<string, CountryRow>
  readonly runs: ReadonlyMap<string, readonly OutlineRun[]>
} {
  const lands = loadLands()
  const table = new Map(readCountryTable().map((row) => [row.iso2, row]))
  return { lands, table, runs: simplifiedRuns(outlineRuns(lands), new Set(table.keys()), tolerance) }
}
