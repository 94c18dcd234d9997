import { flatten, translator } from "@solid-primitives/i18n"
import { type Language, wordsOf } from "../../src/i18n/languages.ts"
import type { Translate } from "../../src/i18n/translate.ts"

/** The words of one language without the page around them. */
export function makeTranslate(language: Language): Translate {
  const words = flatten(wordsOf(language))
  return translator(() => words)
}
