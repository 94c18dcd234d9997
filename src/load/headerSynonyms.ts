import type { KnownColumn } from "./registerColumns.ts"
import { optionalHeaderSynonyms } from "./optionalHeaderSynonyms.ts"
import { securityHeaderSynonyms } from "./securityHeaderSynonyms.ts"
import { siteHeaderSynonyms } from "./siteHeaderSynonyms.ts"
import { storeHeaderSynonyms } from "./storeHeaderSynonyms.ts"

/** Languages of headers: Serbian in Cyrillic, "hbs" being Croatian, Bosnian, Montenegrin and Serbian in Latin letters. */
type HeaderLanguage = "en" | "mk" | "sr" | "hbs" | "bg" | "ro" | "sq" | "sl"

/** Names in each language, ";" between them. */
export type HeaderWords = Readonly<Record<HeaderLanguage, string>>

/**
 * Other names of our columns, ";" between them, without units and whatever their case, accents and punctuation. A name that
 * stands for two columns is a guess for neither. Bare words for weight or quantity are left out on purpose: they may mean gross
 * weight, all-up weight or NEQ, and only the owner of the file knows.
 *
 * Compiled for this program from the usual words of the trade; not taken from a published list, to be read by native speakers.
 */
export const headerSynonyms: Readonly<Record<KnownColumn, HeaderWords>> = {
  ...siteHeaderSynonyms,
  ...securityHeaderSynonyms,
  ...storeHeaderSynonyms,
  ...optionalHeaderSynonyms,
}
