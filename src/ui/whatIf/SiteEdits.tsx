import { createMemo, createSignal, Show } from "solid-js"
import type { StoreZones, ZonedSite } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"
import { NeqSlider } from "./NeqSlider.tsx"
import { PositionEdit } from "./PositionEdit.tsx"
import { StoreKindEdit } from "./StoreKindEdit.tsx"

/** What can be changed at a site: one of its stores, and where it stands. */
export function SiteEdits(props: { site: ZonedSite }) {
  const { t } = useApp().language
  const [asked, setAsked] = createSignal<string>()
  const store = createMemo(
    (): StoreZones | undefined =>
      props.site.stores.find(({ store: { storeId } }) => storeId === asked()) ?? props.site.stores[0],
  )
  const options = () => props.site.stores.map(({ store: { storeId } }) => ({ value: storeId, text: storeId }))
  return (
    <Show when={store()} fallback={<p>{t("reason.emptySite")}</p>}>
      {(chosen) => (
        <section>
          <label class="what-if-row">
            <span>{t("whatIf.store")}</span>
            <SelectChoice
              label={t("whatIf.store")}
              value={chosen().store.storeId}
              options={options()}
              onChange={setAsked}
            />
          </label>
          <NeqSlider store={chosen().store} />
          <details class="what-if-more">
            <summary>{t("whatIf.more")}</summary>
            <StoreKindEdit store={chosen().store} />
            <PositionEdit
              label={t("whatIf.storePosition", chosen().store.storeId)}
              position={chosen().centre}
              onMove={(position) => ({ edit: "store position", storeId: chosen().store.storeId, position })}
            />
            <PositionEdit
              label={t("whatIf.sitePosition")}
              position={props.site.site.position}
              onMove={(position) => ({ edit: "site position", siteId: props.site.site.siteId, position })}
            />
          </details>
        </section>
      )}
    </Show>
  )
}
