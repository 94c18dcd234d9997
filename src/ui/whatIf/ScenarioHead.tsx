import { createSignal, createUniqueId, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"
import { ScenarioActions } from "./ScenarioActions.tsx"

/** Which scenario is in use, the steps back and forth, and behind a button what else can be done with it. */
export function ScenarioHead() {
  const { language, scenario } = useApp()
  const { t } = language
  const id = createUniqueId()
  const [isOpen, setOpen] = createSignal(false)
  const options = () => [
    { value: "", text: t("whatIf.asItIs") },
    ...scenario.scenarios().list.map(({ name }, index) => ({ value: String(index), text: name })),
  ]
  const index = () => scenario.scenarios().chosen
  return (
    <section aria-label={t("whatIf.scenario")}>
      <div class="what-if-row what-if-head">
        <SelectChoice
          label={t("whatIf.scenario")}
          value={index() === undefined ? "" : String(index())}
          options={options()}
          onChange={(value) => scenario.choose(value === "" ? undefined : Number(value))}
        />
        <button type="button" class="button" disabled={!scenario.canUndo()} onClick={() => scenario.undo()}>
          {t("whatIf.undo")}
        </button>
        <button type="button" class="button" disabled={!scenario.canRedo()} onClick={() => scenario.redo()}>
          {t("whatIf.redo")}
        </button>
        <button
          type="button"
          class="button"
          aria-label={t("whatIf.actions")}
          title={t("whatIf.actions")}
          aria-expanded={isOpen()}
          aria-controls={id}
          onClick={() => setOpen(!isOpen())}
        >
          ⋯
        </button>
      </div>
      <div id={id} class="what-if-row">
        <Show when={isOpen()}>
          <ScenarioActions />
        </Show>
      </div>
    </section>
  )
}
