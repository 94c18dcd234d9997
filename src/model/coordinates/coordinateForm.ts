/** How a position is written: decimal degrees, degrees and minutes, degrees, minutes and seconds, and two grids. */
export const coordinateForms = ["DD", "DDM", "DMS", "MGRS", "UTM"] as const
export type CoordinateForm = (typeof coordinateForms)[number]
