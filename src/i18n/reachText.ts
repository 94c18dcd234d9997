import { isUneven } from "../model/governingStore.ts"
import type { StoreDistance } from "../model/zone.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/** How far a zone reaches: "818 m", "up to 818 m" where it is no circle, "at least …" where a part has no distance. */
export function reachText(distance: StoreDistance, t: Translate, format: Format): string {
  if (!distance.governing) return t("figure.none")
  const shown = format.distance(distance.governing.distance)
  const reach = isUneven(distance) ? t("map.ringUpTo", shown) : shown
  return distance.atLeast ? t("map.ringAtLeast", reach) : reach
}
