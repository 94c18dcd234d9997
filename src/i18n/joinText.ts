import type { EitherWay } from "../model/joinedEitherWay.ts"
import { canExplode } from "../model/joining.ts"
import type { Join, StoreZones } from "../model/zone.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/** Why two stores count as one: "A – B: gap 40.0 m, less than the 104 m required between stores". */
export function joinText({ storeIds: [one, other], gap, required }: Join, t: Translate, format: Format): string {
  return gap === undefined
    ? t("reason.joinedAssumed", one, other)
    : t("reason.joinedGap", one, other, format.length(gap), required ? format.distance(required.distance) : "")
}

/** Why a store counts as one with nobody; `gapUnknown` where others would join it if their gap were assumed too small. */
export function aloneText(store: StoreZones, gapUnknown: boolean, t: Translate): string {
  if (!canExplode(store)) return t("passport.neverJoins")
  if (gapUnknown) return t("passport.gapUnknown")
  return t(store.notJoined ? "passport.notJoined" : "reason.alone")
}

/** Both figures where the gap is unknown, the assumed one first; `reaches` are the two distances as text. */
export function eitherWayTexts(
  { joined, apart }: EitherWay,
  [joinedReach = "", apartReach = ""]: readonly string[],
  t: Translate,
): readonly string[] {
  return [
    t("passport.bothJoined", joined.joinedStoreIds.join(", "), joinedReach),
    t("passport.bothApart", apart.joinedStoreIds.join(", "), apartReach),
  ]
}
