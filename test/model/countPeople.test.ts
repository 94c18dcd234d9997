import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Country } from "../../src/model/country.ts"
import { countPeople, makeCount } from "../../src/model/countPeople.ts"
import { peopleTotal } from "../../src/model/exposure.ts"
import { pointAt } from "../../src/model/geo.ts"
import { makeGround } from "../../src/model/ground.ts"
import type { Place } from "../../src/model/place.ts"
import type { LonLat } from "../../src/model/units.ts"
import { lens } from "./lens.ts"
import { zonedSite } from "./zonedSite.ts"

// Two invented countries that meet on the meridian of 20° E.
const border = 20
const land = (iso2: string, west: number, east: number, more: Partial<Country> = {}): Country => ({
  iso2,
  name: iso2,
  inRegion: true,
  ruralArea: 1e10,
  land: [
    [
      [
        [west, 43],
        [east, 43],
        [east, 45],
        [west, 45],
        [west, 43],
      ],
    ],
  ],
  ...more,
})
const west = land("WW", 18, border)
const east = land("EE", border, 22)
const here: LonLat = [19, 44]
let nextId = 1
const place = (at: LonLat, population: number | null, country = "WW"): Place => ({
  geonameid: nextId++,
  name: "Somewhere",
  country,
  population,
  rank: 1,
  position: at,
})
const oneStore = (radius: number, at = here, id = "S") => zonedSite(id, at, [{ at, radius }])
describe("one store", () => {
  test("a village wholly inside counts in full, and the rural background covers the rest of the circle", () => {
    // 5,000 people at 1,500 per km² stand on 3.3333 km², a disc of 1,030 m; (105,000 − 5,000) on 10,000 km² are 10 per km².
    const ground = makeGround([place(here, 5000)], [{ ...west, population: 105_000 }], [])
    const ibd = countPeople([oneStore(2000)], ground).sites[0]?.zones.IBD
    expect(ibd?.people?.listed).toBeCloseTo(5000, 6)
    expect(ibd?.people?.rural).toBeCloseTo((4 * Math.PI - 10 / 3) * 10, 1)
    expect(ibd?.people?.grid).toBe(0)
    expect(ibd?.reaches).toEqual([])
    expect(ibd?.atLeast).toBe(false)
  })

  test("a village cut by the edge counts by the share of its footprint inside", () => {
    const footprintRadius = Math.sqrt(5000 / 1500 / Math.PI) * 1000
    const village = pointAt(here, 1200, 500)
    const zone = countPeople([oneStore(1000)], makeGround([place(village, 5000)], [west], [])).sites[0]?.zones.VBD
    const share = lens(1000, footprintRadius, 1300) / (Math.PI * footprintRadius ** 2)
    expect(zone?.places[0]?.share).toBeCloseTo(share, 3)
    expect(zone?.people?.listed).toBeCloseTo(5000 * share, -1)
    expect(zone?.places[0]?.distance).toBeCloseTo(1300, 0)
    expect(zone?.places[0]?.bearing).toBeCloseTo((Math.atan2(1200, 500) * 180) / Math.PI, 1)
    expect(zone?.places[0]?.centreInside).toBe(false)
  })

  test("a place of unknown population is named and adds nobody", () => {
    const zone = countPeople([oneStore(1000)], makeGround([place(here, null)], [west], [])).sites[0]?.zones.IBD
    expect(zone?.places[0]?.people).toBeNull()
    expect(zone?.people?.listed).toBe(0)
  })

  test("without a national total the count reads at least", () => {
    expect(countPeople([oneStore(1000)], makeGround([], [west], [])).sites[0]?.zones.IBD.atLeast).toBe(true)
  })

  test("at sea and outside every known country the count reads at least", () => {
    const zone = countPeople([oneStore(1000, [30, 44])], makeGround([], [west], [])).sites[0]?.zones.IBD
    expect(zone?.atLeast).toBe(true)
  })

  test("a lake in the zone carries no rural background", () => {
    const lake = [
      [
        [18.9, 44],
        [19.1, 44],
        [19.1, 44.1],
        [18.9, 44.1],
        [18.9, 44],
      ],
    ] as const
    const total = { ...west, population: 100_000 }
    const zone = countPeople([oneStore(2000)], makeGround([], [total], [lake])).sites[0]?.zones.IBD
    expect(zone?.people?.rural).toBeCloseTo((4 * Math.PI * 10) / 2, 1)
  })

  test("where the list reaches the national total, listed places are scaled to it and the background is 0", () => {
    const ground = makeGround([place(here, 5000), place([21, 44.5], 3000)], [{ ...west, population: 4000 }], [])
    const zone = countPeople([oneStore(3000)], ground).sites[0]?.zones.IBD
    expect(zone?.people?.listed).toBeCloseTo((5000 * 4000) / 8000, 6)
    expect(zone?.people?.rural).toBe(0)
  })
})

describe("a zone over a border", () => {
  const ground = makeGround(
    [place(pointAt([border, 44], 700, 0), 900, "EE")],
    [
      { ...west, population: 100_000 },
      { ...east, population: 200_900 },
    ],
    [],
  )
  const site = zonedSite("S", [19.999, 44], [{ at: [border, 44], radius: 2000 }])
  const ibd = countPeople([site], ground).sites[0]?.zones.IBD

  test("says which neighbour it reaches", () => {
    expect(ibd?.reaches).toEqual(["EE"])
  })

  test("gives each country its half of the ground and its own density", () => {
    const half = 2 * Math.PI
    const [footprintArea] = [Math.PI * footprintOf900() ** 2]
    const of = (country: string) => ibd?.residents.find((line) => line.country === country)
    expect((of("WW")?.area ?? 0) / 1e6).toBeCloseTo(half, 2)
    expect(of("WW")?.people.rural).toBeCloseTo(half * 10, 1)
    expect(of("EE")?.people.rural).toBeCloseTo((half - footprintArea) * 20, 1)
    expect(of("EE")?.people.listed).toBeCloseTo(900, 3)
  })

  /** 900 people: between 500 (600 per km²) and 5,000 (1,500 per km²) on the logarithm. Radius in km. */
  function footprintOf900() {
    const density = 600 + (Math.log(900 / 500) / Math.log(10)) * 900
    return Math.sqrt(900 / density / Math.PI)
  }
})

describe("several stores and sites", () => {
  const total = { ...west, population: 100_000 }

  test("two circles of one site count the ground they share once", () => {
    const there = pointAt(here, 1500, 0)
    const site = zonedSite("S", here, [
      { at: here, radius: 1000 },
      { at: there, radius: 1000 },
    ])
    const zone = countPeople([site], makeGround([], [total], [])).sites[0]?.zones.IBD
    expect(zone?.people?.rural).toBeCloseTo(((2 * Math.PI * 1e6 - lens(1000, 1000, 1500)) / 1e6) * 10, 1)
  })

  test("sum counts people of two sites' zones twice, once counts them once", () => {
    const there = pointAt(here, 1500, 0)
    const village = pointAt(here, 750, 0)
    const ground = makeGround([place(village, 500)], [{ ...west, population: 100_500 }], [])
    const { sum, once } = countPeople([oneStore(2000), oneStore(2000, there, "T")], ground).totals.IBD
    expect(sum.listed).toBeCloseTo(1000, 6)
    expect(once.listed).toBeCloseTo(500, 6)
    const footprintArea = 500 / 600
    const both = 8 * Math.PI - lens(2000, 2000, 1500) / 1e6
    expect(sum.rural).toBeCloseTo((8 * Math.PI - 2 * footprintArea) * 10, 0)
    expect(once.rural).toBeCloseTo((both - footprintArea) * 10, 0)
  })

  test("a store without a figure makes the total at least, and is counted", () => {
    const site = zonedSite("S", here, [{ at: here, radius: 1000 }, { at: here }])
    const nothing = zonedSite("T", here, [{ at: here }])
    const { sites, totals } = countPeople([site, nothing], makeGround([], [total], []))
    expect(sites[0]?.zones.IBD).toMatchObject({ storesWithoutFigure: 1, atLeast: true, radius: 1000 })
    expect(sites[1]?.zones.IBD.people).toBeUndefined()
    expect(sites[1]?.zones.IBD.radius).toBeUndefined()
    expect(totals.IBD).toMatchObject({ storesWithoutFigure: 2, sitesWithoutFigure: 1, atLeast: true })
  })

  test("once never exceeds sum, is at least the largest site, and does not depend on the order of sites", () => {
    const offset = fc.integer({ min: -3000, max: 3000 })
    const sites = fc.array(fc.record({ x: offset, y: offset, radius: fc.integer({ min: 300, max: 2500 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    const villages = [0, 1, 2].map((i) => place(pointAt(here, 900 * i - 700, 400 * i), 700 * (i + 1)))
    const ground = makeGround(villages, [total], [])
    fc.assert(
      fc.property(sites, (list) => {
        const zoned = list.map(({ x, y, radius }, i) => oneStore(radius, pointAt(here, x, y), `S${i}`))
        const { sites: each, totals } = countPeople(zoned, ground)
        const [sum, once] = [peopleTotal(totals.IBD.sum), peopleTotal(totals.IBD.once)]
        const largest = Math.max(...each.map(({ zones }) => (zones.IBD.people ? peopleTotal(zones.IBD.people) : 0)))
        // Strips leave an error of up to 0.1 % of a circle's area between two ways of cutting the same ground.
        const slack = 1e-3 * sum + 0.01
        expect(once).toBeLessThanOrEqual(sum + slack)
        expect(once).toBeGreaterThanOrEqual(largest - slack)
        const reversed = countPeople([...zoned].reverse(), ground)
        expect(reversed.totals).toEqual(totals)
      }),
      { numRuns: 12 },
    )
  })
})

describe("some of the sites", () => {
  /** Runs to the end. */
  function result<Result>(steps: Generator<unknown, Result>): Result {
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
  }

  test("add up to what they would if the register had no others", () => {
    const ground = makeGround(
      [place(here, 5000), place(pointAt(here, 1500, 0), 700)],
      [{ ...west, population: 1e5 }],
      [],
    )
    const at = fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 }))
    const someSites = fc.array(fc.record({ at, radius: fc.integer({ min: 100, max: 2500 }), isIn: fc.boolean() }), {
      maxLength: 7,
    })
    fc.assert(
      fc.property(someSites, (cases) => {
        const sites = cases.map(({ at: [x, y], radius }, i) => oneStore(radius, pointAt(here, x, y), `S${i}`))
        const chosen = sites.filter((_, i) => cases[i]?.isIn)
        const count = makeCount(sites, ground)
        result(count.steps())
        const totals = result(count.totalSteps(new Set(chosen.map(({ site }) => site.siteId))))
        const alone = countPeople(chosen, ground).totals
        expect(peopleTotal(totals.IBD.once)).toBeCloseTo(peopleTotal(alone.IBD.once), 6)
        expect(peopleTotal(totals.IBD.sum)).toBeCloseTo(peopleTotal(alone.IBD.sum), 6)
        expect(totals.IBD.residents.map(({ country }) => country)).toEqual(
          alone.IBD.residents.map(({ country }) => country),
        )
        expect(totals.IBD.atLeast).toBe(alone.IBD.atLeast)
      }),
      { numRuns: 25 },
    )
  })
})
