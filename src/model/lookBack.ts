import type { HazardDivision } from "./hazardDivision.ts"
import type { Incident } from "./incident.ts"
import { requiredDistance } from "./requiredDistance.ts"
import { type RuleSet, type ZoneKind, zoneKinds } from "./rule.ts"
import { ruleSets as shipped } from "./rules/ruleSets.ts"
import type { NoDistance, RequiredDistance } from "./zone.ts"

/** A zone that the rules ask for, and whether damage was reported farther out than its edge. */
export interface ZoneLookedBack {
  readonly zone: ZoneKind
  readonly result: RequiredDistance | NoDistance
  /** Undefined where the rules give no distance or the reports no damage. */
  readonly damage?: "farther" | "within"
}

/** What one rule set asks for the quantity, taken as one division. */
export interface RulesLookedBack {
  readonly ruleSet: RuleSet
  readonly hd: HazardDivision
  readonly zones: readonly ZoneLookedBack[]
}

/** The zones of an incident by today's rules, or why none are worked out. */
export type LookBack =
  | { readonly rules: readonly RulesLookedBack[] }
  | { readonly rules: undefined; readonly why: "no quantity" | "gross weight" }

/**
 * What every rule set would have asked for around an incident, beside the damage that was reported: by the normal rule of a store
 * above ground of unknown type, PTRD for a medium route. Tonnes that are gross weight are no NEQ: nothing is worked out of them.
 * Tonnes of which no report says what they are of are taken as explosive, which errs outward; the page says so.
 *
 * Where the reports say "more than", every distance is a least one: "within" then holds whatever the quantity was, "farther" means
 * farther than that least distance.
 *
 * Valid for: the range of each row; outside it the result says so, nothing is extrapolated.
 * Checked by: test/model/lookBack.test.ts
 *
 * @example lookBack of 10,000 kg taken as HD 1.1 // IATG 02.20: IBD 478.3 m, VBD 956.6 m
 */
export function lookBack({ quantity, damage }: Incident, ruleSets: readonly RuleSet[] = shipped): LookBack {
  if (!quantity) return { rules: undefined, why: "no quantity" }
  if (quantity.of === "gross") return { rules: undefined, why: "gross weight" }
  const zoneOf = (ruleSet: RuleSet, hd: HazardDivision, zone: ZoneKind): ZoneLookedBack => {
    const result = requiredDistance(ruleSet, { zone, hd, neq: quantity.mass })
    if (result.distance === undefined || !damage) return { zone, result }
    return { zone, result, damage: damage.radius > result.distance ? "farther" : "within" }
  }
  return {
    rules: quantity.divisions.flatMap((hd) =>
      ruleSets.map((ruleSet) => ({ ruleSet, hd, zones: zoneKinds.map((zone) => zoneOf(ruleSet, hd, zone)) })),
    ),
  }
}
