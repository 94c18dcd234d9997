import { flatten, translator } from "@solid-primitives/i18n"
import { type Accessor, createMemo, createSignal } from "solid-js"
import { type Format, makeFormat } from "../i18n/format.ts"
import { dictionaries, type Language } from "../i18n/languages.ts"

export function createLanguage() {
  const [language, setLanguage] = createSignal<Language>("en")
  const flat = createMemo(() => flatten(dictionaries[language()]))
  // oxlint-disable-next-line solid/reactivity -- translator() takes the accessor and reads it at every call of t
  const t = translator(flat)
  const format: Accessor<Format> = createMemo(() => makeFormat(language()))
  return { language, setLanguage, t, format }
}
export type LanguageState = ReturnType<typeof createLanguage>
