import { expect, test } from "vitest"
import { contourLevels } from "../../src/model/contourLevels.ts"
import { effectOfPressure, pressureLadder } from "../../src/model/effect.ts"
import { geodesicDistance } from "../../src/model/geo.ts"
import { pressureContours } from "../../src/model/pressureContours.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import type { Store } from "../../src/model/store.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { eastOfSite, inventedSite, makeStore } from "./makeStore.ts"

const here = { position: inventedSite.position }
const contoursOf = (stores: Store[], levels: readonly number[]) =>
  pressureContours(storeZones(inventedSite, stores, iatg0220, defaultZoneOptions), levels)

// IATG 01.80:2021 Table 5 at 50 m, in bar to two digits: 0.43, 2.02 and 11.5. The last digit leaves half a unit: of 43 kPa 1.2 %, of
// 202 and 1,150 kPa less; pressure falls at least with the 1.3th power of the range there, so 50 m are met to 1 %.
test.each([
  [1_000, 43],
  [10_000, 202],
  [100_000, 1_150],
])("%d kg: %d kPa reach 50 m (IATG 01.80, Table 5)", (neq, kPa) => {
  const [contour] = contoursOf([makeStore("A", { "1.1": neq }, here)], [kPa])
  expect((contour?.radius ?? 0) / 50).toBeCloseTo(1, 1.7)
})

// Standards sheet, section 2: side-on pressure at Z = 14.8, 22.2 and 44.4 (beyond Z = 40 by Swisdak); 10,000^⅓ = 21.5443. The digits
// printed leave up to 1 %, and the pressure falls with the 1.3th power of the range or faster.
test.each([
  [8.9, 318.9],
  [5.3, 478.3],
  [2.05, 956.6],
])("ten tonnes: %d kPa reach %d m", (kPa, metres) => {
  const [contour] = contoursOf([makeStore("A", { "1.1": 10_000 }, here)], [kPa])
  expect(Math.abs((contour?.radius ?? 0) / metres - 1)).toBeLessThan(0.01)
  for (const corner of contour?.outline.flat(2) ?? [])
    expect(geodesicDistance(inventedSite.position, corner)).toBeCloseTo(contour?.radius ?? 0, 0)
})

test("stores that count as one explode as one: each has the circle of the sum, drawn as one line", () => {
  // 4.8 × 10,000^⅓ = 103.4 m: 50 m apart they are joined. 20,000^⅓ = 27.144: 5.3 kPa at 22.2 × 27.144 = 602.6 m.
  const stores = [
    makeStore("A", { "1.1": 10_000 }, here),
    makeStore("B", { "1.1": 10_000 }, { position: eastOfSite(50) }),
  ]
  const [contour, ...more] = contoursOf(stores, [5.3])
  expect(more).toEqual([])
  expect(Math.abs((contour?.radius ?? 0) / 602.6 - 1)).toBeLessThan(0.01)
  expect(contour?.outline).toHaveLength(1)
  expect(contour?.isUneven).toBe(false)
})

test("stores apart explode one by one: never their sum, and the farthest reach is named as such", () => {
  const stores = [
    makeStore("A", { "1.1": 10_000 }, here),
    makeStore("B", { "1.1": 1_000 }, { position: eastOfSite(5_000) }),
  ]
  const [contour] = contoursOf(stores, [5.3])
  expect(Math.abs((contour?.radius ?? 0) / 478.3 - 1)).toBeLessThan(0.01)
  expect(contour?.isUneven).toBe(true)
  expect(contour?.outline).toHaveLength(2)
})

test("HD 1.5 and 1.6 explode as a mass like 1.1; 1.2, 1.3 and 1.4 have no contour, nor has an underground store", () => {
  const radius = (store: Store) => contoursOf([store], [5])[0]?.radius
  const expected = radius(makeStore("A", { "1.1": 5_000 }, here))
  expect(radius(makeStore("A", { "1.5": 5_000 }, here))).toBe(expected)
  expect(radius(makeStore("A", { "1.6": 5_000 }, here))).toBe(expected)
  for (const hd of ["1.2.1", "1.2.2", "1.3.1", "1.3.2", "1.4"] as const)
    expect(contoursOf([makeStore("A", { [hd]: 5_000 }, here)], contourLevels)).toEqual([])
  expect(contoursOf([makeStore("A", { "1.1": 5_000 }, { ...here, storeType: "underground" })], contourLevels)).toEqual(
    [],
  )
})

test("outside the formulas there is no contour: none of 0 m, and none that goes on", () => {
  // Swisdak ends at Z = 198.5 with exp(6.0536 − 1.4066 × ln 198.5) = 0.249 kPa.
  const store = makeStore("A", { "1.1": 10_000 }, here)
  expect(contoursOf([store], [0.24])).toEqual([])
  expect(contoursOf([store], [0.26])).toHaveLength(1)
  expect(contoursOf([store], [1e6])).toEqual([])
})

test("the pressures to choose from are steps of the ladder of effects, and all are reached by any stock", () => {
  const steps = pressureLadder.map(({ from }) => from as number)
  for (const level of contourLevels) expect(steps).toContain(level)
  expect(new Set(contourLevels.map(effectOfPressure)).size).toBe(contourLevels.length)
  for (const neq of [1, 500_000])
    expect(contoursOf([makeStore("A", { "1.1": neq }, here)], contourLevels).map(({ level }) => level)).toEqual([
      ...contourLevels,
    ])
})
