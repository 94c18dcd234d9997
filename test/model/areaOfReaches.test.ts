import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { areaOfReaches, commonArea, isQuicklyExact } from "../../src/model/areaOfReaches.ts"
import { intersection } from "../../src/model/intervals.ts"
import { magazineSectors } from "../../src/model/magazineFace.ts"
import { areaOfStrips, chordsOfRings, makePlane } from "../../src/model/plane.ts"
import { pointAt } from "../../src/model/geo.ts"
import { chordsOfReaches, reachOn } from "../../src/model/reachOnPlane.ts"
import type { LonLat } from "../../src/model/units.ts"
import { lens } from "./lens.ts"

const here: LonLat = [20, 44]
const plane = makePlane(here)
const metres = { front: 1000, side: 800, rear: 600 }
/** By hand: 120° of 1,000 m, 150° of 800 m and 90° of 600 m: π · (1,000,000/3 + 640,000·150/360 + 360,000/4) = 690,000 π m². */
const wholeArea = Math.PI * 690_000
const magazine = (door: number, x = 0, y = 0) =>
  reachOn(plane, {
    centre: pointAt(here, x, y),
    radius: 1000,
    sectors: magazineSectors(door).map(({ face, from, to }) => ({ from, to, radius: metres[face] })),
  })
const circle = (x: number, y: number, radius: number) => reachOn(plane, { centre: pointAt(here, x, y), radius })

describe("the ground of a magazine's sectors", () => {
  test.each([0, 30, 90, 137.5, 350])("is the sum of its sectors, its door at %f°", (door) => {
    expect(areaOfReaches([magazine(door)]) / wholeArea).toBeCloseTo(1, 12)
    expect(areaOfReaches([magazine(door, 300, -200)]) / wholeArea).toBeCloseTo(1, 9)
  })

  test("and of another far away is the sum of both", () => {
    expect(areaOfReaches([magazine(0), magazine(45, 5000, 0)]) / wholeArea).toBeCloseTo(2, 9)
  })

  test("under a circle round all of it is that of the circle", () => {
    expect(areaOfReaches([magazine(0), circle(0, 0, 1000)])).toBeCloseTo(Math.PI * 1e6, 4)
  })

  test("agrees with strips inside a cell, for up to twelve magazines and circles", () => {
    const at = fc.integer({ min: -900, max: 900 })
    const reach = fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 359 }), at, at).map(([door, x, y]) => magazine(door, x, y)),
      fc.tuple(fc.integer({ min: 100, max: 900 }), at, at).map(([radius, x, y]) => circle(x, y, radius)),
    )
    const cell = [-500, 0, -250, -433, 250, -433, 500, 0, 250, 433, -250, 433]
    fc.assert(
      fc.property(fc.array(reach, { minLength: 1, maxLength: 12 }), (reaches) => {
        const strips = areaOfStrips(
          -433,
          433,
          (y) => intersection(chordsOfRings([Float64Array.from(cell)], y), chordsOfReaches(reaches, y)),
          1024,
        )
        // More than six magazines are counted by 256 strips: 0.1 % of the cell's 649,500 m²; else the 1,024 strips err.
        expect(Math.abs(areaOfReaches(reaches, [cell]) - strips)).toBeLessThan(isQuicklyExact(reaches) ? 100 : 650)
      }),
      { numRuns: 40 },
    )
  })
})

test("a footprint has a lens in common with a circle", () => {
  expect(commonArea(circle(0, 0, 500), [circle(600, 0, 400)])).toBeCloseTo(lens(500, 400, 600), 1)
  expect(commonArea(circle(0, 0, 500), [circle(2000, 0, 400)])).toBeCloseTo(0, 6)
})
