import type proj4 from "proj4"
import type { Converter } from "proj4"
import type { LonLat, Metres } from "../units.ts"
import type { NationalGrid } from "./nationalGrids.ts"

/** Half as large as the rest of the worker, and needed by few: it comes when a register is opened. */
let projections: typeof proj4 | undefined
const converters = new Map<string, Converter>()

/** Must have come to its end before a position on a national grid is asked for. */
export async function loadProjections(): Promise<void> {
  projections ??= (await import("proj4")).default
}

function converterOf(grid: NationalGrid): Converter {
  if (!projections) throw new Error("loadProjections() comes before positions on national grids")
  const made: Converter = converters.get(grid.id) ?? projections(grid.proj4)
  converters.set(grid.id, made)
  return made
}

/**
 * The position of a point of a national grid, WGS84.
 *
 * @param easting  [m], the axis that grows to the east, whatever letter the country gives it
 * @param northing [m]
 * @returns        undefined where the projection has no answer
 *
 * Valid for: the grid's area and some degrees around it, to `grid.accuracy`.
 * Checked by: test/reference/national-grids.csv (PROJ)
 */
export function positionOnGrid(grid: NationalGrid, easting: Metres, northing: Metres): LonLat | undefined {
  if (!(Math.abs(easting) < 1e8 && Math.abs(northing) < 1e8)) return undefined
  return finitePair(converterOf(grid).inverse([easting, northing]))
}

/** The inverse of `positionOnGrid`: easting and northing [m]. */
export function gridOfPosition(grid: NationalGrid, position: LonLat): readonly [Metres, Metres] | undefined {
  return finitePair(converterOf(grid).forward([...position]))
}

function finitePair([first = Number.NaN, second = Number.NaN]: readonly number[]): LonLat | undefined {
  return Number.isFinite(first) && Number.isFinite(second) ? [first, second] : undefined
}

/** True within a grid's area of use, or beyond it by no more than `margin` degrees. */
export function isInGridArea({ area }: NationalGrid, [lon, lat]: LonLat, margin = 0): boolean {
  const [west, south, east, north] = area
  return lon >= west - margin && lon <= east + margin && lat >= south - margin && lat <= north + margin
}
