import { expect, test } from "vitest"
import { isCoarse, positionAccuracy } from "../../src/model/positionAccuracy.ts"
import { digitAccuracy, type WrittenPosition } from "../../src/model/writtenPosition.ts"

const written: WrittenPosition = { text: "", form: "ME 3908", shiftAccuracy: 10, digitAccuracy: 0.7 }

test("0.01° leaves half a diagonal of 1,111 m by 799 m open at 44° N, and half of √2 · 1,111 m at the equator", () => {
  // By hand: √(1111.32² + 799.4²)/2 = 684.5 m; 1111.32/√2 = 785.8 m. PROJ's geod gives 1,111.2 m for 0.01° of latitude there.
  expect(digitAccuracy(0.01, 44)).toBeCloseTo(684.5, 0)
  expect(digitAccuracy(0.01, 0)).toBeCloseTo(785.8, 0)
})

test("the accuracy of a position is what the register states and what the shift of the datum may be off", () => {
  expect(positionAccuracy({ coordAccuracy: 25, written })).toBe(35)
  expect(positionAccuracy({ coordAccuracy: 25 })).toBe(25)
  expect(positionAccuracy({ written })).toBeUndefined()
})

test("a position to 0.001° (68 m) is coarse unless the register states its accuracy; one to 0.0001° is not", () => {
  const to = (unit: number) => ({ ...written, digitAccuracy: digitAccuracy(unit, 44) })
  expect(isCoarse({ written: to(0.001) })).toBe(true)
  expect(isCoarse({ written: to(0.0001) })).toBe(false)
  expect(isCoarse({ coordAccuracy: 100, written: to(0.001) })).toBe(false)
  expect(isCoarse({})).toBe(false)
})
