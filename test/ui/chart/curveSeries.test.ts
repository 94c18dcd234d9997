import { expect, test } from "vitest"
import type { PeopleCurve, PlaceThreshold, ZoneCurve } from "../../../src/model/curve.ts"
import { light } from "../../../src/model/palette.ts"
import { type ZoneKind, zoneKinds } from "../../../src/model/rule.ts"
import {
  commonGaps,
  curveSeries,
  joinedPlateaus,
  namedThresholds,
  tableQuantities,
} from "../../../src/ui/chart/curveSeries.ts"

const at = (neq: number, people: number) => ({ neq, people, radius: 100 })
const leaves = (neq: number, name: string, population: number): PlaceThreshold => ({
  neq,
  place: { geonameid: neq, name, population },
})
const zoneCurve = (zone: ZoneKind, more: Partial<ZoneCurve> = {}): ZoneCurve => ({
  zone,
  pieces: [
    { points: [at(50, 10), at(2500, 40)], atLeast: true },
    { points: [at(2500.000001, 35), at(10_000, 90)], atLeast: false },
  ],
  gaps: [{ from: 0, to: 50, reason: "below range", limit: 50 }],
  plateaus: [{ from: 50, to: 700, reason: "floor", people: 10 }],
  thresholds: [],
  emptied: { people: 0, atLeast: false },
  tolerance: 0.5,
  ...more,
})
const curveOf = (ibd: Partial<ZoneCurve> = {}): PeopleCurve => ({
  siteId: "S",
  present: 8000,
  upTo: 10_000,
  zones: { PTRD: zoneCurve("PTRD"), IBD: zoneCurve("IBD", ibd), VBD: zoneCurve("VBD") },
})

test("a zone has the colour and dash of its ring and its name, and the chosen one stands out", () => {
  const series = curveSeries(curveOf(), light, "IBD")
  expect(series.map(({ name }) => name)).toEqual([...zoneKinds])
  expect(series.map(({ colour }) => colour)).toEqual(["#2D0A3D", "#CC3A2A", "#3E6E8E"])
  expect(new Set(series.map(({ dash }) => String(dash))).size).toBe(3)
  expect(series.map(({ isMain }) => isMain)).toEqual([false, true, false])
})

test("where the people change at once the line is upright, and figures that are lower bounds are marked", () => {
  const [, ibd] = curveSeries(curveOf(), light, "IBD")
  expect(ibd?.parts).toEqual([
    {
      points: [
        { x: 50, y: 10 },
        { x: 2500, y: 40 },
      ],
      isBound: true,
    },
    {
      points: [
        { x: 2500.000001, y: 40 },
        { x: 2500.000001, y: 35 },
      ],
    },
    {
      points: [
        { x: 2500.000001, y: 35 },
        { x: 10_000, y: 90 },
      ],
      isBound: false,
    },
  ])
})

test("over a gap nothing is drawn, and nothing kept is a point of its own, or none where there is no figure", () => {
  const gaps = [{ from: 2500, to: 2500.000001, reason: "no rule" as const }]
  expect(curveSeries(curveOf({ gaps }), light, "IBD")[1]?.parts).toHaveLength(2)
  expect(curveSeries(curveOf(), light, "IBD")[1]?.dots).toEqual([{ x: 0, y: 0 }])
  const emptied = { people: undefined, atLeast: true }
  expect(curveSeries(curveOf({ emptied }), light, "IBD")[1]?.dots).toEqual([])
})

test("only where no zone has a figure is the ground shaded", () => {
  expect(commonGaps(curveOf())).toMatchObject([{ from: 0, to: 50 }])
  expect(commonGaps(curveOf({ gaps: [{ from: 0, to: 90, reason: "below range" }] }))).toEqual([])
})

test("places are named by how little has to go, then those that only emptying leaves outside, then those not inside yet", () => {
  const thresholds = [
    leaves(9000, "Later", 10),
    leaves(7000, "Soon", 10),
    leaves(3000, "Far", 10),
    leaves(0, "Hamlet", 20),
    leaves(0, "Town", 900),
  ]
  const names = (most: number) => namedThresholds(curveOf({ thresholds }), "IBD", most).map(({ place }) => place.name)
  expect(names(9)).toEqual(["Soon", "Far", "Town", "Hamlet", "Later"])
  expect(names(2)).toEqual(["Soon", "Far"])
})

test("the table has round quantities, both sides of a step, ends of flat stretches and what is there now", () => {
  const all = tableQuantities(curveOf())
  expect(all).toEqual(expect.arrayContaining([0, 50, 700, 2500, 2500.000001, 8000, 10_000, 500, 1000]))
  expect(all).toEqual([...all].sort((a, b) => a - b))
  expect(new Set(all).size).toBe(all.length)
})

test("flat stretches that follow each other with the same people are one, and a step between them keeps them apart", () => {
  const flat = (from: number, to: number, people: number) => ({ from, to, people, reason: "floor" as const })
  expect(
    joinedPlateaus([flat(50, 887, 5), flat(887.000001, 1955, 5), flat(1955, 6372, 7), flat(8000, 9000, 7)]),
  ).toEqual([flat(50, 1955, 5), flat(1955, 6372, 7), flat(8000, 9000, 7)])
})
