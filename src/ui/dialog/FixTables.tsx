import { For, Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import type { Excess, Fix } from "../../model/registerFixes.ts"
import type { Site } from "../../model/site.ts"
import type { Store } from "../../model/store.ts"
import { useApp } from "../../state/context.ts"
import { Listing, mostListed } from "../shared/Listing.tsx"

/** What to find out about stores, and the radii that hang on it. */
export function FixTable(props: { fixes: readonly Fix[] }) {
  const { t, format } = useApp().language
  return (
    <Listing
      more={(count) => t("health.more", format().number(count))}
      label={t("health.find")}
      count={props.fixes.length}
      none={<p>{t("health.noFixes")}</p>}
      headings={[t("health.find"), t("health.store"), t("health.site"), t("health.neq")]}
      numbers={[t("health.radii"), t("health.difference")]}
    >
      <For each={props.fixes.slice(0, mostListed)}>
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
      more={(count) => t("health.more", format().number(count))}
      label={t("health.over")}
      count={props.excesses.length}
      none={<p>{t("health.noExcess")}</p>}
      headings={[t("health.division"), t("health.store"), t("health.site"), t("health.neq")]}
      numbers={[t("health.licensed"), t("health.excess")]}
    >
      <For each={props.excesses.slice(0, mostListed)}>
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
