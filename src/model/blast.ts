import { explodesInMass, type HazardDivision } from "./hazardDivision.ts"
import { type BlastQuantity, kingeryBulmashFit } from "./kingeryBulmash.ts"
import { scaledDistance } from "./scaledDistance.ts"
import type { Kg, KPa, Metres } from "./units.ts"

/** A peak side-on overpressure and the formula it came from. */
export interface IncidentPressure {
  readonly overpressure: KPa
  readonly formula: "Kingery–Bulmash 1984" | "Swisdak 1994"
  /** Scaled distance [m·kg^-⅓]. */
  readonly z: number
}

/** Swisdak (1994), simplified Kingery airblast: `Pi = exp(constant − slope·ln Z)`, valid from … to, in Z [m·kg^-⅓]. */
export const swisdak = { from: 23.8, to: 198.5, constant: 6.0536, slope: 1.4066 } as const

/** Beyond this Z [m·kg^-⅓] Kingery–Bulmash ends and Swisdak's fit is used. */
export const farField = 40

/**
 * Incident peak overpressure in the far field, `Pi = exp(6.0536 − 1.4066·ln Z)`.
 *
 * @param z Z, scaled distance [m·kg^-⅓]
 * @returns Pi [kPa]; undefined outside the range
 *
 * Valid for: 23.8 ≤ Z ≤ 198.5. Source: Swisdak (1994), simplified Kingery airblast.
 * Checked by: test/model/blast.test.ts (agrees with Kingery–Bulmash within 1.5 % where both are valid)
 *
 * @example swisdakPressure(44.4) // 2.05
 */
export function swisdakPressure(z: number): KPa | undefined {
  if (!(z >= swisdak.from && z <= swisdak.to)) return undefined
  return Math.exp(swisdak.constant - swisdak.slope * Math.log(z))
}

/**
 * Side-on overpressure at a range: Kingery–Bulmash as far as it goes, Swisdak beyond Z = 40, each named.
 *
 * @param range R [m]
 * @param neq   Q, TNT equivalent [kg]; Q ≤ 0 throws a RangeError
 * @returns     pressure with its formula; undefined for Z < 0.0674 or Z > 198.5
 */
export function incidentPressure(range: Metres, neq: Kg): IncidentPressure | undefined {
  const z = scaledDistance(range, neq)
  const near = kingeryBulmashFit("incidentPressure", z)
  if (near !== undefined) return { overpressure: near, formula: "Kingery–Bulmash 1984", z }
  const far = z > farField ? swisdakPressure(z) : undefined
  return far === undefined ? undefined : { overpressure: far, formula: "Swisdak 1994", z }
}

/** Everything the fit says of a place; what is outside its range is undefined. */
export interface Blast {
  /** Z, scaled distance [m·kg^-⅓]. */
  readonly z: number
  readonly incident: KPa | undefined
  readonly reflected: KPa | undefined
  /** Of the shock front [ms]. */
  readonly arrival: number | undefined
  /** Of the positive phase [ms]. */
  readonly duration: number | undefined
  /** [kPa·ms] */
  readonly incidentImpulse: number | undefined
  /** [kPa·ms] */
  readonly reflectedImpulse: number | undefined
  /** [m/s] */
  readonly shockSpeed: number | undefined
}

/**
 * Blast of a hemispherical surface burst of TNT at a range; times and impulses are those of 1 kg times Q^⅓.
 *
 * @param range R [m]
 * @param neq   Q, TNT equivalent [kg]; Q ≤ 0 throws a RangeError
 * @returns     the incident pressure goes on beyond Z = 40 with Swisdak's fit, to 198.5; nothing else does
 *
 * Valid for: see `kingeryBulmashFit`. Source: Kingery & Bulmash, ARBRL-TR-02555 (1984).
 * Checked by: test/reference/kingery-bulmash-saferguard.csv, iatg-01.80-table-5.csv
 *
 * @example blastAt(50, 1000).arrival // 82.45 ms
 */
export function blastAt(range: Metres, neq: Kg): Blast {
  const z = scaledDistance(range, neq)
  const scaled = (quantity: BlastQuantity, factor: number) => {
    const y = kingeryBulmashFit(quantity, z)
    return y === undefined ? undefined : y * factor
  }
  const root = Math.cbrt(neq)
  return {
    z,
    incident: incidentPressure(range, neq)?.overpressure,
    reflected: scaled("reflectedPressure", 1),
    arrival: scaled("arrival", root),
    duration: scaled("duration", root),
    incidentImpulse: scaled("incidentImpulse", root),
    reflectedImpulse: scaled("reflectedImpulse", root),
    shockSpeed: scaled("shockSpeed", 1000),
  }
}

/** Ends of the two fits, in Z [m·kg^-⅓]. */
const pieces = [
  { from: 0.0674, to: farField, pressure: (z: number) => kingeryBulmashFit("incidentPressure", z) },
  { from: farField, to: swisdak.to, pressure: swisdakPressure },
] as const

/**
 * How far a side-on overpressure reaches: the range at which it has fallen to that value, by bisection to 1 mm.
 *
 * The two fits do not meet at Z = 40, where the pressure rises from 2.363 to 2.375 kPa: between these, the outer range.
 *
 * @param overpressure Pi [kPa]
 * @param neq          Q, TNT equivalent [kg]; Q ≤ 0 throws a RangeError
 * @returns            R [m]; undefined for pressures that the fits do not reach (Z < 0.0674 or Z > 198.5)
 *
 * Valid for: as `incidentPressure`. Checked by: test/model/blast.test.ts (range → pressure → range)
 *
 * @example rangeOfPressure(43.18, 1000) // 50
 */
export function rangeOfPressure(overpressure: KPa, neq: Kg): Metres | undefined {
  const zOf1m = scaledDistance(1, neq)
  for (const { from, to, pressure } of [...pieces].reverse()) {
    const isReached = (z: number) => (pressure(z) ?? 0) >= overpressure
    if (!isReached(from)) continue
    if (isReached(to)) return (pressure(to) ?? 0) === overpressure ? to / zOf1m : undefined
    let [near, far]: [number, number] = [from, to]
    while ((far - near) / zOf1m > 0.0005) {
      const middle = (near + far) / 2
      if (isReached(middle)) near = middle
      else far = middle
    }
    return (near + far) / 2 / zOf1m
  }
  return undefined
}

/**
 * The pressure on a ring's label: at the radius drawn, for divisions that explode in mass (1.1, 1.5 and, as we treat
 * it, 1.6). Undefined for 1.2, 1.3 and 1.4: their distances are not about blast.
 */
export function ringPressure(hd: HazardDivision, radius: Metres, neq: Kg): IncidentPressure | undefined {
  return explodesInMass(hd) ? incidentPressure(radius, neq) : undefined
}
