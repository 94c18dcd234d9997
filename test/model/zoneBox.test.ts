import { expect, test } from "vitest"
import { geodesicDistance } from "../../src/model/geo.ts"
import { widened, zoneBox } from "../../src/model/zoneBox.ts"
import { zonedSite } from "./zonedSite.ts"

test("the box of a site holds the zones of all its stores that have a figure; without one there is none", () => {
  const site = zonedSite("S", [20, 44], [{ at: [20, 44], radius: 1000 }, { at: [20.1, 44] }])
  const [west = 0, south = 0, east = 0, north = 0] = zoneBox(site) ?? []
  expect(geodesicDistance([west, 44], [20, 44])).toBeGreaterThanOrEqual(1000)
  expect(geodesicDistance([20, 44], [east, 44])).toBeLessThan(1010)
  expect(geodesicDistance([20, south], [20, north])).toBeCloseTo(2000, -1)
  expect(zoneBox(zonedSite("S", [20, 44], [{ at: [20, 44] }]))).toBeUndefined()
})

test("a widened box has the margin on every side, at its narrow end too", () => {
  const [west, south, east, north] = widened([19, 42, 20, 46], 5000)
  for (const lat of [42, 46]) {
    expect(geodesicDistance([west, lat], [19, lat])).toBeGreaterThanOrEqual(4995)
    expect(geodesicDistance([20, lat], [east, lat])).toBeGreaterThanOrEqual(4995)
  }
  expect(geodesicDistance([19, south], [19, 42])).toBeGreaterThanOrEqual(4995)
  expect(geodesicDistance([19, 46], [19, north])).toBeGreaterThanOrEqual(4995)
})
