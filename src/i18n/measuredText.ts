import type { Measurement } from "../model/measure.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/** "12.4 km, bearing 271° from true north": near ones in metres. */
export function measuredText({ distance, bearing }: Measurement, t: Translate, format: Format): string {
  const isNear = distance < 10_000
  const length = t("map.scale", format.number(isNear ? distance : distance / 1000, isNear ? 0 : 1), isNear)
  return bearing === undefined ? length : t("mapTools.measured", length, format.angle(bearing))
}
