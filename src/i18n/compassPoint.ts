import type { Degrees } from "../model/units.ts"

export const compassPoints = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"] as const
export type CompassPoint = (typeof compassPoints)[number]

/** The nearest of the eight compass points; the dictionary has a word for each ("compass.NE"). */
export function compassPoint(bearing: Degrees): CompassPoint {
  return compassPoints[Math.round(bearing / 45) % 8] as CompassPoint
}
