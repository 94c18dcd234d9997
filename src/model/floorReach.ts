import { justAbove, lastHolding, rangeBreaks } from "./rangeBreaks.ts"
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
 * Source: the rows. Checked by: test/model/requiredDistance.test.ts (5,850, 6,072 and 2,415 kg of the standards sheet),
 * test/model/nationalProfiles.test.ts (1,799 kg of the Norwegian road)
 */
export function floorReach(ruleSet: RuleSet, result: RequiredDistance): Kg | undefined {
  const { row, zone, hd, mce } = result
  if (row.floor === undefined && row.notBelow === undefined) return undefined
  const store = { ...conditionsOf(row), mce }
  const distanceAt = (neq: Kg) => requiredDistance(ruleSet, { ...store, zone, hd, neq }).distance
  const breaks = rangeBreaks(ruleSet, rowsForStore(ruleSet, { ...store, zone, hd, neq: result.neq }))
  // A range that excludes its lower end has its smallest quantity just above it.
  const start = justAbove(breaks[0] ?? 0)
  const flat = distanceAt(start)
  const isFlat = (neq: Kg) => distanceAt(neq) === flat
  let from = start
  for (const to of breaks.slice(1)) {
    if (to === Number.POSITIVE_INFINITY || !isFlat(to)) {
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
