import { editText } from "../../i18n/editText.ts"
import type { App } from "../../state/context.ts"

/** The scenario whose figures are shown, with its edits in words; undefined where the register stands as it is. */
export function scenarioInWords({ scenario, exposures, register, language }: App) {
  const edits = exposures.edits()
  if (edits.length === 0) return undefined
  const { t, format } = language
  const name = scenario.chosen()?.name ?? ""
  return { name, edits: edits.map((edit) => editText(edit, register.register(), t, format())) }
}
