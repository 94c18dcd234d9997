import { createMemo, createSignal, For, Show } from "solid-js"
import { placesText } from "../../i18n/bordersText.ts"
import { countryName } from "../../i18n/countryName.ts"
import { peopleText } from "../../i18n/peopleText.ts"
import { siteReachText } from "../../i18n/siteReachText.ts"
import type { Reaching } from "../../model/borderMatrix.ts"
import { useApp } from "../../state/context.ts"

/** Lines shown before the user asks for the rest. */
const first = 50

type Column = "standsIn" | "reaches"

/** Sites and the countries that their zones reach, one line for each of both. */
export function ReachingTable(props: {
  label: string
  reachings: readonly Reaching[]
  /** Which of the two countries are named. */
  columns: readonly Column[]
  onInspect: (siteId: string) => void
}) {
  const { language, layers } = useApp()
  const { t, format } = language
  const [showsAll, setShowsAll] = createSignal(false)
  const shown = createMemo(() => (showsAll() ? props.reachings : props.reachings.slice(0, first)))
  const hidden = () => props.reachings.length - shown().length
  return (
    <>
      <div class="listing-frame borders-frame" tabIndex={0} role="region" aria-label={props.label}>
        <table class="listing borders-reaching">
          <thead>
            <tr>
              <th scope="col">{t("borders.site")}</th>
              <For each={props.columns}>{(column) => <th scope="col">{t(`borders.${column}`)}</th>}</For>
              <th scope="col" class="number">
                {t("borders.radius", layers.zone())}
              </th>
              <th scope="col" class="number">
                {t("borders.people")}
              </th>
              <th scope="col">{t("borders.places")}</th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>
              {(reaching) => <Line reaching={reaching} columns={props.columns} onInspect={props.onInspect} />}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={hidden() > 0}>
        <button type="button" class="button-text" onClick={() => setShowsAll(true)}>
          {t("borders.showAll", hidden(), format().number(hidden()))}
        </button>
      </Show>
    </>
  )
}

function Line(props: { reaching: Reaching; columns: readonly Column[]; onInspect: (siteId: string) => void }) {
  const { language, layers } = useApp()
  const { t, format, placeName } = language
  const site = () => props.reaching.site.site
  const stated = () => (site().country === props.reaching.home ? undefined : site().country)
  return (
    <tr>
      <th scope="row">
        <button type="button" class="button-text wrap" onClick={() => props.onInspect(site().siteId)}>
          {site().name}
        </button>
      </th>
      <For each={props.columns}>
        {(column) => (
          <td>
            {countryName(column === "standsIn" ? props.reaching.home : props.reaching.country, t)}
            <Show when={column === "standsIn" && stated()}>
              {(code) => <span class="quiet"> ({t("borders.statedAs", countryName(code(), t))})</span>}
            </Show>
          </td>
        )}
      </For>
      <td class="number">{siteReachText(props.reaching.site, layers.zone(), t, format())}</td>
      <td class="number">{peopleText(props.reaching.people, "total", props.reaching.atLeast, t, format())}</td>
      <td>
        <Show when={props.reaching.places.length > 0} fallback={<span class="quiet">{t("borders.noPlaces")}</span>}>
          {placesText(props.reaching.places, placeName, t, format())}
        </Show>
        <Show when={!props.reaching.isOnLand}>
          <span class="quiet"> ({t("borders.outlineOnly")})</span>
        </Show>
      </td>
    </tr>
  )
}
