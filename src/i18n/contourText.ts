import type { PressureContour } from "../model/pressureContours.ts"
import type { KPa } from "../model/units.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/** The levels are round numbers: "5 kPa". */
export function contourLevelText(level: KPa, format: Pick<Format, "number">): string {
  return `${format.number(level)} kPa`
}

/** The text on a contour: "5 kPa · 232 m", or "up to 232 m" where it reaches less far from other stores of the site. */
export function contourText({ level, radius, isUneven }: PressureContour, t: Translate, format: Format): string {
  const reach = format.distance(radius)
  return t("map.contour", contourLevelText(level, format), isUneven ? t("map.ringUpTo", reach) : reach)
}
