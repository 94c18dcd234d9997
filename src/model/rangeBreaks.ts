import { kilogramsPerPound } from "./footPound.ts"
import type { DistanceLaw, RuleRow, RuleSet } from "./rule.ts"
import type { Kg } from "./units.ts"

/**
 * Quantities at which a distance may change its piece, ascending, the ends of the rows' own range first and last.
 * Between two of them a distance is one printed law with its floor. Pieces of other kinds count too, since one kind
 * may be bound to another. The first is 0 and the last infinite where the document prints no end.
 *
 * @param ruleSet the rule set of the rows
 * @param rows    the rows of one distance kind that hold for one store (`rowsForStore`)
 * @returns       [kg]
 */
export function rangeBreaks(ruleSet: RuleSet, rows: readonly RuleRow[]): Kg[] {
  const onNeq = rows.filter((row) => row.quantity === undefined)
  const own = onNeq.length > 0 ? onNeq : rows
  const lower = Math.min(...own.map((row) => row.neqFrom))
  const upper = Math.max(...own.map((row) => row.neqTo))
  const ends = ruleSet.rows.flatMap((row) => [row.neqFrom, row.neqTo, ...stepEnds(row.distance)])
  return [...new Set(ends)].filter((end) => end >= lower && end <= upper).sort((a, b) => a - b)
}

/** The quantity just above an end, in the smallest step a number can take; above 0 a microgram. */
export function justAbove(end: Kg): Kg {
  return end > 0 ? end * (1 + Number.EPSILON) : 1e-9
}

/** The quantity just below an end, in the smallest step a number can take. */
export function justBelow(end: Kg): Kg {
  return end * (1 - Number.EPSILON)
}

/**
 * The last quantity for which `holds`, true at the lower end and false at the upper one.
 * An infinite upper end is sought first by doubling; infinity where nothing up to 10¹⁵ kg fails.
 */
export function lastHolding(from: Kg, to: Kg, holds: (neq: Kg) => boolean): Kg {
  let low = from
  let high = to === Number.POSITIVE_INFINITY ? Math.max(1, 2 * from) : to
  while (to === Number.POSITIVE_INFINITY && holds(high)) {
    if (high > 1e15) return Number.POSITIVE_INFINITY
    low = high
    high *= 2
  }
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}

function stepEnds(law: DistanceLaw): Kg[] {
  if (law.law !== "steps") return []
  return law.steps.map(({ upTo }) => (law.units === "ft, lb" ? upTo * kilogramsPerPound : upTo))
}
