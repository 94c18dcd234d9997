import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { areaOfDiscs } from "../../src/model/areaOfDiscs.ts"
import { areaOfReaches, commonArea } from "../../src/model/areaOfReaches.ts"
import { footprintShare } from "../../src/model/groundShares.ts"
import type { Disc } from "../../src/model/hideOutside.ts"
import { magazineSectors } from "../../src/model/magazineFace.ts"
import { pointAt } from "../../src/model/geo.ts"
import type { FlatReach } from "../../src/model/reachOnPlane.ts"
import type { LonLat } from "../../src/model/units.ts"
import { areaByQuadrature } from "./areaByQuadrature.ts"

/** Figures drawn in small whole numbers, put down in another size, turned, and elsewhere: so roundings differ each time. */
interface Frame {
  readonly scale: number
  /** [°], counter-clockwise. */
  readonly spin: number
  readonly east: number
  readonly north: number
}

const frames: readonly Frame[] = Array.from({ length: 400 }, (_, k) => ({
  scale: [0.25, 1, 1 / 3, 100.1, 777.7][k % 5] as number,
  spin: [0, 0, 45, 90, k * 1.7][(k >> 2) % 5] as number,
  east: [0, 0.1, 1234.5, k * 7.3][(k >> 1) % 4] as number,
  north: [0, 0.7, -987.6, k * -2.9][(k >> 3) % 4] as number,
}))

function placed({ scale, spin, east, north }: Frame, x: number, y: number): [number, number] {
  const [cos, sin] = [Math.cos((spin * Math.PI) / 180), Math.sin((spin * Math.PI) / 180)]
  return [east + scale * (x * cos - y * sin), north + scale * (x * sin + y * cos)]
}

function disc(frame: Frame, x: number, y: number, r: number): FlatReach {
  const [east, north] = placed(frame, x, y)
  return { x: east, y: north, r: r * frame.scale, inner: r * frame.scale, wedges: undefined }
}

function ring(frame: Frame, corners: readonly number[]): number[] {
  return corners.flatMap((x, k) => (k % 2 === 0 ? placed(frame, x, corners[k + 1] as number) : []))
}

function magazine(
  frame: Frame,
  x: number,
  y: number,
  door: number,
  radii: readonly [number, number, number],
): FlatReach {
  const [front, side, rear] = radii.map((radius) => radius * frame.scale) as [number, number, number]
  const by = { front, side, rear }
  const unit = (degrees: number) => {
    const angle = ((degrees - frame.spin) * Math.PI) / 180
    return [Math.sin(angle), Math.cos(angle)] as const
  }
  const wedges = magazineSectors(door).map(({ face, from, to }) => ({ r: by[face], from: unit(from), to: unit(to) }))
  return { ...disc(frame, x, y, radii[0]), inner: rear, wedges }
}

const square = (half: number) => [-half, -half, half, -half, half, half, -half, half]
const diamond = [-3, 0, 0, -3, 3, 0, 0, 3]

describe("where edges touch, meet in a corner or lie on each other the area is that by hand", () => {
  const cases: readonly [string, readonly [number, number, number][], readonly (readonly number[])[], number][] = [
    ["a circle touches all sides of a square from inside", [[0, 0, 2]], [square(2)], 4 * Math.PI],
    ["a circle runs through the corners of a diamond", [[0, 0, 3]], [diamond], 18],
    ["a circle touches a square from outside", [[4, 0, 2]], [square(2)], 0],
    ["a circle touches a corner from outside", [[5, 0, 2]], [diamond], 0],
    ["a circle touches a corner from inside the outline round it", [[0, 0, 5]], [[-3, -4, 3, -4, 3, 4, -3, 4]], 48],
    ["a side runs through the middle of a circle", [[2, 0, 1]], [square(2)], Math.PI / 2],
    ["a corner lies in the middle of a circle", [[2, 2, 1]], [square(2)], Math.PI / 4],
    ["a circle fills a hole", [[0, 0, 1]], [square(2), [-1, -1, -1, 1, 1, 1, 1, -1]], 0],
    [
      "a circle runs through the corners of a hole",
      [[0, 0, 3]],
      [square(3), [-3, 0, 0, 3, 3, 0, 0, -3]],
      9 * Math.PI - 18,
    ],
    ["a circle lies between two sides that it touches", [[0, 0, 2]], [[-9, -2, 9, -2, 9, 2, -9, 2]], 4 * Math.PI],
    [
      "an outline runs to and fro inside a circle",
      [[0, 0, 2]],
      [[-5, -5, 5, -5, 5, 5, 0, 5, 0, 0, 0, 5, -5, 5]],
      4 * Math.PI,
    ],
    [
      "two outlines share a side",
      [[0, 0, 1]],
      [
        [-2, -2, 0, -2, 0, 2, -2, 2],
        [0, -2, 2, -2, 2, 2, 0, 2],
      ],
      Math.PI,
    ],
    [
      "two circles touch, one beside the other",
      [
        [-1, 0, 1],
        [1, 0, 1],
      ],
      [square(5)],
      2 * Math.PI,
    ],
    [
      "two circles touch, one in the other",
      [
        [0, 0, 2],
        [1, 0, 1],
      ],
      [square(5)],
      4 * Math.PI,
    ],
    [
      "three circles have one centre",
      [
        [1, 1, 1],
        [1, 1, 2],
        [1, 1, 3],
      ],
      [square(9)],
      9 * Math.PI,
    ],
    [
      "one circle is given three times",
      [
        [1, 1, 2],
        [1, 1, 2],
        [1, 1, 2],
      ],
      [square(9)],
      4 * Math.PI,
    ],
    [
      "four circles touch each other and the square round them",
      [
        [-1, -1, 1],
        [1, -1, 1],
        [1, 1, 1],
        [-1, 1, 1],
      ],
      [square(2)],
      4 * Math.PI,
    ],
    [
      "a circle a thousand times as wide covers the square",
      [
        [0, 0, 3000],
        [3, 0, 1],
      ],
      [square(2)],
      16,
    ],
  ]
  test.each(cases)("%s", (_, discs, rings, area) => {
    for (const frame of frames) {
      const list: Disc[] = discs.map(([x, y, r]) => disc(frame, x, y, r))
      const found =
        areaOfDiscs(
          list,
          rings.map((corners) => ring(frame, corners)),
        ) /
        frame.scale ** 2
      expect(Math.abs(found - area), JSON.stringify(frame)).toBeLessThan(1e-3)
    }
  })

  test("a magazine of equal sides is a disc, also cut by outlines along the edges of its sectors and through its own place", () => {
    for (const frame of frames.slice(0, 100)) {
      const store = magazine(frame, 0, 0, 45, [2, 2, 2])
      const quarter = [ring(frame, [0, 0, 4, 0, 4, 4, 0, 4])]
      expect(areaOfReaches([store], quarter) / frame.scale ** 2).toBeCloseTo(Math.PI, 3)
      const [two, apart] = [magazine(frame, 0, 0, 45, [2, 2, 2]), magazine(frame, 6, 0, 45, [2, 2, 2])]
      expect(areaOfReaches([store, two, apart]) / frame.scale ** 2).toBeCloseTo(8 * Math.PI, 3)
    }
  })
})

describe("on a lattice, where touching and coinciding are the rule, the closed form agrees with a quadrature", () => {
  const at = fc.integer({ min: -4, max: 4 })
  const size = fc.integer({ min: 1, max: 6 })
  const frame = fc.constantFrom(...frames)
  const outline = fc.constantFrom(
    undefined,
    [square(2)],
    [diamond],
    [[0, 0, 4, 0, 0, 3]],
    [[0, 0, 4, 0, 4, 2, 2, 2, 2, 4, 0, 4]],
    [square(5), [-3, 0, 0, 3, 3, 0, 0, -3]],
    [
      [-3, -3, 3, -3, 3, -2, -3, -2],
      [-3, 2, 3, 2, 3, 3, -3, 3],
    ],
  )
  const store = fc.oneof(
    {
      weight: 2,
      arbitrary: fc.tuple(at, at, size).map(
        ([x, y, r]) =>
          (of: Frame) =>
            disc(of, x, y, r),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(at, at, fc.integer({ min: 0, max: 23 }), size, size, size).map(([x, y, turn, ...radii]) => {
        const [rear, side, front] = radii.sort((a, b) => a - b)
        return (of: Frame) => magazine(of, x, y, turn * 15, [front, side, rear])
      }),
    },
  )
  const stores = fc.array(store, { minLength: 1, maxLength: 4 })

  test("of any stores inside any outline, and of what they have in common with a footprint", () => {
    fc.assert(
      fc.property(frame, stores, outline, fc.option(fc.tuple(at, at, size)), (on, list, corners, town) => {
        const reaches = list.map((put) => put(on))
        const rings = corners?.map((each) => ring(on, each))
        const footprint = town ? disc(on, ...town) : undefined
        const found = footprint ? commonArea(footprint, reaches, rings) : areaOfReaches(reaches, rings)
        const expected = areaByQuadrature(reaches, rings, footprint)
        expect(Math.abs(found - expected) / on.scale ** 2).toBeLessThan(1e-3)
      }),
      { numRuns: 50 },
    )
  })

  test("of twenty equal stores in rows", () => {
    for (const on of frames.slice(0, 2)) {
      const rows = Array.from({ length: 20 }, (_, k) => disc(on, (k % 5) * 2, Math.floor(k / 5) * 2, 2))
      const rings = [ring(on, [0, 0, 9, 0, 9, 6, 0, 6])]
      expect(Math.abs(areaOfReaches(rows, rings) - areaByQuadrature(rows, rings)) / on.scale ** 2).toBeLessThan(1e-3)
    }
  })
})

describe("more magazines than the closed form takes", () => {
  const here: LonLat = [20, 44]
  const frame: Frame = { scale: 1, spin: 0, east: 0, north: 0 }

  test("have in common with a wide town what a quadrature says, within 0.05 %", () => {
    const list = Array.from({ length: 7 }, (_, k) => magazine(frame, 12_300 + k * 70, 0, k * 30, [480, 400, 300]))
    const town = disc(frame, 0, 0, 12_000)
    expect(Math.abs(commonArea(town, list) / areaByQuadrature(list, undefined, town) - 1)).toBeLessThan(5e-4)
  })

  test("put nobody inside of a town that their fronts would reach and their rears do not", () => {
    // The town begins 400 m east of magazines that face west: 480 m in front, 300 m behind and 350 m aside.
    const town = { centre: pointAt(here, 12_400, 0), radius: 12_000 }
    const radii = { front: 480, side: 350, rear: 300 }
    const sectors = magazineSectors(270).map(({ face, from, to }) => ({ from, to, radius: radii[face] }))
    const reaches = Array.from({ length: 7 }, (_, k) => ({
      centre: pointAt(here, -1 - k, 0),
      radius: 480,
      sectors,
    }))
    expect(footprintShare(town, reaches)).toBe(0)
  })
})
