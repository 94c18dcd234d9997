import type { KPa } from "./units.ts"

/** The pressures whose contours can be drawn [kPa]: steps of the ladder of effects that the formulas reach and a map can show. */
export const contourLevels: readonly KPa[] = [2, 5, 9, 14, 21, 35, 70]
