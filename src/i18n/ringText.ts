import { ringPressure } from "../model/blast.ts"
import { governingStore } from "../model/governingStore.ts"
import type { RuleSet, ZoneKind } from "../model/rule.ts"
import { defaultRuleSet } from "../model/rules/ruleSets.ts"
import { siteReach } from "../model/siteReach.ts"
import type { Metres } from "../model/units.ts"
import type { ZonedSite } from "../model/zone.ts"
import { citation } from "./citation.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/**
 * The text on a ring: "IBD 818 m · 5 kPa", with the pressure at the radius drawn where the governing stock explodes in mass
 * (standards 1.8); "IBD up to …" where the zone is no circle, "at least …" where a store or a part of the stock has no figure; a rule set other
 * than the default one is named.
 */
export function ringText(
  site: ZonedSite,
  zone: ZoneKind,
  radius: Metres,
  ruleSet: RuleSet,
  t: Translate,
  format: Format,
): string {
  const governing = governingStore(site, zone)?.distances[zone].governing
  const pressure = governing && ringPressure(governing.hd, radius, governing.neq)
  const found = siteReach(site, zone)
  const reach = found?.isUneven ? t("map.ringUpTo", format.distance(radius)) : format.distance(radius)
  const label = pressure
    ? t("map.ringWithPressure", zone, reach, format.pressure(pressure.overpressure))
    : t("map.ring", zone, reach)
  const bounded = found?.isAtLeast ? t("map.ringAtLeast", label) : label
  return ruleSet.id === defaultRuleSet.id ? bounded : `${bounded} · ${citation(ruleSet.document, t)}`
}
