import { createSignal, createUniqueId, For, Show } from "solid-js"
import type { PlanState } from "../../state/createPlan.ts"
import { useApp } from "../../state/context.ts"

/** Stores that no plan may touch: typed, or all of the site that is chosen. */
export function PlanExcluded(props: { plan: PlanState }) {
  const { language, exposures, selection } = useApp()
  const { t } = language
  const id = createUniqueId()
  const [typed, setTyped] = createSignal("")
  const excluded = () => props.plan.draft().excluded
  const put = (wanted: readonly string[]) => props.plan.setDraft({ excluded: [...new Set(wanted)] })
  const found = () =>
    props.plan.register()?.stores.find(({ storeId }) => storeId.toLowerCase() === typed().trim().toLowerCase())
  const site = () => exposures.zoned()?.get(selection.siteId() ?? "")
  const add = () => {
    const store = found()
    if (!store) return
    put([...excluded(), store.storeId])
    setTyped("")
  }
  return (
    <fieldset>
      <legend>{t("plan.excluded")}</legend>
      <div class="what-if-row">
        <label for={id}>{t("plan.excludedId")}</label>
        <input
          id={id}
          type="text"
          class="plan-number"
          value={typed()}
          aria-invalid={typed() !== "" && !found()}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return
            event.preventDefault()
            add()
          }}
        />
        <button type="button" class="button" onClick={add}>
          {t("plan.exclude")}
        </button>
      </div>
      <div role="status">
        <Show when={typed() !== "" && !found()}>
          <p class="warning">{t("plan.noStore", typed())}</p>
        </Show>
      </div>
      <Show when={site()}>
        {(chosen) => (
          <button
            type="button"
            class="button"
            onClick={() => put([...excluded(), ...chosen().stores.map(({ store }) => store.storeId)])}
          >
            {t("plan.excludeSite", chosen().site.name)}
          </button>
        )}
      </Show>
      <ul class="plan-excluded">
        <For each={excluded()}>
          {(storeId) => (
            <li>
              {storeId}
              <button
                type="button"
                class="button-text"
                aria-label={t("plan.include", storeId)}
                onClick={() => put(excluded().filter((one) => one !== storeId))}
              >
                {t("whatIf.remove")}
              </button>
            </li>
          )}
        </For>
      </ul>
    </fieldset>
  )
}
