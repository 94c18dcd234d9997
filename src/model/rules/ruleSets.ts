import type { RuleSet } from "../rule.ts"
import { iatg0220 } from "./iatg-02.20.ts"

/** Every rule set the program ships, the default one first. */
export const ruleSets: readonly RuleSet[] = [iatg0220]

export const defaultRuleSet: RuleSet = iatg0220

/** The rule set of an id, as the address bar and the command line name it; undefined for an unknown one. */
export function ruleSetOf(id: string): RuleSet | undefined {
  return ruleSets.find((ruleSet) => ruleSet.id === id)
}
