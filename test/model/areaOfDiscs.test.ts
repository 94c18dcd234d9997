import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { areaOfDiscs } from "../../src/model/areaOfDiscs.ts"
import type { Disc } from "../../src/model/hideOutside.ts"
import { intersection } from "../../src/model/intervals.ts"
import { areaOfStrips, chordsOfRings } from "../../src/model/plane.ts"
import { chordsOfReaches } from "../../src/model/reachOnPlane.ts"
import { lens } from "./lens.ts"

const disc = (x: number, y: number, r: number): Disc => ({ x, y, r })
const square = (half: number, x = 0, y = 0) => [
  x - half,
  y - half,
  x + half,
  y - half,
  x + half,
  y + half,
  x - half,
  y + half,
]
/** Of a circle of radius r beyond a line h from its centre, from the textbook formula of the segment. */
const segment = (r: number, h: number) => r * r * Math.acos(h / r) - h * Math.sqrt(r * r - h * h)

describe("the ground under circles", () => {
  test("that lie apart is the sum of the circles", () => {
    expect(areaOfDiscs([disc(0, 0, 1), disc(5, 0, 2)])).toBeCloseTo(5 * Math.PI, 12)
  })

  test("that overlap counts the lens once", () => {
    expect(areaOfDiscs([disc(0, 0, 1000), disc(900, 1200, 1200)])).toBeCloseTo(
      Math.PI * 2.44e6 - lens(1000, 1200, 1500),
      5,
    )
  })

  test("of three unit circles each through the centres of the others is 3π less three lenses and the middle again", () => {
    // Lens 2π/3 − √3/2; the middle is a Reuleaux triangle of width 1, (π − √3)/2.
    const by3 = [disc(0, 0, 1), disc(1, 0, 1), disc(0.5, Math.sqrt(3) / 2, 1)]
    const union = 3 * Math.PI - 3 * ((2 * Math.PI) / 3 - Math.sqrt(3) / 2) + (Math.PI - Math.sqrt(3)) / 2
    expect(areaOfDiscs(by3)).toBeCloseTo(union, 12)
  })

  test("of one circle inside another, twice the same, or the same but for a rounding, is that of the one", () => {
    expect(areaOfDiscs([disc(0, 0, 2), disc(0.5, 0.5, 1)])).toBeCloseTo(4 * Math.PI, 12)
    expect(areaOfDiscs([disc(3, 4, 2), disc(3, 4, 2), disc(3, 4, 2)])).toBeCloseTo(4 * Math.PI, 12)
    for (const off of [1e-16, 1e-13, 1e-10, 1e-7])
      expect(areaOfDiscs([disc(0, 0, 1000), disc(off, 0, 1000 + off / 3)]) / (Math.PI * 1e6)).toBeCloseTo(1, 9)
  })

  test("of no circle, and of one without radius, is nothing", () => {
    expect(areaOfDiscs([])).toBe(0)
    expect(areaOfDiscs([disc(1, 1, 0)], [square(3)])).toBe(0)
  })
})

describe("the ground under circles inside an outline", () => {
  test("that one side cuts is the circle less the segment beyond", () => {
    expect(areaOfDiscs([disc(0, 0, 1)], [square(5, -4.5)])).toBeCloseTo(Math.PI - segment(1, 0.5), 12)
  })

  test("that all four sides cut is the circle less four segments", () => {
    expect(areaOfDiscs([disc(0, 0, 1.2)], [square(1)])).toBeCloseTo(1.44 * Math.PI - 4 * segment(1.2, 1), 12)
  })

  test("is all of the outline under a circle round it, all of a circle within it, and nothing apart", () => {
    expect(areaOfDiscs([disc(0, 0, 10)], [square(1)])).toBeCloseTo(4, 12)
    expect(areaOfDiscs([disc(0, 0, 1)], [square(10)])).toBeCloseTo(Math.PI, 12)
    expect(areaOfDiscs([disc(20, 0, 1)], [square(10)])).toBe(0)
  })

  test("that touches the circle from outside or inside, in sides or corners, is all or nothing of it", () => {
    expect(areaOfDiscs([disc(0, 0, 1)], [square(1)])).toBeCloseTo(Math.PI, 9)
    expect(areaOfDiscs([disc(2, 0, 1)], [square(1)])).toBeCloseTo(0, 9)
    expect(areaOfDiscs([disc(0, 0, Math.SQRT2)], [square(1)])).toBeCloseTo(4, 9)
    expect(areaOfDiscs([disc(0, 0, 5)], [[-3, -4, 4, -3, 3, 4, -4, 3]])).toBeCloseTo(50, 9)
  })

  test("leaves out a hole", () => {
    const ring = [square(2), [-1, -1, -1, 1, 1, 1, 1, -1]]
    expect(areaOfDiscs([disc(0, 0, 10)], ring)).toBeCloseTo(12, 12)
    expect(areaOfDiscs([disc(0, 0, 0.9)], ring)).toBe(0)
    expect(areaOfDiscs([disc(0, 0, 1.2)], ring)).toBeCloseTo(4 * segment(1.2, 1), 12)
  })

  test("agrees with strips for any circles and any outline, also one with bays", () => {
    const radius = fc.double({ min: 0.2, max: 1, noNaN: true })
    const place = fc.double({ min: -1.2, max: 1.2, noNaN: true })
    const star = fc.array(radius, { minLength: 3, maxLength: 12 })
    const discs = fc.array(fc.record({ x: place, y: place, r: fc.double({ min: 0.05, max: 1.5, noNaN: true }) }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(star, discs, (radii, list) => {
        const ring = radii.flatMap((r, i) => {
          const angle = (2 * Math.PI * i) / radii.length
          return [r * Math.cos(angle), r * Math.sin(angle)]
        })
        const flat = list.map((of) => ({ ...of, inner: of.r, wedges: undefined }))
        const strips = areaOfStrips(
          -1,
          1,
          (y) => intersection(chordsOfRings([Float64Array.from(ring)], y), chordsOfReaches(flat, y)),
          1024,
        )
        // 1,024 strips of an area of some π: their own error is below 0.001.
        expect(Math.abs(areaOfDiscs(list, [ring]) - strips)).toBeLessThan(1e-3)
      }),
      { numRuns: 80 },
    )
  })
})
