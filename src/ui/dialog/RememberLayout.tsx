import { Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { Choice } from "../shared/Choice.tsx"

/** Asks whether the page may keep anything in the browser; without a yes it keeps nothing. `short`: without the sentence that says what. */
export function RememberLayout(props: { short?: boolean }) {
  const { panels, language } = useApp()
  const { t } = language
  return (
    <div>
      <Choice
        label={t("help.remember")}
        hint={props.short ? undefined : t("help.rememberHint")}
        checked={panels.remembers()}
        onChange={(on) => panels.remember(on)}
      />
      <div role="status">
        <Show when={panels.isBlocked()}>
          <p class="warning">{t("help.blocked")}</p>
        </Show>
      </div>
    </div>
  )
}
