import { describe, expect, test } from "vitest"
import geodesic from "geographiclib-geodesic"
import { bearing, circle, geodesicDistance, pointAt } from "../../src/model/geo.ts"
import { makePlane, pointOn } from "../../src/model/plane.ts"
import type { LonLat } from "../../src/model/units.ts"

// Karney's algorithms, accurate to nanometres, are the independent program.
const wgs84 = geodesic.Geodesic.WGS84
const latitudes = [35, 38, 41.5, 44, 46, 49]
const directions = [0, 30, 45, 90, 135, 180, 225, 300]

function karney(from: LonLat, azimuth: number, distance: number): LonLat {
  const end = wgs84.Direct(from[1], from[0], azimuth, distance)
  return [end.lon2 as number, end.lat2 as number]
}

describe("distances on the ellipsoid against Karney's geodesic", () => {
  test.each(latitudes)("from %d° N, 5 km and 30 km in eight directions agree to 0.01 %%", (latitude) => {
    for (const direction of directions) {
      for (const distance of [5000, 30000]) {
        const to = karney([20, latitude], direction, distance)
        expect(Math.abs(geodesicDistance([20, latitude], to) / distance - 1)).toBeLessThan(1e-4)
      }
    }
  })

  test("the bearing at 5 km agrees to a tenth of a degree", () => {
    for (const direction of directions) {
      const off = Math.abs(bearing([20, 44], karney([20, 44], direction, 5000)) - direction)
      expect(Math.min(off, 360 - off)).toBeLessThan(0.1)
    }
  })

  test("every point of a circle lies at its radius to 0.01 %", () => {
    for (const [lon, lat] of circle([20, 44], 2798, 64)) {
      expect(Math.abs((wgs84.Inverse(44, 20, lat, lon).s12 as number) / 2798 - 1)).toBeLessThan(1e-4)
    }
  })

  test("a point put at an offset is found at that offset again", () => {
    const [east, north] = [3000, -4000]
    expect(geodesicDistance([20, 44], pointAt([20, 44], east, north))).toBeCloseTo(5000, 4)
  })

  test("on the counting plane distances from the origin agree to 0.01 % at 5 km", () => {
    const plane = makePlane([20, 44])
    for (const direction of directions) {
      const [x, y] = pointOn(plane, karney([20, 44], direction, 5000))
      expect(Math.abs(Math.hypot(x, y) / 5000 - 1)).toBeLessThan(1e-4)
    }
  })

  test("on the counting plane distances between two points 5 km from the origin agree to 0.1 %", () => {
    const plane = makePlane([20, 44])
    const a = karney([20, 44], 45, 5000)
    const b = karney([20, 44], 100, 5000)
    const [p, q] = [pointOn(plane, a), pointOn(plane, b)]
    const true_ = wgs84.Inverse(a[1], a[0], b[1], b[0]).s12 as number
    expect(Math.abs(Math.hypot(p[0] - q[0], p[1] - q[1]) / true_ - 1)).toBeLessThan(1e-3)
  })
})
