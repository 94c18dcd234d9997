import { hazardDivisions } from "../../src/model/hazardDivision.ts"
import { type DistanceQuery, decidingDistance, requiredDistance } from "../../src/model/requiredDistance.ts"
import { type DistanceKind, distanceKinds, type RuleSet } from "../../src/model/rule.ts"
import { ruleSetById, ruleSetIds } from "../../src/model/rules/ruleSets.ts"
import { storeTypes } from "../../src/model/store.ts"
import type { NoDistance } from "../../src/model/zone.ts"
import { ruleSetName } from "../../src/model/ruleSetName.ts"
import { CommandError } from "./CommandError.ts"
import { lawText } from "./lawText.ts"
import { oneOf, quantity, readOptions } from "./readOptions.ts"

/** One distance as the command prints it; `reason` only where there is none. */
export interface DistanceRecord {
  readonly zone: DistanceKind
  /** Unrounded. */
  readonly distance_m: number | null
  readonly floor_applied: boolean
  /** Rule set and formula. */
  readonly rule: string
  /** Document, edition, table or clause. */
  readonly source: string | null
  readonly status: string | null
  readonly reason?: string
}

type Question = Omit<DistanceQuery, "zone"> & { readonly ruleSet: RuleSet }

const usage =
  'npm run --silent distance -- --rules iatg-02.20 --hd 1.1 --neq 10000 [--pes "earth-covered magazine"] ' +
  "[--barricaded yes|no] [--direction front|side|rear] [--mce 12]"

/** Prints every distance that a rule set has for a store, as a JSON array. */
export async function distanceCommand(args: readonly string[]): Promise<void> {
  process.stdout.write(`${JSON.stringify(distanceRecords(args), null, 2)}\n`)
}

/**
 * The distances of a store, one for every kind of which the rule set has a row.
 *
 * @param args the command's arguments
 * @returns    in the order of `distanceKinds`; PTRD is the medium-density route
 * @throws     CommandError, one sentence, for anything the person can mend
 */
export function distanceRecords(args: readonly string[]): DistanceRecord[] {
  const { ruleSet, ...query } = readArguments(args)
  const printed = new Set(ruleSet.rows.map(({ zone }) => zone))
  return distanceKinds.filter((zone) => printed.has(zone)).map((zone) => record(ruleSet, { ...query, zone }))
}

/** The row named is the one that decides: that of IBD where VBD may not fall below it. */
function record(ruleSet: RuleSet, query: DistanceQuery): DistanceRecord {
  const result = requiredDistance(ruleSet, query)
  const { zone } = query
  if (result.distance === undefined) {
    const reason = reasonText(result)
    return { zone, distance_m: null, floor_applied: false, rule: ruleSet.id, source: null, status: null, reason }
  }
  const { row, floorApplied } = decidingDistance(result)
  const formula = `${row.zone === zone ? "" : `${row.zone} `}${lawText(row.distance)}`
  return {
    zone,
    distance_m: result.distance,
    floor_applied: floorApplied,
    rule: `${ruleSet.id}: ${formula}${row.quantity === "mce" ? " on the MCE" : ""}`,
    source: `${ruleSetName(ruleSet)}, ${row.source}`,
    status: row.status,
  }
}

function reasonText({ reason, limit, hd }: NoDistance): string {
  switch (reason) {
    case "below range":
      return `outside the range of the rule, which starts at ${limit} kg`
    case "above range":
      return `outside the range of the rule, which ends at ${limit} kg`
    case "no rule":
      return `the rule set has no row for HD ${hd} in this zone`
    case "underground":
      return "underground storage is outside this tool"
    case "none underground":
      return `the rule set asks no distance of HD ${hd} underground`
  }
}

function readArguments(args: readonly string[]): Question {
  const text = { type: "string" } as const
  const options = { rules: text, hd: text, neq: text, pes: text, barricaded: text, direction: text, mce: text }
  const given = readOptions(args, options, usage)
  if (given.hd === undefined || given.neq === undefined)
    throw new CommandError(`--hd and --neq are both needed. Usage: ${usage}`)
  const ruleSet = ruleSetById(oneOf("--rules", given.rules ?? "iatg-02.20", ruleSetIds))
  const hd = oneOf("--hd", given.hd, hazardDivisions)
  const neq = quantity("--neq", given.neq)
  const mce = given.mce === undefined ? undefined : quantity("--mce", given.mce)
  if (mce !== undefined && mce > neq) throw new CommandError(`--mce ${mce} is more than --neq ${neq}`)
  const storeType = given.pes === undefined ? undefined : oneOf("--pes", given.pes, storeTypes)
  const { barricaded } = given
  const isBarricaded = barricaded === undefined ? undefined : oneOf("--barricaded", barricaded, ["yes", "no"]) === "yes"
  const direction =
    given.direction === undefined
      ? undefined
      : oneOf("--direction", given.direction, ["front", "side", "rear"] as const)
  if (direction && storeType !== "earth-covered magazine")
    throw new CommandError('--direction needs --pes "earth-covered magazine": nothing else has one')
  return { ruleSet, hd, neq, mce, storeType, barricaded: isBarricaded, direction }
}
