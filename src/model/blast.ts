import type { HazardDivision } from "./hazardDivision.ts"
import { scaledDistance } from "./scaledDistance.ts"
import type { Kg, KPa, Metres } from "./units.ts"

/** A peak side-on overpressure and the formula it came from. */
export interface IncidentPressure {
  readonly overpressure: KPa
  readonly formula: "Kingery–Bulmash 1984" | "Swisdak 1994"
  /** Scaled distance [m·kg^-⅓]. */
  readonly z: number
}

/** log10 Pi = Σ Ci·U^i with U = u0 + u1·log10 Z; Kingery & Bulmash 1984, incident pressure, metric. */
const incident = {
  u0: -0.214362789151,
  u1: 1.35034249993,
  c: [
    2.78076916577, -1.6958988741, -0.154159376846, 0.514060730593, 0.0988534365274, -0.293912623038, -0.0268112345019,
    0.109097496421, 0.00162846756311, -0.0214631030242, 0.0001456723382, 0.00167847752266,
  ],
} as const

/**
 * Incident (side-on) peak overpressure of a hemispherical surface burst of TNT, `log10 Pi = Σ Ci·U^i`.
 *
 * @param z Z, scaled distance [m·kg^-⅓]
 * @returns Pi [kPa]; undefined outside the range
 *
 * Valid for: 0.0674 ≤ Z ≤ 40. Source: Kingery & Bulmash, ARBRL-TR-02555 (1984); metric coefficients as in two public
 * ports.
 * Checked by: test/reference/kingery-bulmash-saferguard.csv (to the printed digits), iatg-01.80-table-5.csv
 *
 * @example kingeryBulmashPressure(5) // 43.18: 1,000 kg at 50 m
 */
export function kingeryBulmashPressure(z: number): KPa | undefined {
  if (!(z >= 0.0674 && z <= 40)) return undefined
  const u = incident.u0 + incident.u1 * Math.log10(z)
  return 10 ** incident.c.reduceRight((sum, coefficient) => sum * u + coefficient, 0)
}

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
  if (!(z >= 23.8 && z <= 198.5)) return undefined
  return Math.exp(6.0536 - 1.4066 * Math.log(z))
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
  const near = kingeryBulmashPressure(z)
  if (near !== undefined) return { overpressure: near, formula: "Kingery–Bulmash 1984", z }
  const far = z > 40 ? swisdakPressure(z) : undefined
  return far === undefined ? undefined : { overpressure: far, formula: "Swisdak 1994", z }
}

/**
 * The pressure on a ring's label: at the radius drawn, for divisions that explode in mass (1.1, 1.5 and, as we treat
 * it, 1.6). Undefined for 1.2, 1.3 and 1.4: their distances are not about blast.
 */
export function ringPressure(hd: HazardDivision, radius: Metres, neq: Kg): IncidentPressure | undefined {
  return hd === "1.1" || hd === "1.5" || hd === "1.6" ? incidentPressure(radius, neq) : undefined
}
