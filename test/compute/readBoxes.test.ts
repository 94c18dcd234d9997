import { expect, test } from "vitest"
import { boxesToRead, makeHolds } from "../../src/compute/readBoxes.ts"
import { zonedSite } from "../model/zonedSite.ts"

// On WGS84 at 44° N a degree is 80,206 m east and 111,112 m north: 5 km are 0.0623° and 0.0450°, 1.5 km 0.0187° and 0.0135°.
const site = zonedSite("S", [20, 44], [{ at: [20, 44], radius: 500 }])
/** To some 20 m: boxes are a little larger than they need be. */
const expectBox = (box: readonly number[] | undefined, expected: readonly number[]) =>
  expected.forEach((degrees, i) => expect(Math.abs((box?.[i] ?? 0) - degrees)).toBeLessThan(2e-4))

test("a grid is read round the zones with a margin of 1 km, and 5 km round stores whose quantity may become any", () => {
  const [zones, around] = boxesToRead([site], undefined, [[20, 44]])
  expectBox(zones, [19.9813, 43.9865, 20.0187, 44.0135])
  expectBox(around, [19.9377, 43.955, 20.0623, 44.045])
})

test("a zone that has grown past the margin, and a site moved away, are not held by what was read before", () => {
  const holds = makeHolds(boxesToRead([site]))
  const isHeld = (other: typeof site) => boxesToRead([other], 0).every(holds)
  expect(isHeld(zonedSite("S", [20, 44], [{ at: [20, 44], radius: 1400 }]))).toBe(true)
  expect(isHeld(zonedSite("S", [20, 44], [{ at: [20, 44], radius: 1600 }]))).toBe(false)
  expect(isHeld(zonedSite("S", [20.1, 44], [{ at: [20.1, 44], radius: 500 }]))).toBe(false)
})
