import { describe, expect, test } from "vitest"
import { excesses, siteFixes } from "../../src/model/registerFixes.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import type { Store } from "../../src/model/store.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { eastOfSite, inventedSite, makeStore, northOfSite } from "./makeStore.ts"

const question = { zone: "VBD", ruleSet: ruleSetById("iatg-02.20"), options: defaultZoneOptions } as const
const known = { storeType: "light building", barricaded: false } as const

const told = (stores: readonly Store[]) =>
  siteFixes(inventedSite, stores, question).map(
    ({ unknown, store, affected, from, to }) =>
      `${unknown} of ${store.storeId}: ${affected} ${from.toFixed(1)}–${to.toFixed(1)} m`,
  )

describe("what is worth finding out about a site", () => {
  test("where a store stands that may count as one with another: 44.4 × 8,000^⅓ = 888.0 or × 10,000^⅓ = 956.6 m", () => {
    const stores = [
      makeStore("A", { "1.1": 8000 }, known),
      makeStore("B", { "1.1": 2000 }, { ...known, position: northOfSite(4000) }),
    ]
    expect(told(stores)).toEqual(["position of A: A 888.0–956.6 m"])
  })

  test("not where the only store stands", () => {
    expect(told([makeStore("A", { "1.1": 8000 }, known)])).toEqual([])
  })

  test("whether there is a barricade: at 80 m two stores of 8,000 kg join without one (4.8 × 20 = 96 m), not with one (48 m)", () => {
    const stores = [
      makeStore("A", { "1.1": 8000 }, { storeType: "light building", position: northOfSite(0) }),
      makeStore("B", { "1.1": 8000 }, { ...known, position: northOfSite(80) }),
    ]
    // 44.4 × 16,000^⅓ = 1,118.8 m
    expect(told(stores)).toEqual(["barricade of A: A 888.0–1118.8 m"])
  })

  test("not whether there is a barricade where the stores are too far apart to join either way", () => {
    const stores = [
      makeStore("A", { "1.1": 8000 }, { storeType: "light building", position: northOfSite(0) }),
      makeStore("B", { "1.1": 8000 }, { ...known, position: northOfSite(100) }),
    ]
    expect(told(stores)).toEqual([])
  })

  test("whether a bare 1.2 means 1.2.1 or 1.2.2: with l = ln 10,000 = 9.2103 the curves give 369.7 and 140.1 m", () => {
    const store = makeStore("A", { "1.2.1": 10_000 }, known)
    const assumed = { ...store, holdings: store.holdings.map((holding) => ({ ...holding, hdAssumed: true })) }
    expect(told([assumed])).toEqual(["division of A: A 140.1–369.7 m"])
    expect(told([store])).toEqual([])
  })

  test("what kind of building it is: for 1,000 kg behind a barricade PTRD has a floor of 180 m for light ones and 270 m for others", () => {
    const store = makeStore("A", { "1.1": 1000 }, { barricaded: true })
    const fixes = siteFixes(inventedSite, [store], { ...question, zone: "PTRD" })
    expect(fixes).toMatchObject([{ unknown: "storeType", from: 180, to: 270, neq: 1000 }])
  })

  test("the largest difference first", () => {
    const stores = [
      makeStore("A", { "1.1": 8000 }, { storeType: "light building", position: northOfSite(0) }),
      makeStore("B", { "1.1": 8000 }, { ...known, position: northOfSite(80) }),
      makeStore("C", { "1.1": 1000 }, { ...known, position: eastOfSite(5000) }),
      makeStore("D", { "1.1": 1000 }, known),
    ]
    const fixes = siteFixes(inventedSite, stores, question)
    const effects = fixes.map(({ from, to }) => to - from)
    expect(fixes.map(({ unknown, store }) => `${unknown} of ${store.storeId}`)).toContain("position of D")
    expect(effects.length).toBeGreaterThan(1)
    expect(effects).toEqual([...effects].sort((a, b) => b - a))
  })
})

test("what exceeds its licence is listed by how much, row by row", () => {
  const store = makeStore("A", { "1.1": 900, "1.4": 50, "1.3.1": 500 }, known)
  const licences = [400, 50, undefined]
  const holdings = store.holdings.map((holding, at) => ({ ...holding, licensedNeq: licences[at] }))
  const other = makeStore("B", { "1.1": 3000 }, known)
  const wide = { ...other, holdings: other.holdings.map((one) => ({ ...one, licensedNeq: 1000 })) }
  expect(
    excesses(inventedSite, [{ ...store, holdings }, wide]).map(({ store: { storeId }, hd, neq, licensed }) => ({
      storeId,
      hd,
      over: neq - licensed,
    })),
  ).toEqual([
    { storeId: "B", hd: "1.1", over: 2000 },
    { storeId: "A", hd: "1.1", over: 500 },
  ])
})
