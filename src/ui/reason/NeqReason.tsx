import { For, Show } from "solid-js"
import type { Store } from "../../model/store.ts"
import { useApp } from "../../state/context.ts"
import { FilteredFigures } from "./FilteredFigures.tsx"

/** Rows listed at most; a register of thousands would not be read here anyway. */
const most = 40

/** Where a net explosive quantity comes from: the rows of the register that were added. */
export function NeqReason(props: { siteId?: string; storeId?: string }) {
  const { exposures, filter, language } = useApp()
  const { t, format } = language
  const holdings = () =>
    (exposures.register()?.stores ?? [])
      .filter((store) => isAsked(store))
      .flatMap((store) => store.holdings.map((holding) => ({ store, holding })))
  const isAsked = (store: Store) =>
    (props.siteId === undefined ? filter.lets(store.siteId) : store.siteId === props.siteId) &&
    (props.storeId === undefined || store.storeId === props.storeId)
  const sum = () => holdings().reduce((total, { holding }) => total + holding.neq, 0)
  return (
    <>
      <p class="equation">{format().neq(sum())}</p>
      <Show when={props.siteId === undefined}>
        <FilteredFigures />
      </Show>
      <p>{t("reason.sumOfNeq")}</p>
      <p>{t("reason.gross")}</p>
      <table class="listing">
        <tbody>
          <For each={holdings().slice(0, most)}>
            {({ store, holding }) => (
              <tr>
                <td>{store.storeId}</td>
                <td>{t("reason.holding", holding.hd, format().neq(holding.neq))}</td>
                <td>{t("reason.row", holding.origin.file, format().number(holding.origin.row))}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={holdings().length > most}>
        <p>{t("reason.more", holdings().length - most, format().number(holdings().length - most))}</p>
      </Show>
    </>
  )
}
