import { expect, test } from "vitest"
import { profileComparison } from "../../src/model/profileComparison.ts"
import { ruleSetById, ruleSets } from "../../src/model/rules/ruleSets.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { inventedSite, makeStore } from "./makeStore.ts"

const store = makeStore("A", { "1.1": 50_000 })
const iatg = ruleSetById("iatg-02.20")
const compared = (zone: "IBD" | "VBD") =>
  new Map(
    profileComparison(inventedSite, [store], store.storeId, zone, iatg, ruleSets, defaultZoneOptions).map((one) => [
      one.ruleSet.id,
      one,
    ]),
  )

test("fifty tonnes by IATG and by the US rules: 818 m and 599 m, 27 % less, where the pressure is higher", () => {
  const ibd = compared("IBD")
  // 22.2 × 50,000^⅓ = 22.2 × 36.840 = 817.9 m; 50,000 kg = 110,231 lb, 2.42 × 110,231^0.577 = 1,964.4 ft = 598.7 m.
  expect(ibd.get("iatg-02.20")?.radius).toBeCloseTo(817.9, 0)
  expect(ibd.get("iatg-02.20")?.ratio).toBe(1)
  expect(ibd.get("us-desr")?.radius).toBeCloseTo(598.7, 0)
  expect(ibd.get("us-desr")?.ratio).toBeCloseTo(598.7 / 817.9, 3)
  expect(ibd.get("us-desr")?.overpressure ?? 0).toBeGreaterThan(ibd.get("iatg-02.20")?.overpressure ?? 99)
})

test("a rule set without that zone has no radius and no ratio, which is not zero", () => {
  const us = compared("VBD").get("us-desr")
  expect(us?.radius).toBeUndefined()
  expect(us?.ratio).toBeUndefined()
  expect(us?.distance.governing).toBeUndefined()
})

test("every rule set is there once, in the order they are offered, and an unknown store gives none", () => {
  expect([...compared("IBD").keys()]).toEqual(ruleSets.map(({ id }) => id))
  expect(profileComparison(inventedSite, [store], "other", "IBD", iatg, ruleSets, defaultZoneOptions)).toEqual([])
})
