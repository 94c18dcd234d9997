import type { Kg, Metres } from "./units.ts"

/** Who is kept away from what, and the printed law: factor · AUW^exponent. */
export const dangerAreas = {
  /** The public, from fragmenting ammunition. */
  publicFragmenting: { factor: 634, root: 6 },
  /** Where access is denied to the public. */
  accessDenied: { factor: 444, root: 6 },
  /** A charge without a case. */
  bareCharge: { factor: 130, root: 3 },
  /** Several items destroyed together. */
  multiItem: { factor: 370, root: 5 },
} as const satisfies Readonly<Record<string, { readonly factor: number; readonly root: number }>>
export type DangerAreaKind = keyof typeof dangerAreas

/**
 * Radius of the explosion danger area, `R = factor · AUW^(1/root)`: 634·AUW^⅙, 444·AUW^⅙, 130·AUW^⅓, 370·AUW^⅕.
 *
 * @param kind which of the printed laws
 * @param auw  all-up weight [kg]; not NEQ, from which it is never derived
 * @returns    R [m]
 *
 * Valid for: AUW > 0, else RangeError; no range is printed. Source: IMAS Technical Note 10.20/01; IATG 01.80 (2021).
 * Checked by: test/reference/danger-area.csv
 *
 * @example dangerArea("publicFragmenting", 1200) // 2066.7
 */
export function dangerArea(kind: DangerAreaKind, auw: Kg): Metres {
  if (!(auw > 0 && Number.isFinite(auw))) throw new RangeError(`AUW must be positive, got ${auw} kg`)
  const { factor, root } = dangerAreas[kind]
  return factor * auw ** (1 / root)
}
