import { describe, expect, test } from "vitest"
import { measure } from "../../src/model/measure.ts"
import { geodesicDistance } from "../../src/model/geo.ts"
import type { LonLat } from "../../src/model/units.ts"

describe("measuring between two points", () => {
  test("New York to London is what the manual of GeodSolve prints", () => {
    const { distance, bearing } = measure([-73.8, 40.6], [-0.5, 51.6])
    expect(distance).toBeCloseTo(5_551_759.4, 2)
    expect(bearing).toBeCloseTo(51.19888285, 7)
  })

  test("Wellington to Salamanca, nearly half the globe, is what GeographicLib's documentation prints", () => {
    const { distance } = measure([174.81, -41.32], [-5.5, 40.96])
    expect(distance).toBeCloseTo(19_959_679.267, 2)
  })

  test("a degree along the equator is the semi-major axis times a degree", () => {
    const { distance, bearing } = measure([20, 0], [21, 0])
    expect(distance).toBeCloseTo((6_378_137 * Math.PI) / 180, 4)
    expect(bearing).toBeCloseTo(90, 9)
  })

  test("near points agree with the quicker formula of the zones to one part in ten thousand", () => {
    const skopje: LonLat = [21.4314, 41.9965]
    const kumanovo: LonLat = [21.7144, 42.1322]
    const { distance } = measure(skopje, kumanovo)
    expect(Math.abs(distance / geodesicDistance(skopje, kumanovo) - 1)).toBeLessThan(1e-4)
  })

  test("a point and itself are nothing apart and have no bearing", () => {
    expect(measure([21, 42], [21, 42])).toEqual({ distance: 0, bearing: undefined, path: [[21, 42]] })
  })

  test("a bearing to the west is between 180 and 360 degrees, never negative", () => {
    expect(measure([22, 42], [21, 42]).bearing).toBeCloseTo(270.3346, 3)
  })

  test("the drawn line begins and ends where it was measured and has a point at least every 20 km", () => {
    const { path, distance } = measure([14.5, 46.05], [28.98, 41.01])
    expect(path[0]).toEqual([14.5, 46.05])
    expect(path.at(-1)).toEqual([28.98, 41.01])
    expect(path.length - 1).toBe(Math.ceil(distance / 20_000))
    const sum = path.slice(1).reduce((length, point, at) => length + geodesicDistance(path[at] as LonLat, point), 0)
    expect(Math.abs(sum / distance - 1)).toBeLessThan(1e-4)
  })
})
