import type { ZoneKind } from "../model/rule.ts"
import { siteReach } from "../model/siteReach.ts"
import type { ZonedSite } from "../model/zone.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/** How far a site's zone reaches, in the words of its ring: "818 m", "up to 818 m", "at least 818 m", or that there is no figure. */
export function siteReachText(site: ZonedSite | undefined, zone: ZoneKind, t: Translate, format: Format): string {
  const reach = site && siteReach(site, zone)
  if (!reach) return t("figure.none")
  const radius = format.distance(reach.radius)
  // In a narrow column the words before it go on a line of their own, and the unit stays with its number.
  const shown = reach.isUneven || reach.isAtLeast ? radius.replaceAll(" ", "\u00a0") : radius
  const read = reach.isUneven ? t("map.ringUpTo", shown) : shown
  return reach.isAtLeast ? t("map.ringAtLeast", read) : read
}
