import { expect, test } from "vitest"
import { floorText } from "../../src/i18n/floorText.ts"
import { makeFormat } from "../../src/i18n/format.ts"
import { type DistanceQuery, requiredDistance } from "../../src/model/requiredDistance.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import { makeTranslate } from "./makeTranslate.ts"

function floorOf(query: Omit<DistanceQuery, "hd">): string {
  const ruleSet = ruleSetById("iatg-02.20")
  const result = requiredDistance(ruleSet, { hd: "1.1", ...query })
  if (result.distance === undefined) throw new Error("no distance")
  return floorText(ruleSet, result, makeTranslate("en"), makeFormat("en"))
}

// Quantities of the standards sheet, 1.1: (400 ÷ 22.2)³, (270 ÷ 14.8)³, 180^(3/2), and (400 ÷ 44.4)³ kg.
test("a floor says below which quantity nothing changes, rounded to the kilogram as the standards have it", () => {
  const barricadedStack = { storeType: "open stack", barricaded: true } as const
  expect(floorOf({ zone: "IBD", neq: 1000 })).toBe("The floor of 400 m applies: below 5,850 kg nothing changes.")
  expect(floorOf({ zone: "PTRD", neq: 1000 })).toBe("The floor of 270 m applies: below 6,072 kg nothing changes.")
  expect(floorOf({ zone: "PTRD", neq: 1000, ...barricadedStack })).toBe(
    "The floor of 180 m applies: below 2,415 kg nothing changes.",
  )
})

test("where VBD has the floor of IBD, it is its own quantity that is named: 731 kg, not 5,850", () => {
  expect(floorOf({ zone: "VBD", neq: 500 })).toBe("The floor of 400 m applies: below 731 kg nothing changes.")
  // 44.4 × 732^⅓ (9.0123) = 400.1 m: its own row has none.
  expect(floorOf({ zone: "VBD", neq: 732 })).toBe("none printed for this row")
})

test("a floor that is passed has no effect", () => {
  expect(floorOf({ zone: "IBD", neq: 6000 })).toBe("The floor of 400 m is exceeded and has no effect.")
})
