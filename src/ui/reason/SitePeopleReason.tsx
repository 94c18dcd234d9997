import { For, Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { nobody, type PlaceInside, type SiteZone } from "../../model/exposure.ts"
import { isGridded } from "../../model/isGridded.ts"
import type { Reason } from "../../model/reason.ts"
import { placeCountText } from "../../i18n/placeCountText.ts"
import { useApp } from "../../state/context.ts"
import { NotCounted } from "../shared/NotCounted.tsx"
import { AgainstRegister } from "./AgainstRegister.tsx"
import { AskedPart } from "./AskedPart.tsx"
import { ByCountry } from "./ByCountry.tsx"
import { CountingRules } from "./CountingRules.tsx"
import { PartsTable } from "./PartsTable.tsx"
import { SiteBand } from "./SiteBand.tsx"
import { MissingStores, NoFigure } from "./SiteRadiusReason.tsx"

/** Why so many people are inside a site's zone: the three sources, the places, the rules and what is missing. */
export function SitePeopleReason(props: { reason: Extract<Reason, { readonly about: "sitePeople" }> }) {
  const { comparison, exposures, language } = useApp()
  const { t } = language
  const before = () => comparison.siteExposure(props.reason.siteId)?.zones[props.reason.zone]
  const ofCountry = (of: SiteZone | undefined) => {
    const { country } = props.reason
    if (!of?.people || country === undefined) return of
    const people = of.residents.find((residents) => residents.country === country)?.people ?? nobody
    return { people, atLeast: of.atLeast }
  }
  const zoned = () => exposures.zoned()?.get(props.reason.siteId)
  const siteZone = () => exposures.siteExposure(props.reason.siteId)?.zones[props.reason.zone]
  const hasGrid = (zone: SiteZone) => isGridded(zone.residents, zoned()?.site.position, exposures.grids())
  // A country's figure is none of the table's.
  const asked = () => (props.reason.country === undefined ? { asked: props.reason.part } : {})
  return (
    <Show when={siteZone()} fallback={<NotCounted />}>
      {(zone) => (
        <>
          <Show when={zone().people}>
            {(people) => (
              <AskedPart
                part={props.reason.part}
                country={props.reason.country}
                people={people()}
                residents={zone().residents}
                atLeast={zone().atLeast}
                hasGrid={hasGrid(zone())}
              />
            )}
          </Show>
          <AgainstRegister
            part={props.reason.part}
            before={ofCountry(before())}
            after={ofCountry(zone())?.people}
            hasGrid={hasGrid(zone())}
          />
          <AtLeastReason zone={zone()} />
          <Show when={zoned()}>
            {(site) => (
              <>
                <NoFigure site={site()} zone={props.reason.zone} />
                <MissingStores site={site()} zone={props.reason.zone} />
              </>
            )}
          </Show>
          <Show when={zone().people}>
            {(people) => (
              <>
                <PartsTable
                  hasGrid={hasGrid(zone())}
                  columns={[
                    { heading: t("region.peopleColumn"), people: people(), atLeast: zone().atLeast, ...asked() },
                  ]}
                />
                <SiteBand siteId={props.reason.siteId} zone={props.reason.zone} />
                <PlacesCounted places={zone().places} />
                <ByCountry residents={zone().residents} atLeast={zone().atLeast} />
                <CountingRules countries={zone().residents.map((of) => of.country)} usesGrid={hasGrid(zone())} />
              </>
            )}
          </Show>
        </>
      )}
    </Show>
  )
}

function AtLeastReason(props: { zone: SiteZone }) {
  const { t, format } = useApp().language
  const unknown = () => props.zone.residents.filter((of) => of.ruralUnknown)
  const missing = () => props.zone.storesWithoutFigure
  return (
    <Show when={props.zone.people && props.zone.atLeast}>
      <Show when={missing() > 0} fallback={<p class="warning">{t("reason.atLeastOther")}</p>}>
        <p class="warning">
          {t("reason.atLeast", t("figure.storesWithoutFigure", missing(), format().number(missing())))}
        </p>
      </Show>
      <For each={unknown()}>
        {(of) => <p class="warning">{t("reason.ruralUnknown", countryName(of.country, t))}</p>}
      </For>
    </Show>
  )
}

function PlacesCounted(props: { places: readonly PlaceInside[] }) {
  const { t, format, placeName } = useApp().language
  return (
    <section>
      <h3>{t("reason.placesInside")}</h3>
      <Show when={props.places.length > 0} fallback={<p>{t("site.placesNone")}</p>}>
        <ul>
          <For each={props.places}>
            {(inside) => (
              <li>
                {placeName(inside.place)}: {placeCountText(inside, t, format())}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
