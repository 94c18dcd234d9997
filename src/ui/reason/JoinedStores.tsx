import { For, Show } from "solid-js"
import type { Join, StoreZones } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"

/** Which stores count as one with this one, and the gaps that made it so. */
export function JoinedStores(props: { store: StoreZones }) {
  const { t, format } = useApp().language
  const joinText = ({ storeIds: [one, other], gap, required }: Join) =>
    gap === undefined
      ? t("reason.joinedAssumed", one, other)
      : t("reason.joinedGap", one, other, format().length(gap), required ? format().distance(required.distance) : "")
  return (
    <section>
      <h3>{t("reason.joined")}</h3>
      <Show
        when={props.store.joinedStoreIds.length > 1}
        fallback={<p>{t(props.store.notJoined ? "passport.notJoined" : "reason.alone")}</p>}
      >
        <p>{t("reason.joinedSet", props.store.joinedStoreIds.join(", "))}</p>
        <ul>
          <For each={props.store.joins}>{(join) => <li>{joinText(join)}</li>}</For>
        </ul>
      </Show>
    </section>
  )
}
