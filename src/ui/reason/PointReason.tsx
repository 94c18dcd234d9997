import { createMemo, For, Show } from "solid-js"
import { compassPoint } from "../../i18n/compassPoint.ts"
import { pointInZones } from "../../model/pointInZones.ts"
import type { Reason } from "../../model/reason.ts"
import { type ZoneKind, zoneKinds } from "../../model/rule.ts"
import { zoneRadius } from "../../model/zoneOutline.ts"
import { useApp } from "../../state/context.ts"
import { Coordinates } from "../shared/Coordinates.tsx"
import { Fact, Facts } from "../shared/Facts.tsx"

/** How far a point is from a site or one of its stores, beside how far the zones reach. */
export function PointReason(props: { reason: Extract<Reason, { readonly about: "pointDistance" }> }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const zoned = () => exposures.zoned()?.get(props.reason.siteId)
  /** The site with all its stores, or with the one asked about. */
  const asked = createMemo(() => {
    const [site, { storeId }] = [zoned(), props.reason]
    if (!site || storeId === undefined) return site
    const stores = site.stores.filter(({ store }) => store.storeId === storeId)
    return stores.length === 0 ? undefined : { ...site, stores }
  })
  const radius = (zone: ZoneKind) => {
    const found = zoneRadius(asked()?.stores ?? [], zone)
    return found === undefined ? t("figure.none") : format().distance(found)
  }
  const radiusName = (zone: ZoneKind, name: string) =>
    props.reason.storeId === undefined
      ? t("reason.siteRadius", zone, name)
      : t("reason.storeRadius", zone, props.reason.storeId)
  return (
    <Show when={asked()} fallback={<p>{t("reason.gone")}</p>}>
      {(site) => (
        <>
          <For each={pointInZones(props.reason.position, [site()])}>
            {(at) => (
              <>
                <p class="equation">
                  {t("site.distanceFrom", format().length(at.distance), t(`compass.${compassPoint(at.bearing)}`))}
                </p>
                <p>{at.inside.length === 0 ? t("search.noZone") : at.inside.join(", ")}</p>
                <Show when={at.mayBeInside.length > 0}>
                  <p class="warning">{t("search.mayBeMore", at.mayBeInside.join(", "))}</p>
                </Show>
              </>
            )}
          </For>
          <p>{t(props.reason.storeId === undefined ? "search.distanceRule" : "blast.distanceRule")}</p>
          <Facts>
            <Fact label={t("search.point")}>
              <Coordinates position={props.reason.position} />
            </Fact>
            <For each={zoneKinds}>
              {(zone) => <Fact label={radiusName(zone, site().site.name)}>{radius(zone)}</Fact>}
            </For>
          </Facts>
        </>
      )}
    </Show>
  )
}
