import { coordinateForms } from "../model/coordinates/coordinateForm.ts"
import { nationalGrids } from "../model/coordinates/nationalGrids.ts"
import type { WrittenForm, WrittenPosition } from "../model/writtenPosition.ts"
import { type ChecksOf, fields, from0, namedValues, oneOf, text, whole } from "./Check.ts"

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
