import { en } from "./en.ts"
import type { Translate } from "./translate.ts"

type Term = keyof typeof en.citation

/** Where a rule or a total was read, its words in the page's language; names of documents, tables and columns stay. */
export function citation(source: string, t: Translate): string {
  const terms = Object.entries(en.citation) as [Term, string][]
  return terms.reduce((text, [term, phrase]) => text.replaceAll(phrase, t(`citation.${term}`)), source)
}
