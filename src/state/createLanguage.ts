import { flatten, translator } from "@solid-primitives/i18n"
import { type Accessor, createMemo, createSignal, untrack } from "solid-js"
import { type Format, makeFormat } from "../i18n/format.ts"
import { hasWords, type Language, languages, loadWords, type Script, wordsOf } from "../i18n/languages.ts"
import { makeCompareNames } from "../i18n/makeCompareNames.ts"
import { placeName } from "../i18n/placeName.ts"
import { preferredLanguage } from "../i18n/preferredLanguage.ts"
import type { Place } from "../model/place.ts"

/**
 * The page's language, its words, numbers and order of names.
 *
 * @param wanted languages of the reader, best first; those of the browser unless told. The first words of the first that the
 *               page speaks are loaded
 */
export function createLanguage(wanted: readonly string[] = globalThis.navigator?.languages ?? []) {
  const { language, words, setLanguage, error } = createChoice(preferredLanguage(wanted))
  const flat = createMemo(() => flatten(words()))
  // oxlint-disable-next-line solid/reactivity -- translator() takes the accessor and reads it at every call of t
  const t = translator(flat)
  const format: Accessor<Format> = createMemo(() => makeFormat(language()))
  const compareNames = createMemo(() => makeCompareNames(language()))
  const script = (): Script => languages[language()].script
  return {
    language,
    setLanguage,
    /** Why the language asked for last is not shown. */
    error,
    script,
    t,
    format,
    /** `compareNames()(a, b)`: the order of names in the page's language. */
    compareNames,
    /** In the page's script where the data have it. */
    placeName: (place: Pick<Place, "name" | "nameLocal">) => placeName(place, script()),
  }
}

/** The language asked for last, from when its words have come; until then the one before. */
function createChoice(first: Language) {
  const [chosen, setChosen] = createSignal({ language: first, words: wordsOf(first) })
  const [error, setError] = createSignal<unknown>()
  let asked = first
  const choose = (wanted: Language) => {
    asked = wanted
    setError(undefined)
    if (hasWords(wanted)) {
      const now = untrack(chosen)
      const words = wordsOf(wanted)
      // The same words set again would write every text of the page anew.
      if (now.language !== wanted || now.words !== words) setChosen({ language: wanted, words })
      return
    }
    loadWords(wanted).then(
      (words) => asked === wanted && setChosen({ language: wanted, words }),
      (reason: unknown) => asked === wanted && setError(reason),
    )
  }
  choose(first) // the page has begun with a part of the words
  const language = createMemo(() => chosen().language)
  return { language, words: () => chosen().words, setLanguage: choose, error }
}

export type LanguageState = ReturnType<typeof createLanguage>
