import { For, Show } from "solid-js"
import { pointInZones } from "../../model/pointInZones.ts"
import type { Reason } from "../../model/reason.ts"
import { type ZoneKind, zoneKinds } from "../../model/rule.ts"
import { zoneRadius } from "../../model/zoneOutline.ts"
import { useApp } from "../../state/context.ts"
import { Coordinates } from "../shared/Coordinates.tsx"
import { Fact, Facts } from "../shared/Facts.tsx"

/** How far a point is from a site, beside how far the site's zones reach. */
export function PointReason(props: { reason: Extract<Reason, { readonly about: "pointDistance" }> }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const zoned = () => exposures.zoned()?.get(props.reason.siteId)
  const radius = (zone: ZoneKind) => {
    const found = zoneRadius(zoned()?.stores ?? [], zone)
    return found === undefined ? t("figure.none") : format().distance(found)
  }
  return (
    <Show when={zoned()} fallback={<p>{t("reason.gone")}</p>}>
      {(site) => (
        <>
          <For each={pointInZones(props.reason.position, [site()])}>
            {(at) => (
              <>
                <p class="equation">{format().length(at.distance)}</p>
                <p>
                  {at.inside.length === 0 ? t("search.noZone") : at.inside.join(", ")}
                  {at.noFigure && `. ${t("search.mayBeMore")}`}
                </p>
              </>
            )}
          </For>
          <p>{t("search.distanceRule")}</p>
          <Facts>
            <Fact label={t("search.point")}>
              <Coordinates position={props.reason.position} />
            </Fact>
            <For each={zoneKinds}>
              {(zone) => <Fact label={t("reason.siteRadius", zone, site().site.name)}>{radius(zone)}</Fact>}
            </For>
          </Facts>
        </>
      )}
    </Show>
  )
}
