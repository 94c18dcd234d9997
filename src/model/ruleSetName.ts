import type { RuleSet } from "./rule.ts"

/** Document and edition: "IATG 02.20, 2021, 3rd edition"; the document alone where its number is all that tells its edition. */
export function ruleSetName({ document, edition }: Pick<RuleSet, "document" | "edition">): string {
  return edition === undefined ? document : `${document}, ${edition}`
}
