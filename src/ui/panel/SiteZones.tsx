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

const sources: readonly PeoplePart[] = ["listed", "rural", "grid"]

/** The three zones side by side: radius, people, and their three sources; in brief people alone. */
export function SiteZones(props: { site: ZonedSite; isBrief?: boolean }) {
  const { comparison, language, exposures } = useApp()
  const { t } = language
  const siteId = () => props.site.site.siteId
  const siteZone = (zone: ZoneKind) => exposures.siteExposure(siteId())?.zones[zone]
  // Where there is no figure at all there are no sources to tell apart.
  const shownSources = () => (!props.isBrief && zoneKinds.some((zone) => siteZone(zone)?.people) ? sources : [])
  return (
    <section>
      <h3 classList={{ "visually-hidden": props.isBrief }}>{t("site.zones")}</h3>
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
          <Show when={!props.isBrief}>
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
          </Show>
          <PartRow siteId={siteId()} part="total" />
          <Show when={comparison.isOn()}>
            <ChangeRow siteId={siteId()} />
          </Show>
          <For each={shownSources()}>{(part) => <PartRow siteId={siteId()} part={part} />}</For>
        </tbody>
      </table>
    </section>
  )
}

/** People in each zone, together or by source. */
function PartRow(props: { siteId: string; part: PeoplePart }) {
  const { language, exposures } = useApp()
  return (
    <tr class={props.part === "total" ? "first" : "part"}>
      <th scope="row">{language.t(`part.${props.part}`)}</th>
      <For each={zoneKinds}>
        {(zone) => (
          <td class="number">
            <Show when={exposures.siteExposure(props.siteId)?.zones[zone]} fallback={<NotCounted />}>
              {(counted: () => SiteZone) => <PeopleFigure siteId={props.siteId} zone={counted()} part={props.part} />}
            </Show>
          </td>
        )}
      </For>
    </tr>
  )
}

/** How many more or fewer they are than in the register as it is. */
function ChangeRow(props: { siteId: string }) {
  const { comparison, language, exposures } = useApp()
  return (
    <tr class="part">
      <th scope="row">{language.t("scenario.change")}</th>
      <For each={zoneKinds}>
        {(zone) => (
          <td class="number">
            <Show when={exposures.siteExposure(props.siteId)?.zones[zone]} fallback={<NotCounted />}>
              {(counted: () => SiteZone) => (
                <ChangeFigure
                  before={comparison.siteExposure(props.siteId)?.zones[zone].people}
                  after={counted().people}
                  reason={{ about: "sitePeople", siteId: props.siteId, zone, part: "total" }}
                />
              )}
            </Show>
          </td>
        )}
      </For>
    </tr>
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
