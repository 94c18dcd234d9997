import type { CoordinateForm } from "./coordinates/coordinateForm.ts"
import type { NationalGridId } from "./coordinates/nationalGrids.ts"
import type { Metres } from "./units.ts"

/** How a register writes a position: one of the forms of the search box, or a national grid such as "HR 3765". */
export type WrittenForm = CoordinateForm | NationalGridId

/** A position as the register has it, so that it can be shown, and how exact it can be at best. */
export interface WrittenPosition {
  /** The cells as received, "; " between them: zone, then longitude or easting, then latitude or northing. */
  readonly text: string
  readonly form: WrittenForm
  /** How far off the shift from the register's datum to WGS84 may be; 0 where there is none [m]. */
  readonly shiftAccuracy: Metres
  /** How far the place may lie from the position because of the digits that were not written [m]; see `digitAccuracy`. */
  readonly digitAccuracy: Metres
}

/** Metres in a degree of latitude, WGS84 at 45°. */
const degree: Metres = 111_132

/**
 * Half the diagonal of the rectangle that a position rounded to whole units stands for: as far as the place can lie from
 * it. 0.01° at 44° N is 1,111 m by 799 m, half of whose diagonal is 684 m. A position that was cut off instead of
 * rounded lies up to twice as far.
 *
 * @param unit      the last place written [°]
 * @param latitude  [°]
 * @returns         [m]
 *
 * Checked by: test/model/writtenPosition.test.ts
 */
export function digitAccuracy(unit: number, latitude: number): Metres {
  return (unit / 2) * degree * Math.hypot(1, Math.cos((latitude * Math.PI) / 180))
}
