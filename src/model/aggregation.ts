import { explodesInMass, type HazardDivision, hazardDivisions } from "./hazardDivision.ts"
import type { Holding } from "./store.ts"
import type { Kg } from "./units.ts"
import { type AggregationCase, type ZoneOptions, defaultZoneOptions, type MixingRule } from "./zone.ts"

/**
 * What a store's mixed stock counts as: the cases whose greatest distance holds, zone by zone.
 *
 * 1.1 + 1.5 (+ 1.6, our choice) sum as 1.1 · with 1.2: the sum of all as 1.1 and as 1.2 · with 1.3: the sum as 1.1 ·
 * 1.2 + 1.3 without 1.1: each alone · 1.4 does not add. Our choices where nothing is printed: 1.2.1 + 1.2.2 sum as
 * 1.2.1, 1.3.1 + 1.3.2 as 1.3.1; a sum "as 1.2" is read as the first of 1.2.1, 1.2.2, 1.2.3 that is present; 1.2.3
 * beside other divisions without 1.1 stays a case of its own, for which the rule set has no distance.
 *
 * @param holdings what the store, or a joined set of stores, holds, in any order; a quantity of 0 kg is nothing held
 * @param options  `conservative` sums everything but 1.4 as 1.1
 * @returns        the cases, none for an empty store; 1.6 that stands for itself carries its largest MCE [kg]
 *
 * A negative or unreadable quantity throws a RangeError.
 * Source: IATG 02.20:2021, Table 6. Checked by: test/model/aggregation.test.ts (each line of the table by hand)
 *
 * @example 600 kg of 1.1 and 400 kg of 1.2.1 → 1,000 kg as 1.1, and 1,000 kg as 1.2.1
 */
export function aggregate(holdings: readonly Holding[], options: ZoneOptions = defaultZoneOptions): AggregationCase[] {
  const held = holdings.filter(isHeld).sort(byDivisionAndQuantity)
  const [first] = held
  if (first && held.length === 1 && !options.conservative) return [sum(first.hd, held, "single")]
  const adding = held.filter((holding) => holding.hd !== "1.4")
  const apart = held.filter((holding) => holding.hd === "1.4")
  const cases = options.conservative ? conservative(adding) : mixed(adding)
  return apart.length === 0 ? cases : [...cases, sum("1.4", apart, cases.length > 0 ? "1.4apart" : "single")]
}

function mixed(adding: readonly Holding[]): AggregationCase[] {
  if (!adding.some((holding) => explodesInMass(holding.hd))) return withoutMassExplosion(adding)
  const divisions = divisionsOf(adding)
  const [only] = divisions
  if (only && divisions.length === 1) return [sum(only, adding, "single")]
  const as11 = sum("1.1", adding, "sumAs1.1")
  const fragmenting = divisions.find((hd) => hd.startsWith("1.2"))
  return fragmenting ? [as11, sum(fragmenting, adding, "sumAs1.2")] : [as11]
}

function withoutMassExplosion(adding: readonly Holding[]): AggregationCase[] {
  const groups: readonly [readonly HazardDivision[], MixingRule][] = [
    [["1.2.1", "1.2.2"], "sumWithin1.2"],
    [["1.2.3"], "eachAlone"],
    [["1.3.1", "1.3.2"], "sumWithin1.3"],
  ]
  const parts = groups.flatMap(([divisions, rule]) => {
    const part = adding.filter((holding) => divisions.includes(holding.hd))
    return part.length > 0 ? [{ part, rule }] : []
  })
  return parts.flatMap(({ part, rule }) => {
    const [worst, ...others] = divisionsOf(part)
    if (!worst) return []
    return sum(worst, part, others.length > 0 ? rule : parts.length > 1 ? "eachAlone" : "single")
  })
}

function conservative(adding: readonly Holding[]): AggregationCase[] {
  if (adding.length === 0) return []
  return [sum("1.1", adding, adding.every((holding) => holding.hd === "1.1") ? "single" : "conservative")]
}

function isHeld(holding: Holding): boolean {
  if (!(holding.neq >= 0)) throw new RangeError(`NEQ must not be negative, got ${holding.neq} kg`)
  return holding.neq > 0
}

function divisionsOf(holdings: readonly Holding[]): HazardDivision[] {
  return hazardDivisions.filter((hd) => holdings.some((holding) => holding.hd === hd))
}

function sum(hd: HazardDivision, holdings: readonly Holding[], rule: MixingRule): AggregationCase {
  const neq = holdings.reduce<Kg>((total, holding) => total + holding.neq, 0)
  const mce = hd === "1.6" && rule === "single" ? largestMce(holdings) : undefined
  return { hd, neq, ...(mce === undefined ? {} : { mce }), holdings, rule }
}

/** Unknown as soon as one holding's is: the rule then takes the whole NEQ, which errs outward. */
function largestMce(holdings: readonly Holding[]): Kg | undefined {
  const known = holdings.flatMap(({ mce }) => (mce !== undefined && mce > 0 ? mce : []))
  return known.length === holdings.length ? Math.max(...known) : undefined
}

/** One fixed order, so that sums are the same to the last bit however the register is sorted. */
function byDivisionAndQuantity(a: Holding, b: Holding): number {
  return hazardDivisions.indexOf(a.hd) - hazardDivisions.indexOf(b.hd) || a.neq - b.neq || a.origin.row - b.origin.row
}
