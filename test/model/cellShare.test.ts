import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { cellShare } from "../../src/model/cellShare.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import { pointAt } from "../../src/model/geo.ts"
import { makeGround } from "../../src/model/ground.ts"
import { difference } from "../../src/model/intervals.ts"
import { areaOfStrips, chordsOfRings, makePlane, pointOn, signedArea } from "../../src/model/plane.ts"
import { cellCentre, makePopulationGrid, type PopulationGrid } from "../../src/model/populationGrid.ts"
import type { Reach } from "../../src/model/reach.ts"
import { chordsOfReaches, reachOn } from "../../src/model/reachOnPlane.ts"
import type { LonLat } from "../../src/model/units.ts"
import { gridOfCells } from "./gridOfCells.ts"
import { hexagons } from "./hexagons.ts"
import { zonedSite } from "./zonedSite.ts"

const here: LonLat = [20, 44]
const at = (x: number, y: number) => pointAt(here, x, y)
const square = [at(-100, -100), at(100, -100), at(100, 100), at(-100, 100)]
/** Of a circle of radius r beyond a line h from its centre. */
const segment = (r: number, h: number) => r * r * Math.acos(h / r) - h * Math.sqrt(r * r - h * h)

describe("the share of a cell inside a zone", () => {
  test("is that of its area: a circle of 1 km that ends in the middle of the cell takes the segment within", () => {
    // A square of 2 km whose west side lies 500 m from the store, wide enough for the whole segment beyond that side.
    const cell = [at(500, -1000), at(2500, -1000), at(2500, 1000), at(500, 1000)]
    expect(cellShare(gridOfCells([cell]), 0, [{ centre: here, radius: 1000 }])).toBeCloseTo(segment(1000, 500) / 4e6, 5)
  })

  test("does not depend on the way round in which the file gives the corners", () => {
    const [one, other] = [gridOfCells([square]), gridOfCells([[...square].reverse()])]
    const reaches = [{ centre: at(150, 30), radius: 120 }]
    expect(cellShare(one, 0, reaches)).toBeCloseTo(cellShare(other, 0, reaches), 12)
  })

  test("counts a cell with a bay by its own area", () => {
    // A square of 200 m less the triangle from its east side to its middle: three quarters of 40,000 m².
    const bay = [at(-100, -100), at(100, -100), at(0, 0), at(100, 100), at(-100, 100)]
    expect(cellShare(gridOfCells([bay]), 0, [{ centre: at(0, 0), radius: 50 }])).toBeCloseTo(
      (Math.PI * 2500 * 0.75) / 30_000,
      5,
    )
  })

  test("of a point is all or nothing, and the edge belongs to the zone", () => {
    const grid = gridOfCells([[at(1000, 0)]])
    expect(cellShare(grid, 0, [{ centre: here, radius: 1001 }])).toBe(1)
    expect(cellShare(grid, 0, [{ centre: here, radius: 999 }])).toBe(0)
    expect(cellShare(grid, 0, [{ centre: at(1000, 0), radius: 1 }])).toBe(1)
  })

  test("is the same when the reader knows the size of its cells only roughly", () => {
    const cells = { ...hexagons(here, 3, () => 1), radius: 5000 }
    const [rough, close] = [makePopulationGrid(cells), hexagons(here, 3, () => 1)]
    const reaches = [{ centre: at(300, 200), radius: 900 }]
    for (let cell = 0; cell < close.people.length; cell++)
      expect(cellShare(rough, cell, reaches)).toBeCloseTo(cellShare(close, cell, reaches), 12)
  })
})

describe("nobody is lost or counted twice", () => {
  const grid = hexagons(here, 6, (i) => 1 + ((i * 37) % 101))
  const all = grid.people.reduce((sum, people) => sum + people, 0)
  const ground = makeGround([], [], [], [grid])
  const offset = fc.integer({ min: -4000, max: 4000 })
  const stores = fc.array(fc.record({ x: offset, y: offset, radius: fc.integer({ min: 100, max: 2500 }) }), {
    minLength: 1,
    maxLength: 5,
  })

  test("everyone is inside a zone that holds the whole grid", () => {
    const { sum } = countPeople([zonedSite("S", here, [{ at: here, radius: 20_000 }])], ground).totals.IBD
    expect(sum.grid).toBe(all)
  })

  test("people inside and people outside are everyone", () => {
    fc.assert(
      fc.property(stores, (list) => {
        const reaches = list.map(({ x, y, radius }) => ({ centre: at(x, y), radius }))
        const site = zonedSite(
          "S",
          here,
          reaches.map(({ centre, radius }) => ({ at: centre, radius })),
        )
        const inside = countPeople([site], ground).sites[0]?.zones.IBD.people?.grid ?? Number.NaN
        let outside = 0
        for (const [cell, people] of grid.people.entries()) outside += people * shareOutside(grid, cell, reaches)
        // The people outside are counted by 256 strips, a second method, good to 0.01 %.
        expect((inside + outside) / all).toBeCloseTo(1, 4)
      }),
      { numRuns: 8 },
    )
  })

  test("counted once over sites is what one site with all their stores has", () => {
    fc.assert(
      fc.property(stores, (list) => {
        const each = list.map(({ x, y, radius }) => ({ at: at(x, y), radius }))
        const apart = each.map((store, i) => zonedSite(`S${i}`, store.at, [store]))
        const { once, sum } = countPeople(apart, ground).totals.IBD
        const together = countPeople([zonedSite("S", here, each)], ground).totals.IBD
        expect(once.grid).toBeCloseTo(together.once.grid, 6)
        expect(once.grid).toBeLessThanOrEqual(sum.grid + 1e-6)
      }),
      { numRuns: 15 },
    )
  })

  /** What of a cell lies in no reach, by strips on the plane at its centre. */
  function shareOutside(of: PopulationGrid, cell: number, reaches: readonly Reach[]): number {
    const plane = makePlane(cellCentre(of, cell))
    const corners = of.cornersOf(cell)
    const ring = new Float64Array(corners.length)
    for (let k = 0; k < ring.length; k += 2)
      ring.set(pointOn(plane, [corners[k] as number, corners[k + 1] as number]), k)
    const flat = reaches.map((reach) => reachOn(plane, reach))
    const ys = ring.filter((_, k) => k % 2 === 1)
    const open = areaOfStrips(
      Math.min(...ys),
      Math.max(...ys),
      (y) => difference(chordsOfRings([ring], y), chordsOfReaches(flat, y)),
      256,
    )
    return open / Math.abs(signedArea(ring))
  }
})
