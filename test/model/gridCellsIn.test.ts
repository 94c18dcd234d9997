import { expect, test } from "vitest"
import { gridCellsIn } from "../../src/model/gridCellsIn.ts"
import type { LonLat } from "../../src/model/units.ts"
import { gridOfCells } from "./gridOfCells.ts"

const squareAt = (west: number): LonLat[] => [
  [west, 42],
  [west + 0.01, 42],
  [west + 0.01, 42.01],
  [west, 42.01],
]
const triangle: LonLat[] = [
  [20.05, 42],
  [20.06, 42],
  [20.05, 42.01],
]
const grid = gridOfCells([squareAt(20), squareAt(20.02), squareAt(25), triangle], [7, 0, 9, 3])

test("cells with people in the box are given with their corners, each ring closed, and where each begins", () => {
  const { corners, starts, people, all } = gridCellsIn([grid], [19.9, 41.9, 20.1, 42.1], 10)
  expect(all).toBe(2)
  const cells = [...starts].map((start, i) => ({
    people: people[i],
    ring: Array.from(corners.slice(2 * start, 2 * (starts[i + 1] ?? corners.length / 2))),
  }))
  expect(cells).toHaveLength(2)
  // Two numbers for each corner, and the first corner again at the end.
  expect(cells).toContainEqual({ people: 7, ring: [20, 42, 20.01, 42, 20.01, 42.01, 20, 42.01, 20, 42] })
  expect(cells).toContainEqual({ people: 3, ring: [20.05, 42, 20.06, 42, 20.05, 42.01, 20.05, 42] })
})

test("where there are more than may be drawn none is given, and how many there are is told", () => {
  const found = gridCellsIn([grid, grid], [19.9, 41.9, 20.1, 42.1], 3)
  expect(found.all).toBe(4)
  expect([found.corners, found.starts, found.people].map(({ length }) => length)).toEqual([0, 0, 0])
})

test("cells of several grids are given one after the other", () => {
  expect(gridCellsIn([grid, grid], [24.9, 41.9, 25.1, 42.1], 3)).toMatchObject({
    all: 2,
    starts: Uint32Array.of(0, 5),
    people: Float64Array.of(9, 9),
  })
})

test("people counted at points have no cell that could be drawn", () => {
  const points = gridOfCells([[[20, 42]], [[20.01, 42]]])
  expect(gridCellsIn([points], [19.9, 41.9, 20.1, 42.1], 10).all).toBe(0)
})
