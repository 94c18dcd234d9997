import { Show } from "solid-js"
import { compassPoint } from "../../i18n/compassPoint.ts"
import { footprint } from "../../model/footprint.ts"
import type { ZoneKind } from "../../model/rule.ts"
import { placeCountText } from "../../i18n/placeCountText.ts"
import { useApp } from "../../state/context.ts"
import { Coordinates } from "../shared/Coordinates.tsx"
import { Fact, Facts } from "../shared/Facts.tsx"
import { CountingRules } from "./CountingRules.tsx"

/** Why a place counts with this share and this distance. */
export function PlaceReason(props: { siteId: string; zone: ZoneKind; geonameid: number }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const inside = () =>
    exposures
      .siteExposure(props.siteId)
      ?.zones[props.zone].places.find(({ place }) => place.geonameid === props.geonameid)
  return (
    <Show when={inside()} fallback={<p>{t("reason.gone")}</p>}>
      {(of) => (
        <>
          <p class="equation">{placeCountText(of(), t, format())}</p>
          <Facts>
            <Fact label={t("reason.footprintRadius")}>
              {t("reason.footprintDisc", format().length(footprint(of().place).radius, 0))}
            </Fact>
            <Fact label={t("reason.share")}>{format().percent(of().share)}</Fact>
            <Fact label={t("site.position")}>
              <Coordinates position={of().place.position} />
            </Fact>
            <Fact label={t(`compass.${compassPoint(of().bearing)}`)}>
              {format().length(of().distance, 0)}, {format().angle(of().bearing)}
            </Fact>
          </Facts>
          <p>{t("reason.distanceRule")}</p>
          <CountingRules countries={[of().place.country]} usesGrid={of().countedShare < of().share} />
        </>
      )}
    </Show>
  )
}
