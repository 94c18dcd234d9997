import { expect, test } from "vitest"
import { clippedPath } from "../../src/model/clippedPath.ts"

const box = [0, 0, 10, 10] as const

test("a line is cut where it enters and leaves a box", () => {
  expect(
    clippedPath(
      [
        [-5, 5],
        [15, 5],
      ],
      box,
    ),
  ).toEqual([
    [
      [0, 5],
      [10, 5],
    ],
  ])
  expect(
    clippedPath(
      [
        [1, 1],
        [2, 2],
        [3, 1],
      ],
      box,
    ),
  ).toEqual([
    [
      [1, 1],
      [2, 2],
      [3, 1],
    ],
  ])
})

test("a line that leaves and comes back has two pieces", () => {
  expect(
    clippedPath(
      [
        [5, 5],
        [15, 5],
        [15, 6],
        [5, 6],
      ],
      box,
    ),
  ).toEqual([
    [
      [5, 5],
      [10, 5],
    ],
    [
      [10, 6],
      [5, 6],
    ],
  ])
})

test("a line beside the box, or one that touches its corner, has no piece", () => {
  expect(
    clippedPath(
      [
        [11, 0],
        [11, 10],
      ],
      box,
    ),
  ).toEqual([])
  expect(
    clippedPath(
      [
        [-1, 1],
        [1, -1],
      ],
      box,
    ),
  ).toEqual([])
})
