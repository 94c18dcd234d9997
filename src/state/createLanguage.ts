import { flatten, translator } from "@solid-primitives/i18n"
import { type Accessor, createMemo, createSignal } from "solid-js"
import { type Format, makeFormat } from "../i18n/format.ts"
import { type Language, languages, type Script, wordsOf } from "../i18n/languages.ts"
import { makeCompareNames } from "../i18n/makeCompareNames.ts"
import { placeName } from "../i18n/placeName.ts"
import { preferredLanguage } from "../i18n/preferredLanguage.ts"
import type { Place } from "../model/place.ts"

/**
 * The page's language, its words, numbers and order of names.
 *
 * @param wanted languages of the reader, best first; those of the browser unless told
 */
export function createLanguage(wanted: readonly string[] = globalThis.navigator?.languages ?? []) {
  const [language, setLanguage] = createSignal<Language>(preferredLanguage(wanted))
  const flat = createMemo(() => flatten(wordsOf(language())))
  // oxlint-disable-next-line solid/reactivity -- translator() takes the accessor and reads it at every call of t
  const t = translator(flat)
  const format: Accessor<Format> = createMemo(() => makeFormat(language()))
  const compareNames = createMemo(() => makeCompareNames(language()))
  const script = (): Script => languages[language()].script
  return {
    language,
    setLanguage,
    script,
    t,
    format,
    /** `compareNames()(a, b)`: the order of names in the page's language. */
    compareNames,
    /** In the page's script where the data have it. */
    placeName: (place: Pick<Place, "name" | "nameLocal">) => placeName(place, script()),
  }
}
export type LanguageState = ReturnType<typeof createLanguage>
