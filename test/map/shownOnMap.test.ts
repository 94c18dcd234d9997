import { expect, test } from "vitest"
import { crosses } from "../../src/map/shownOnMap.ts"

const box = { box: [0, 0, 10, 10] } as const

test("a ring that crosses the view is seen even when none of its corners is in it", () => {
  expect(
    crosses(
      [
        [-5, 5],
        [15, 5],
      ],
      box,
    ),
  ).toBe(true)
  expect(
    crosses(
      [
        [-5, -5],
        [15, 15],
      ],
      box,
    ),
  ).toBe(true)
})

test("a ring that passes beside the view is not seen", () => {
  expect(
    crosses(
      [
        [-5, 5],
        [-1, 5],
      ],
      box,
    ),
  ).toBe(false)
  expect(
    crosses(
      [
        [-5, 4],
        [4, -6],
      ],
      box,
    ),
  ).toBe(false)
  expect(
    crosses(
      [
        [20, 0],
        [20, 10],
      ],
      box,
    ),
  ).toBe(false)
})

test("a ring around the whole view is not in it", () => {
  expect(
    crosses(
      [
        [-5, -5],
        [15, -5],
        [15, 15],
        [-5, 15],
        [-5, -5],
      ],
      box,
    ),
  ).toBe(false)
})
