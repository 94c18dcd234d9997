import { createRoot } from "solid-js"
import { expect, test } from "vitest"
import { createRules, type RulesState } from "../../src/state/createRules.ts"

const own = [{ zone: "IBD", k: 20, exponent: "1/3", floor: 300, source: "Rulebook, article 5" }] as const

const inRoot = (run: (rules: RulesState) => void) =>
  createRoot((dispose) => {
    run(createRules())
    dispose()
  })

test("IATG is in use until another rule set is chosen, and an unknown name changes nothing", () =>
  inRoot((rules) => {
    expect(rules.ruleSet().id).toBe("iatg-02.20")
    rules.setRuleSet("fi-1101")
    expect(rules.ruleSet().id).toBe("fi-1101")
    expect(() => rules.setRuleSet("none-such")).toThrow(RangeError)
    expect(rules.ruleSet().id).toBe("fi-1101")
  }))

test("rules entered by the user are offered last and taken into use, as often as they are changed", () =>
  inRoot((rules) => {
    rules.setNationalEntries(own)
    expect(rules.ruleSet()).toMatchObject({ id: "national", enteredByUser: true })
    expect(rules.ruleSets().at(-1)).toBe(rules.ruleSet())
    rules.setNationalEntries([{ ...own[0], k: 25 }])
    expect(rules.ruleSet().rows[0]?.distance).toEqual({ law: "power", k: 25, exponent: "1/3" })
    rules.setRuleSet("aastp-1")
    rules.setRuleSet("national")
    expect(rules.nationalEntries()[0]?.k).toBe(25)
  }))

test("rows that make no rule set are refused and leave the rules in use as they were", () =>
  inRoot((rules) => {
    rules.setNationalEntries(own)
    expect(() => rules.setNationalEntries([{ ...own[0], k: -1 }])).toThrow("IBD: k must be positive")
    expect(rules.nationalEntries()).toEqual(own)
    expect(rules.ruleSet().id).toBe("national")
  }))

test("rules of one's own that are removed give way to the default, and are offered no longer", () =>
  inRoot((rules) => {
    rules.setNationalEntries(own)
    rules.setNationalEntries([])
    expect(rules.ruleSet().id).toBe("iatg-02.20")
    expect(rules.ruleSets().map(({ id }) => id)).not.toContain("national")
  }))

test("a link with rules that its maker had entered gives the default and says that they are missing", () =>
  inRoot((rules) => {
    rules.setRuleSet("national")
    expect(rules.ruleSet().id).toBe("iatg-02.20")
    expect(rules.lacksNational()).toBe(true)
    rules.setRuleSet("aastp-1")
    expect(rules.lacksNational()).toBe(false)
  }))
