import type { Direction } from "./rule.ts"
import type { Degrees } from "./units.ts"

/** Half the opening of front and rear [°]: US practice, unconfirmed for IATG. */
export const frontHalfAngle = 60
export const rearHalfAngle = 45

/**
 * The face of an earth-covered magazine that looks in a direction.
 *
 * Front: within 60° either side of the door's outward normal; rear: within 45° either side of the opposite; sides: the
 * rest. On an edge the face with the larger distance holds, so 60° is front and 135° is side.
 *
 * @param doorBearing outward normal of the door, clockwise from true north [°]
 * @param direction   direction looked at from the magazine, clockwise from true north [°]
 *
 * Source: standards sheet, section on directions (US practice; unconfirmed for IATG 02.20).
 * Checked by: test/model/joining.test.ts
 *
 * @example magazineFace(350, 40) // "front": 50° off the door
 */
export function magazineFace(doorBearing: Degrees, direction: Degrees): Direction {
  const turn = (((direction - doorBearing) % 360) + 360) % 360
  const off = Math.min(turn, 360 - turn)
  if (off <= frontHalfAngle) return "front"
  return off > 180 - rearHalfAngle ? "rear" : "side"
}

/**
 * The sectors in which the faces of a magazine look, clockwise from the front, all round: 120° front, 75° side, 90° rear, 75° side.
 *
 * @param doorBearing outward normal of the door, clockwise from true north [°]
 * @returns           bearings clockwise from true north [°], 0 ≤ from < 360, `to` may pass 360
 *
 * Source and status as `magazineFace`. Checked by: test/model/reach.test.ts
 *
 * @example magazineSectors(350)[0] // { face: "front", from: 290, to: 410 }
 */
export function magazineSectors(
  doorBearing: Degrees,
): readonly { readonly face: Direction; readonly from: Degrees; readonly to: Degrees }[] {
  const between = (face: Direction, start: Degrees, end: Degrees) => {
    const from = (((doorBearing + start) % 360) + 360) % 360
    return { face, from, to: from + end - start }
  }
  return [
    between("front", -frontHalfAngle, frontHalfAngle),
    between("side", frontHalfAngle, 180 - rearHalfAngle),
    between("rear", 180 - rearHalfAngle, 180 + rearHalfAngle),
    between("side", 180 + rearHalfAngle, 360 - frontHalfAngle),
  ]
}
