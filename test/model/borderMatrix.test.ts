import { describe, expect, test } from "vitest"
import {
  type BorderMatrix,
  type BorderSite,
  countriesConcerned,
  countryPairs,
  notificationOf,
  onceMatrix,
  peopleOfPair,
  reachingOthers,
  sitesByHome,
  sumMatrix,
} from "../../src/model/borderMatrix.ts"
import type { Country } from "../../src/model/country.ts"
import { makeCount } from "../../src/model/countPeople.ts"
import { type Exposure, peopleTotal } from "../../src/model/exposure.ts"
import { makeGround } from "../../src/model/ground.ts"
import type { Place } from "../../src/model/place.ts"
import type { LonLat } from "../../src/model/units.ts"
import type { ZonedSite } from "../../src/model/zone.ts"
import { zonedSite } from "./zonedSite.ts"

// Three invented countries: WW and EE meet on the meridian of 20° E, south of 44° N; NN lies north of it.
// Each has as many people as are listed: no rural background.
const land = (
  iso2: string,
  population: number,
  [west, south, east, north]: [number, number, number, number],
): Country => ({
  iso2,
  name: iso2,
  inRegion: true,
  ruralArea: 1e10,
  population,
  land: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
})
const countries = [
  land("WW", 100, [18, 42, 20, 44]),
  land("EE", 80, [20, 42, 22, 44]),
  land("NN", 30, [18, 44, 22, 46]),
]

/** 44° N: a degree of longitude is 80,288 m, one of latitude 111,113 m (WGS84, by hand). */
const at = (east: number, north: number): LonLat => [20 + east / 80_288, 44 + north / 111_113]

let nextId = 1
const hamlet = (country: string, position: LonLat, population: number): Place => ({
  geonameid: nextId++,
  name: `Hamlet ${country}`,
  country,
  population,
  rank: 1,
  position,
})

/** Hamlets of under 200 people lie on discs of under 210 m, all well inside or well outside the zones below. */
const places = [
  hamlet("WW", at(-1500, -1500), 100),
  hamlet("EE", at(1500, -1500), 60),
  hamlet("EE", at(1500, -3500), 20),
  hamlet("NN", at(0, 1500), 30),
]

function count(sites: readonly ZonedSite[]) {
  const counting = makeCount(sites, makeGround(places, countries, []))
  const run = <Value>(steps: Generator<unknown, Value>): Value => {
    let step = steps.next()
    while (!step.done) step = steps.next()
    return step.value
  }
  const exposure: Exposure = run(counting.steps())
  const border = sites.map((zoned, i): BorderSite => ({ zoned, exposure: exposure.sites[i] as BorderSite["exposure"] }))
  const homes = [...sitesByHome(border)].map(([home, ids]) => ({
    home,
    totals: run(counting.totalSteps(new Set(ids))),
  }))
  return {
    border,
    exposure,
    sum: sumMatrix(border, "IBD"),
    once: onceMatrix(homes, "IBD"),
    reachings: reachingOthers(border, "IBD"),
  }
}

/** The matrix as whole people. */
function cells({ rows }: BorderMatrix) {
  return Object.fromEntries(
    rows.map(({ home, byResidence }) => [
      home,
      Object.fromEntries([...byResidence].map(([country, people]) => [country, Math.round(peopleTotal(people))])),
    ]),
  )
}

const stated = (zoned: ZonedSite, country: string): ZonedSite => ({ ...zoned, site: { ...zoned.site, country } })
const oneStore = (id: string, position: LonLat, radius: number) => zonedSite(id, position, [{ at: position, radius }])

// A holds all hamlets but the far one of EE; B lies inside A and holds WW's alone; C stands in EE and holds both of EE's and WW's.
const a = oneStore("A", at(-500, -500), 3000)
const b = oneStore("B", at(-1500, -1500), 400)
const c = oneStore("C", at(500, -2500), 3000)

describe("country of site × country of residence", () => {
  const { sum, once, exposure, reachings } = count([a, b, c])

  // C's zone ends 500 m into NN, where nobody lives.
  test("as a sum, someone inside two zones counts twice", () => {
    expect(cells(sum)).toEqual({ WW: { WW: 200, EE: 60, NN: 30 }, EE: { EE: 80, WW: 100, NN: 0 } })
  })

  test("once, someone counts once among the sites of a country, and in the row of each country", () => {
    expect(cells(once)).toEqual({ WW: { WW: 100, EE: 60, NN: 30 }, EE: { EE: 80, WW: 100, NN: 0 } })
  })

  test("rows and columns of the sum add up to the sum over sites", () => {
    const total = peopleTotal(exposure.totals.IBD.sum)
    expect(total).toBeCloseTo(470, 6)
    expect(peopleTotal(sum.total)).toBeCloseTo(total, 6)
    expect(sum.rows.reduce((all, row) => all + peopleTotal(row.total), 0)).toBeCloseTo(total, 6)
    expect([...sum.columns.values()].reduce((all, people) => all + peopleTotal(people), 0)).toBeCloseTo(total, 6)
  })

  test("rows once add up across, and columns to more than all sites together by what two countries' sites share", () => {
    for (const { byResidence, total } of once.rows)
      expect([...byResidence.values()].reduce((all, people) => all + peopleTotal(people), 0)).toBeCloseTo(
        peopleTotal(total),
        6,
      )
    // 190 + 180 in the rows; WW's 100 and the near hamlet of EE with 60 are in both.
    expect(peopleTotal(once.total)).toBeCloseTo(370, 6)
    expect(peopleTotal(exposure.totals.IBD.once)).toBeCloseTo(370 - 160, 6)
  })

  test("countries with sites come first, in the order of the rows", () => {
    expect(sum.rows.map(({ home }) => home)).toEqual(["WW", "EE"])
    expect(sum.residences).toEqual(["WW", "EE", "NN"])
  })

  test("a zone over two borders counts each side once", () => {
    const ofA = reachings.filter(({ site }) => site.site.siteId === "A")
    expect(ofA.map(({ country, people }) => [country, Math.round(peopleTotal(people))])).toEqual([
      ["EE", 60],
      ["NN", 30],
    ])
  })

  test("what the sites elsewhere have in a country adds up to its column outside its own row", () => {
    const foreign = reachings.filter(({ country }) => country === "WW")
    expect(foreign.reduce((all, { people }) => all + peopleTotal(people), 0)).toBeCloseTo(100, 6)
    expect(foreign.map(({ site }) => site.site.siteId)).toEqual(["C"])
  })
})

describe("who has to be told", () => {
  const { reachings, once } = count([a, b, c])

  test("a country is told of sites standing elsewhere, with its own places by name and distance", () => {
    const { incoming, outgoing } = notificationOf(reachings, "EE")
    expect(incoming.map(({ site, home }) => [site.site.siteId, home])).toEqual([["A", "WW"]])
    expect(incoming[0]?.places.map(({ place }) => place.name)).toEqual(["Hamlet EE"])
    // From (−500, −500) to (1,500, −1,500): √(2,000² + 1,000²) = 2,236 m, but for the projection by hand.
    expect(incoming[0]?.places[0]?.distance).toBeCloseTo(2236, -2)
    // NN's border is 2,500 m north of C, inside its 3,000 m; nobody is counted there.
    expect(outgoing.map(({ site, country }) => [site.site.siteId, country])).toEqual([
      ["C", "WW"],
      ["C", "NN"],
    ])
    expect(outgoing[1]).toMatchObject({ isOnLand: true, places: [] })
  })

  test("countries with the most people to be told of come first", () => {
    expect(countriesConcerned(reachings)).toEqual(["WW", "EE", "NN"])
  })

  test("pairs have the people of both on the other's side, most first", () => {
    const pairs = countryPairs(reachings, once).map((pair) => [...pair.countries, Math.round(peopleOfPair(pair))])
    // EE has 60 people inside zones of WW's sites, and WW 100 inside those of EE's.
    expect(pairs).toEqual([
      ["EE", "WW", 160],
      ["NN", "WW", 30],
      ["EE", "NN", 0],
    ])
    const sides = countryPairs(reachings, once).map(({ people }) =>
      people.map((side) => side && Math.round(peopleTotal(side))),
    )
    // NN has no site, so that nobody of the others can be inside zones of its sites.
    expect(sides).toEqual([
      [60, 100],
      [30, undefined],
      [undefined, 0],
    ])
  })
})

describe("a site's country", () => {
  test("is the one it stands in, whatever the register states", () => {
    const { sum, reachings } = count([stated(a, "EE")])
    expect(cells(sum)).toEqual({ WW: { WW: 100, EE: 60, NN: 30 } })
    expect(reachings.map(({ home, country }) => [home, country])).toEqual([
      ["WW", "EE"],
      ["WW", "NN"],
    ])
  })

  test("is the one that the register states where it stands outside every border", () => {
    // 500 m west of 18° E, where there is no land: the zone reaches WW.
    const { sum, reachings } = count([stated(oneStore("S", at(-161_076, -5000), 1000), "XX")])
    expect(sum.rows.map(({ home }) => home)).toEqual(["XX"])
    expect(reachings.map(({ home, country }) => [home, country])).toEqual([["XX", "WW"]])
  })
})

test("a site without a figure reaches nobody that is known of, and the matrix says that it is incomplete", () => {
  const { sum, once, reachings } = count([zonedSite("N", at(-500, -500), [{ at: at(-500, -500) }])])
  expect(reachings).toEqual([])
  expect([sum.atLeast, once.atLeast]).toEqual([true, true])
})
