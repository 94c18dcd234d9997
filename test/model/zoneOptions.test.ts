import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { countPeople } from "../../src/model/countPeople.ts"
import { peopleTotal } from "../../src/model/exposure.ts"
import { makeGround } from "../../src/model/ground.ts"
import { hazardDivisions } from "../../src/model/hazardDivision.ts"
import { zoneKinds } from "../../src/model/rule.ts"
import { aastp1 } from "../../src/model/rules/aastp-1.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { noCivil } from "../../src/model/rules/no-civil.ts"
import { ruleSets } from "../../src/model/rules/ruleSets.ts"
import { usDesr } from "../../src/model/rules/us-desr.ts"
import type { Holding } from "../../src/model/store.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions, routeClasses } from "../../src/model/zone.ts"
import { holdingsOf, inventedSite, makeStore, northOfSite } from "./makeStore.ts"

describe("the route class", () => {
  const ptrd = (routeClass: (typeof routeClasses)[number], ruleSet = iatg0220) => {
    const stores = [makeStore("a", { "1.1": 10_000 })]
    return storeZones(inventedSite, stores, ruleSet, { ...defaultZoneOptions, routeClass })[0]?.distances.PTRD
  }

  test("picks the printed distance of PTRD: 10,000 kg have 479, 319 and 240 m", () => {
    // IATG 02.20 Table E.1; a high-density route has the inhabited building distance.
    expect(routeClasses.map((one) => Math.ceil(ptrd(one)?.governing?.distance ?? 0))).toEqual([479, 319, 240])
    expect(ptrd("low")?.governing?.zone).toBe("PTRD-low")
    expect(defaultZoneOptions.routeClass).toBe("medium")
  })

  test("that the rule set does not know has no figure, and says why", () => {
    const low = ptrd("low", noCivil)
    expect(low?.governing).toBeUndefined()
    expect(low?.cases[0]?.result).toMatchObject({ distance: undefined, reason: "no rule", zone: "PTRD-low" })
  })
})

describe("a rule set that lacks rows", () => {
  const near = [0, 10].map((metres) => makeStore(`s${metres}`, { "1.1": 5000 }, { position: northOfSite(metres) }))

  test("without inter-magazine distances joins nobody, and says so", () => {
    const zones = storeZones(inventedSite, near, noCivil, defaultZoneOptions)
    expect(zones.map(({ joinedStoreIds }) => joinedStoreIds)).toEqual([["s0"], ["s10"]])
    expect(zones.map(({ notJoined }) => notJoined)).toEqual(Array(2).fill("no inter-magazine distance"))
  })

  test("says nothing where there is nobody to join, or where it could have joined", () => {
    const other = makeStore("b", { "1.4": 100 }, { position: northOfSite(5) })
    const pairs = [
      storeZones(inventedSite, [...near.slice(0, 1), other], noCivil, defaultZoneOptions),
      storeZones(inventedSite, near, iatg0220, defaultZoneOptions),
    ]
    for (const { notJoined } of pairs.flat()) expect(notJoined).toBeUndefined()
  })

  test("without a distance for vulnerable buildings has no figure in that zone, in the totals too, never 0", () => {
    const site = { site: inventedSite, stores: storeZones(inventedSite, near, usDesr, defaultZoneOptions) }
    const { sites, totals } = countPeople([site], makeGround([], [], []))
    expect(sites[0]?.zones.VBD.people).toBeUndefined()
    expect(sites[0]?.zones.VBD.radius).toBeUndefined()
    expect(totals.VBD).toMatchObject({ atLeast: true, sitesWithoutFigure: 1, storesWithoutFigure: 2 })
    expect(totals.IBD).toMatchObject({ sitesWithoutFigure: 0, storesWithoutFigure: 0 })
  })
})

describe("HD 1.6 by AASTP-1", () => {
  const held = (...mces: (number | undefined)[]) =>
    mces.map((mce, i): Holding => ({ ...(holdingsOf({ "1.6": 8000 + i })[0] as Holding), mce }))
  const tried = (...mces: (number | undefined)[]) =>
    storeZones(inventedSite, [{ ...makeStore("a", {}), holdings: held(...mces) }], aastp1, defaultZoneOptions)[0]
      ?.distances.IBD.cases[0]?.mix

  test("is asked with the largest maximum credible event of its stock", () => {
    expect(tried(12)?.mce).toBe(12)
    expect(tried(12, 40)?.mce).toBe(40)
  })

  test("is asked without one where the register leaves one out", () => {
    expect(tried(undefined)).not.toHaveProperty("mce")
    expect(tried(12, undefined)).not.toHaveProperty("mce")
  })
})

test("by no rule set is a store without a figure counted as nobody", () => {
  const stock = fc.dictionary(fc.constantFrom(...hazardDivisions), fc.double({ min: 1, max: 400_000, noNaN: true }), {
    minKeys: 1,
  })
  const options = fc.record({
    conservative: fc.boolean(),
    assumeJoined: fc.boolean(),
    routeClass: fc.constantFrom(...routeClasses),
  })
  const ground = makeGround([], [], [])
  fc.assert(
    fc.property(fc.constantFrom(...ruleSets), stock, options, (ruleSet, holds, chosen) => {
      const stores = storeZones(inventedSite, [makeStore("a", holds)], ruleSet, chosen)
      const { sites, totals } = countPeople([{ site: inventedSite, stores }], ground)
      for (const zone of zoneKinds) {
        const hasFigure = stores[0]?.distances[zone].governing !== undefined
        expect(sites[0]?.zones[zone].people !== undefined).toBe(hasFigure)
        if (hasFigure) continue
        expect(totals[zone]).toMatchObject({ atLeast: true, sitesWithoutFigure: 1, storesWithoutFigure: 1 })
        expect(peopleTotal(totals[zone].once)).toBe(0)
      }
    }),
    { numRuns: 60 },
  )
})
