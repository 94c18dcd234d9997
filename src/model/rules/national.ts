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

export const nationalFields = ["zone", "hd", "k", "exponent", "floor", "ceiling", "source"] as const

/** Why an entry is no rule. */
export const nationalFaultCodes = [
  "unknown zone",
  "unknown division",
  "entered twice",
  "not positive",
  "exponent",
  "ceiling below floor",
  "no source",
] as const

/** One thing that keeps entries from being a rule set. */
export interface NationalFault {
  /** Which entry, counted from 0. */
  readonly at: number
  readonly field: (typeof nationalFields)[number]
  readonly code: (typeof nationalFaultCodes)[number]
  /** The fault in English, for whoever has no words of its own. */
  readonly text: string
}

/**
 * The rule set of a user's own entries. Every row is unconfirmed and carries the note that it was entered by the user.
 *
 * @param entries one per zone and division, at least one
 * @returns       a rule set of the id `nationalId`; it holds for any quantity, since no range is asked
 * @throws        RangeError in the words of the first of `nationalFaults`, or when there is no entry
 *
 * Checked by: test/model/national.test.ts
 */
export function nationalRuleSet(entries: readonly NationalEntry[]): RuleSet {
  if (entries.length === 0) throw new RangeError("A national rule set needs at least one distance")
  const [fault] = nationalFaults(entries)
  if (fault) throw new RangeError(fault.text)
  return {
    id: nationalId,
    document: "Rules entered by the user",
    edition: "national, not checked",
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

/** Everything that keeps entries from being a rule set, in their order; none when they are one. */
export function nationalFaults(entries: readonly NationalEntry[]): NationalFault[] {
  const seen = new Set<string>()
  return entries.flatMap((entry, at) => {
    const { zone, hd = ["1.1"] } = entry
    const again = hd.find((one) => seen.has(`${zone} ${one}`))
    for (const one of hd) seen.add(`${zone} ${one}`)
    const own = faultsOf(entry)
    if (again) own.push({ field: "hd", code: "entered twice", text: `${zone}, HD ${again}: entered twice` })
    return own.map((fault) => ({ at, ...fault }))
  })
}

type Fault = Omit<NationalFault, "at">

function faultsOf({ zone, hd, k, exponent, floor, ceiling, source }: NationalEntry): Fault[] {
  const faults: Fault[] = []
  if (!distanceKinds.includes(zone))
    faults.push({ field: "zone", code: "unknown zone", text: `There is no zone "${zone}"` })
  const unknown = hd?.find((one) => !hazardDivisions.includes(one))
  if (unknown !== undefined || hd?.length === 0)
    faults.push({ field: "hd", code: "unknown division", text: `${zone}: there is no hazard division "${unknown}"` })
  for (const [field, value] of Object.entries({ k, floor, ceiling }) as ["k" | "floor" | "ceiling", number?][])
    if (value !== undefined && !(value > 0 && Number.isFinite(value)))
      faults.push({ field, code: "not positive", text: `${zone}: ${field} must be positive, got ${value}` })
  const known =
    typeof exponent === "number" ? exponent > 0 && exponent <= 1 : (fractions as readonly Exponent[]).includes(exponent)
  if (!known)
    faults.push({
      field: "exponent",
      code: "exponent",
      text: `${zone}: the exponent must be above 0 and up to 1, got ${exponent}`,
    })
  if (floor !== undefined && ceiling !== undefined && ceiling < floor)
    faults.push({
      field: "ceiling",
      code: "ceiling below floor",
      text: `${zone}: the ceiling of ${ceiling} m is below the floor of ${floor} m`,
    })
  if (source.trim() === "") faults.push({ field: "source", code: "no source", text: `${zone}: a source is needed` })
  return faults
}

/** The printed fractions an exponent can be. */
export const fractions = ["1/3", "1/2", "2/3"] as const satisfies readonly Exponent[]
