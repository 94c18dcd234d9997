import { kilogramsPerPound, metresPerFoot } from "../model/footPound.ts"
import type { DistanceLaw } from "../model/rule.ts"
import type { Kg, Metres } from "../model/units.ts"
import type { RequiredDistance } from "../model/zone.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

const exponentText: Readonly<Record<string, string>> = { "1/3": "⅓", "1/2": "½", "2/3": "⅔" }

/**
 * The equation with its numbers put in, down to the distance that is shown: "22.2 × 10,000^⅓ = 478.3 m → 479 m rounded up".
 * A floor that applies is part of it: "22.2 × 1,000^⅓ = 222.0 m, less than the floor of 400 m → 400 m".
 */
export function equation(required: RequiredDistance, t: Translate, format: Format): string {
  const shown = format.distance(required.distance)
  const law = required.row.distance
  if (law.law === "constant" && law.units === undefined) return t("reason.fixed", shown)
  const formula = formulaOf(law, required.mce ?? required.neq, required.unfloored, t, format)
  const unfloored = format.length(required.unfloored)
  if (required.ceilingApplied) return t("reason.equationCeiling", formula, unfloored, shown)
  return required.floorApplied
    ? t("reason.equationFloored", formula, unfloored, format.distance(required.floor ?? required.distance), shown)
    : t("reason.equation", formula, unfloored, shown)
}

/** A printed law without numbers put in: "22.2 × Q^⅓", "40 × W^⅓ ft (W in lb)", printed steps one by one. */
export function lawText(law: DistanceLaw, t: Translate, format: Format): string {
  if (law.law === "steps") {
    const steps = law.steps.map(({ upTo, distance }) => t("method.step", format.neq(upTo), format.distance(distance)))
    return steps.join("; ")
  }
  if (law.law === "constant" && law.units === undefined) return format.distance(law.distance * (law.factor ?? 1))
  const inPounds = law.units !== undefined
  const formula = scaled(law, Number.NaN, inPounds ? "W" : "Q", t, format)
  return inPounds && law.law !== "constant" ? t("method.inPounds", formula) : formula
}

/** The formula with the quantity put in; a law in feet and pounds is written in them, with its result in feet. */
function formulaOf(law: DistanceLaw, neq: Kg, unfloored: Metres, t: Translate, format: Format): string {
  if (law.units === undefined) return scaled(law, neq, format.number(neq, decimalsOf(neq)), t, format)
  const pounds = neq / kilogramsPerPound
  const formula = scaled(law, pounds, `(${format.number(pounds, 1)} lb)`, t, format)
  const isFixed = law.law === "constant" && law.factor === undefined
  return isFixed ? formula : `${formula} = ${format.number(unfloored / metresPerFoot, 1)} ft`
}

function scaled(law: DistanceLaw, quantity: number, q: string, t: Translate, format: Format): string {
  const form = formText(law, quantity, q, t, format)
  if (law.factor === undefined) return form
  return `${shareText(law.factor, format)} × ${law.law === "logQuadratic" ? `(${form})` : form}`
}

function formText(law: DistanceLaw, quantity: number, q: string, t: Translate, format: Format): string {
  const k = format.coefficient
  const lnQ = `ln ${q}`
  switch (law.law) {
    case "power":
      return `${k(law.k)} × ${q}^${exponentText[law.exponent] ?? k(Number(law.exponent))}`
    case "logQuadratic":
      return law.a === 0
        ? `${k(law.b)} × ${lnQ} ${signed(law.c, k)}`
        : `${k(law.a)} × (${lnQ})² ${signed(law.b, k)} × ${lnQ} ${signed(law.c, k)}`
    case "jarrett":
      return `${k(law.k)} × ${q}^⅓ ÷ (1 + (${k(3175)} ÷ ${q})²)^⅙`
    case "steps":
      return t("reason.step", format.neq(law.steps.find((row) => quantity <= row.upTo)?.upTo ?? quantity))
    case "constant":
      return `${k(law.distance)} ft`
  }
}

/** A printed share: a third and two thirds as fractions, others with their digits. */
function shareText(share: number, format: Format): string {
  if (share === 1 / 3) return "⅓"
  return share === 2 / 3 ? "⅔" : format.coefficient(share)
}

function signed(value: number, k: (value: number) => string): string {
  return value < 0 ? `− ${k(-value)}` : `+ ${k(value)}`
}

/** NEQ with the digits the register gave, to the gram. */
function decimalsOf(neq: Kg): number {
  return Math.min(3, (String(Math.round(neq * 1000) / 1000).split(".")[1] ?? "").length)
}
