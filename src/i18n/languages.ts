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
  en: { name: "English", script: "Latn", load: async () => ({ ...en, ...(await import("./enLater.ts")).enLater }) },
  mk: { name: "Македонски", script: "Cyrl", load: async () => (await import("./mk.ts")).mk },
} as const satisfies Readonly<Record<string, LanguageEntry>>

export type Language = keyof typeof languages

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code)
}

// The page begins in English without the words of what opens on a click; they come before anything can be opened.
const begun = new Map<Language, Dictionary>([["en", en as Dictionary]])
/** Whole dictionaries that have come; they never change. */
const loaded = new Map<Language, Dictionary>()

/** Brings all words of a language, those of what opens on a click included; only the languages that are read are fetched. */
export async function loadWords(language: Language): Promise<Dictionary> {
  const words = loaded.get(language) ?? (await languages[language].load())
  loaded.set(language, words)
  return words
}

/** Brings at least the words that the page begins with. */
export async function loadFirstWords(language: Language): Promise<void> {
  if (!begun.has(language)) begun.set(language, await loadWords(language))
}

/** Whether all words of a language are here. */
export function hasWords(language: Language): boolean {
  return loaded.has(language)
}

/** All words of a language that have come. Throws an Error before `loadFirstWords` or `loadWords` has brought any. */
export function wordsOf(language: Language): Dictionary {
  const words = loaded.get(language) ?? begun.get(language)
  if (!words) throw new Error(`The words of "${language}" are not loaded yet`)
  return words
}
