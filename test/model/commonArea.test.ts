import fc from "fast-check"
import { expect, test } from "vitest"
import { commonArea } from "../../src/model/areaOfReaches.ts"
import { footprint } from "../../src/model/footprint.ts"
import { footprintShare } from "../../src/model/groundShares.ts"
import { intersection } from "../../src/model/intervals.ts"
import { areaOfStrips, makePlane } from "../../src/model/plane.ts"
import { chordsOfReaches, reachOn } from "../../src/model/reachOnPlane.ts"
import { magazineSectors } from "../../src/model/magazineFace.ts"
import type { LonLat } from "../../src/model/units.ts"

/** The second method: chords of 256 strips, whose error is below 0.1 % of the disc. */
function byStrips(centre: LonLat, radius: number, reaches: Parameters<typeof footprintShare>[1]): number {
  const plane = makePlane(centre)
  const flat = reaches.map((reach) => reachOn(plane, reach))
  const disc = reachOn(plane, { centre, radius })
  const area = areaOfStrips(-radius, radius, (y) => intersection(chordsOfReaches([disc], y), chordsOfReaches(flat, y)))
  return area / (Math.PI * radius * radius)
}

test("a town beside a magazine with sides is not inside because a circle touches the side of a square round it", () => {
  // 150,000 kg, door to 10°: 1,179.6 m in front, 956.4 m aside, 743.9 m behind. The town's point is 2,130 m away and its footprint
  // begins 1 km off; strips, as before the closed form, put 0.12 % of it inside.
  fc.assert(
    fc.property(
      fc.double({ min: -0.03, max: 0.03, noNaN: true }),
      fc.double({ min: -0.03, max: 0.03, noNaN: true }),
      fc.integer({ min: 0, max: 359 }),
      fc.integer({ min: 500, max: 60_000 }),
      (east, north, bearing, population) => {
        const store: LonLat = [21.42258, 44.87519]
        const { centre, radius } = footprint({ position: [21.42258 + east, 44.87519 + north], population })
        const radii = { front: 1179.5510117926983, side: 956.3927122643499, rear: 743.8609984278278 }
        const sectors = magazineSectors(bearing).map(({ face, from, to }) => ({ from, to, radius: radii[face] }))
        const reaches = [
          { centre: store, radius: radii.front, sectors },
          { centre: store, radius: 10 },
          { centre: [21.421846, 44.878618] as LonLat, radius: 187.13713524562343 },
          { centre: [21.41729, 44.874065] as LonLat, radius: 400 },
        ]
        const share = footprintShare({ centre, radius }, reaches)
        expect(Math.abs(share - byStrips(centre, radius, reaches))).toBeLessThan(0.002)
      },
    ),
    { numRuns: 2000 },
  )
})

test("two discs share a lens: of radius 1 and 1 apart, 2π/3 − √3/2", () => {
  const plane = makePlane([20, 44])
  const at = (x: number) => ({ ...reachOn(plane, { centre: [20, 44], radius: 1 }), x, y: 0 })
  expect(commonArea(at(0), [at(1)])).toBeCloseTo((2 * Math.PI) / 3 - Math.sqrt(3) / 2, 6)
})
