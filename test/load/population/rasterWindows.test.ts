import { expect, test } from "vitest"
import { blocksOf, type PixelWindow } from "../../../src/load/population/rasterWindows.ts"

const frame = {
  system: {
    name: "EPSG:4326",
    toLonLat: (x: number, y: number) => [x, y] as const,
    fromLonLat: (x: number, y: number) => [x, y] as const,
  },
  width: 1000,
  height: 1000,
  origin: [0, 0],
  step: [1, -1],
} as const

test("of a tile only what the windows have of it is taken, once for all of them", () => {
  const [one, other]: PixelWindow[] = [
    [10, 20, 30, 40],
    [25, 35, 120, 60],
  ]
  expect(blocksOf(frame, [100, 100], [one, other] as PixelWindow[])).toEqual([
    { window: [10, 20, 100, 60], wanted: [one, other] },
    { window: [100, 35, 120, 60], wanted: [other] },
  ])
})

test("strips of one row are taken 64 at a time, each once and only the rows that a window has", () => {
  const window: PixelWindow = [500, 60, 510, 130]
  expect(blocksOf(frame, [1000, 1], [window])).toEqual([
    { window: [500, 60, 510, 64], wanted: [window] },
    { window: [500, 64, 510, 128], wanted: [window] },
    { window: [500, 128, 510, 130], wanted: [window] },
  ])
})

test("strips of more rows than that are taken one at a time", () => {
  const window: PixelWindow = [0, 90, 5, 110]
  expect(blocksOf(frame, [1000, 100], [window]).map((block) => block.window)).toEqual([
    [0, 90, 5, 100],
    [0, 100, 5, 110],
  ])
})
