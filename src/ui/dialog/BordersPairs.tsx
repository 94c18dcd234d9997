import { For, Show } from "solid-js"
import { pairText } from "../../i18n/bordersText.ts"
import { countryName } from "../../i18n/countryName.ts"
import { peopleText } from "../../i18n/peopleText.ts"
import { type CountryPair, peopleOfPair } from "../../model/borderMatrix.ts"
import { useApp } from "../../state/context.ts"

/** Sites named in a line: the list of all sites has the rest. */
const most = 5

/** Pairs of countries, most people on the other's side first. */
export function BordersPairs(props: { pairs: readonly CountryPair[]; onInspect: (siteId: string) => void }) {
  const { t } = useApp().language
  return (
    <Show when={props.pairs.length > 0}>
      <section>
        <h3>{t("borders.pairs")}</h3>
        <div class="listing-frame borders-frame" tabIndex={0} role="region" aria-label={t("borders.pairs")}>
          <table class="listing">
            <thead>
              <tr>
                <th scope="col">{t("borders.pair")}</th>
                <th scope="col" class="number">
                  {t("borders.pairPeople")}
                </th>
                <th scope="col">{t("borders.pairOf")}</th>
                <th scope="col">{t("borders.sites")}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.pairs}>{(pair) => <PairLine pair={pair} onInspect={props.onInspect} />}</For>
            </tbody>
          </table>
        </div>
      </section>
    </Show>
  )
}

function PairLine(props: { pair: CountryPair; onInspect: (siteId: string) => void }) {
  const { t, format } = useApp().language
  const both = () => ({ grid: 0, rural: 0, listed: peopleOfPair(props.pair) })
  const sites = () => props.pair.reachings.map(({ site }) => site.site)
  const hidden = () => Math.max(0, sites().length - most)
  return (
    <tr>
      <th scope="row">{props.pair.countries.map((country) => countryName(country, t)).join(" – ")}</th>
      <td class="number">{peopleText(both(), "total", props.pair.atLeast, t, format())}</td>
      <td>{pairText(props.pair, t, format())}</td>
      <td>
        <For each={sites().slice(0, most)}>
          {(site) => (
            <button type="button" class="button-text wrap" onClick={() => props.onInspect(site.siteId)}>
              {site.name}
            </button>
          )}
        </For>
        <Show when={hidden() > 0}> {t("borders.moreSites", hidden(), format().number(hidden()))}</Show>
      </td>
    </tr>
  )
}
