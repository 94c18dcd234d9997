import { requiredDistance, rowsForStore } from "./requiredDistance.ts"
import type { RuleRow, RuleSet } from "./rule.ts"
import type { Kg } from "./units.ts"
import type { RequiredDistance } from "./zone.ts"

/**
 * The NEQ below which nothing changes: up to it the smallest distance printed decides, whatever is taken away.
 *
 * Found by bisection on the rule itself, piece by piece, so it holds for three-piece rows, for store types with a
 * floor of their own and for a distance that may not fall below another one (VBD stays at the IBD floor up to 731 kg).
 *
 * @param ruleSet the rule set the result came from
 * @param result  any result of `requiredDistance`, floor applied or not
 * @returns       NEQ [kg], unrounded; undefined where no floor decides at the lower end of the range
 *
 * Source: the rows. Checked by: test/model/requiredDistance.test.ts (5,850, 6,072 and 2,415 kg of the standards sheet)
 */
export function floorReach(ruleSet: RuleSet, result: RequiredDistance): Kg | undefined {
  const { row, zone, hd } = result
  if (row.floor === undefined && row.notBelow === undefined) return undefined
  const store = conditionsOf(row)
  const distanceAt = (neq: Kg) => requiredDistance(ruleSet, { ...store, zone, hd, neq }).distance
  const breaks = breaksOf(ruleSet, rowsForStore(ruleSet, { ...store, zone, hd, neq: result.neq }))
  // A range that excludes its lower end has its smallest quantity just above it.
  const start = (breaks[0] ?? 0) * (1 + 4 * Number.EPSILON)
  const flat = distanceAt(start)
  const isFlat = (neq: Kg) => distanceAt(neq) === flat
  let from = start
  for (const to of breaks.slice(1)) {
    if (!isFlat(to)) {
      const reach = lastHolding(from, to, isFlat)
      return reach > start * (1 + 1e-6) ? reach : undefined
    }
    from = to
  }
  return from
}

/** The conditions of the row stand for the store: another store with the same row has the same answer. */
function conditionsOf(row: RuleRow) {
  return { storeType: row.storeType?.[0], barricaded: row.barricaded, direction: row.direction, facing: row.facing }
}

/** Ends of pieces inside the rows' range, ascending; those of other kinds count too, since one may bound the other. */
function breaksOf(ruleSet: RuleSet, rows: readonly RuleRow[]): Kg[] {
  const lower = Math.min(...rows.map((row) => row.neqFrom))
  const upper = Math.max(...rows.map((row) => row.neqTo))
  const ends = ruleSet.rows.flatMap((row) => [row.neqFrom, row.neqTo])
  return [...new Set(ends)].filter((end) => end >= lower && end <= upper).sort((a, b) => a - b)
}

/** The last quantity for which `holds`, which is true at the lower end and false at the upper one; to 1e-9. */
function lastHolding(from: Kg, to: Kg, holds: (neq: Kg) => boolean): Kg {
  let low = from
  let high = to
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}
