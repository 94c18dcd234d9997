import { expect, test } from "vitest"
import { rulesText } from "../../src/i18n/rulesText.ts"
import { nationalRuleSet } from "../../src/model/rules/national.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { makeTranslate } from "./makeTranslate.ts"

const t = makeTranslate("en")

test("a picture names document and edition, and no option that is as it is at first", () => {
  expect(rulesText(ruleSetById("iatg-02.20"), defaultZoneOptions, t)).toBe("IATG 02.20, 2021, 3rd edition")
})

test("every option that changes a distance is named beside the document", () => {
  const all = { routeClass: "low", conservative: true, assumeJoined: true } as const
  expect(rulesText(ruleSetById("aastp-1"), all, t)).toBe(
    "AASTP-1, Edition C/D (PTRD: low traffic; Cautious mixing; Join stores without coordinates)",
  )
  const high = { ...defaultZoneOptions, routeClass: "high" } as const
  expect(rulesText(ruleSetById("iatg-02.20"), high, makeTranslate("mk"))).toContain("(PTRD: голем сообраќај)")
})

test("rules that the user typed in are called so", () => {
  const own = nationalRuleSet([{ zone: "IBD", k: 20, exponent: "1/3", source: "Rulebook" }])
  expect(rulesText(own, defaultZoneOptions, t)).toContain("entered by the user")
})
