import { type Dictionary, en } from "./en.ts"

/** Of a language's letters, as in ISO 15924. */
export type Script = "Latn" | "Cyrl"

interface LanguageEntry {
  /** In the language itself. */
  readonly name: string
  readonly script: Script
  readonly load: () => Promise<Dictionary>
}

/**
 * Every language of the page by its BCP 47 code, in the order in which they are offered; the first is shown to who asks for
 * none of them. Adding one is one dictionary file and one line here.
 */
export const languages = {
  en: { name: "English", script: "Latn", load: async () => en },
  mk: { name: "Македонски", script: "Cyrl", load: async () => (await import("./mk.ts")).mk },
} as const satisfies Readonly<Record<string, LanguageEntry>>

export type Language = keyof typeof languages

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code)
}

/** Dictionaries that have come; they never change. */
const loaded = new Map<Language, Dictionary>([["en", en]])

/** Makes a language's words ready for `wordsOf`; only the languages that are read are fetched. */
export async function loadWords(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, await languages[language].load())
}

export function hasWords(language: Language): boolean {
  return loaded.has(language)
}

/** The words of a language, typed alike for all. Throws an Error before `loadWords` has brought them. */
export function wordsOf(language: Language): Dictionary {
  const words = loaded.get(language)
  if (!words) throw new Error(`The words of "${language}" are not loaded yet`)
  return words
}
