import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { peopleTotal } from "../../src/model/exposure.ts"
import { pointAt } from "../../src/model/geo.ts"
import { type Ground, makeGround } from "../../src/model/ground.ts"
import type { Place } from "../../src/model/place.ts"
import type { Register } from "../../src/model/register.ts"
import { progressSteps, registerProgress } from "../../src/model/registerProgress.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import type { LonLat } from "../../src/model/units.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { hexagons } from "./hexagons.ts"
import { lens } from "./lens.ts"
import { makeRegister } from "./makeRegister.ts"
import { inventedCountry } from "./inventedCountry.ts"

// Two invented countries meet on 20° E; 10 people per km² live in the west, 20 in the east, all of them rural. IBD of HD 1.1 is
// 22.2·Q^⅓: 444 m for 8,000 kg, 666 m for 27,000 kg.
const countries = [inventedCountry("WW", 100_000, 18, 20), inventedCountry("EE", 200_000, 20, 22)]
const ground = makeGround([], countries, [])
const here: LonLat = [19, 44]
const [small, large] = [8000, 27_000]
/** Area of a circle [km²]. */
const circle = (metres: number) => Math.PI * (metres / 1000) ** 2

const compare = (before: Register, after: Register, on: Ground = ground) =>
  registerProgress({ before, after, ruleSet: iatg0220, options: defaultZoneOptions, ground: on })
const ibdOf = (before: Register, after: Register, on: Ground = ground) => compare(before, after, on).zones.IBD
const one = (neq: number, at = here, name = "S") => makeRegister({ [name]: { at, stores: { S1: { "1.1": neq } } } })

describe("one store, by hand", () => {
  const ring = (circle(666) - circle(444)) * 10

  test("less stock relieves the people of the ring that its zone gave up, and nobody is newly inside", () => {
    const { total, encroachment } = ibdOf(one(large), one(small))
    expect(peopleTotal(total.before)).toBeCloseTo(circle(666) * 10, 6)
    expect(peopleTotal(total.after)).toBeCloseTo(circle(444) * 10, 6)
    expect(total.relieved.rural).toBeCloseTo(ring, 6)
    expect(peopleTotal(total.newlyInside)).toBe(0)
    expect(encroachment).toEqual([])
  })

  test("more stock is encroachment, with the site that reaches further", () => {
    const { total, encroachment } = ibdOf(one(small), one(large))
    expect(total.newlyInside.rural).toBeCloseTo(ring, 6)
    expect(peopleTotal(total.relieved)).toBe(0)
    expect(encroachment.map(({ siteId, country: of }) => [siteId, of])).toEqual([["S", "WW"]])
  })

  test("nothing changed: nobody is relieved and nobody newly inside, to the last digit", () => {
    const { total } = ibdOf(one(large), one(large))
    expect([peopleTotal(total.relieved), peopleTotal(total.newlyInside)]).toEqual([0, 0])
  })

  test("a site that moved 300 m relieves one crescent and takes in another of the same size", () => {
    const { total } = ibdOf(one(small), one(small, pointAt(here, 300, 0)))
    const crescent = (circle(444) - lens(444, 444, 300) / 1e6) * 10
    expect(total.relieved.rural).toBeCloseTo(crescent, 4)
    expect(total.newlyInside.rural).toBeCloseTo(crescent, 4)
  })

  test("an emptied store, and one that is gone, relieve everybody; a new one takes in everybody", () => {
    const none = makeRegister({ S: { at: here, stores: {} } })
    expect(ibdOf(one(small), one(0)).total.relieved.rural).toBeCloseTo(circle(444) * 10, 6)
    expect(ibdOf(one(small), none).total.relieved.rural).toBeCloseTo(circle(444) * 10, 6)
    expect(ibdOf(none, one(small)).total.newlyInside.rural).toBeCloseTo(circle(444) * 10, 6)
  })

  test("a store that has fallen below the rule's lower limit has relieved nobody: there is no rule any more", () => {
    // 30 kg of HD 1.1 have no figure.
    const { total, isAtLeast, encroachment } = ibdOf(one(small), one(30))
    expect(peopleTotal(total.relieved)).toBe(0)
    expect(total.leftUnjudged.rural).toBeCloseTo(circle(444) * 10, 6)
    expect([peopleTotal(total.after), isAtLeast]).toEqual([0, { before: false, after: true }])
    expect(encroachment).toEqual([])
    const back = ibdOf(one(30), one(small))
    expect(peopleTotal(back.total.newlyInside)).toBe(0)
    expect(back.total.cameUnjudged.rural).toBeCloseTo(circle(444) * 10, 6)
    expect(back.encroachment).toEqual([])
  })

  test("another id for the same site changes nobody's place", () => {
    const { zones, stock } = compare(one(small), one(small, here, "T"))
    expect([peopleTotal(zones.IBD.total.relieved), peopleTotal(zones.IBD.total.newlyInside)]).toEqual([0, 0])
    expect(stock.sites.find(({ kind }) => kind === "new")).toMatchObject({ siteId: "T", inPlaceOf: "S" })
  })
})

describe("two countries, by hand", () => {
  test("relief on the border counts for those who live there, whoever's the site is", () => {
    // The site is the west's, its store stands on the border: each country has half of the ring.
    const at: LonLat = [20, 44]
    const register = (neq: number) => makeRegister({ S: { at, country: "WW", stores: { S1: { "1.1": neq } } } })
    const { byResidence, bySiteCountry } = ibdOf(register(large), register(small))
    const half = (circle(666) - circle(444)) / 2
    expect(byResidence.get("WW")?.relieved.rural).toBeCloseTo(half * 10, 3)
    expect(byResidence.get("EE")?.relieved.rural).toBeCloseTo(half * 20, 3)
    expect([...bySiteCountry.keys()]).toEqual(["WW"])
    expect(bySiteCountry.get("WW")?.relieved.rural).toBeCloseTo(half * 30, 3)
  })

  test("who is still inside a neighbour's zone is not relieved, though the country that emptied its store gave its zone up", () => {
    const there = pointAt(here, 300, 0)
    const register = (neq: number) =>
      makeRegister({
        A: { at: here, country: "AA", stores: { A1: { "1.1": neq } } },
        B: { at: there, country: "BB", stores: { B1: { "1.1": small } } },
      })
    const { total, bySiteCountry } = ibdOf(register(small), register(0))
    expect(total.relieved.rural).toBeCloseTo((circle(444) - lens(444, 444, 300) / 1e6) * 10, 4)
    expect(bySiteCountry.get("AA")?.relieved.rural).toBeCloseTo(circle(444) * 10, 4)
    expect(peopleTotal(bySiteCountry.get("BB")?.relieved ?? total.before)).toBe(0)
  })

  test("two sites that give up the same ground relieve its people once", () => {
    const register = (neq: number) =>
      makeRegister({
        A: { at: here, stores: { A1: { "1.1": neq } } },
        B: { at: pointAt(here, 300, 0), stores: { B1: { "1.1": neq } } },
      })
    const both = 2 * circle(444) - lens(444, 444, 300) / 1e6
    const { total } = ibdOf(register(small), register(0))
    expect(total.relieved.rural).toBeCloseTo(both * 10, 4)
    const grown = ibdOf(register(0), register(small))
    expect(grown.total.newlyInside.rural).toBeCloseTo(both * 10, 4)
    // At each site everybody in its zone is new, who is in both is told at both.
    const told = grown.encroachment.map(({ siteId, newlyInside }) => [siteId, newlyInside.rural])
    expect(told).toHaveLength(2)
    for (const [, people] of told) expect(people).toBeCloseTo(circle(444) * 10, 4)
  })
})

describe("listed places, by hand", () => {
  /** 5,000 people on 1,500 per km²: a disc of 1,030 m. */
  const radius = Math.sqrt(5000 / 1500 / Math.PI) * 1000
  const village: Place = {
    geonameid: 1,
    name: "Somewhere",
    country: "WW",
    population: 5000,
    rank: 1,
    position: pointAt(here, 1500, 0),
  }
  const on = makeGround([village], countries, [])

  test("a place that a grown zone reaches is named with the share that is newly inside", () => {
    // 666 + 1,030 m reach over 1,500 m, 444 + 1,030 m do not.
    const { places, total } = ibdOf(one(small), one(large), on)
    const share = lens(666, radius, 1500) / (Math.PI * radius ** 2)
    expect(places).toHaveLength(1)
    expect(places[0]).toMatchObject({ before: 0, relieved: 0, place: { name: "Somewhere" } })
    expect(places[0]?.newlyInside).toBeCloseTo(share, 5)
    expect(places[0]?.peopleNewlyInside).toBeCloseTo(share * 5000, 2)
    expect(total.newlyInside.listed).toBeCloseTo(share * 5000, 2)
  })

  test("a place that the zone has left is named as relieved", () => {
    const { places } = ibdOf(one(large), one(small), on)
    expect(places[0]).toMatchObject({ after: 0, newlyInside: 0 })
    expect(places[0]?.relieved).toBeGreaterThan(0)
  })

  test("a place is not relieved by a store that has no figure any more, nor named when nothing changed", () => {
    expect(ibdOf(one(large), one(30), on).places).toEqual([])
    expect(ibdOf(one(large), one(large), on).places).toEqual([])
  })
})

test("a comparison tells how many sites of both registers are counted, for a page that shows it", () => {
  const question = { before: one(large), after: one(small), ruleSet: iatg0220, options: defaultZoneOptions, ground }
  const [first, second] = [...progressSteps(question)]
  expect([first, second]).toEqual([
    { done: 1, all: 2 },
    { done: 2, all: 2 },
  ])
})

test("people before, less who left, with who came, are people after; residents add up to the total", () => {
  const grid = hexagons(here, 7, (i) => 1 + ((i * 53) % 97), { countries: new Set(["WW", "EE"]) })
  const on = makeGround([], countries, [], [grid])
  const quantity = fc.constantFrom(0, 30, 900, small, 20_000, large, 100_000)
  const store = fc.record({
    x: fc.integer({ min: -2500, max: 2500 }),
    y: fc.integer({ min: -2500, max: 2500 }),
    was: quantity,
    is: quantity,
    moved: fc.constantFrom(0, 0, 250),
  })
  fc.assert(
    fc.property(fc.array(store, { minLength: 1, maxLength: 6 }), (stores) => {
      const year = (which: "was" | "is") =>
        makeRegister(
          Object.fromEntries(
            stores.map(({ x, y, moved, ...neq }, i) => {
              const at = pointAt(here, which === "is" ? x + moved : x, y)
              return [`S${i}`, { at, country: i % 2 ? "AA" : "BB", stores: { [`S${i}-1`]: { "1.1": neq[which] } } }]
            }),
          ),
        )
      const { total, byResidence, bySiteCountry } = ibdOf(year("was"), year("is"), on)
      for (const line of [total, ...bySiteCountry.values()]) {
        const [before, after] = [peopleTotal(line.before), peopleTotal(line.after)]
        const left = peopleTotal(line.relieved) + peopleTotal(line.leftUnjudged)
        const came = peopleTotal(line.newlyInside) + peopleTotal(line.cameUnjudged)
        expect(before - left + came).toBeCloseTo(after, 6)
      }
      const residents = [...byResidence.values()].reduce((sum, { relieved }) => sum + relieved.grid, 0)
      expect(residents).toBeCloseTo(total.relieved.grid, 6)
    }),
    { numRuns: 15 },
  )
})
