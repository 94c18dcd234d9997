import { type Dictionary, en } from "./en.ts"

/** Every language of the page; adding one is one dictionary file and one line here. */
export const dictionaries = { en } satisfies Record<string, Dictionary>
export type Language = keyof typeof dictionaries
