import type { Site } from "./site.ts"
import type { Metres } from "./units.ts"

/** From here on a rounded position changes who lies inside a zone of some hundred metres [m]. Ours. */
const coarse: Metres = 50

/**
 * How exact a site's position is: the accuracy that the register states, and on top of it how far the shift from the register's
 * datum to WGS84 may be off (EPSG's figure).
 *
 * @returns [m]; undefined when the register states none
 */
export function positionAccuracy({
  coordAccuracy,
  written,
}: Pick<Site, "coordAccuracy" | "written">): Metres | undefined {
  return coordAccuracy === undefined ? undefined : coordAccuracy + (written?.shiftAccuracy ?? 0)
}

/** True when a position is written so coarsely that the place may lie 50 m or more beside it, and no accuracy is stated. */
export function isCoarse({ coordAccuracy, written }: Pick<Site, "coordAccuracy" | "written">): boolean {
  return coordAccuracy === undefined && written !== undefined && written.digitAccuracy >= coarse
}
