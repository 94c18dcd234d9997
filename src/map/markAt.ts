import type { LonLat } from "../model/units.ts"
import type { SiteMark } from "./siteMarks.ts"

export interface ScreenPoint {
  readonly x: number
  readonly y: number
}

/** Half of the smallest target a finger or an unsteady hand needs (WCAG 2.2, 2.5.8: 24 px). */
const smallestTarget = 12

/**
 * The symbol at a point of the screen: of those that reach it, the one whose centre is nearest.
 *
 * @param project where a position is on the screen [px]
 */
export function markAt(
  marks: readonly SiteMark[],
  point: ScreenPoint,
  project: (position: LonLat) => ScreenPoint,
): SiteMark | undefined {
  let nearest: { mark: SiteMark; distance: number } | undefined
  for (const mark of marks) {
    const at = project(mark.position)
    const distance = Math.hypot(at.x - point.x, at.y - point.y)
    if (distance > Math.max(mark.radius, smallestTarget)) continue
    if (!nearest || distance < nearest.distance) nearest = { mark, distance }
  }
  return nearest?.mark
}
