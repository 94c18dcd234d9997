import type { ListedRow, RuleRow, RuleSet } from "../model/rule.ts"
import { ruleSetName } from "../model/ruleSetName.ts"
import { en } from "./en.ts"
import type { Translate } from "./translate.ts"

type Term = keyof typeof en.citation

/** Where a rule or a total was read, its words in the page's language; names of documents, tables and columns stay. */
export function citation(source: string, t: Translate): string {
  const terms = Object.entries(en.citation) as [Term, string][]
  return terms.reduce((text, [term, phrase]) => text.replaceAll(phrase, t(`citation.${term}`)), source)
}

/** Document and edition of a rule set. */
export function ruleSetCitation(ruleSet: Pick<RuleSet, "document" | "edition">, t: Translate): string {
  return citation(ruleSetName(ruleSet), t)
}

/** Where a row was read; what a user has typed stays as typed. */
export function rowCitation({ source, note }: Pick<RuleRow | ListedRow, "source" | "note">, t: Translate): string {
  return note === "ruleNote.enteredByUser" ? source : citation(source, t)
}
