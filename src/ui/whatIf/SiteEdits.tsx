import { Show } from "solid-js"
import type { ZonedSite } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { PositionEdit } from "./PositionEdit.tsx"
import { RulesEdit } from "./RulesEdit.tsx"
import { StoreKindEdit } from "./StoreKindEdit.tsx"

/** What else can be changed: the store that is chosen, where things stand, and the rules. */
export function SiteEdits(props: { site: ZonedSite; storeId: string | undefined }) {
  const { t } = useApp().language
  const store = () => props.site.stores.find((one) => one.store.storeId === props.storeId)
  return (
    <details class="what-if-more">
      <summary>{t("whatIf.more")}</summary>
      <div class="what-if-kinds">
        <Show when={store()} fallback={<p class="quiet">{t("whatIf.chooseStore")}</p>}>
          {(chosen) => (
            <>
              <StoreKindEdit store={chosen().store} />
              <PositionEdit
                label={t("whatIf.storePosition", chosen().store.storeId)}
                position={chosen().centre}
                onMove={(position) => ({ edit: "store position", storeId: chosen().store.storeId, position })}
              />
            </>
          )}
        </Show>
        <PositionEdit
          label={t("whatIf.sitePosition")}
          position={props.site.site.position}
          onMove={(position) => ({ edit: "site position", siteId: props.site.site.siteId, position })}
        />
        <RulesEdit />
      </div>
    </details>
  )
}
