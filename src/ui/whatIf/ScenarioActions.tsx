import { createSignal, createUniqueId, lazy, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { DialogButton } from "../shared/DialogButton.tsx"

const CompareDialog = lazy(() => import("./CompareDialog.tsx").then((part) => ({ default: part.CompareDialog })))

/** A new scenario, comparing, emptying, renaming and discarding the one in use. */
export function ScenarioActions() {
  const { language, scenario } = useApp()
  const { t } = language
  return (
    <>
      <button type="button" class="button" onClick={() => scenario.add("")}>
        {t("whatIf.add")}
      </button>
      <Show when={scenario.scenarios().list.length > 0}>
        <DialogButton label={t("whatIf.compareButton")} dialog={CompareDialog} />
      </Show>
      <Show when={scenario.scenarios().chosen !== undefined}>
        <Rename index={scenario.scenarios().chosen as number} />
      </Show>
      <button type="button" class="button" disabled={!scenario.isActive()} onClick={() => scenario.reset()}>
        {t("whatIf.reset")}
      </button>
    </>
  )
}

/** The name as a field that opens on a button, and taking the scenario away. */
function Rename(props: { index: number }) {
  const { language, scenario } = useApp()
  const { t } = language
  const id = createUniqueId()
  const [draft, setDraft] = createSignal<string>()
  const commit = () => {
    scenario.rename(props.index, draft() ?? "")
    setDraft(undefined)
  }
  return (
    <Show
      when={draft() !== undefined}
      fallback={
        <>
          <button type="button" class="button" onClick={() => setDraft(scenario.chosen()?.name ?? "")}>
            {t("whatIf.rename")}
          </button>
          <button type="button" class="button" onClick={() => scenario.discard(props.index)}>
            {t("whatIf.discard")}
          </button>
        </>
      }
    >
      <form
        class="what-if-row"
        onSubmit={(event) => {
          event.preventDefault()
          commit()
        }}
      >
        <label for={id}>{t("whatIf.name")}</label>
        <input
          id={id}
          type="text"
          value={draft()}
          maxLength={80}
          ref={(field) => queueMicrotask(() => field.focus())}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && setDraft(undefined)}
        />
        <button type="submit" class="button">
          {t("whatIf.keepName")}
        </button>
      </form>
    </Show>
  )
}
