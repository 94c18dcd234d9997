import { type HazardDivision, hazardDivisions } from "../hazardDivision.ts"
import { type DistanceKind, distanceKinds, type Exponent, type RuleSet } from "../rule.ts"
import type { Metres } from "../units.ts"
import { anyQuantity } from "./lawForms.ts"

/** As the address names the user's own rule set; the rows themselves are in no link. */
export const nationalId = "national"

/** What a user types in for one zone from the rulebook of their own country: k·Q^exponent between floor and ceiling. */
export interface NationalEntry {
  readonly zone: DistanceKind
  /** One or more; undefined means HD 1.1 alone. */
  readonly hd?: readonly HazardDivision[]
  readonly k: number
  /** A fraction, or a decimal above 0 and up to 1. */
  readonly exponent: Exponent
  /** Smallest distance [m]. */
  readonly floor?: Metres
  /** Largest distance [m]. */
  readonly ceiling?: Metres
  /** Document and clause, in the user's words. */
  readonly source: string
}

/**
 * The rule set of a user's own entries. Every row is unconfirmed and carries the note that it was entered by the user.
 *
 * @param entries one per zone and division, at least one
 * @returns       a rule set of the id `nationalId`; it holds for any quantity, since no range is asked
 * @throws        RangeError naming the zone and the value: no entry, one zone twice, unknown zone, division or exponent,
 *                k, floor or ceiling not positive, ceiling below floor, no source
 *
 * Checked by: test/model/national.test.ts
 */
export function nationalRuleSet(entries: readonly NationalEntry[]): RuleSet {
  if (entries.length === 0) throw new RangeError("A national rule set needs at least one distance")
  const seen = new Set<string>()
  for (const entry of entries) {
    checkEntry(entry)
    for (const hd of entry.hd ?? ["1.1"]) {
      if (seen.has(`${entry.zone} ${hd}`)) throw new RangeError(`${entry.zone}, HD ${hd}: entered twice`)
      seen.add(`${entry.zone} ${hd}`)
    }
  }
  return {
    id: nationalId,
    document: "National rules",
    edition: "entered by the user",
    purpose: "ruleSetText.nationalPurpose",
    caveat: "ruleSetText.nationalCaveat",
    enteredByUser: true,
    rows: entries.map(({ zone, hd = ["1.1"], k, exponent, floor, ceiling, source }) => ({
      zone,
      hd,
      ...anyQuantity,
      distance: { law: "power", k, exponent },
      floor,
      ceiling,
      source: source.trim(),
      status: "unconfirmed",
      note: "ruleNote.enteredByUser",
    })),
  }
}

function checkEntry({ zone, hd, k, exponent, floor, ceiling, source }: NationalEntry): void {
  if (!distanceKinds.includes(zone)) throw new RangeError(`There is no zone "${zone}"`)
  const unknown = hd?.find((one) => !hazardDivisions.includes(one))
  if (unknown !== undefined || hd?.length === 0)
    throw new RangeError(`${zone}: there is no hazard division "${unknown}"`)
  positive(zone, "k", k)
  if (floor !== undefined) positive(zone, "floor", floor)
  if (ceiling !== undefined) positive(zone, "ceiling", ceiling)
  const known = typeof exponent === "number" ? exponent > 0 && exponent <= 1 : fractions.includes(exponent)
  if (!known) throw new RangeError(`${zone}: the exponent must be above 0 and up to 1, got ${exponent}`)
  if (floor !== undefined && ceiling !== undefined && ceiling < floor)
    throw new RangeError(`${zone}: the ceiling of ${ceiling} m is below the floor of ${floor} m`)
  if (source.trim() === "") throw new RangeError(`${zone}: a source is needed`)
}

const fractions: readonly Exponent[] = ["1/3", "1/2", "2/3"]

function positive(zone: DistanceKind, name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${zone}: ${name} must be positive, got ${value}`)
}
