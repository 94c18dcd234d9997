import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { footprint } from "../../src/model/footprint.ts"

const radiusOf = (population: number | null) => footprint({ position: [20, 44], population }).radius

describe("footprint of a place", () => {
  test("5,000 people at 1,500 per km² stand on 3.33 km²: a disc of 1,030 m", () => {
    expect(radiusOf(5000)).toBeCloseTo(1030.06, 1)
  })

  test("a million people at 4,000 per km² stand on 250 km²: a disc of 8,921 m", () => {
    expect(radiusOf(1_000_000)).toBeCloseTo(8920.6, 1)
  })

  test("20 people, and a place of unknown population, get the smallest disc of 250 m", () => {
    expect(radiusOf(20)).toBe(250)
    expect(radiusOf(null)).toBe(250)
  })

  test("a larger place never gets a smaller footprint", () => {
    const population = fc.integer({ min: 1, max: 3_000_000 })
    fc.assert(fc.property(population, population, (a, b) => radiusOf(Math.min(a, b)) <= radiusOf(Math.max(a, b))))
  })
})
