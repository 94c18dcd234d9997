import { describe, expect, test } from "vitest"
import {
  axisTicks,
  largestOf,
  linePath,
  makeChartScales,
  nameRoom,
  spreadLabels,
} from "../../../src/ui/chart/chartGeometry.ts"

// 52 px to the left and 44 to the right leave 300 of 396; 30 above and 40 below leave 200 of 270.
const size = { width: 396, height: 270, right: 44 }
const scales = makeChartScales(size, 100, 200)

test("zero stands in the lower left corner and the largest values in the upper right one", () => {
  expect([scales.x(0), scales.y(0)]).toEqual([52, 230])
  expect([scales.x(100), scales.y(200)]).toEqual([352, 30])
  expect([scales.x(50), scales.y(50)]).toEqual([202, 180])
})

test("the upright axis ends at a round number, and at 1 where nobody is inside", () => {
  expect(makeChartScales(size, 100, 187).y.domain()).toEqual([0, 200])
  expect(makeChartScales(size, 100, 0).y.domain()).toEqual([0, 1])
})

test("an axis has as many round numbers as have room", () => {
  expect(axisTicks(scales.x, 60)).toEqual([0, 20, 40, 60, 80, 100])
  expect(axisTicks(scales.y, 50)).toEqual([0, 50, 100, 150, 200])
})

describe("a line", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 50, y: 100 },
    { x: 100, y: 200 },
  ]

  test("goes straight from point to point", () => {
    expect(linePath({ points }, scales)).toBe("M52,230L202,130L352,30")
  })

  test("that is stepped stays and then rises at once", () => {
    expect(linePath({ points, isStepped: true }, scales)).toBe("M52,230L202,230L202,130L352,130L352,30")
  })

  test("of one point is none", () => {
    expect(linePath({ points: points.slice(0, 1) }, scales)).toBe("")
  })
})

test("the longest name has room beside the lines, at 8 px a letter and 12 between", () => {
  const named = (name: string) => ({ name, colour: "#000000", parts: [] })
  expect(nameRoom([named("IBD"), named("PTRD")])).toBe(44)
  expect(nameRoom([])).toBe(12)
})

test("the largest value is that of any line or dot", () => {
  const part = (y: number) => ({ points: [{ x: 0, y }] })
  const series = [
    { name: "A", colour: "#000000", parts: [part(3), part(7)] },
    { name: "B", colour: "#000000", parts: [], dots: [{ x: 0, y: 9 }] },
  ]
  expect(largestOf(series)).toBe(9)
  expect(largestOf([])).toBe(0)
})

describe("labels", () => {
  test("with room between them stay where they are", () => {
    expect(spreadLabels([10, 50, 30], 15, [0, 100])).toEqual([10, 50, 30])
  })

  test("too near to each other are moved apart in their order", () => {
    expect(spreadLabels([50, 52, 10], 15, [0, 100])).toEqual([50, 65, 10])
  })

  test("never leave the ends", () => {
    expect(spreadLabels([95, 98, 100], 15, [0, 100])).toEqual([70, 85, 100])
    expect(spreadLabels([-5, 120], 15, [0, 100])).toEqual([0, 100])
  })

  test("share the room evenly where there is too little", () => {
    expect(spreadLabels([50, 50, 50], 80, [0, 100])).toEqual([0, 50, 100])
  })
})
