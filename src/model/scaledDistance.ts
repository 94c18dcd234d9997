import type { Kg, Metres } from "./units.ts"

/**
 * Hopkinson–Cranz scaled distance, `Z = R / Q^⅓`.
 *
 * @param range R, straight-line distance from the charge [m]
 * @param neq   Q, net explosive quantity, TNT equivalent [kg]
 * @returns     Z [m·kg^-⅓]
 *
 * Valid for: Q > 0, else RangeError. Source: Kingery & Bulmash, ARBRL-TR-02555 (1984).
 * Checked by: test/model/blast.test.ts (hand calculation)
 *
 * @example scaledDistance(100, 1000) // 10
 */
export function scaledDistance(range: Metres, neq: Kg): number {
  if (!(neq > 0)) throw new RangeError(`NEQ must be positive, got ${neq} kg`)
  return range / Math.cbrt(neq)
}
