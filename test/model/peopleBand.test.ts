import { describe, expect, test } from "vitest"
import type { Country } from "../../src/model/country.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import { pointAt } from "../../src/model/geo.ts"
import { makeGround } from "../../src/model/ground.ts"
import { peopleBand } from "../../src/model/peopleBand.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import type { Kg, LonLat } from "../../src/model/units.ts"
import { defaultZoneOptions, type ZonedSite } from "../../src/model/zone.ts"
import { zonedAtNeqEnds } from "../../src/model/zonedAtNeqEnds.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { gridOfCells } from "./gridOfCells.ts"
import { lens } from "./lens.ts"
import { zonedSite } from "./zonedSite.ts"

const here: LonLat = [20, 44]
const corner = (x: number, y: number) => pointAt(here, x, y)
// One cell of 10 × 10 km with 10,000 people: 100 on a km².
const cell = [corner(-5000, -5000), corner(5000, -5000), corner(5000, 5000), corner(-5000, 5000)]
const ground = makeGround([], [], [], [gridOfCells([cell], [10_000])])
const perSquareKilometre = 100
const withAccuracy = (zoned: ZonedSite, coordAccuracy?: number): ZonedSite => ({
  ...zoned,
  site: { ...zoned.site, ...(coordAccuracy !== undefined && { coordAccuracy }) },
})
const people = (radius: number) => (Math.PI * radius * radius * perSquareKilometre) / 1e6

describe("the band of people that coordinates of stated accuracy allow", () => {
  test("runs from the circle shorter by the accuracy to the circle longer by it", () => {
    const site = withAccuracy(zonedSite("S", here, [{ at: here, radius: 1000 }]), 200)
    const band = peopleBand({ zoned: [site] }, ground).sites.get("S")?.IBD
    // π · 0.8² · 100 = 201.1 and π · 1.2² · 100 = 452.4; the zone itself has 314.2.
    expect(band?.low.grid).toBeCloseTo(201.06, 1)
    expect(band?.high.grid).toBeCloseTo(452.39, 1)
    expect(band?.atLeast).toBe(false)
  })

  test("starts with nobody where the zone is smaller than the accuracy", () => {
    const site = withAccuracy(zonedSite("S", here, [{ at: here, radius: 300 }]), 500)
    const band = peopleBand({ zoned: [site] }, ground).sites.get("S")?.IBD
    expect(band?.low).toEqual({ grid: 0, listed: 0, rural: 0 })
    expect(band?.high.grid).toBeCloseTo(people(800), 1)
  })

  test("holds the count of every place where the store may stand", () => {
    // Half the country is empty: moving the store 150 m changes the count.
    const half = [corner(0, -5000), corner(5000, -5000), corner(5000, 5000), corner(0, 5000)]
    const uneven = makeGround([], [], [], [gridOfCells([half], [5000])])
    const site = withAccuracy(zonedSite("S", here, [{ at: here, radius: 600 }]), 150)
    const band = peopleBand({ zoned: [site] }, uneven).sites.get("S")?.IBD
    for (const [x, y] of [
      [150, 0],
      [-150, 0],
      [0, 150],
      [100, -100],
    ] as const) {
      const at = corner(x, y)
      const there = countPeople([zonedSite("S", at, [{ at, radius: 600 }])], uneven).totals.IBD.sum.grid
      expect(there).toBeGreaterThan(band?.low.grid ?? Number.NaN)
      expect(there).toBeLessThan(band?.high.grid ?? Number.NaN)
    }
  })

  test("without a stated accuracy is the count itself, marked as at least that wide", () => {
    const site = zonedSite("S", here, [{ at: here, radius: 1000 }])
    const band = peopleBand({ zoned: [site] }, ground).sites.get("S")?.IBD
    expect(band?.low).toEqual(band?.high)
    expect(band?.high.grid).toBeCloseTo(people(1000), 1)
    expect(band?.atLeast).toBe(true)
  })

  test("is missing where the zone has no figure", () => {
    const site = withAccuracy(zonedSite("S", here, [{ at: here }]), 100)
    expect(peopleBand({ zoned: [site] }, ground).sites.get("S")?.IBD).toBeUndefined()
  })

  test("over two sites adds up as sum and as once", () => {
    const there = corner(1500, 0)
    const sites = [
      withAccuracy(zonedSite("S", here, [{ at: here, radius: 1000 }]), 100),
      withAccuracy(zonedSite("T", there, [{ at: there, radius: 1000 }]), 100),
    ]
    const { sum, once } = peopleBand({ zoned: sites }, ground).totals.IBD
    const both = (r: number) => (lens(r, r, 1500) * perSquareKilometre) / 1e6
    expect(sum.low.grid).toBeCloseTo(2 * people(900), 1)
    expect(sum.high.grid).toBeCloseTo(2 * people(1100), 1)
    expect(once.low.grid).toBeCloseTo(2 * people(900) - both(900), 1)
    expect(once.high.grid).toBeCloseTo(2 * people(1100) - both(1100), 1)
  })
})

describe("the band of people that a range of quantities allows", () => {
  const origin = { file: "test", row: 2 }
  type Stock = { readonly neq: Kg; readonly neqLow?: Kg; readonly neqHigh?: Kg }
  /** An open stack of 1.1 in the middle of the cell. */
  const zonesOf = (stock: Stock, coordAccuracy?: number) =>
    zonedSites(
      {
        name: "test",
        invented: true,
        sites: [{ siteId: "S", name: "S", position: here, coordAccuracy, columns: {}, origin }],
        stores: [
          {
            storeId: "S1",
            siteId: "S",
            position: here,
            storeType: "open stack",
            barricaded: false,
            holdings: [{ hd: "1.1", hdAssumed: false, columns: {}, origin, ...stock }],
          },
        ],
      },
      iatg0220,
      defaultZoneOptions,
    )
  const bandOf = (zoned: readonly ZonedSite[], site = "S") => {
    const others = zonedAtNeqEnds(zoned, iatg0220, defaultZoneOptions)
    return peopleBand({ zoned, others }, ground).sites.get(site)?.IBD
  }
  const stated = { neq: 10_000, neqLow: 5000, neqHigh: 25_000 }

  test("runs from the distance of the least to that of the most", () => {
    // IBD 22.2·Q^⅓, at least 400 m (IATG 02.20:2021 Tables E.1 and 8). By hand: 5,000 kg 379.6 m, so 400 m; 25,000 kg 649.1 m.
    // On 100 people a km²: π · 0.4² · 100 = 50.27; π · 0.64913² · 100 = 132.38. The zone itself, 478.3 m, has 71.9.
    const band = bandOf(zonesOf(stated, 0))
    expect(band?.low.grid).toBeCloseTo(50.27, 1)
    expect(band?.high.grid).toBeCloseTo(132.38, 1)
    expect(band?.atLeast).toBe(false)
  })

  test("adds the accuracy of the coordinates to both ends", () => {
    // 400 − 50 = 350 m: 38.48 people; 649.13 + 50 = 699.13 m: 153.55 people.
    const band = bandOf(zonesOf(stated, 50))
    expect(band?.low.grid).toBeCloseTo(38.48, 1)
    expect(band?.high.grid).toBeCloseTo(153.55, 1)
  })

  test("has one end at the zone itself where the register states only the other", () => {
    const upward = bandOf(zonesOf({ neq: 10_000, neqHigh: 25_000 }, 0))
    expect(upward?.low.grid).toBeCloseTo(71.87, 1)
    expect(upward?.high.grid).toBeCloseTo(132.38, 1)
    const downward = bandOf(zonesOf({ neq: 10_000, neqLow: 5000 }, 0))
    expect(downward?.low.grid).toBeCloseTo(50.27, 1)
    expect(downward?.high.grid).toBeCloseTo(71.87, 1)
  })

  test("is marked as at least that wide where no accuracy of the coordinates is stated", () => {
    expect(bandOf(zonesOf(stated))).toMatchObject({ atLeast: true, high: { grid: expect.closeTo(132.38, 1) } })
  })

  test("says at least where the rule has no distance for one end", () => {
    // IATG begins at 50 kg for HD 1.1 (Table E.1).
    const band = bandOf(zonesOf({ neq: 64_000, neqLow: 1 }, 50))
    expect(band?.atLeast).toBe(true)
    expect(band?.low).toEqual({ grid: 0, listed: 0, rural: 0 })
    expect(band?.high.grid).toBeCloseTo(people(888 + 50), 1)
  })

  test("says at least where a store has no distance at all, as the count itself does", () => {
    const site = withAccuracy(zonedSite("S", here, [{ at: here, radius: 1000 }, { at: here }]), 0)
    expect(peopleBand({ zoned: [site] }, ground).sites.get("S")?.IBD).toMatchObject({
      atLeast: true,
      high: { grid: expect.closeTo(people(1000), 1) },
    })
  })

  test("does not touch a site without a range", () => {
    const there = corner(3000, 0)
    const plain = withAccuracy(zonedSite("T", there, [{ at: there, radius: 1000 }]), 0)
    const band = bandOf([...zonesOf(stated, 0), plain], "T")
    expect(band?.low.grid).toBeCloseTo(people(1000), 1)
    expect(band?.high.grid).toBeCloseTo(people(1000), 1)
    expect(band?.atLeast).toBe(false)
  })
})

test("rural background has a band as well", () => {
  const country: Country = {
    iso2: "WW",
    name: "WW",
    inRegion: true,
    population: 100_000,
    ruralArea: 1e10,
    land: [
      [
        [
          [18, 43],
          [22, 43],
          [22, 45],
          [18, 45],
          [18, 43],
        ],
      ],
    ],
  }
  const site = withAccuracy(zonedSite("S", here, [{ at: here, radius: 1000 }]), 500)
  const band = peopleBand({ zoned: [site] }, makeGround([], [country], [])).sites.get("S")?.IBD
  // 10 people on a km²: π · 0.25 · 10 and π · 2.25 · 10.
  expect(band?.low.rural).toBeCloseTo(7.85, 1)
  expect(band?.high.rural).toBeCloseTo(70.69, 1)
})
