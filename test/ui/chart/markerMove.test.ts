import { describe, expect, test } from "vitest"
import { movedByKey, neatStep, pointedValue } from "../../../src/ui/chart/markerMove.ts"

test("a step is a round number of about a hundredth", () => {
  expect([120_000, 100_000, 45_000, 7, 0].map(neatStep)).toEqual([2000, 1000, 500, 0.1, 1])
})

describe("keys", () => {
  const range = { largest: 150_000, step: 1000, stops: [123_456] }

  test("arrows go to the next whole step, page keys ten steps, Home and End to the ends", () => {
    expect(movedByKey("ArrowLeft", 50_000, range)).toBe(49_000)
    expect(movedByKey("ArrowDown", 50_300, range)).toBe(50_000)
    expect(movedByKey("ArrowRight", 50_300, range)).toBe(51_000)
    expect(movedByKey("ArrowUp", 50_000, range)).toBe(51_000)
    expect(movedByKey("PageUp", 50_000, range)).toBe(60_000)
    expect(movedByKey("PageDown", 50_000, range)).toBe(40_000)
    expect([movedByKey("Home", 50_000, range), movedByKey("End", 50_000, range)]).toEqual([0, 150_000])
  })

  test("what is there now is never jumped over, and left again", () => {
    expect(movedByKey("ArrowRight", 123_000, range)).toBe(123_456)
    expect(movedByKey("ArrowRight", 123_456, range)).toBe(124_000)
    expect(movedByKey("PageDown", 130_000, range)).toBe(123_456)
  })

  test("nothing goes beyond the ends, and other keys move nothing", () => {
    expect(movedByKey("ArrowLeft", 300, range)).toBe(0)
    expect(movedByKey("PageUp", 149_000, range)).toBe(150_000)
    expect(movedByKey("Tab", 50_000, range)).toBeUndefined()
  })
})

test("a pointer means what is there now where it is near, else a round quantity within the ends", () => {
  const range = { largest: 150_000, step: 1000, stops: [123_456] }
  expect(pointedValue(123_900, 500, range)).toBe(123_456)
  expect(pointedValue(124_040, 500, range)).toBe(124_000)
  expect(pointedValue(-900, 500, range)).toBe(0)
  expect(pointedValue(160_000, 500, range)).toBe(150_000)
})
