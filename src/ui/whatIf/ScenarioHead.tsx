import { createSignal, createUniqueId, lazy, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { DialogButton } from "../shared/DialogButton.tsx"
import { SelectChoice } from "../shared/SelectChoice.tsx"

const CompareDialog = lazy(() => import("./CompareDialog.tsx").then((part) => ({ default: part.CompareDialog })))

/** Which scenario is in use, its name, and the steps back and forth. */
export function ScenarioHead() {
  const { language, project, scenario } = useApp()
  const { t } = language
  const options = () => [
    { value: "", text: t("whatIf.asItIs") },
    ...scenario.scenarios().list.map(({ name }, index) => ({ value: String(index), text: name })),
  ]
  const index = () => scenario.scenarios().chosen
  return (
    <section aria-label={t("whatIf.scenario")}>
      <div class="what-if-row">
        <SelectChoice
          label={t("whatIf.scenario")}
          value={index() === undefined ? "" : String(index())}
          options={options()}
          onChange={(value) => scenario.choose(value === "" ? undefined : Number(value))}
        />
        <button type="button" class="button" onClick={() => scenario.add("")}>
          {t("whatIf.add")}
        </button>
        <Show when={project.isUnsaved()}>
          <span class="warning">
            <span aria-hidden="true">●</span> {t("project.unsaved")}
          </span>
        </Show>
      </div>
      <div class="what-if-row">
        <button type="button" class="button" disabled={!scenario.canUndo()} onClick={() => scenario.undo()}>
          {t("whatIf.undo")}
        </button>
        <button type="button" class="button" disabled={!scenario.canRedo()} onClick={() => scenario.redo()}>
          {t("whatIf.redo")}
        </button>
        <button type="button" class="button" disabled={!scenario.isActive()} onClick={() => scenario.reset()}>
          {t("whatIf.reset")}
        </button>
        <Show when={scenario.scenarios().list.length > 0}>
          <DialogButton label={t("whatIf.compareButton")} dialog={CompareDialog} />
        </Show>
        <Show when={index() !== undefined}>
          <Rename index={index() as number} />
        </Show>
      </div>
    </section>
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
