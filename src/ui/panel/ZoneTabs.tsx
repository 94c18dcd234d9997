import { Tabs } from "@kobalte/core/tabs"
import { For, Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { peopleText } from "../../i18n/peopleText.ts"
import { ringPressure } from "../../model/blast.ts"
import { effectOfPressure, effectOfZone } from "../../model/effect.ts"
import type { SiteZone } from "../../model/exposure.ts"
import { governingStore } from "../../model/governingStore.ts"
import { type ZoneKind, zoneKinds } from "../../model/rule.ts"
import type { RequiredDistance, ZonedSite } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { Figure } from "../reason/Figure.tsx"
import { WithFigure } from "../reason/WithFigure.tsx"
import { NoFigure } from "../reason/SiteRadiusReason.tsx"
import { NotCounted } from "../shared/NotCounted.tsx"
import { PlacesInside } from "./PlacesInside.tsx"

/** What each zone means at this site: effect, countries, places. The chosen tab is the page's zone of interest. */
export function ZoneTabs(props: { site: ZonedSite }) {
  const { layers, exposures, language } = useApp()
  const siteZone = (zone: ZoneKind) => exposures.siteExposure(props.site.site.siteId)?.zones[zone]
  return (
    <Tabs value={layers.zone()} onChange={(zone) => layers.setZone(zone as ZoneKind)}>
      <Tabs.List class="tabs-list" aria-label={language.t("page.zoneKeys")}>
        <For each={zoneKinds}>
          {(zone) => (
            <Tabs.Trigger value={zone} class="tab">
              {zone}
            </Tabs.Trigger>
          )}
        </For>
      </Tabs.List>
      <For each={zoneKinds}>
        {(zone) => (
          <Tabs.Content value={zone} class="tab-content">
            <ZoneMeaning site={props.site} zone={zone} />
            <Show when={siteZone(zone)} fallback={<NotCounted />}>
              {(counted) => (
                <>
                  <Residence siteId={props.site.site.siteId} zone={counted()} />
                  <Show when={counted().people}>
                    <PlacesInside siteId={props.site.site.siteId} zone={counted()} />
                  </Show>
                </>
              )}
            </Show>
          </Tabs.Content>
        )}
      </For>
    </Tabs>
  )
}

function ZoneMeaning(props: { site: ZonedSite; zone: ZoneKind }) {
  const { t } = useApp().language
  const governing = () => governingStore(props.site, props.zone)?.distances[props.zone].governing
  return (
    <div>
      <p>
        <strong>{t(`zone.${props.zone}`)}.</strong> {t(`zoneClear.${props.zone}`)}
      </p>
      <Show when={governing()} fallback={<NoFigure site={props.site} zone={props.zone} />}>
        {(distance) => <EdgeEffect distance={distance()} zone={props.zone} siteId={props.site.site.siteId} />}
      </Show>
    </div>
  )
}

/** What happens at the edge of the zone: by the pressure at the radius drawn, or without one. */
function EdgeEffect(props: { distance: RequiredDistance; zone: ZoneKind; siteId: string }) {
  const { t, format } = useApp().language
  const pressure = () => ringPressure(props.distance.hd, props.distance.distance, props.distance.neq)?.overpressure
  const effect = () => {
    const at = pressure()
    return at === undefined ? effectOfZone(props.zone, props.distance.hd) : effectOfPressure(at)
  }
  return (
    <Show when={effect()}>
      {(key) => (
        <p>
          <Show when={pressure()} fallback={t("atEdgeWithout", t(key()))}>
            {(at) => (
              <WithFigure
                text={(gap) => t("atEdge", gap, t(key()))}
                reason={{ about: "siteRadius", siteId: props.siteId, zone: props.zone }}
                figure={format().pressure(at())}
              />
            )}
          </Show>
        </p>
      )}
    </Show>
  )
}

/** Whose people they are, and which borders the zone crosses. */
function Residence(props: { siteId: string; zone: SiteZone }) {
  const { t, format } = useApp().language
  const reaches = () => props.zone.reaches.map((country) => countryName(country, t)).join(", ")
  return (
    <Show when={props.zone.people}>
      <section>
        <h4>{t("site.residence")}</h4>
        <table class="numbers">
          <tbody>
            <For each={props.zone.residents}>
              {({ country, people }) => (
                <tr>
                  <td>{countryName(country, t)}</td>
                  <td class="number">
                    <Figure
                      reason={{
                        about: "sitePeople",
                        siteId: props.siteId,
                        zone: props.zone.zone,
                        part: "total",
                        country,
                      }}
                    >
                      {peopleText(people, "total", props.zone.atLeast, t, format())}
                    </Figure>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={props.zone.reaches.length > 0} fallback={<p class="quiet">{t("site.noReach")}</p>}>
          <p class="warning">{t("site.reaches", reaches())}</p>
        </Show>
      </section>
    </Show>
  )
}
