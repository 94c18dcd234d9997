import type { DistanceLaw } from "../model/rule.ts"
import type { Kg } from "../model/units.ts"
import type { RequiredDistance } from "../model/zone.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

const exponentText = { "1/3": "⅓", "1/2": "½", "2/3": "⅔" } as const

/**
 * The equation with its numbers put in, down to the distance that is shown: "22.2 × 10,000^⅓ = 478.3 m → 479 m rounded up".
 * A floor that applies is part of it: "22.2 × 1,000^⅓ = 222.0 m, less than the floor of 400 m → 400 m".
 */
export function equation(required: RequiredDistance, t: Translate, format: Format): string {
  const shown = format.distance(required.distance)
  if (required.row.distance.law === "constant") return t("reason.fixed", shown)
  const q = format.number(required.neq, decimalsOf(required.neq))
  const formula = formulaOf(required.row.distance, required.neq, q, t, format)
  const unfloored = format.length(required.unfloored)
  return required.floorApplied
    ? t("reason.equationFloored", formula, unfloored, format.distance(required.floor ?? required.distance), shown)
    : t("reason.equation", formula, unfloored, shown)
}

function formulaOf(law: DistanceLaw, neq: Kg, q: string, t: Translate, format: Format): string {
  const k = format.coefficient
  const lnQ = `ln ${q}`
  switch (law.law) {
    case "power":
      return `${k(law.k)} × ${q}^${exponentText[law.exponent]}`
    case "logQuadratic": {
      const sum = `${k(law.a)} × (${lnQ})² ${signed(law.b, k)} × ${lnQ} ${signed(law.c, k)}`
      return law.factor === 1 ? sum : `${k(law.factor)} × (${sum})`
    }
    case "jarrett":
      return `${k(law.k)} × ${q}^⅓ ÷ (1 + (${k(3175)} ÷ ${q})²)^⅙`
    case "steps": {
      const step = law.steps.find((row) => neq <= row.upTo)
      return t("reason.step", format.neq(step?.upTo ?? neq))
    }
    case "constant":
      return format.distance(law.distance)
  }
}

function signed(value: number, k: (value: number) => string): string {
  return value < 0 ? `− ${k(-value)}` : `+ ${k(value)}`
}

/** NEQ with the digits the register gave, to the gram. */
function decimalsOf(neq: Kg): number {
  return Math.min(3, (String(Math.round(neq * 1000) / 1000).split(".")[1] ?? "").length)
}
