import type { ProfileDistance } from "../model/profileComparison.ts"
import type { StoreDistance } from "../model/zone.ts"
import type { Format } from "./format.ts"
import { noDistanceText } from "./noDistanceText.ts"
import type { Translate } from "./translate.ts"

/**
 * What another rule set asks beside the one in use, in a sentence: "29 % less: at that distance the pressure is 8.1 kPa, at
 * the one in use 5.3 kPa". The same only where the metres shown are the same; why there is no figure, where there is none.
 */
export function differenceText(
  one: ProfileDistance,
  current: ProfileDistance | undefined,
  t: Translate,
  format: Format,
): string {
  const missing = whyMissing(one, t, format)
  if (one.ruleSet.id === current?.ruleSet.id) return [t("passport.inUse"), ...missing].join("; ")
  const compared = one.ratio === undefined || !current ? [] : [comparedText(one, current, t, format)]
  return [...compared, ...missing].join("; ")
}

function comparedText(one: ProfileDistance, current: ProfileDistance, t: Translate, format: Format): string {
  const much = muchText(one, current, t, format)
  const isSame = much === t("passport.same")
  const isBound = one.distance.atLeast || current.distance.atLeast
  const hasPressures = one.overpressure !== undefined && current.overpressure !== undefined && !isSame && !isBound
  const compared = hasPressures
    ? t("passport.pressures", much, format.pressure(one.overpressure ?? 0), format.pressure(current.overpressure ?? 0))
    : much
  const [there, here] = [one.distance.governing?.neq, current.distance.governing?.neq]
  if (there === undefined || here === undefined || there === here) return compared
  return `${compared}; ${t("passport.takenOn", format.neq(there), format.neq(here))}`
}

/** How much more or less; of two lower bounds, or of one on the wrong side, nothing can be said. */
function muchText(one: ProfileDistance, current: ProfileDistance, t: Translate, format: Format): string {
  const ratio = one.ratio ?? 1
  const percent = Math.round(Math.abs(ratio - 1) * 100)
  const isBound = one.distance.atLeast || current.distance.atLeast
  if (isBound) {
    const errs = ratio > 1 ? one.distance.atLeast && !current.distance.atLeast : !one.distance.atLeast
    if (!errs || percent === 0) return t("passport.boundsOnly")
  } else if (shown(one, format) === shown(current, format)) return t("passport.same")
  if (percent === 0) return t(ratio < 1 ? "passport.underOneLess" : "passport.underOneMore")
  const much = t(ratio < 1 ? "passport.less" : "passport.more", format.number(percent))
  return isBound ? t("passport.atLeast", much) : much
}

function shown({ radius }: ProfileDistance, format: Format): string {
  return radius === undefined ? "" : format.distance(radius)
}

function whyMissing({ ruleSet, distance }: ProfileDistance, t: Translate, format: Format): string[] {
  const reasonOf = ({ result }: StoreDistance["cases"][number]) => {
    if (result.distance !== undefined) return []
    const hasZone = ruleSet.rows.some(({ zone }) => zone === result.zone)
    return hasZone ? noDistanceText(result, t, format) : t("passport.noZone", result.zone)
  }
  return [...new Set([...distance.cases, ...(distance.joinedOutOfRange ?? [])].flatMap(reasonOf))]
}
