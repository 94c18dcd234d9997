import { For, Show } from "solid-js"
import { aloneText, joinText } from "../../i18n/joinText.ts"
import type { StoreZones } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"

/** Which stores count as one with this one, and the gaps that made it so. */
export function JoinedStores(props: { store: StoreZones; gapUnknown?: boolean }) {
  const { t, format } = useApp().language
  return (
    <section>
      <h3>{t("reason.joined")}</h3>
      <Show
        when={props.store.joinedStoreIds.length > 1}
        fallback={<p>{aloneText(props.store, props.gapUnknown ?? false, t)}</p>}
      >
        <p>{t("reason.joinedSet", props.store.joinedStoreIds.join(", "))}</p>
        <ul>
          <For each={props.store.joins}>{(join) => <li>{joinText(join, t, format())}</li>}</For>
        </ul>
      </Show>
    </section>
  )
}
