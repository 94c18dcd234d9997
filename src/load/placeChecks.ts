import type { LonLat } from "../model/units.ts"
import { fitting } from "./Check.ts"

const isAngle = (value: unknown, most: number) => Number.isFinite(value) && Math.abs(value as number) <= most

/** A longitude and a latitude on the globe. */
export const lonLat = fitting(
  "a longitude and a latitude",
  (value): value is LonLat =>
    Array.isArray(value) && value.length === 2 && isAngle(value[0], 180) && isAngle(value[1], 90),
)

/** ISO 3166-1 alpha-2, or XK. */
export const country = fitting(
  "one of the values it can have",
  (value): value is string => typeof value === "string" && /^[A-Z]{2}$/.test(value),
)
