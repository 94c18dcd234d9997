import { kilogramsPerPound, metresPerFoot } from "./footPound.ts"
import type { DistanceLaw, Exponent } from "./rule.ts"
import type { Kg, Metres } from "./units.ts"

/**
 * What a printed law gives for a quantity, before any floor and without a look at the row's range.
 *
 * @param law one of the printed forms: k·Q^n; a·l² + b·l + c with l = ln Q; Jarrett's; steps; a constant; each times
 *            its printed share. A law in feet and pounds is converted here and nowhere else (0.3048 m, 0.45359237 kg)
 * @param neq Q, net explosive quantity [kg]
 * @returns   distance [m]; undefined above the last printed step
 *
 * Valid for: Q > 0; the range of validity belongs to the row and is checked by `requiredDistance`.
 * Source: the row's own; Jarrett's form as printed beside UK HSE separation Table 3 (R = K·Q^⅓ / (1 + (3175/Q)²)^⅙).
 * Checked by: test/reference/qd-formulas.csv, test/reference/us-desr-check.csv, test/model/requiredDistance.test.ts
 *
 * @example distanceLaw({ law: "power", k: 22.2, exponent: "1/3" }, 1000) // 222
 */
export function distanceLaw(law: DistanceLaw, neq: Kg): Metres | undefined {
  const inPounds = law.units === "ft, lb"
  const printed = printedForm(law, inPounds ? neq / kilogramsPerPound : neq)
  return printed === undefined ? undefined : printed * (law.factor ?? 1) * (inPounds ? metresPerFoot : 1)
}

/** The form in its own units. */
function printedForm(law: DistanceLaw, quantity: number): number | undefined {
  switch (law.law) {
    case "power":
      return law.k * power(quantity, law.exponent)
    case "logQuadratic": {
      const l = Math.log(quantity)
      return law.a * l * l + law.b * l + law.c
    }
    case "jarrett":
      return (law.k * Math.cbrt(quantity)) / (1 + (3175 / quantity) ** 2) ** (1 / 6)
    case "steps":
      return law.steps.find((step) => quantity <= step.upTo)?.distance
    case "constant":
      return law.distance
  }
}

function power(quantity: number, exponent: Exponent): number {
  if (exponent === "1/3") return Math.cbrt(quantity)
  if (exponent === "1/2") return Math.sqrt(quantity)
  return exponent === "2/3" ? Math.cbrt(quantity) ** 2 : quantity ** exponent
}
