import { describe, expect, test } from "vitest"
import { graticule, graticuleInterval, graticuleText } from "../../src/model/graticule.ts"

describe("the graticule", () => {
  test("its lines are whole multiples of the interval inside the view, in order", () => {
    expect(graticule([18.2, 40.9, 23.1, 43], 3600)).toEqual({
      meridians: [19, 20, 21, 22, 23],
      parallels: [41, 42, 43],
    })
    expect(graticule([21.4, 41.9, 21.8, 42.1], 600).meridians.map(graticuleText)).toEqual(["21°30′", "21°40′"])
  })

  test("a view that no line crosses has none", () => {
    expect(graticule([21.1, 42.1, 21.9, 42.9], 3600)).toEqual({ meridians: [], parallels: [] })
  })

  test("lines west of Greenwich and south of the equator are in it too", () => {
    expect(graticule([-2.5, -1.5, 0.5, 1.5], 3600)).toEqual({ meridians: [-2, -1, 0], parallels: [-1, 0, 1] })
  })

  test("the interval grows finer as the map grows larger, and its lines stay at least 100 px apart", () => {
    // MapLibre's world is 512 px wide at zoom 0.
    const atZoom = (zoom: number) => graticuleInterval((512 * 2 ** zoom) / 360)
    expect(atZoom(3.5)).toBe(36_000)
    expect(atZoom(5)).toBe(3600 * 5)
    expect(atZoom(8)).toBe(1200)
    expect(atZoom(14)).toBe(20)
    let before = Number.POSITIVE_INFINITY
    for (let zoom = 3.5; zoom <= 17; zoom += 0.25) {
      const interval = atZoom(zoom)
      expect(interval).toBeLessThanOrEqual(before)
      expect((interval / 3600) * ((512 * 2 ** zoom) / 360)).toBeGreaterThanOrEqual(100)
      before = interval
    }
  })

  test("labels name degrees, and minutes and seconds only where there are any", () => {
    expect([21, 21.5, 21 + 1 / 60, 21 + 20 / 3600, -5.25, 0].map(graticuleText)).toEqual([
      "21°",
      "21°30′",
      "21°01′",
      "21°00′20″",
      "5°15′",
      "0°",
    ])
  })

  test("no label reads 60 minutes or 60 seconds through rounding", () => {
    for (const value of graticule([20, 41, 22, 43], 1).meridians) expect(graticuleText(value)).not.toMatch(/60/)
  })
})
