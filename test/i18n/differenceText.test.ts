import { expect, test } from "vitest"
import { differenceText } from "../../src/i18n/differenceText.ts"
import { makeFormat } from "../../src/i18n/format.ts"
import { reachText } from "../../src/i18n/reachText.ts"
import { profileComparison } from "../../src/model/profileComparison.ts"
import type { ZoneKind } from "../../src/model/rule.ts"
import { ruleSetById, ruleSets } from "../../src/model/rules/ruleSets.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { inventedSite, makeStore, northOfSite, type Stock } from "../model/makeStore.ts"
import { makeTranslate } from "./makeTranslate.ts"

const [t, format] = [makeTranslate("en"), makeFormat("en")]

/** Radius and difference that `id` shows for the first store beside `inUse`. */
function shown(id: string, stocks: readonly Stock[], zone: ZoneKind = "IBD", inUse = "iatg-02.20"): string {
  const stores = stocks.map((stock, i) => makeStore(`${i}`, stock, { position: northOfSite(40 * i) }))
  const all = profileComparison(inventedSite, stores, "0", zone, ruleSetById(inUse), ruleSets, defaultZoneOptions)
  const of = (wanted: string) => all.find(({ ruleSet }) => ruleSet.id === wanted)
  const one = of(id)
  if (!one) throw new Error(`no ${id}`)
  return `${reachText(one.distance, t, format)} | ${differenceText(one, of(inUse), t, format)}`
}

test("27 % less is said with the pressures at the two radii: fifty tonnes, US 598.7 m and IATG 817.9 m", () => {
  expect(shown("us-desr", [{ "1.1": 50_000 }])).toMatch(
    /^599 m \| 27 % less: at that distance the pressure is \d\.\d kPa, at the one in use 5\.\d kPa$/,
  )
})

test("three metres in six hundred are not the same: twenty tonnes, 22.2 × 27.144 = 602.6 m and the UK's 606 m", () => {
  // UK: 22.4 × 27.144 ÷ (1 + (3,175 ÷ 20,000)²)^⅙ = 608.0 ÷ 1.0042 = 605.5 m; 605.5 ÷ 602.6 = 1.005.
  expect(shown("uk-hse-ht1", [{ "1.1": 20_000 }])).toMatch(/^606 m \| longer by less than 1 %: at that distance/)
  expect(shown("iatg-02.20", [{ "1.1": 20_000 }], "IBD", "uk-hse-ht1")).toMatch(/^603 m \| shorter by less than 1 %/)
})

test("the same is only what has the same metres: Norway's dwelling at ten tonnes is 22.2 × Q^⅓ as well", () => {
  expect(shown("no-civil", [{ "1.1": 10_000 }])).toBe("479 m | the same")
  expect(shown("iatg-02.20", [{ "1.1": 10_000 }])).toBe("479 m | in use")
})

test("a rule set without a figure says why: its range, its zones, its divisions", () => {
  expect(shown("uk-hse-ht1", [{ "1.1": 40_000 }])).toContain(
    "| outside the range of the rule: the rule ends at 30,000 kg",
  )
  expect(shown("us-desr", [{ "1.1": 40_000 }], "VBD")).toContain("| this rule set has no VBD")
  expect(shown("us-desr", [{ "1.3.1": 40_000 }])).toContain("| this rule set has no rule for the division")
})

test("a lower bound is compared only where the comparison holds whatever is missing", () => {
  // Together 300 t leave IATG's range of 250 t, so each keeps its own: at least 22.2 × 58.480 = 1,298.3 m.
  const pair = [{ "1.1": 200_000 }, { "1.1": 100_000 }]
  expect(shown("iatg-02.20", pair)).toBe(
    "at least 1,299 m | in use; outside the range of the rule: the rule ends at 250,000 kg",
  )
  // AASTP-1 takes the sum: 22.2 × 300,000^⅓ (66.943) = 1,486.1 m; how much more than the true IATG value, nobody knows.
  expect(shown("aastp-1", pair)).toBe(
    "1,487 m | a lower bound: no comparison; taken on 300,000 kg instead of 200,000 kg",
  )
  expect(shown("iatg-02.20", pair, "IBD", "aastp-1")).toContain("at least 1,299 m | a lower bound: no comparison")
  // Austria prints 18 × 66.943 = 1,205 m or 18 × 58.480 = 1,052.6 m where nothing is joined: less than the bound, so at least that much less.
  expect(shown("at-bsprlv", pair)).toContain("1,053 m | at least 19 % less")
})
