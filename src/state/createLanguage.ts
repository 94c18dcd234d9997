import { flatten, translator } from "@solid-primitives/i18n"
import { type Accessor, createMemo, createSignal } from "solid-js"
import { type Dictionary, en } from "../i18n/en.ts"
import { type Format, makeFormat } from "../i18n/format.ts"

/** Every language of the page; adding one is one dictionary file and one line here. */
const dictionaries = { en } satisfies Record<string, Dictionary>
export type Language = keyof typeof dictionaries

export function createLanguage() {
  const [language, setLanguage] = createSignal<Language>("en")
  const flat = createMemo(() => flatten(dictionaries[language()]))
  const t = translator(flat)
  const format: Accessor<Format> = createMemo(() => makeFormat(language()))
  return { language, setLanguage, t, format }
}
export type LanguageState = ReturnType<typeof createLanguage>
