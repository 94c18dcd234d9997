import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { countPeople } from "../../src/model/countPeople.ts"
import type { Country } from "../../src/model/country.ts"
import type { PeopleCurve, ZoneCurve } from "../../src/model/curve.ts"
import { curveAt } from "../../src/model/curveAt.ts"
import { peopleTotal } from "../../src/model/exposure.ts"
import { type Ground, makeGround } from "../../src/model/ground.ts"
import { keptStores } from "../../src/model/keptStock.ts"
import { peopleCurve } from "../../src/model/peopleCurve.ts"
import type { Place } from "../../src/model/place.ts"
import { zoneKinds } from "../../src/model/rule.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import type { Store } from "../../src/model/store.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { hexagons } from "./hexagons.ts"
import { eastOfSite, inventedSite, makeStore, northOfSite } from "./makeStore.ts"

// A country of 10,000 km² with 10 people on each of them.
const land: Country = {
  iso2: "WW",
  name: "WW",
  inRegion: true,
  ruralArea: 1e10,
  population: 100_000,
  land: [
    [
      [
        [18, 41],
        [22, 41],
        [22, 43],
        [18, 43],
        [18, 41],
      ],
    ],
  ],
}
const even = makeGround([], [land], [])
/** 500 people at 600 per km²: a disc of √(500 ÷ 600 ÷ π) km = 515.03 m. */
const village: Place = {
  geonameid: 1,
  name: "Xville",
  country: "WW",
  population: 500,
  rank: 1,
  position: northOfSite(1500),
}
const cells = makeGround([], [], [], [hexagons([20, 42], 8, (i) => 1 + ((i * 53) % 97))])

function curveOf(
  stores: readonly Store[],
  { ground = even, rules = "iatg-02.20", isWhole = false, upTo = 0 } = {},
): PeopleCurve {
  const ruleSet = ruleSetById(rules)
  const storeId = isWhole ? undefined : "A"
  const steps = peopleCurve({ site: inventedSite, stores, storeId, ruleSet, options: defaultZoneOptions, upTo }, ground)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value as PeopleCurve
}

/** The last point of each piece but the last, and the first of the next. */
function stepsOf({ pieces }: ZoneCurve) {
  return pieces.slice(1).map(({ points }, i) => [pieces[i]?.points.at(-1), points[0]] as const)
}

describe("one store of HD 1.1 by IATG 02.20", () => {
  const { zones, present, upTo } = curveOf([makeStore("A", { "1.1": 120_000 })])

  test("nothing changes below 5,850 kg for IBD and below 6,072 kg for PTRD: the floors of 400 and 270 m", () => {
    expect(Math.round(zones.IBD.floor?.to ?? 0)).toBe(5850)
    expect(Math.round(zones.PTRD.floor?.to ?? 0)).toBe(6072)
    expect(zones.IBD.floor).toMatchObject({ reason: "floor", people: expect.closeTo(10 * Math.PI * 0.4 ** 2, 4) })
    expect(zones.IBD.plateaus).toEqual([zones.IBD.floor])
  })

  test("people go with the area of the circle: 22.2 × 120,000^⅓ = 1,095.0 m, of 10 people per km²", () => {
    expect([present, upTo]).toEqual([120_000, 120_000])
    const last = zones.IBD.pieces.at(-1)?.points.at(-1)
    expect(last?.radius).toBeCloseTo(1095, 1)
    expect(last?.people).toBeCloseTo(10 * Math.PI * 1.095 ** 2, 2)
  })

  test("below 50 kg there is no rule, which is not nobody; emptied it is nobody", () => {
    for (const zone of zoneKinds) {
      expect(zones[zone].gaps).toEqual([{ from: 0, to: expect.closeTo(50, 5), reason: "below range", limit: 50 }])
      expect(curveAt(zones[zone], 49).people).toBeUndefined()
      expect(curveAt(zones[zone], 51).people).toBeGreaterThan(0)
      expect(zones[zone].emptied).toEqual({ people: 0, atLeast: false })
    }
  })

  test("the end of a floor is no step", () => {
    expect(zones.IBD.pieces).toHaveLength(1)
  })
})

describe("a listed place", () => {
  const ground = makeGround([village], [land], [])

  test("is outside from where the radius is its distance less that of its footprint: 1,500 − 515.03 m", () => {
    const { IBD, VBD, PTRD } = curveOf([makeStore("A", { "1.1": 120_000 })], { ground }).zones
    // (984.97 ÷ 22.2)³ = 87,341 kg and (984.97 ÷ 44.4)³ = 10,918 kg; PTRD reaches 14.8 × 49.32 = 730 m only.
    expect((IBD.thresholds[0]?.neq ?? 0) / 87_341).toBeCloseTo(1, 3)
    expect((VBD.thresholds[0]?.neq ?? 0) / 10_918).toBeCloseTo(1, 3)
    expect(IBD.thresholds[0]?.place.name).toBe("Xville")
    expect(PTRD.thresholds).toEqual([])
  })

  test("that the floor reaches is left outside by nothing but emptying", () => {
    const near = { ...village, position: northOfSite(700) }
    const { IBD } = curveOf([makeStore("A", { "1.1": 120_000 })], { ground: makeGround([near], [land], []) }).zones
    expect(IBD.thresholds).toMatchObject([{ neq: 0 }])
  })

  test("that another store keeps inside has no quantity", () => {
    const other = makeStore("B", { "1.1": 120_000 }, { position: northOfSite(1600) })
    const { IBD } = curveOf([makeStore("A", { "1.1": 120_000 }), other], { ground }).zones
    expect(IBD.thresholds).toEqual([])
  })
})

describe("the three-piece rule BD31 of AASTP-1", () => {
  const { IBD } = curveOf([makeStore("A", { "1.1": 20_000 })], { rules: "aastp-1" }).zones

  test("falls at 2,500 kg from 1.5 × 2,500^⅔ = 276.3 to 5.5 × 50 = 275.0 m, and at 4,500 kg from 369.0 to 366.5 m", () => {
    const radii = stepsOf(IBD).map((sides) => sides.map((side) => side?.radius))
    expect(radii).toEqual([
      [expect.closeTo(276.302, 2), expect.closeTo(275, 4)],
      [expect.closeTo(368.951, 2), expect.closeTo(366.514, 2)],
    ])
    expect(stepsOf(IBD).map((sides) => sides.map((side) => Math.round(side?.neq ?? 0)))).toEqual([
      [2500, 2500],
      [4500, 4500],
    ])
  })

  test("so more stock has fewer people there: 2.398 km² of 10 people each become 2.376", () => {
    const [before, after] = stepsOf(IBD)[0] ?? []
    expect((before?.people ?? 0) - (after?.people ?? 0)).toBeCloseTo(10 * Math.PI * (0.276302 ** 2 - 0.275 ** 2), 3)
  })
})

test("above what is there the curve goes to what is licensed, and to what is asked for; beyond 250 t there is no rule", () => {
  const licensed = makeStore("A", { "1.1": 100_000 })
  const holdings = licensed.holdings.map((held) => ({ ...held, licensedNeq: 200_000 }))
  expect(curveOf([{ ...licensed, holdings }])).toMatchObject({ present: 100_000, licensed: 200_000, upTo: 200_000 })
  const { upTo, zones } = curveOf([licensed], { upTo: 300_000 })
  expect(upTo).toBe(300_000)
  expect(zones.IBD.gaps[1]).toEqual({
    from: expect.closeTo(250_000, 2),
    to: 300_000,
    reason: "above range",
    limit: 250_000,
  })
})

test("a store joined by its gap of 100 m leaves the set at (100 ÷ 4.8)³ = 9,042 kg, and the zone falls at once", () => {
  // Joined 9,042 + 1,000 kg: 22.2 × 21.57 = 478.9 m; alone 22.2 × 20.83 = 462.5 m.
  const other = makeStore("B", { "1.1": 1000 }, { position: northOfSite(100) })
  const { IBD } = curveOf([makeStore("A", { "1.1": 20_000 }, { position: northOfSite(0) }), other]).zones
  const [apart, joined] = stepsOf(IBD)[0] ?? []
  expect((joined?.neq ?? 0) / 9042).toBeCloseTo(1, 2)
  expect([apart?.radius, joined?.radius]).toEqual([expect.closeTo(462.5, 0), expect.closeTo(478.9, 0)])
  expect(joined?.people).toBeGreaterThan((apart?.people ?? 0) + 0.1)
})

test("stock without a rule has no figure anywhere, and an empty store no curve", () => {
  const { IBD } = curveOf([makeStore("A", { "1.2.3": 5000 })]).zones
  expect(IBD).toMatchObject({ pieces: [], gaps: [{ from: 0, to: 5000, reason: "no rule" }], thresholds: [] })
  expect(curveOf([makeStore("A", { "1.1": 0 })])).toBeUndefined()
})

test("where the other stores have no figure, emptying one leaves none: not nobody", () => {
  const other = makeStore("B", { "1.2.3": 5000 })
  expect(curveOf([makeStore("A", { "1.1": 20_000 }), other]).zones.IBD.emptied.people).toBeUndefined()
})

test("with all stores in proportion the site keeps a figure while one of them has one, and it reads at least", () => {
  // Of 10,100 kg the smaller store has 1 in 101: 50 kg of it are 5,050 kg of all, 50 kg of the larger 50.5.
  const stores = [makeStore("A", { "1.1": 10_000 }), makeStore("B", { "1.1": 100 }, { position: eastOfSite(3000) })]
  const { present, zones } = curveOf(stores, { isWhole: true })
  expect(present).toBe(10_100)
  expect(zones.IBD.pieces.map(({ atLeast }) => atLeast)).toEqual([true, false])
  expect(zones.IBD.pieces[1]?.points[0]?.neq).toBeCloseTo(5050, 3)
  expect(zones.IBD.gaps).toEqual([{ from: 0, to: expect.closeTo(50.5, 3), reason: "below range", limit: 50 }])
})

test("where nobody lives taking away changes nothing, and the curve says that nobody is inside", () => {
  const nobody = makeGround([], [], [], [hexagons([20, 42], 8, () => 0)])
  const { plateaus } = curveOf([makeStore("A", { "1.1": 120_000 })], { ground: nobody }).zones.IBD
  expect(plateaus.map(({ reason, from, to }) => [reason, Math.round(from), Math.round(to)])).toEqual([
    ["floor", 50, 5850],
    ["nobody inside", 5850, 120_000],
  ])
})

describe("at any quantity", () => {
  const stock = fc.record({
    "1.1": fc.integer({ min: 0, max: 80_000 }),
    "1.2.1": fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 20_000 })),
    "1.3.1": fc.oneof(fc.constant(0), fc.integer({ min: 500, max: 20_000 })),
  })
  const store = fc.record({
    stock,
    x: fc.integer({ min: -400, max: 400 }),
    barricaded: fc.constantFrom(undefined, true, false),
  })
  const question = fc.record({
    first: fc.record({ stock: fc.record({ "1.1": fc.integer({ min: 1000, max: 200_000 }) }), x: fc.constant(0) }),
    others: fc.array(store, { maxLength: 2 }),
    rules: fc.constantFrom("iatg-02.20", "aastp-1", "us-desr", "uk-hse-ht1"),
    isWhole: fc.boolean(),
    share: fc.double({ min: 0.001, max: 1, noNaN: true }),
  })

  test("the curve is that of a count of its own, within the tolerance; at its points to the last digit", () => {
    fc.assert(
      fc.property(question, ({ first, others, rules, isWhole, share }) => {
        const stores = [first, ...others].map(({ stock: held, x, ...more }, i) =>
          makeStore("ABC"[i] ?? "", held, { position: eastOfSite(x), ...more }),
        )
        const curve = curveOf(stores, { ground: cells, rules, isWhole })
        const storeId = isWhole ? undefined : "A"
        const of = { site: inventedSite, stores, storeId, ruleSet: ruleSetById(rules), options: defaultZoneOptions }
        const at = share * curve.present
        const own = recount(of, at, cells).zones
        for (const zone of zoneKinds) {
          const { people } = curveAt(curve.zones[zone], at)
          if (people === undefined) continue
          const off = Math.abs(people - (own[zone].people ? peopleTotal(own[zone].people) : 0))
          expect(off).toBeLessThanOrEqual(curve.zones[zone].tolerance)
        }
        const points = curve.zones.IBD.pieces.flatMap((piece) => piece.points)
        const point = points[Math.floor(share * (points.length - 1))]
        const same = point && recount(of, point.neq, cells).zones.IBD
        expect([point?.people, point?.radius]).toEqual([same?.people && peopleTotal(same.people), same?.radius])
      }),
      { numRuns: 8 },
    )
  })
})

/** The site with so much kept, counted from the start as the command line does. */
function recount(of: Parameters<typeof keptStores>[0], neq: number, ground: Ground) {
  const stores = storeZones(of.site, keptStores(of, neq), of.ruleSet, of.options)
  const [site] = countPeople([{ site: of.site, stores }], ground).sites
  return site as NonNullable<typeof site>
}
