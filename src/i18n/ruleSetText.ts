import { en } from "./en.ts"
import type { Translate } from "./translate.ts"

/** The text of a rule set's purpose or caveat ("ruleSetText.iatgPurpose"); undefined for a rule set without one. */
export function ruleSetText(key: string | undefined, t: Translate): string | undefined {
  const name = key?.replace(/^ruleSetText\./, "")
  return name !== undefined && Object.hasOwn(en.ruleSetText, name)
    ? t(`ruleSetText.${name as keyof typeof en.ruleSetText}`)
    : undefined
}
