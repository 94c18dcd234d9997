import { expect, test } from "vitest"
import { makeFormat } from "../../src/i18n/format.ts"
import { placeCountText } from "../../src/i18n/placeCountText.ts"
import type { PlaceInside } from "../../src/model/exposure.ts"
import { makeTranslate } from "./makeTranslate.ts"

function text(share: number, countedShare: number, population: number | null = 10_000): string {
  const place = { geonameid: 1, name: "Town", country: "ME", population, rank: 1, position: [19, 42] } as const
  const people = population === null ? null : share * population
  const inside: PlaceInside = { place, distance: 100, bearing: 0, share, countedShare, people, centreInside: false }
  return placeCountText(inside, makeTranslate("en"), makeFormat("en"))
}

test("a listed place adds its people times its share inside", () => {
  expect(text(0.25, 0.25)).toBe("10,000 × 25 % = 2,500")
})

test("where a grid counts, a place adds nobody and no number says otherwise", () => {
  expect(text(0.25, 0)).toBe("25 % inside (counted by the grid)")
  expect(text(0.25, 0, null)).toBe("25 % inside (counted by the grid)")
})

test("where a grid counts a part of it, only the rest adds people", () => {
  expect(text(0.25, 0.1)).toMatch(/^10,000 × 10 % = 1,000 \(/)
})

test("of a place of unknown size no number is made up", () => {
  expect(text(0.25, 0.25, null)).not.toMatch(/\d/)
})
