import { editText } from "../../i18n/editText.ts"
import type { App } from "../../state/context.ts"
import { shownScenario } from "./shownScenario.ts"

/** The scenario whose figures are shown, with its edits in words; undefined where the register stands as it is. */
export function scenarioInWords(app: App) {
  const shown = shownScenario(app)
  if (!shown) return undefined
  const { register, language } = app
  const { t, format } = language
  return { name: shown.name, edits: shown.edits.map((edit) => editText(edit, register.register(), t, format())) }
}
