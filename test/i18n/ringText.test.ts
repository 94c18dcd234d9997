import { expect, test } from "vitest"
import { makeFormat } from "../../src/i18n/format.ts"
import { ringText } from "../../src/i18n/ringText.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { inventedSite, makeStore } from "../model/makeStore.ts"
import { makeTranslate } from "./makeTranslate.ts"

function label(ruleSetId: string, ...stores: ReturnType<typeof makeStore>[]): string {
  const ruleSet = ruleSetById(ruleSetId)
  const site = { site: inventedSite, stores: storeZones(inventedSite, stores, ruleSet, defaultZoneOptions) }
  const radius = site.stores[0]?.distances.IBD.governing?.distance ?? Number.NaN
  return ringText(site, "IBD", radius, ruleSet, makeTranslate("en"), makeFormat("en"))
}

test("a ring says zone, radius rounded up and the pressure there: fifty tonnes, 22.2 × 36.84 = 817.9 m", () => {
  expect(label("iatg-02.20", makeStore("A", { "1.1": 50_000 }))).toMatch(/^IBD 818 m · 5\.\d kPa$/)
})

test("a magazine with a known door reaches so far at most, and a rule set other than the usual one is named", () => {
  const magazine = makeStore("A", { "1.1": 50_000 }, { storeType: "earth-covered magazine", bearing: 90 })
  expect(label("iatg-02.20", magazine)).toMatch(/^IBD up to 818 m · 5\.\d kPa$/)
  expect(label("no-civil", makeStore("A", { "1.1": 50_000 }))).toMatch(/^IBD 818 m · 5\.\d kPa · Norway/)
})

test("stock that throws fragments has no pressure on its ring", () => {
  // f = −1.303 × 6.908² + 70.345 × 6.908 − 167.648 = 256.1 m at 1,000 kg.
  expect(label("iatg-02.20", makeStore("A", { "1.2.1": 1000 }))).toBe("IBD 257 m")
})

test("beside a store without a figure the ring is at least so far, and never less is claimed", () => {
  const known = makeStore("A", { "1.1": 50_000 })
  expect(label("iatg-02.20", known, makeStore("B", { "1.2.3": 10 }))).toMatch(/^at least IBD 818 m/i)
  expect(label("iatg-02.20", known, makeStore("B", { "1.1": 0 }))).toMatch(/^IBD 818 m/)
})

test("a magazine whose sides all have the floor of 400 m is a circle: 22.2 × 1,000^⅓ is 222 m", () => {
  const magazine = makeStore("A", { "1.1": 1_000 }, { storeType: "earth-covered magazine", bearing: 90 })
  expect(label("iatg-02.20", magazine)).toMatch(/^IBD 400 m/)
})
