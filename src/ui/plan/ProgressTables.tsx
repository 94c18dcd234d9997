import { createMemo, For, type JSX, Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { tonnesText } from "../../i18n/planText.ts"
import { peopleTotal } from "../../model/exposure.ts"
import type { ZoneProgress } from "../../model/registerProgress.ts"
import type { StockProgress } from "../../model/stockProgress.ts"
import { useApp } from "../../state/context.ts"

/** Tonnes by the country in which the sites are. */
export function StockByCountry(props: { stock: StockProgress }) {
  const { t, format } = useApp().language
  const rows = createByName(() => props.stock.byCountry)
  const tonnes = (kilograms: number) => tonnesText(kilograms / 1000, format())
  return (
    <Listing
      caption={t("progress.stockByCountry")}
      first={t("progress.country")}
      columns={[t("progress.before"), t("progress.after"), t("progress.removed"), t("progress.added")]}
      rows={rows().map(({ name, of }) => ({
        name,
        cells: [of.neqBefore, of.neqAfter, of.removed, of.added].map(tonnes),
      }))}
    />
  )
}

/** People by the country in which they live, each once. */
export function PeopleByCountry(props: { zone: ZoneProgress }) {
  const { t, format } = useApp().language
  const rows = createByName(() => props.zone.byResidence)
  // Most registers have a figure in both years; with these two every line adds up.
  const unjudged = createMemo(() =>
    (["leftUnjudged", "cameUnjudged"] as const).filter((part) => peopleTotal(props.zone.total[part]) > 0),
  )
  const columns = () => [...(["before", "after", "relieved", "newlyInside"] as const), ...unjudged()]
  return (
    <Listing
      caption={t("progress.peopleByCountry", props.zone.zone)}
      first={t("progress.country")}
      columns={columns().map((part) =>
        t(part === "leftUnjudged" || part === "cameUnjudged" ? `progress.${part}Short` : `progress.${part}`),
      )}
      rows={rows().map(({ name, of }) => ({
        name,
        cells: columns().map((part) => format().people(peopleTotal(of[part]))),
      }))}
    />
  )
}

/** Places listed at most; all of them are in the file. */
const mostPlaces = 50

/** Listed places of which a part came inside, most people first. */
export function PlacesNewlyInside(props: { zone: ZoneProgress }) {
  const { t, format, placeName } = useApp().language
  const places = createMemo(() => props.zone.places.filter(({ newlyInside }) => newlyInside > 0))
  const more = () => places().length - mostPlaces
  const people = (count: number | null) => (count === null ? t("unstated.populationUnknown") : format().people(count))
  return (
    <Show when={places().length > 0} fallback={<p>{t("progress.noPlaces", props.zone.zone)}</p>}>
      <Listing
        caption={t("progress.places", props.zone.zone)}
        first={t("progress.place")}
        columns={[t("progress.shareBefore"), t("progress.shareAfter"), t("progress.newlyInside")]}
        rows={places()
          .slice(0, mostPlaces)
          .map(({ place, before, after, peopleNewlyInside }) => ({
            name: `${placeName(place)}, ${countryName(place.country, t)}`,
            cells: [format().percent(before), format().percent(after), people(peopleNewlyInside)],
          }))}
      />
      <Show when={more() > 0}>
        <p class="quiet">{t("reason.more", more(), format().number(more()))}</p>
      </Show>
    </Show>
  )
}

/** Lines by country in the order of the page's alphabet. */
function createByName<Of>(byCountry: () => ReadonlyMap<string, Of>) {
  const { t, compareNames } = useApp().language
  const rows = createMemo(() =>
    [...byCountry()]
      .map(([country, of]) => ({ name: countryName(country, t), of }))
      .sort((a, b) => compareNames()(a.name, b.name)),
  )
  return rows
}

function Listing(props: {
  caption: string
  first: string
  columns: readonly string[]
  rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
}): JSX.Element {
  return (
    <table class="listing">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{props.first}</th>
          <For each={props.columns}>
            {(column) => (
              <th scope="col" class="number">
                {column}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <th scope="row">{row.name}</th>
              <For each={row.cells}>{(cell) => <td class="number">{cell}</td>}</For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
