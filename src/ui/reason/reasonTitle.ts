import type { Reason } from "../../model/reason.ts"
import type { App } from "../../state/context.ts"

/** What the window of a reason is headed with. */
export function reasonTitle(reason: Reason, app: App): string {
  const { t } = app.language
  switch (reason.about) {
    case "siteRadius":
      return t("reason.siteRadius", reason.zone, siteName(reason.siteId, app))
    case "storeRadius":
      return t("reason.storeRadius", reason.zone, reason.storeId)
    case "sitePeople":
      return t("reason.sitePeople", reason.zone, siteName(reason.siteId, app))
    case "regionPeople":
      return t(app.filter.isActive() ? "filter.regionPeople" : "reason.regionPeople", reason.zone)
    case "siteNeq":
      return t("reason.siteNeq", reason.storeId ?? siteName(reason.siteId, app))
    case "regionNeq":
      return t(app.filter.isActive() ? "filter.regionNeq" : "reason.regionNeq")
    case "place":
      return t("reason.place", placeName(reason, app))
    case "position":
      return t("reason.position", siteName(reason.siteId, app))
    case "pointDistance":
      return reason.storeId === undefined
        ? t("search.distanceOf", siteName(reason.siteId, app))
        : t("blast.distanceOf", reason.storeId, siteName(reason.siteId, app))
    case "pointKind":
      return t("blast.kindTitle", reason.kind, reason.storeId)
    case "pointBlast":
      return t("blast.title", reason.storeId)
    case "gap":
      return t("reason.gap", ...reason.storeIds)
    case "plan":
      return t(`plan.reason.${reason.of}`)
    case "planStep":
      return t("plan.reason.step", reason.storeId)
    case "count":
      return t(`region.${reason.of}`)
  }
}

function siteName(siteId: string, app: App): string {
  return app.exposures.zoned()?.get(siteId)?.site.name ?? siteId
}

function placeName(reason: Extract<Reason, { readonly about: "place" }>, app: App): string {
  const places = app.exposures.siteExposure(reason.siteId)?.zones[reason.zone].places
  const found = places?.find(({ place }) => place.geonameid === reason.geonameid)
  return found ? app.language.placeName(found.place) : ""
}
