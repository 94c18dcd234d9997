import { For, Show } from "solid-js"
import { editText } from "../../i18n/editText.ts"
import { isEditOf } from "../../model/scenario.ts"
import { useApp } from "../../state/context.ts"

/** The changes of the scenario in use, each of which can be taken out. */
export function EditList() {
  const { language, register, scenario } = useApp()
  const { t, format } = language
  const isLost = (edit: Parameters<typeof isEditOf>[1]) => {
    const current = register.register()
    return current !== undefined && !isEditOf(current, edit)
  }
  return (
    <section>
      <h3>{t("whatIf.changes")}</h3>
      <Show when={scenario.edits().length > 0} fallback={<p class="quiet">{t("whatIf.noChanges")}</p>}>
        <ol class="what-if-edits">
          <For each={scenario.edits()}>
            {(edit) => {
              const text = () => editText(edit, register.register(), t, format())
              return (
                <li>
                  <span class="wrap">{text()}</span>
                  <button
                    type="button"
                    class="button-text"
                    aria-label={t("whatIf.removeThis", text())}
                    onClick={() => scenario.remove(edit)}
                  >
                    {t("whatIf.remove")}
                  </button>
                  <Show when={isLost(edit)}>
                    <p class="warning">{t("whatIf.lost")}</p>
                  </Show>
                </li>
              )
            }}
          </For>
        </ol>
      </Show>
    </section>
  )
}
