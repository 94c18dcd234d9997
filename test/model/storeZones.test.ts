import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { hazardDivisions } from "../../src/model/hazardDivision.ts"
import { zoneKinds } from "../../src/model/rule.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { ruleSets } from "../../src/model/rules/ruleSets.ts"
import { type Store, storeTypes } from "../../src/model/store.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions, routeClasses } from "../../src/model/zone.ts"
import { eastOfSite, inventedSite, makeStore, northOfSite } from "./makeStore.ts"

function zonesOf(stores: Store[], options = defaultZoneOptions, ruleSet = iatg0220) {
  return storeZones(inventedSite, stores, ruleSet, options)
}

function radii(stores: Store[], options = defaultZoneOptions) {
  return zonesOf(stores, options).map(({ distances }) =>
    zoneKinds.map((zone) => {
      const distance = distances[zone].governing?.distance
      return distance === undefined ? undefined : Math.ceil(distance)
    }),
  )
}

describe("a store alone", () => {
  test("10,000 kg of 1.1 has the three printed distances", () => {
    expect(radii([makeStore("a", { "1.1": 10_000 })])).toEqual([[319, 479, 957]])
  })

  test("takes for each zone the greatest of its mixing cases", () => {
    // 60 kg as 1.1: floors 270 and 400; 60 kg as 1.2.1 by hand: l = 4.0943, −21.84 + 288.02 − 167.65 = 98.5 m.
    const [zones] = zonesOf([makeStore("a", { "1.1": 50, "1.2.1": 10 })])
    expect(zones?.distances.IBD.governing).toMatchObject({ hd: "1.1", neq: 60, distance: 400 })
    expect(zones?.distances.IBD.cases[1]?.result.distance).toBeCloseTo(98.5, 1)
    // 1.2.1 and 1.3.1 at 1,000 kg each: 256.1 m of fragments over 64 m of fire.
    const [apart] = zonesOf([makeStore("a", { "1.2.1": 1000, "1.3.1": 1000 })])
    expect(apart?.distances.IBD.governing).toMatchObject({ hd: "1.2.1" })
  })

  test.each<[string, Store]>([
    ["40 kg of 1.1", makeStore("a", { "1.1": 40 })],
    ["HD 1.2.3", makeStore("a", { "1.2.3": 4_000 })],
    ["underground", makeStore("a", { "1.1": 4_000, "1.4": 10 }, { storeType: "underground" })],
  ])("has no figure, never 0: %s", (_, store) => {
    const [zones] = zonesOf([store])
    for (const zone of zoneKinds) {
      expect(zones?.distances[zone].governing).toBeUndefined()
      expect(zones?.distances[zone].cases.length).toBeGreaterThan(0)
    }
  })

  test("is marked 'at least' where a part of its stock has no distance", () => {
    const [zones] = zonesOf([makeStore("a", { "1.1": 1_000, "1.2.3": 10 })])
    expect(zones?.distances.IBD).toMatchObject({ atLeast: true, governing: { distance: 400 } })
    expect(zonesOf([makeStore("a", { "1.1": 1_000, "1.4": 10 })])[0]?.distances.IBD.atLeast).toBe(false)
  })

  test("that holds nothing has neither a case nor a distance", () => {
    expect(zonesOf([makeStore("a", { "1.1": 0 })])[0]?.distances.IBD).toMatchObject({ cases: [], governing: undefined })
  })

  test("stands at the site's point when it has none of its own", () => {
    const [a, b] = zonesOf([makeStore("a", { "1.1": 100 }), makeStore("b", { "1.1": 100 }, { position: [20.5, 42] })])
    expect(a).toMatchObject({ centre: inventedSite.position, hasOwnPosition: false })
    expect(b).toMatchObject({ centre: [20.5, 42], hasOwnPosition: true })
  })

  test("that is an earth-covered magazine with a bearing has the normal rule all round for now", () => {
    const magazine = makeStore("a", { "1.1": 100_000 }, { storeType: "earth-covered magazine", bearing: 90 })
    expect(radii([magazine])).toEqual([[687, 1031, 2061]])
  })
})

describe("stores joined by a small gap", () => {
  const a = makeStore("a", { "1.1": 15_000 }, { position: northOfSite(0) })
  const b = makeStore("b", { "1.1": 10_000 }, { position: northOfSite(50) })

  test("both have the circle of the sum: 25,000 kg", () => {
    expect(radii([a, b])).toEqual([
      [433, 650, 1299],
      [433, 650, 1299],
    ])
    expect(zonesOf([a, b])[1]).toMatchObject({ joinedStoreIds: ["a", "b"], joins: [{ storeIds: ["a", "b"] }] })
  })

  test("mix their stock as one store would", () => {
    const fragments = { ...b, holdings: makeStore("b", { "1.1": 1_000, "1.2.1": 9_000 }).holdings }
    const tried = zonesOf([a, fragments])[0]?.distances.IBD.cases.map(({ mix }) => `${mix.neq} as ${mix.hd}`)
    expect(tried).toEqual(["25000 as 1.1", "25000 as 1.2.1"])
  })

  test("have the least favourable floor of the set", () => {
    const barricaded = { barricaded: true, storeType: "open stack" } as const
    const small = makeStore("a", { "1.1": 500 }, { position: northOfSite(0), ...barricaded })
    const next = makeStore("b", { "1.1": 500 }, { position: northOfSite(10), storeType: "heavy building" })
    expect(radii([small])[0]?.[0]).toBe(180)
    expect(radii([small, next]).map(([ptrd]) => ptrd)).toEqual([270, 270])
    const both = { ...next, ...barricaded }
    expect(radii([small, both]).map(([ptrd]) => ptrd)).toEqual([180, 180])
  })

  test("keep their own circles, marked 'at least', where the sum leaves the rule's range", () => {
    const big = makeStore("a", { "1.1": 150_000 }, { position: northOfSite(0) })
    const next = makeStore("b", { "1.1": 100_001 }, { position: northOfSite(50) })
    const zones = zonesOf([big, next])
    expect(radii([big, next])[1]).toEqual([687, 1031, 2061])
    for (const { distances } of zones) {
      expect(distances.IBD.atLeast).toBe(true)
      expect(distances.IBD.joinedOutOfRange?.[0]).toMatchObject({
        mix: { neq: 250_001 },
        result: { reason: "above range" },
      })
      expect(distances.IBD.cases).toHaveLength(1)
    }
    const fits = makeStore("b", { "1.1": 100_000 }, { position: northOfSite(50) })
    expect(radii([big, fits])[1]).toEqual([933, 1399, 2798])
  })

  test("never have a smaller circle than alone, not even at a printed break", () => {
    // A barricaded stack has 184.2 m at 2,500 kg and, by the next piece, 180.4 m at 2,510 kg.
    const extra = { storeType: "open stack", barricaded: true } as const
    const atBreak = makeStore("a", { "1.1": 2_500 }, { position: northOfSite(0), ...extra })
    const little = makeStore("b", { "1.1": 10 }, { position: northOfSite(1), ...extra })
    expect(radii([atBreak, little])[0]?.[0]).toBe(185)
  })
})

const anyStore = fc.record({
  stock: fc.dictionary(fc.constantFrom(...hazardDivisions), fc.double({ min: 1, max: 120_000, noNaN: true }), {
    minKeys: 1,
  }),
  east: fc.integer({ min: 0, max: 500 }),
  north: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
  storeType: fc.option(fc.constantFrom(...storeTypes), { nil: undefined }),
  barricaded: fc.option(fc.boolean(), { nil: undefined }),
  bearing: fc.option(fc.integer({ min: 0, max: 359 }), { nil: undefined }),
})
const anyStores = fc.array(anyStore, { maxLength: 5 }).map((stores) =>
  stores.map(({ stock, east, north, ...extra }, i) => {
    const position = north === undefined ? undefined : ([eastOfSite(east)[0], northOfSite(north)[1]] as const)
    return makeStore(`s${i}`, stock, { ...extra, position })
  }),
)
const anyOptions = fc.record({
  conservative: fc.boolean(),
  assumeJoined: fc.boolean(),
  routeClass: fc.constantFrom(...routeClasses),
})
const anyRuleSet = fc.constantFrom(...ruleSets)

describe("for any site, by any rule set", () => {
  test("joining never shrinks a zone, and never takes a figure away", () => {
    fc.assert(
      fc.property(anyStores, anyOptions, anyRuleSet, (stores, options, ruleSet) => {
        for (const zones of zonesOf(stores, options, ruleSet))
          for (const zone of zoneKinds) {
            const alone = zonesOf([zones.store], options, ruleSet)[0]?.distances[zone].governing?.distance ?? 0
            expect(zones.distances[zone].governing?.distance ?? 0).toBeGreaterThanOrEqual(alone)
          }
      }),
    )
  })

  test("the order of stores never matters", () => {
    fc.assert(
      fc.property(anyStores, anyOptions, anyRuleSet, (stores, options, ruleSet) => {
        const summary = (list: Store[]) =>
          zonesOf(list, options, ruleSet)
            .map(({ store, joinedStoreIds, distances }) => ({
              id: store.storeId,
              joinedStoreIds,
              radii: zoneKinds.map((zone) => [
                distances[zone].governing?.distance,
                distances[zone].sectors?.rear.distance,
                distances[zone].atLeast,
              ]),
            }))
            .sort((a, b) => a.id.localeCompare(b.id))
        expect(summary([...stores].reverse())).toEqual(summary(stores))
      }),
    )
  })

  test("a figure is positive, and a missing part is never silent", () => {
    fc.assert(
      fc.property(anyStores, anyOptions, anyRuleSet, (stores, options, ruleSet) => {
        for (const { distances } of zonesOf(stores, options, ruleSet))
          for (const zone of zoneKinds) {
            const { governing, cases, atLeast } = distances[zone]
            if (!governing) continue
            expect(governing.distance).toBeGreaterThan(0)
            if (cases.some(({ result }) => result.distance === undefined)) expect(atLeast).toBe(true)
          }
      }),
    )
  })
})
