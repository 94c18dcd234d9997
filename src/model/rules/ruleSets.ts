import type { RuleSet } from "../rule.ts"
import { iatg0220 } from "./iatg-02.20.ts"

/** Every rule set the program ships, the default one first. */
export const ruleSets: readonly RuleSet[] = [iatg0220]

export const defaultRuleSet: RuleSet = iatg0220

/** As the address bar and the command line name them. */
export const ruleSetIds: readonly string[] = ruleSets.map(({ id }) => id)

/** The rule set of an id; an id that is not in `ruleSetIds` throws a RangeError. */
export function ruleSetById(id: string): RuleSet {
  const ruleSet = ruleSets.find((candidate) => candidate.id === id)
  if (!ruleSet) throw new RangeError(`There is no rule set "${id}"`)
  return ruleSet
}
