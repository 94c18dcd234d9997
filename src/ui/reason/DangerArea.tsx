import { For, Show } from "solid-js"
import { type DangerAreaKind, dangerArea, dangerAreas } from "../../model/dangerArea.ts"
import type { Store } from "../../model/store.ts"
import { useApp } from "../../state/context.ts"

const kinds = Object.entries(dangerAreas) as [DangerAreaKind, (typeof dangerAreas)[DangerAreaKind]][]

/** The explosion danger area, from all-up weight only; without one in the register there is none. */
export function DangerArea(props: { store: Store }) {
  const { t, format } = useApp().language
  const weights = () => props.store.holdings.flatMap(({ auw }) => (auw !== undefined && auw > 0 ? auw : []))
  const total = () => weights().reduce((sum, auw) => sum + auw, 0)
  const isPartial = () => weights().length < props.store.holdings.length
  return (
    <section>
      <h3>{t("method.dangerArea")}</h3>
      <Show when={total() > 0} fallback={<p class="quiet">{t("mayStay.noAuw")}</p>}>
        <p>{t("mayStay.auw", format().neq(total()))}</p>
        <Show when={isPartial()}>
          <p class="warning">{t("mayStay.auwPartial")}</p>
        </Show>
        <ul>
          <For each={kinds}>
            {([kind, { factor, root }]) => (
              <li>
                {t(
                  "mayStay.area",
                  t(`method.${kind}`),
                  format().coefficient(factor),
                  `${format().neq(total())}^(1/${root})`,
                  format().distance(dangerArea(kind, total())),
                )}
              </li>
            )}
          </For>
        </ul>
        <p class="quiet">{t("method.dangerAreaText")}</p>
      </Show>
    </section>
  )
}
