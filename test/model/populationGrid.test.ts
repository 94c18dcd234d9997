import { describe, expect, test } from "vitest"
import { pointAt } from "../../src/model/geo.ts"
import { cellRadius, type GridCells, makePopulationGrid } from "../../src/model/populationGrid.ts"
import type { LonLat } from "../../src/model/units.ts"

const here: LonLat = [20, 44]
const square = [pointAt(here, -300, -400), pointAt(here, 300, -400), pointAt(here, 300, 400), pointAt(here, -300, 400)]
const cells: GridCells = {
  name: "cells.csv",
  centres: Float64Array.from(here),
  people: Float64Array.of(7),
  cornersOf: () => square.flat(),
  covers: { countries: new Set(["WW"]) },
}

describe("a population grid", () => {
  test("finds a cell from any point that one of its corners reaches", () => {
    const grid = makePopulationGrid(cells)
    // 300 and 400 m make 500 m from centre to corner.
    expect(cellRadius(grid, 0)).toBeGreaterThanOrEqual(500)
    expect(cellRadius(grid, 0)).toBeCloseTo(500, 1)
    for (const [lon, lat] of square) expect(grid.index.search(lon, lat, lon, lat)).toEqual([0])
  })

  test("asks the reader for the corners of a cell once", () => {
    let asked = 0
    const grid = makePopulationGrid({ ...cells, radius: 500, cornersOf: () => [asked++, 0] })
    grid.cornersOf(0)
    grid.cornersOf(0)
    expect(asked).toBe(1)
  })

  test("may be empty", () => {
    const empty = makePopulationGrid({ ...cells, centres: new Float64Array(), people: new Float64Array() })
    expect(empty.index.search(-180, -90, 180, 90)).toEqual([])
  })

  test("refuses cells with fewer than 0 people, without a number, or without a centre", () => {
    for (const people of [-1, Number.NaN, Infinity])
      expect(() => makePopulationGrid({ ...cells, people: Float64Array.of(people) })).toThrow(
        /cells\.csv: cell 0 holds/,
      )
    expect(() => makePopulationGrid({ ...cells, people: Float64Array.of(1, 2) })).toThrow(RangeError)
  })
})
