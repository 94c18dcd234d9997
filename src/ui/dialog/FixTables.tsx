import { For, type JSX, Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import type { Excess, Fix } from "../../model/registerFixes.ts"
import type { Site } from "../../model/site.ts"
import type { Store } from "../../model/store.ts"
import { useApp } from "../../state/context.ts"

/** Lines shown at most: the file has all of them. */
const most = 100

/** What to find out about stores, and the radii that hang on it. */
export function FixTable(props: { fixes: readonly Fix[] }) {
  const { t, format } = useApp().language
  return (
    <Listing
      label={t("health.find")}
      count={props.fixes.length}
      none={t("health.noFixes")}
      headings={[t("health.find"), t("health.store"), t("health.site"), t("health.neq")]}
      numbers={[t("health.radii"), t("health.difference")]}
    >
      <For each={props.fixes.slice(0, most)}>
        {(fix) => (
          <tr>
            <td>{t(`health.unknown.${fix.unknown}`)}</td>
            <StoreCells site={fix.site} store={fix.store} />
            <td>{format().neq(fix.neq)}</td>
            <td class="number">
              {t("health.range", format().distance(fix.from), format().distance(fix.to))}
              <Show when={fix.affected !== fix.store.storeId}>
                <br />
                <span class="quiet">{t("health.ofStore", fix.affected)}</span>
              </Show>
            </td>
            <td class="number">{format().length(fix.to - fix.from, 0)}</td>
          </tr>
        )}
      </For>
    </Listing>
  )
}

/** Where more is stored than is licensed. */
export function ExcessTable(props: { excesses: readonly Excess[] }) {
  const { t, format } = useApp().language
  return (
    <Listing
      label={t("health.over")}
      count={props.excesses.length}
      none={t("health.noExcess")}
      headings={[t("health.division"), t("health.store"), t("health.site"), t("health.neq")]}
      numbers={[t("health.licensed"), t("health.excess")]}
    >
      <For each={props.excesses.slice(0, most)}>
        {({ site, store, hd, neq, licensed }) => (
          <tr>
            <td>{`HD ${hd}`}</td>
            <StoreCells site={site} store={store} />
            <td>{format().neq(neq)}</td>
            <td class="number">{format().neq(licensed)}</td>
            <td class="number">{format().neq(neq - licensed)}</td>
          </tr>
        )}
      </For>
    </Listing>
  )
}

/** A list with its headings; says how many lines it does not show, or that there are none. */
function Listing(props: {
  label: string
  count: number
  none: string
  headings: readonly string[]
  /** Headings of columns of numbers, which come last. */
  numbers: readonly string[]
  children: JSX.Element
}) {
  const { t, format } = useApp().language
  return (
    <Show when={props.count > 0} fallback={<p>{props.none}</p>}>
      <div class="listing-frame" tabIndex={0} role="region" aria-label={props.label}>
        <table class="listing">
          <thead>
            <tr>
              <For each={props.headings}>{(text) => <th scope="col">{text}</th>}</For>
              <For each={props.numbers}>
                {(text) => (
                  <th scope="col" class="number">
                    {text}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>{props.children}</tbody>
        </table>
      </div>
      <Show when={props.count > most}>
        <p class="quiet">{t("health.more", format().number(props.count - most))}</p>
      </Show>
    </Show>
  )
}

/** The store and its site, as the register calls them. */
function StoreCells(props: { site: Site; store: Store }) {
  const { t } = useApp().language
  return (
    <>
      <td>{props.store.storeId}</td>
      <td>
        {props.site.name}
        <br />
        <span class="quiet">{countryName(props.site.country, t)}</span>
      </td>
    </>
  )
}
