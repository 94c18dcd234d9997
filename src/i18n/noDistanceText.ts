import type { NoDistance, StoreDistance } from "../model/zone.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/** Why there is no distance: "outside the range of the rule: the rule ends at 250,000 kg". */
export function noDistanceText(result: NoDistance, t: Translate, format: Format): string {
  const why = t(`reason.noDistance.${result.reason}`, result.limit === undefined ? "" : format.neq(result.limit))
  return result.limit === undefined ? why : `${t("reason.outsideRange")}: ${why}`
}

/** Each reading of the stock that has no distance, with the reason: "HD 1.2.3, 100 kg – this rule set has no rule …". */
export function missingTexts(cases: StoreDistance["cases"], t: Translate, format: Format): string[] {
  return cases.flatMap(({ mix, result }) =>
    result.distance === undefined
      ? `${t("reason.holding", mix.hd, format.neq(mix.neq))} – ${noDistanceText(result, t, format)}`
      : [],
  )
}
