import { enLater } from "./enLater.ts"
import type { Translate } from "./translate.ts"

/** The text of a rule row's note ("ruleNote.vbdNotBelowIbd"); undefined for a row without one. */
export function ruleNote(key: string | undefined, t: Translate): string | undefined {
  const name = key?.replace(/^ruleNote\./, "")
  return name !== undefined && Object.hasOwn(enLater.ruleNote, name)
    ? t(`ruleNote.${name as keyof typeof enLater.ruleNote}`)
    : undefined
}
