import { expect, test } from "vitest"
import { pointAt } from "../../src/model/geo.ts"
import { makeGround } from "../../src/model/ground.ts"
import { footprintShare, listedShare } from "../../src/model/groundShares.ts"
import type { Place } from "../../src/model/place.ts"
import { makePopulationGrid } from "../../src/model/populationGrid.ts"
import type { LonLat } from "../../src/model/units.ts"

test("a small zone in a wide town, half of it on a raster, has half of its listed people", () => {
  // 1.8 million people at 4,000 to the km²: a footprint of 11,968 m. A zone of 400 m has four strips of 1/256 of that.
  const [town, centre]: LonLat[] = [
    [20, 44],
    [20.02, 44.05],
  ]
  const place: Place = {
    geonameid: 1,
    name: "P",
    country: "AA",
    rank: 0,
    population: 1_800_000,
    position: town as LonLat,
  }
  const on = centre as LonLat
  const raster = (covers: [number, number, number, number]) =>
    makePopulationGrid({
      name: "raster",
      centres: Float64Array.of(...on),
      people: Float64Array.of(0),
      cornersOf: () => [],
      covers: { extent: covers },
    })
  const half = Math.sqrt(1800 / (Math.PI * 4)) * 1000
  for (const [name, extent, part] of [
    ["east", [on[0], 40, 30, 50], 1 / 2],
    ["north", [10, on[1], 30, 50], 1 / 2],
    // Beyond a line 200 m north of the middle lies the segment of r² acos ½ − 200 √(400² − 200²).
    ["farther north", [10, pointAt(on, 0, 200)[1], 30, 50], 1 - (Math.acos(0.5) - Math.sqrt(3) / 4) / Math.PI],
  ] as const) {
    const ground = makeGround([place], [], [], [raster([...extent])])
    const reaches = [{ centre: on, radius: 400 }]
    const share = footprintShare({ centre: town as LonLat, radius: half }, reaches)
    expect(share * half * half).toBeCloseTo(400 * 400, 1)
    expect(listedShare(ground, 0, reaches, share) / share / part, name).toBeCloseTo(1, 2.4)
  }
})
