import { Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { shownScenario } from "../shared/shownScenario.ts"

/** What is tried out while its figures are on the page, whatever the page is used for, and the way back. */
export function ScenarioBanner() {
  const app = useApp()
  const { language, scenario } = app
  const { t, format } = language
  /** Where the banner goes with what was pressed in it, the focus stays on its line. */
  const act = (button: HTMLElement, what: () => void) => {
    const line = button.closest<HTMLElement>(".page-notes")
    what()
    queueMicrotask(() => button.isConnected || line?.focus())
  }
  return (
    <Show when={shownScenario(app)}>
      {(shown) => (
        <div class="banner banner-scenario">
          <p role="status">
            <strong>
              {t("scenario.shown", shown().name, shown().edits.length, format().number(shown().edits.length))}
            </strong>{" "}
            {t("scenario.ofScenario")}
          </p>
          <button
            type="button"
            class="button-text"
            onClick={(event) => act(event.currentTarget, () => scenario.choose(undefined))}
          >
            {t("scenario.leave")}
          </button>
          <button
            type="button"
            class="button-text"
            disabled={!scenario.canUndo()}
            onClick={(event) => act(event.currentTarget, () => scenario.undo())}
          >
            {t("whatIf.undo")}
          </button>
        </div>
      )}
    </Show>
  )
}
