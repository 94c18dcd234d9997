import { describe, expect, test } from "vitest"
import { bearing, pointAt } from "../../src/model/geo.ts"
import { cellShare } from "../../src/model/cellShare.ts"
import { footprintShare } from "../../src/model/groundShares.ts"
import { magazineFace, magazineSectors } from "../../src/model/magazineFace.ts"
import { innerRadius, isInReach, type Reach } from "../../src/model/reach.ts"
import type { Degrees, LonLat, Metres } from "../../src/model/units.ts"
import { gridOfCells } from "./gridOfCells.ts"

const here: LonLat = [20, 44]
const doors = [0, 30, 90, 137.5, 350]
const metres = { front: 1000, side: 800, rear: 600 }
/** By hand: 120° of 1,000 m, 150° of 800 m and 90° of 600 m: π · (1,000,000/3 + 640,000·150/360 + 360,000/4) = 690,000 π m². */
const wholeArea = Math.PI * 690_000

function magazine(door: Degrees, radii = metres, centre = here): Reach {
  const sectors = magazineSectors(door).map(({ face, from, to }) => ({ from, to, radius: radii[face] }))
  return { centre, radius: Math.max(...Object.values(radii)), sectors }
}
const towards = (degrees: Degrees, range: Metres, from = here) =>
  pointAt(from, range * Math.sin((degrees * Math.PI) / 180), range * Math.cos((degrees * Math.PI) / 180))
const share = (centre: LonLat, radius: Metres, reaches: Reach[]) => footprintShare({ centre, radius }, reaches)

describe("the sectors of a magazine", () => {
  test("lie all round without gap or overlap, 120° to the front, 90° to the rear, 75° to each side", () => {
    for (const door of doors) {
      const sectors = magazineSectors(door)
      expect(sectors.map(({ face, from, to }) => `${face} ${to - from}`)).toEqual([
        "front 120",
        "side 75",
        "rear 90",
        "side 75",
      ])
      sectors.forEach(({ to }, i) => expect(to % 360).toBeCloseTo(sectors[(i + 1) % 4]?.from ?? Number.NaN, 9))
    }
    expect(magazineSectors(350)[0]).toEqual({ face: "front", from: 290, to: 410 })
  })

  test("are those in which the faces look", () => {
    for (const door of doors)
      for (const { face, from, to } of magazineSectors(door)) expect(magazineFace(door, (from + to) / 2)).toBe(face)
  })
})

describe("a zone with sectors", () => {
  // The tolerance is that of the strips and of the plane: 0.1 %.
  test.each(doors)("has the area of its sectors, its door at %f°", (door) => {
    expect((share(here, 2000, [magazine(door)]) * Math.PI * 4e6) / wholeArea).toBeCloseTo(1, 3)
  })

  test("of a magazine elsewhere on the plane has the same area", () => {
    const reach = magazine(30, metres, pointAt(here, 900, -700))
    expect((share(here, 2500, [reach]) * Math.PI * 6.25e6) / wholeArea).toBeCloseTo(1, 3)
  })

  test.each(doors)("cuts a footprint on the edge of the front in two, its door at %f°", (door) => {
    // The side's 800 m end before the footprint, 850 to 950 m away, begins: exactly the half to the front is inside.
    expect(share(towards(door + 60, 900), 50, [magazine(door)])).toBeCloseTo(0.5, 3)
    expect(share(towards(door - 60, 900), 50, [magazine(door)])).toBeCloseTo(0.5, 3)
  })

  test.each(doors)("holds a footprint before the door and not the same one behind, its door at %f°", (door) => {
    expect(share(towards(door, 700), 90, [magazine(door)])).toBeCloseTo(1, 3)
    expect(share(towards(door + 180, 700), 90, [magazine(door)])).toBe(0)
    expect(share(towards(door + 180, 400), 90, [magazine(door)])).toBe(1)
  })

  test("counts a grid cell by the share of its area, whole where no direction is too short", () => {
    // A square of 200 m before the door and behind it, 700 m away; a third round the magazine itself.
    const grid = gridOfCells([0, 180].map((degrees) => square(towards(degrees, 700), 100)).concat([square(here, 100)]))
    const shares = [0, 1, 2].map((cell) => cellShare(grid, cell, [magazine(0)]))
    expect(shares[0]).toBeCloseTo(1, 3)
    // The square behind, 600 to 800 m away, touches the 600 m of the rear in one point.
    expect(shares[1]).toBeCloseTo(0, 6)
    expect(shares[2]).toBe(1)
  })

  test("holds a point by its direction; the edge belongs to it, and between two sectors the larger radius holds", () => {
    for (const door of doors) {
      const reach = magazine(door)
      const inside = (off: Degrees, range: Metres) => isInReach(reach, towards(door + off, range))
      expect([inside(0, 999), inside(0, 1001)]).toEqual([true, false])
      expect([inside(59, 999), inside(-59, 999), inside(61, 999), inside(-61, 999)]).toEqual([true, true, false, false])
      expect([inside(90, 799), inside(-90, 799), inside(90, 801)]).toEqual([true, true, false])
      expect([inside(134, 799), inside(136, 799), inside(-134, 799), inside(-136, 799)]).toEqual([
        true,
        false,
        true,
        false,
      ])
      expect([inside(180, 599), inside(180, 601)]).toEqual([true, false])
      expect(innerRadius(reach)).toBe(600)
    }
    const point = towards(60, 900)
    expect(isInReach({ ...magazine(0), sectors: edgeAt(bearing(here, point)) }, point)).toBe(true)
  })

  test("and a circle that overlap count the ground they share once", () => {
    // Around one point: 1,000 m over 120°, else 500 m, and a circle of 750 m. By hand: π·(750² + (1,000² − 750²)/3).
    const sectored = magazine(350, { front: 1000, side: 500, rear: 500 })
    const union = share(here, 2000, [sectored, { centre: here, radius: 750 }]) * Math.PI * 4e6
    expect(union / (Math.PI * (562_500 + 437_500 / 3))).toBeCloseTo(1, 3)
  })
})

/** Two halves of a circle that meet in a direction: beyond it 500 m, before it 1,000 m. */
const edgeAt = (direction: Degrees) => [
  { from: (direction + 240) % 360, to: ((direction + 240) % 360) + 120, radius: 1000 },
  { from: direction, to: direction + 120, radius: 500 },
  { from: direction + 120, to: direction + 240, radius: 500 },
]

function square(centre: LonLat, half: Metres): LonLat[] {
  const corner = (east: Metres, north: Metres) => pointAt(centre, east, north)
  return [corner(-half, -half), corner(half, -half), corner(half, half), corner(-half, half)]
}
