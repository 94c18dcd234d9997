import type { GridCoverage } from "./populationGrid.ts"
import type { People } from "./units.ts"

/** Where the cells of a grid come from: a file of the user's, of one of these kinds, or the file that lies beside the page. */
export type GridSource = "h3" | "raster" | "shapes" | "hosted"

/** What a population grid is, for those who read its figures. */
export interface GridSummary {
  /** The file as it is called on the page; no two grids have one name. */
  readonly name: string
  readonly source: GridSource
  /** Cells that can be counted. */
  readonly cells: number
  /** In the whole file, or, where only the surroundings of the sites are read, in these. */
  readonly people: People
  readonly covers: GridCoverage
  /** True when only cells around the sites are read. */
  readonly isNearSites: boolean
}

/** Whether a grid counts in whole countries (`CoverageTally`), and so may reach over their borders; a raster counts in its extent. */
export function isByCountry({ covers }: Pick<GridSummary, "covers">): boolean {
  return "countries" in covers
}
