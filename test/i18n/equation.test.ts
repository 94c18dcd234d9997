import { describe, expect, test } from "vitest"
import { equation } from "../../src/i18n/equation.ts"
import { makeFormat } from "../../src/i18n/format.ts"
import type { Language } from "../../src/i18n/languages.ts"
import type { HazardDivision } from "../../src/model/hazardDivision.ts"
import { type DistanceQuery, requiredDistance } from "../../src/model/requiredDistance.ts"
import type { DistanceKind, ZoneKind } from "../../src/model/rule.ts"
import { nationalRuleSet } from "../../src/model/rules/national.ts"
import { defaultRuleSet, ruleSetById } from "../../src/model/rules/ruleSets.ts"
import type { RequiredDistance } from "../../src/model/zone.ts"
import { makeTranslate } from "./makeTranslate.ts"

const t = makeTranslate("en")
const format = makeFormat("en")

/** Results are the printed check values of IATG 02.20:2021, Tables E.1 and H.1, as on the team's standards sheet. */
function equationOf(zone: ZoneKind, hd: HazardDivision, neq: number, language: Language = "en"): string {
  const result = requiredDistance(defaultRuleSet, { zone, hd, neq })
  if (result.distance === undefined) throw new Error("no distance")
  return equation(result, makeTranslate(language), makeFormat(language))
}

test("the equation shows the numbers put in, the exact result and the result rounded up", () => {
  expect(equationOf("IBD", "1.1", 10_000)).toBe("22.2 × 10,000^⅓ = 478.3 m → 479 m rounded up")
  expect(equationOf("PTRD", "1.1", 25_000.5)).toBe("14.8 × 25,000.5^⅓ = 432.8 m → 433 m rounded up")
})

test("a floor that applies is part of the equation", () => {
  expect(equationOf("IBD", "1.1", 1_000)).toBe("1.5 × 1,000^⅔ = 150.0 m, less than the floor of 400 m → 400 m")
})

test("the curve of HD 1.2.1 is printed with its three terms and the route's share", () => {
  expect(equationOf("IBD", "1.2.1", 10_000)).toBe(
    "−1.303 × (ln 10,000)² + 70.345 × ln 10,000 − 167.648 = 369.7 m → 370 m rounded up",
  )
  expect(equationOf("PTRD", "1.2.1", 10_000)).toMatch(/^0\.67 × \(−1\.303 × .*\) = 247\.7 m → 248 m rounded up$/)
})

test("a fixed distance is not dressed up as a calculation", () => {
  expect(equationOf("IBD", "1.4", 5_000)).toBe("fixed distance, whatever the quantity: 10 m")
})

test("steps and Jarrett's form are printed in their own way", () => {
  const base = { zone: "IBD", hd: "1.1", neq: 400, floorApplied: false } as const
  const row = { ...defaultRuleSet.rows[0]!, distance: { law: "steps", steps: [{ upTo: 500, distance: 204 }] } } as const
  const stepped: RequiredDistance = { ...base, distance: 204, unfloored: 204, row }
  expect(equation(stepped, t, format)).toBe("printed step up to 500 kg = 204.0 m → 204 m rounded up")
  const jarrett = { ...row, distance: { law: "jarrett", k: 22.4 } } as const
  expect(equation({ ...base, neq: 10_000, distance: 474.5, unfloored: 474.5, row: jarrett }, t, format)).toBe(
    "22.4 × 10,000^⅓ ÷ (1 + (3,175 ÷ 10,000)²)^⅙ = 474.5 m → 475 m rounded up",
  )
})

test("in Macedonian the numbers have a decimal comma and the words are Macedonian", () => {
  expect(equationOf("PTRD", "1.1", 25_000.5, "mk")).toBe("14,8 × 25.000,5^⅓ = 432,8 m → 433 m, заокружено нагоре")
  expect(equationOf("IBD", "1.1", 1_000, "mk")).toBe("1,5 × 1.000^⅔ = 150,0 m, помалку од минимумот од 400 m → 400 m")
  expect(equationOf("IBD", "1.2.1", 10_000, "mk")).toBe(
    "−1,303 × (ln 10.000)² + 70,345 × ln 10.000 − 167,648 = 369,7 m → 370 m, заокружено нагоре",
  )
  expect(equationOf("IBD", "1.4", 5_000, "mk")).toBe("утврдено растојание, без оглед на количината: 10 m")
})

describe("the laws of the other rule sets", () => {
  const pound = 0.45359237
  const of = (id: string, zone: DistanceKind, neq: number, extra: Partial<DistanceQuery> = {}) => {
    const result = requiredDistance(ruleSetById(id), { zone, hd: "1.1", neq, ...extra })
    if (result.distance === undefined) throw new Error("no distance")
    return equation(result, t, format)
  }

  test("a law in feet and pounds is written in them, and its result in both", () => {
    // The sheet's check value: 35,000 lb is 1,309 ft, rounded up.
    expect(of("us-desr", "IBD", 35_000 * pound)).toBe("40 × (35,000.0 lb)^⅓ = 1,308.4 ft = 398.8 m → 399 m rounded up")
    expect(of("us-desr", "PTRD", 35_000 * pound)).toMatch(/^0\.6 × 40 × \(35,000\.0 lb\)\^⅓ = 785\.1 ft = 239\.3 m/)
    expect(of("us-desr", "IBD", 450 * pound)).toMatch(/^389 × ln \(450\.0 lb\) − 1,133\.9 = 1,242\.6 ft = 378\.7 m/)
    expect(of("us-desr", "IBD", 200_000 * pound)).toMatch(/^2\.42 × \(200,000\.0 lb\)\^0\.577 = /)
    expect(of("us-desr", "IBD", 1000 * pound)).toBe("1,250 ft = 381.0 m → 381 m rounded up")
  })

  test("printed steps are named by their end, and a share is a fraction", () => {
    expect(of("uk-hse-ht1", "IBD", 600)).toBe("printed step up to 1,000 kg = 250.0 m → 250 m rounded up")
    expect(of("uk-hse-ht1", "PTRD-low", 5000)).toMatch(/^⅓ × 22\.4 × 5,000\^⅓ ÷ .* = 120\.7 m → 121 m rounded up$/)
    expect(of("aastp-1", "PTRD", 8000, { hd: "1.2.2" })).toMatch(/^⅔ × \(1\.577 × .*\) = 89\.5 m → 90 m rounded up$/)
  })

  test("where the largest event decides, it is the quantity put in", () => {
    expect(of("aastp-1", "IBD", 8000, { hd: "1.6", mce: 1000 })).toBe("1.5 × 1,000^⅔ = 150.0 m → 150 m rounded up")
  })

  test("a ceiling that applies is part of the equation", () => {
    const own = nationalRuleSet([{ zone: "IBD", k: 20, exponent: "1/3", ceiling: 100, source: "invented for tests" }])
    const result = requiredDistance(own, { zone: "IBD", hd: "1.1", neq: 1000 })
    if (result.distance === undefined) throw new Error("no distance")
    expect(equation(result, t, format)).toBe(
      "20 × 1,000^⅓ = 200.0 m, more than the largest distance of the rule → 100 m",
    )
  })
})
