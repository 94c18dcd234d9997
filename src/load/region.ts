import type { LonLat } from "../model/units.ts"
import type { RegisterExpectation } from "./RegisterProblem.ts"

/** South-East Europe generously, for noticing slips only: Slovenia to Moldova, Cyprus left out. */
const region = { west: 12, south: 34, east: 31, north: 49.5 }
export const regionExpected: RegisterExpectation = "12 to 31° E, 34 to 49.5° N"

export const isInRegion = ([lon, lat]: LonLat): boolean =>
  lon >= region.west && lon <= region.east && lat >= region.south && lat <= region.north
