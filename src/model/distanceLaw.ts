import type { DistanceLaw } from "./rule.ts"
import type { Kg, Metres } from "./units.ts"

/**
 * What a printed law gives for a quantity, before any floor and without a look at the row's range.
 *
 * @param law one of the printed forms: k·Q^n; factor·(a·l² + b·l + c) with l = ln Q; Jarrett's; steps; a constant
 * @param neq Q, net explosive quantity [kg]
 * @returns   distance [m]; undefined above the last printed step
 *
 * Valid for: Q > 0; the range of validity belongs to the row and is checked by `requiredDistance`.
 * Source: the row's own; Jarrett's form as printed beside UK HSE separation Table 3 (R = K·Q^⅓ / (1 + (3175/Q)²)^⅙).
 * Checked by: test/reference/qd-formulas.csv, test/model/requiredDistance.test.ts
 *
 * @example distanceLaw({ law: "power", k: 22.2, exponent: "1/3" }, 1000) // 222
 */
export function distanceLaw(law: DistanceLaw, neq: Kg): Metres | undefined {
  switch (law.law) {
    case "power":
      return law.k * power(neq, law.exponent)
    case "logQuadratic": {
      const l = Math.log(neq)
      return law.factor * (law.a * l * l + law.b * l + law.c)
    }
    case "jarrett":
      return (law.k * Math.cbrt(neq)) / (1 + (3175 / neq) ** 2) ** (1 / 6)
    case "steps":
      return law.steps.find((step) => neq <= step.upTo)?.distance
    case "constant":
      return law.distance
  }
}

function power(neq: Kg, exponent: "1/3" | "1/2" | "2/3"): number {
  if (exponent === "1/3") return Math.cbrt(neq)
  return exponent === "1/2" ? Math.sqrt(neq) : Math.cbrt(neq) ** 2
}
