import type { RuleSet } from "../rule.ts"
import { aastp1 } from "./aastp-1.ts"
import { atBsprlv } from "./at-bsprlv.ts"
import { deSprengv } from "./de-sprengv.ts"
import { fi1101 } from "./fi-1101.ts"
import { iatg0220 } from "./iatg-02.20.ts"
import { noCivil } from "./no-civil.ts"
import { ukHseHt1 } from "./uk-hse-ht1.ts"
import { usDesr } from "./us-desr.ts"

/** Every rule set the program ships, the default one first. A user's own is made by `nationalRuleSet`. */
export const ruleSets: readonly RuleSet[] = [iatg0220, aastp1, noCivil, ukHseHt1, fi1101, atBsprlv, deSprengv, usDesr]

export const defaultRuleSet: RuleSet = iatg0220

/** As the address bar and the command line name them. */
export const ruleSetIds: readonly string[] = ruleSets.map(({ id }) => id)

/** The rule set of an id; an id that is not in `ruleSetIds` throws a RangeError. */
export function ruleSetById(id: string): RuleSet {
  const ruleSet = ruleSets.find((candidate) => candidate.id === id)
  if (!ruleSet) throw new RangeError(`There is no rule set "${id}"`)
  return ruleSet
}
