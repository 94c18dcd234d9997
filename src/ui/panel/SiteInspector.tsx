import { Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import type { Site } from "../../model/site.ts"
import type { ZonedSite } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { Figure } from "../reason/Figure.tsx"
import { Coordinates } from "../shared/Coordinates.tsx"
import { CountryName, isOnMap } from "../shared/CountryName.tsx"
import { Fact, Facts } from "../shared/Facts.tsx"
import { ZoomTo } from "../shared/ZoomTo.tsx"
import { SiteStores } from "./SiteStores.tsx"
import { SiteZones } from "./SiteZones.tsx"
import { ZoneTabs } from "./ZoneTabs.tsx"

/** All about the selected site. */
export function SiteInspector(props: { siteId: string }) {
  const { exposures, register, filter, selection, language } = useApp()
  const { t } = language
  const zoned = () => exposures.zoned()?.get(props.siteId)
  const isUnknown = () => register.register()?.sites.every((site) => site.siteId !== props.siteId)
  return (
    <div class="panel">
      <button type="button" class="button-text" onClick={() => selection.showRegion()}>
        ‹ {t("site.back")}
      </button>
      <Show when={zoned()} fallback={<p>{t(isUnknown() ? "site.unknownSite" : "notice.zoning")}</p>}>
        {(site) => (
          <>
            <SiteHeader site={site()} />
            <Show when={!filter.lets(props.siteId)}>
              <p class="warning">{t("filter.outside")}</p>
            </Show>
            <SiteZones site={site()} />
            <ZoneTabs site={site()} />
            <SiteStores site={site()} />
          </>
        )}
      </Show>
    </div>
  )
}

function SiteHeader(props: { site: ZonedSite }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const site = () => props.site.site
  return (
    <header class="site-header">
      <h2 class="wrap">{site().name}</h2>
      <ZoomToThese site={site()} />
      <Facts>
        <Fact label={t("site.country")}>{countryName(site().country, t)}</Fact>
        <Fact label={t("site.id")}>{site().siteId}</Fact>
        <Fact label={t("site.position")}>
          <Figure reason={{ about: "position", siteId: site().siteId }}>
            <Coordinates position={site().position} />,{" "}
            {site().coordAccuracy === undefined
              ? t("site.accuracyUnknown")
              : t("site.accuracy", format().length(site().coordAccuracy ?? 0, 0))}
          </Figure>
        </Fact>
      </Facts>
      <Show when={exposures.siteExposure(site().siteId)}>
        {(exposure) => <StandsIn stated={site().country} found={exposure().standsIn} />}
      </Show>
    </header>
  )
}

/** Brings the site, its country or the whole region into view. */
function ZoomToThese(props: { site: Site }) {
  const app = useApp()
  const { t } = app.language
  return (
    <Show when={app.mapSection.hasMap()}>
      <p class="zoom-to-these quiet">
        {t("mapTools.zoom")}:
        <Show when={app.filter.lets(props.site.siteId)}>
          <ZoomTo to={{ to: "site", siteId: props.site.siteId }}>{t("mapTools.zoomSite")}</ZoomTo>
        </Show>
        <Show when={isOnMap(props.site.country, app)}>
          <CountryName code={props.site.country} />
        </Show>
        <ZoomTo to={{ to: "region" }}>{t("mapTools.zoomRegion")}</ZoomTo>
      </p>
    </Show>
  )
}

/** Where the country of the register is not the one its coordinates are in. */
function StandsIn(props: { stated: string | undefined; found: string | undefined }) {
  const { t } = useApp().language
  return (
    <Show when={props.found !== props.stated}>
      <Show when={props.found} fallback={<p class="warning">{t("site.standsNowhere")}</p>}>
        {(found) => <p class="warning">{t("site.standsIn", countryName(props.stated, t), countryName(found(), t))}</p>}
      </Show>
    </Show>
  )
}
