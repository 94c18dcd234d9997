import type { Direction } from "./rule.ts"
import type { Degrees } from "./units.ts"

/** Half the opening of front and rear [°]: US practice, unconfirmed for IATG. */
const frontHalfAngle = 60
const rearHalfAngle = 45

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
