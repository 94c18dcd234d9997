import { For, Show } from "solid-js"
import { siteReachText } from "../../i18n/siteReachText.ts"
import type { SiteZone } from "../../model/exposure.ts"
import type { PeoplePart } from "../../model/reason.ts"
import { type ZoneKind, zoneKinds } from "../../model/rule.ts"
import type { ZonedSite } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { ChangeFigure } from "../reason/ChangeFigure.tsx"
import { Figure } from "../reason/Figure.tsx"
import { PeopleFigure } from "../reason/PeopleFigure.tsx"
import { NotCounted } from "../shared/NotCounted.tsx"
import { ZoneName } from "../shared/ZoneName.tsx"

const total: readonly PeoplePart[] = ["total"]
const allParts: readonly PeoplePart[] = ["total", "listed", "rural", "grid"]

/** The three zones side by side: radius, people, and the three sources apart. */
export function SiteZones(props: { site: ZonedSite }) {
  const { comparison, language, exposures } = useApp()
  const { t } = language
  const siteId = () => props.site.site.siteId
  const siteZone = (zone: ZoneKind) => exposures.siteExposure(siteId())?.zones[zone]
  // Where there is no figure at all there are no sources to tell apart.
  const shownParts = () => (zoneKinds.some((zone) => siteZone(zone)?.people) ? allParts : total)
  return (
    <section>
      <h3>{t("site.zones")}</h3>
      <table class="numbers">
        <thead>
          <tr>
            <td />
            <For each={zoneKinds}>
              {(zone) => (
                <th scope="col" class="number">
                  <abbr title={t(`zone.${zone}`)}>
                    <ZoneName zone={zone} />
                  </abbr>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <tr class="first">
            <th scope="row">{t("site.radius")}</th>
            <For each={zoneKinds}>
              {(zone) => (
                <td class="number">
                  <Radius site={props.site} zone={zone} />
                </td>
              )}
            </For>
          </tr>
          <Show when={comparison.isOn()}>
            <tr class="part">
              <th scope="row">{t("scenario.change")}</th>
              <For each={zoneKinds}>
                {(zone) => (
                  <td class="number">
                    <Show when={siteZone(zone)} fallback={<NotCounted />}>
                      {(counted: () => SiteZone) => (
                        <ChangeFigure
                          before={comparison.siteExposure(siteId())?.zones[zone].people}
                          after={counted().people}
                          reason={{ about: "sitePeople", siteId: siteId(), zone, part: "total" }}
                        />
                      )}
                    </Show>
                  </td>
                )}
              </For>
            </tr>
          </Show>
          <For each={shownParts()}>
            {(part) => (
              <tr class={part === "total" ? "first" : "part"}>
                <th scope="row">{t(`part.${part}`)}</th>
                <For each={zoneKinds}>
                  {(zone) => (
                    <td class="number">
                      <Show when={siteZone(zone)} fallback={<NotCounted />}>
                        {(counted: () => SiteZone) => <PeopleFigure siteId={siteId()} zone={counted()} part={part} />}
                      </Show>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

function Radius(props: { site: ZonedSite; zone: ZoneKind }) {
  const { t, format } = useApp().language
  return (
    <Figure reason={{ about: "siteRadius", siteId: props.site.site.siteId, zone: props.zone }}>
      {siteReachText(props.site, props.zone, t, format())}
    </Figure>
  )
}
