import type { DistanceLaw } from "../../src/model/rule.ts"

const exponents: Readonly<Record<string, string>> = { "1/3": "⅓", "1/2": "½", "2/3": "⅔" }

/** A printed law as one line: "22.2·Q^⅓", in the units of the document: W for pounds, Q for kilograms. */
export function lawText(law: DistanceLaw): string {
  const form = formText(law)
  const share = law.factor === undefined ? form : `${shareText(law.factor)}·(${form})`
  return law.units === "ft, lb" ? `${share} ft, W in lb` : share
}

function formText(law: DistanceLaw): string {
  const q = law.units === "ft, lb" ? "W" : "Q"
  switch (law.law) {
    case "power":
      return `${law.k}·${q}^${exponents[law.exponent] ?? law.exponent}`
    case "logQuadratic":
      return law.a === 0
        ? `${law.b}·ln ${q} ${signed(law.c)}`
        : `${law.a}·(ln ${q})² ${signed(law.b)}·ln ${q} ${signed(law.c)}`
    case "jarrett":
      return `${law.k}·${q}^⅓/(1 + (3175/${q})²)^⅙`
    case "steps":
      return "printed steps"
    case "constant":
      return law.units === "ft, lb" ? String(law.distance) : `${law.distance} m, fixed`
  }
}

function shareText(share: number): string {
  if (share === 1 / 3) return "⅓"
  return share === 2 / 3 ? "⅔" : String(share)
}

function signed(value: number): string {
  return value < 0 ? `− ${-value}` : `+ ${value}`
}
