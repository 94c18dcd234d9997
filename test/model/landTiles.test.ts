import fc from "fast-check"
import { expect, test } from "vitest"
import type { Polygon } from "../../src/model/country.ts"
import { type Box, circleBox, pointAt } from "../../src/model/geo.ts"
import { LandTiles } from "../../src/model/landTiles.ts"
import { areaOfReaches } from "../../src/model/areaOfReaches.ts"
import { makePlane, ringsOn } from "../../src/model/plane.ts"
import { makePolygonIndex, polygonAt } from "../../src/model/polygonIndex.ts"
import { reachOn } from "../../src/model/reachOnPlane.ts"
import type { LonLat } from "../../src/model/units.ts"

// Two invented countries: a wavy coast of 400 points, and inside it the whole of the neighbour, an enclave.
const middle: LonLat = [20, 44]
const round = (points: number, radius: number, wave: number): LonLat[] => {
  const ring = Array.from({ length: points }, (_, i): LonLat => {
    const angle = (2 * Math.PI * i) / points
    const r = radius * (1 + wave * Math.sin(9 * angle))
    return pointAt(middle, r * Math.cos(angle), r * Math.sin(angle))
  })
  return [...ring, ring[0] as LonLat]
}
const enclave = round(60, 12_000, 0.2)
const polygons: readonly { name: string; polygon: Polygon }[] = [
  { name: "AA", polygon: [round(400, 90_000, 0.1), [...enclave].reverse()] },
  { name: "BB", polygon: [enclave] },
]
const index = makePolygonIndex(polygons)
const tiles = new LandTiles(index)
const lonLat = fc.tuple(fc.double({ min: 18.5, max: 21.5, noNaN: true }), fc.double({ min: 43, max: 45, noNaN: true }))

test("the country of a point is that of the outlines", () => {
  fc.assert(
    fc.property(lonLat, (point) => {
      expect(tiles.countryAt(point)).toBe(polygonAt(index, point))
    }),
    { numRuns: 500 },
  )
})

test("the land of each country round a point has the area that the whole outlines give", () => {
  fc.assert(
    fc.property(lonLat, fc.integer({ min: 200, max: 25_000 }), (centre, radius) => {
      const box = circleBox(centre, radius)
      const plane = makePlane(centre)
      const circle = reachOn(plane, { centre, radius })
      const near = tiles.near(box)
      for (const { name, polygon } of polygons) {
        const found = near.get(name)
        const area = areaOfReaches([circle], ringsOn(plane, [polygon], box))
        const byTiles =
          found === undefined ? 0 : areaOfReaches([circle], found === "all" ? undefined : ringsOn(plane, found, box))
        expect(Math.abs(byTiles - area) / circle.r ** 2).toBeLessThan(1e-9)
      }
    }),
    { numRuns: 100 },
  )
})

test("nothing is near a box in open water, and one country alone where its land is all round", () => {
  const box = (at: LonLat): Box => circleBox(at, 1000)
  expect(tiles.near(box([24, 40]))).toEqual(new Map())
  expect(tiles.near(box(pointAt(middle, 50_000, 0)))).toEqual(new Map([["AA", "all"]]))
  expect(tiles.near(box(middle))).toEqual(new Map([["BB", "all"]]))
})
