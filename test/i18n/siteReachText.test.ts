import { expect, test } from "vitest"
import { makeFormat } from "../../src/i18n/format.ts"
import { siteReachText } from "../../src/i18n/siteReachText.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { inventedSite, makeStore } from "../model/makeStore.ts"
import { makeTranslate } from "./makeTranslate.ts"

function text(...stores: ReturnType<typeof makeStore>[]): string {
  const zones = storeZones(inventedSite, stores, ruleSetById("iatg-02.20"), defaultZoneOptions)
  return siteReachText({ site: inventedSite, stores: zones }, "IBD", makeTranslate("en"), makeFormat("en"))
}
const magazine = { storeType: "earth-covered magazine", bearing: 90 } as const

// 50,000 kg: 22.2 × 36.84 = 817.9 m; to the rear of a magazine only 14 × 36.84 = 515.8 m.
test("the radius of a site says that a magazine's holds in some directions only", () => {
  expect(text(makeStore("A", { "1.1": 50_000 }))).toBe("818 m")
  expect(text(makeStore("A", { "1.1": 50_000 }, magazine))).toBe("up to 818\u00a0m")
  // 100,000 kg: 22.2 × 46.42 = 1,030.4 m all round, whatever the magazine beside it has.
  expect(text(makeStore("A", { "1.1": 100_000 }), makeStore("B", { "1.1": 50_000 }, magazine))).toBe("1,031 m")
})

test("the radius of a site is a lower bound where a part of the stock has no distance, and no figure is no 0", () => {
  // 8,000 kg of 1.3.1: 6.4 × 20 = 128 m; HD 1.2.3 has no rule.
  expect(text(makeStore("A", { "1.3.1": 8000, "1.2.3": 10 }))).toBe("at least 128\u00a0m")
  expect(text(makeStore("A", { "1.1": 50_000 }, magazine), makeStore("B", { "1.3.1": 8000, "1.2.3": 10 }))).toBe(
    "at least up to 818\u00a0m",
  )
  expect(text(makeStore("A", { "1.2.3": 10 }))).toBe("no\u00a0figure")
})
