import { coordinateForms } from "../model/coordinates/coordinateForm.ts"
import { nationalGrids } from "../model/coordinates/nationalGrids.ts"
import type { LonLat } from "../model/units.ts"
import type { WrittenForm, WrittenPosition } from "../model/writtenPosition.ts"
import { type ChecksOf, fields, fitting, from0, namedValues, oneOf, text, whole } from "./Check.ts"

const isAngle = (value: unknown, most: number) => Number.isFinite(value) && Math.abs(value as number) <= most

/** A longitude and a latitude on the globe. */
export const lonLat = fitting(
  "a longitude and a latitude",
  (value): value is LonLat =>
    Array.isArray(value) && value.length === 2 && isAngle(value[0], 180) && isAngle(value[1], 90),
)

const writtenForms: readonly WrittenForm[] = [...coordinateForms, ...nationalGrids.map(({ id }) => id)]

/** How a register writes a position. */
export const written = fields({
  text,
  form: oneOf(writtenForms),
  shiftAccuracy: from0,
  digitAccuracy: from0,
} satisfies ChecksOf<WrittenPosition>)

/** Where a row was read, and its other columns. */
export const origin = fields({ file: text, row: whole })
export const columns = namedValues(text)

/** ISO 3166-1 alpha-2, or XK. */
export const country = fitting(
  "one of the values it can have",
  (value): value is string => typeof value === "string" && /^[A-Z]{2}$/.test(value),
)
