import { expect, test } from "vitest"
import type { ZoneCurve } from "../../src/model/curve.ts"
import { curveAt } from "../../src/model/curveAt.ts"

const curve: ZoneCurve = {
  zone: "IBD",
  pieces: [
    {
      points: [
        { neq: 50, people: 10, radius: 100 },
        { neq: 100, people: 20, radius: 120 },
      ],
      atLeast: false,
    },
    {
      points: [
        { neq: 100.0000001, people: 16, radius: 118 },
        { neq: 200, people: 36, radius: 150 },
      ],
      atLeast: true,
    },
  ],
  gaps: [
    { from: 0, to: 50, reason: "below range", limit: 50 },
    { from: 200, to: 300, reason: "above range", limit: 200 },
  ],
  plateaus: [],
  thresholds: [],
  emptied: { people: 0, atLeast: false },
  tolerance: 0.5,
}

test("halfway between two points the curve says half of both, and at a point what was counted", () => {
  expect(curveAt(curve, 75)).toEqual({ people: 15, radius: 110, atLeast: false, isCounted: false })
  expect(curveAt(curve, 50)).toEqual({ people: 10, radius: 100, atLeast: false, isCounted: true })
  expect(curveAt(curve, 200)).toMatchObject({ people: 36, atLeast: true, isCounted: true })
})

test("where a floor keeps the zone the same everything between is counted too", () => {
  const plateaus = [{ from: 50, to: 100, reason: "floor", people: 10 }] as const
  expect(curveAt({ ...curve, plateaus }, 75)).toMatchObject({ isCounted: true })
  expect(curveAt({ ...curve, plateaus }, 150)).toMatchObject({ isCounted: false })
})

test("at a step each side has its own figure", () => {
  expect(curveAt(curve, 100).people).toBe(20)
  expect(curveAt(curve, 100.0000001).people).toBe(16)
})

test("below the rule's lower limit and above its upper one there is no figure, and nothing kept is a figure", () => {
  expect(curveAt(curve, 49.9)).toEqual({ people: undefined, gap: curve.gaps[0] })
  expect(curveAt(curve, 250)).toEqual({ people: undefined, gap: curve.gaps[1] })
  expect(curveAt(curve, 0)).toMatchObject({ people: 0, isCounted: true })
  expect(curveAt({ ...curve, emptied: { people: undefined, atLeast: true } }, 0)).toEqual({ people: undefined })
})
