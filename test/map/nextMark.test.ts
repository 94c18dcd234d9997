import { expect, test } from "vitest"
import { type Direction, nearestMark, nextMark } from "../../src/map/nextMark.ts"

interface Point {
  readonly x: number
  readonly y: number
}
const at = (point: Point) => point
const directions: readonly Direction[] = ["left", "right", "up", "down"]

test("an arrow goes to the nearest symbol on its side, y running down the screen", () => {
  const here = { x: 100, y: 100 }
  const [right, farRight, up] = [
    { x: 150, y: 110 },
    { x: 400, y: 100 },
    { x: 95, y: 20 },
  ]
  const all = [farRight, up, here, right]
  expect(nextMark(all, at, here, "right")).toBe(right)
  expect(nextMark(all, at, here, "up")).toBe(up)
  expect(nextMark(all, at, here, "left")).toBeUndefined()
  expect(nextMark(all, at, here, "down")).toBeUndefined()
})

test("of two equally far ahead the straighter is taken", () => {
  const straight = { x: 200, y: 105 }
  expect(nextMark([{ x: 200, y: 160 }, straight], at, { x: 100, y: 100 }, "right")).toBe(straight)
})

test("every other symbol lies in exactly one direction, on a diagonal too", () => {
  for (const [dx, dy] of [
    [10, 10],
    [-10, 10],
    [10, -10],
    [-10, -10],
    [3, 9],
    [-9, 3],
    [0, 5],
    [5, 0],
  ] as const) {
    const other = { x: dx, y: dy }
    expect(directions.filter((direction) => nextMark([other], at, { x: 0, y: 0 }, direction))).toHaveLength(1)
  }
})

test("every symbol of a crowded map can be reached from every other by arrows alone", () => {
  // A scatter from a fixed recurrence; 40 points on a map of 800 × 500.
  let seed = 7
  const next = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const points = Array.from({ length: 40 }, () => ({ x: 800 * next(), y: 500 * next() }))
  for (const start of points) {
    const reached = new Set([start])
    const open = [start]
    for (let here = open.pop(); here; here = open.pop()) {
      for (const direction of directions) {
        const there = nextMark(points, at, here, direction)
        if (there && !reached.has(there)) {
          reached.add(there)
          open.push(there)
        }
      }
    }
    expect(reached.size).toBe(points.length)
  }
})

test("the first arrow takes the symbol nearest to the middle", () => {
  const near = { x: 420, y: 240 }
  expect(nearestMark([{ x: 10, y: 10 }, near], at, { x: 400, y: 250 })).toBe(near)
  expect(nearestMark([], at, { x: 0, y: 0 })).toBeUndefined()
})
