import { type Dictionary, en } from "./en.ts"
import { mk } from "./mk.ts"

/** Of a language's letters, as in ISO 15924. */
export type Script = "Latn" | "Cyrl"

interface LanguageEntry {
  /** In the language itself. */
  readonly name: string
  readonly script: Script
  readonly words: Dictionary
}

/**
 * Every language of the page by its BCP 47 code, in the order in which they are offered; the first is shown to who asks for
 * none of them. Adding one is one dictionary file and one line here.
 */
export const languages = {
  en: { name: "English", script: "Latn", words: en },
  mk: { name: "Македонски", script: "Cyrl", words: mk },
} as const satisfies Readonly<Record<string, LanguageEntry>>

export type Language = keyof typeof languages

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code)
}

/** The words of a language, typed alike for all. */
export function wordsOf(language: Language): Dictionary {
  return languages[language].words
}
