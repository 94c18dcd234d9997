import { countryName } from "../../i18n/countryName.ts"
import { peopleTotal } from "../../model/exposure.ts"
import type { App } from "../../state/context.ts"

/** A symbol on the map: one site, or several as one. */
export type MarkName = { readonly kind: "cluster"; readonly count: number } | { readonly siteId: string }

/** What is said of the symbol that the arrow keys have reached: its name, its country and the people in the zone of interest. */
export function markText(mark: MarkName | undefined, app: App): string {
  const { t, format } = app.language
  if (!mark) return ""
  if ("count" in mark) return t("mapTools.cluster", format().number(mark.count))
  const site = app.exposures.zoned()?.get(mark.siteId)?.site
  if (!site) return ""
  const zone = app.layers.zone()
  const exposure = app.exposures.siteExposure(mark.siteId)?.zones[zone]
  const people = exposure && (exposure.people ? format().people(peopleTotal(exposure.people)) : t("figure.none"))
  const country = site.country === undefined ? undefined : countryName(site.country, t)
  return [site.name, country, people && t("mapTools.people", zone, people)].filter(Boolean).join(", ")
}
