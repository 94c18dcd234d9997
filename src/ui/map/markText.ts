import { countryName } from "../../i18n/countryName.ts"
import { peopleText } from "../../i18n/peopleText.ts"
import { ringText } from "../../i18n/ringText.ts"
import type { ZoneKind } from "../../model/rule.ts"
import { zoneRadius } from "../../model/zoneOutline.ts"
import type { App } from "../../state/context.ts"

/** A symbol on the map, one site or several as one; or a ring. */
export type MarkName =
  | { readonly kind: "cluster"; readonly count: number }
  | { readonly kind: "known" | "unknown"; readonly siteId: string }
  | { readonly kind: "ring"; readonly siteId: string; readonly zone: ZoneKind }

/**
 * What is said of a symbol or ring: the site's name, its country, and how far the ring's zone, for a symbol the zone of interest,
 * reaches and how many people are in it.
 */
export function markText(mark: MarkName | undefined, app: App): string {
  const { t, format } = app.language
  if (!mark) return ""
  if (mark.kind === "cluster") return t("mapTools.cluster", format().number(mark.count))
  const zoned = app.exposures.zoned()?.get(mark.siteId)
  if (!zoned) return ""
  const { name, country } = zoned.site
  const zone = mark.kind === "ring" ? mark.zone : app.layers.zone()
  const radius = zoneRadius(zoned.stores, zone)
  const ring = radius === undefined ? undefined : ringText(zoned, zone, radius, app.exposures.ruleSet(), t, format())
  const counted = app.exposures.siteExposure(mark.siteId)?.zones[zone]
  const people = counted && peopleText(counted.people, "total", counted.atLeast, t, format())
  const inside = people && t("mapTools.people", zone, people)
  return [name, country === undefined ? undefined : countryName(country, t), ring, inside].filter(Boolean).join(", ")
}
