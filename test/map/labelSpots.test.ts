import type { Feature } from "geojson"
import { expect, test } from "vitest"
import { labelSpots, landRows } from "../../src/map/labelSpots.ts"

/** A country that is a rectangle at the equator, where a degree is as long east to west as north to south. */
function country(west: number, south: number, east: number, north: number): Feature {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [corners] } }
}

/** Share of a name of 4° by 1° that lies on a rectangle, when its middle is at a spot: by hand, at one em per degree. */
function shareOn(
  [x = 0, y = 0]: readonly number[],
  [west, south, east, north]: readonly [number, number, number, number],
) {
  const across = Math.min(east, x + 2) - Math.max(west, x - 2)
  const down = Math.min(north, -y + 0.5) - Math.max(south, -y - 0.5)
  return (Math.max(0, across) * Math.max(0, down)) / 4
}
const half = { x: 2, y: 0.5 }
const here = [-5, -2, 5, 2] as const

test("the first choice is the country's own point, and nearer spots wholly inside come before those across its border", () => {
  const alone = country(...here)
  const spots = labelSpots(landRows([alone]), alone, [0, 0])(half, 1)
  expect(spots[0]).toEqual([0, 0])
  const shares = spots.map((spot) => shareOn(spot, here))
  expect(spots.length).toBeGreaterThan(20)
  // Rows are an eighth of the name's height or less: that much a share may be off.
  for (const share of shares.slice(0, 10)) expect(share).toBeGreaterThan(0.9)
})

test("no name stands with most of it on another country of the region", () => {
  const small = country(-1.5, -1, 1.5, 1)
  const large = country(1.5, -8, 20, 8)
  const spots = labelSpots(landRows([small, large]), small, [0, 0])(half, 1).slice(1)
  expect(spots.length).toBeGreaterThan(5)
  for (const spot of spots) {
    const [own, other] = [shareOn(spot, [-1.5, -1, 1.5, 1]), shareOn(spot, [1.5, -8, 20, 8])]
    expect(own > 0.25 || other < 0.15, `${own} on its own land, ${other} on the other's`).toBe(true)
    // To the left is the sea: names reach out there as far as they like, to the right only with a part on their own land.
    expect(spot[0]).toBeLessThan(2.5)
  }
  const middles = spots.map(([right]) => right)
  expect(-Math.min(...middles)).toBeGreaterThan(Math.max(...middles))
})
