import { Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { DistanceReason } from "./DistanceReason.tsx"
import { JoinedStores } from "./JoinedStores.tsx"

/** Why two stores count as one: their gap against the distance required between stores. */
export function GapReason(props: { siteId: string; storeIds: readonly [string, string] }) {
  const { exposures, language } = useApp()
  const store = () =>
    exposures
      .zoned()
      ?.get(props.siteId)
      ?.stores.find((one) => one.store.storeId === props.storeIds[0])
  const required = () =>
    store()?.joins.find((join) => props.storeIds.every((id) => join.storeIds.includes(id)))?.required
  return (
    <Show when={store()} fallback={<p>{language.t("reason.gone")}</p>}>
      {(of) => (
        <>
          <JoinedStores store={of()} />
          <Show when={required()}>
            {(distance) => (
              <>
                <h3>{language.t("reason.requiredBetween")}</h3>
                <DistanceReason distance={distance()} />
              </>
            )}
          </Show>
        </>
      )}
    </Show>
  )
}
