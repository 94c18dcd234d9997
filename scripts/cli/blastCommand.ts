import { blastAt } from "../../src/model/blast.ts"
import { CommandError } from "./CommandError.ts"
import { quantity, readOptions } from "./readOptions.ts"

/** Blast at a range as the command prints it; null where a value is outside its range, and `reason` says so. */
export interface BlastRecord {
  readonly z: number
  readonly incident_kpa: number | null
  readonly reflected_kpa: number | null
  readonly arrival_ms: number | null
  readonly duration_ms: number | null
  readonly incident_impulse_kpa_ms: number | null
  readonly reflected_impulse_kpa_ms: number | null
  readonly shock_speed_m_s: number | null
  readonly reason?: string
}

const usage = "npm run --silent blast -- --neq 1000 --range 50"

/** Prints the blast of a hemispherical surface burst at a range, as JSON. */
export async function blastCommand(args: readonly string[]): Promise<void> {
  process.stdout.write(`${JSON.stringify(blastRecord(args), null, 2)}\n`)
}

/**
 * @param args the command's arguments
 * @throws     CommandError, one sentence, for anything the person can mend
 */
export function blastRecord(args: readonly string[]): BlastRecord {
  const text = { type: "string" } as const
  const { neq, range } = readOptions(args, { neq: text, range: text }, usage)
  if (neq === undefined || range === undefined)
    throw new CommandError(`--neq and --range are both needed. Usage: ${usage}`)
  const blast = blastAt(quantity("--range", range, "distance in metres"), quantity("--neq", neq))
  const record = {
    z: blast.z,
    incident_kpa: blast.incident ?? null,
    reflected_kpa: blast.reflected ?? null,
    arrival_ms: blast.arrival ?? null,
    duration_ms: blast.duration ?? null,
    incident_impulse_kpa_ms: blast.incidentImpulse ?? null,
    reflected_impulse_kpa_ms: blast.reflectedImpulse ?? null,
    shock_speed_m_s: blast.shockSpeed ?? null,
  }
  const reason = reasonText(blast.z, blast.incident !== undefined)
  return reason === undefined ? record : { ...record, reason }
}

/** Which of the values are missing, and why. */
function reasonText(z: number, hasPressure: boolean): string | undefined {
  const at = `scaled distance ${Number(z.toPrecision(4))} m/kg^(1/3)`
  if (!hasPressure) return `${at} is outside the range of the formulas, 0.0674 to 198.5`
  if (z > 40) return `${at} is beyond 40: incident pressure by Swisdak 1994, the other values have no formula there`
  return z < 0.178 ? `${at} is below 0.178, where the duration begins` : undefined
}
