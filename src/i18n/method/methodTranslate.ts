import { type Flatten, flatten, type Translator, translator } from "@solid-primitives/i18n"
import type { Language } from "../languages.ts"
import { type MethodWords, methodEn } from "./en.ts"
import { methodMk } from "./mk.ts"

/** The words of the page "Method" by language: small enough to come together, with the page that shows them. */
export const methodWords = { en: methodEn, mk: methodMk } as const satisfies Readonly<Record<Language, MethodWords>>

/** `m("search")`: a text of the page "Method"; its other words are the page's own. */
export type MethodTranslate = Translator<Flatten<MethodWords>>

/** Reads the language at every call, so that the page follows it. */
export function methodTranslate(language: () => Language): MethodTranslate {
  return translator((): Flatten<MethodWords> => flatten<MethodWords>(methodWords[language()]))
}
