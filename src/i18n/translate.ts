import type { Flatten, Translator } from "@solid-primitives/i18n"
import type { Dictionary } from "./en.ts"

/** `t("site.stores")`: the text of a key in the page's language; texts with gaps are functions and take them as arguments. */
export type Translate = Translator<Flatten<Dictionary>>
