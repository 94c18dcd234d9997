import { en } from "./en.ts"
import type { Translate } from "./translate.ts"

/** The text of a rule row's note ("ruleNote.vbdNotBelowIbd"); undefined for a row without one. */
export function ruleNote(key: string | undefined, t: Translate): string | undefined {
  const name = key?.replace(/^ruleNote\./, "")
  return name !== undefined && Object.hasOwn(en.ruleNote, name)
    ? t(`ruleNote.${name as keyof typeof en.ruleNote}`)
    : undefined
}
