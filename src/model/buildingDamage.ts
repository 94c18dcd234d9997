import { distanceLaw } from "./distanceLaw.ts"
import type { Kg, Metres } from "./units.ts"

/** Another set of K that is in use, A to Ca; never used here, but named beside ours. */
export const otherJarrettFactors = [4.8, 7.1, 12.4, 42.6] as const

/**
 * Jarrett's categories of damage to brick houses and their K; the keys are of the dictionary of "Method". Whoever shows these
 * names the set, since another is in use. Unconfirmed.
 */
export const jarrettCategories = {
  A: { k: 3.8, key: "houses.demolished" },
  B: { k: 5.6, key: "houses.beyondRepair" },
  Cb: { k: 9.6, key: "houses.uninhabitableExtensive" },
  Ca: { k: 28, key: "houses.uninhabitableQuick" },
  D: { k: 56, key: "houses.habitable" },
} as const satisfies Readonly<Record<string, { readonly k: number; readonly key: string }>>
export type JarrettCategory = keyof typeof jarrettCategories

/**
 * How far a category of damage to houses reaches, `R = K·Q^⅓ / (1 + (3175/Q)²)^⅙`.
 *
 * @param neq Q, TNT equivalent [kg]
 * @returns   R [m]
 *
 * Valid for: Q > 0, else RangeError. Source: Jarrett's form, which reproduces the UK HSE table with K = 22.4; this set of K is
 * unconfirmed. Checked by: test/reference/jarrett.csv
 *
 * @example damageReach("A", 1000) // 25.5
 */
export function damageReach(category: JarrettCategory, neq: Kg): Metres {
  if (!(neq > 0 && Number.isFinite(neq))) throw new RangeError(`NEQ must be positive, got ${neq} kg`)
  return distanceLaw({ law: "jarrett", k: jarrettCategories[category].k }, neq) as Metres
}
