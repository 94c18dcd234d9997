import { justAbove, justBelow, lastHolding, rangeBreaks } from "./rangeBreaks.ts"
import { type DistanceQuery, requiredDistance, rowsForStore } from "./requiredDistance.ts"
import type { RuleSet } from "./rule.ts"
import type { Kg, Metres } from "./units.ts"
import type { NoDistance, RequiredDistance } from "./zone.ts"

/** How much a distance permits, and what sets the limit; or why it permits nothing. */
export type PermittedNeq =
  /** "range": every quantity of the rule complies and this is its upper end, infinite where none is printed. */
  | { readonly neq: Kg; readonly limitedBy: "distance" | "range" }
  /** Even the smallest quantity of the range needs `smallest`. */
  | { readonly neq: undefined; readonly reason: "too near"; readonly smallest: RequiredDistance }
  | { readonly neq: undefined; readonly reason: NoDistance["reason"] }

/**
 * Permitted NEQ: the largest Q of the rule's range for which it and every smaller Q of the range comply.
 *
 * Distances fall at some printed breaks (BD31: 276.2 → 275.0 m at 2,500 kg), so a larger Q may comply again; it is not
 * offered. Found piece by piece, by bisection to the last digit of a number.
 *
 * @param ruleSet  the rows of one document
 * @param query    what is asked and known of the store, without a quantity
 * @param distance actual distance to what is protected [m]
 * @returns        NEQ [kg], unrounded; display rounds it down to the kilogram (IATG 02.20:2021 cl. 7.7)
 *
 * Valid for: a positive, finite distance, else RangeError; the range of the rule, of which it never leaves the end.
 * Source: the rows. Checked by: test/model/permittedNeq.test.ts (by hand, and by going there and back)
 *
 * @example permittedNeq(iatg0220, { zone: "IBD", hd: "1.1" }, 478.29) // about 10,000 kg
 */
export function permittedNeq(ruleSet: RuleSet, query: Omit<DistanceQuery, "neq">, distance: Metres): PermittedNeq {
  if (!(distance > 0 && Number.isFinite(distance))) throw new RangeError(`Distance must be positive, got ${distance} m`)
  const at = (neq: Kg) => requiredDistance(ruleSet, { ...query, neq })
  const rows = rowsForStore(ruleSet, { ...query, neq: 1 })
  if (rows.length === 0) return { neq: undefined, reason: reasonOf(at(1)) }
  const complies = (neq: Kg) => (at(neq).distance ?? Number.POSITIVE_INFINITY) <= distance
  const [lower = 0, ...ends] = rangeBreaks(ruleSet, rows)
  const first = lower > 0 && at(lower).distance !== undefined ? lower : justAbove(lower)
  const smallest = at(first)
  if (smallest.distance === undefined) return { neq: undefined, reason: smallest.reason }
  if (smallest.distance > distance) return { neq: undefined, reason: "too near", smallest }
  let held = first
  for (const end of ends) {
    if (end === Number.POSITIVE_INFINITY || !complies(justBelow(end))) {
      const neq = lastHolding(held, end, complies)
      return { neq, limitedBy: neq === end ? "range" : "distance" }
    }
    // The range may leave out its upper end; then the last quantity just below it is the end of the range.
    if (!complies(end)) return { neq: justBelow(end), limitedBy: at(end).distance === undefined ? "range" : "distance" }
    held = end
  }
  return { neq: held, limitedBy: "range" }
}

function reasonOf(result: RequiredDistance | NoDistance): NoDistance["reason"] {
  return result.distance === undefined ? result.reason : "no rule"
}
