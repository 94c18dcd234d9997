import type { PlaceInside } from "../model/exposure.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/**
 * What a listed place adds to a zone, worked out: "15,137 × 11 % = 1,665". Where a population grid counts, the place adds nobody:
 * then only its share inside is told, and who counts.
 */
export function placeCountText({ place, share, countedShare }: PlaceInside, t: Translate, format: Format): string {
  if (countedShare === 0) return `${t("site.shareInside", format.percent(share))} (${t("grids.byGrid")})`
  if (place.population === null) return t("unstated.populationUnknown")
  const people = format.people(place.population * countedShare)
  const counted = t("reason.sharePeople", format.number(place.population), format.percent(countedShare), people)
  return countedShare < share ? `${counted} (${t("grids.partlyByGrid")})` : counted
}
