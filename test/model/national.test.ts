import { describe, expect, test } from "vitest"
import { floorReach } from "../../src/model/floorReach.ts"
import { permittedNeq } from "../../src/model/permittedNeq.ts"
import { requiredDistance } from "../../src/model/requiredDistance.ts"
import { type NationalEntry, nationalRuleSet } from "../../src/model/rules/national.ts"
import { ruleSetIds } from "../../src/model/rules/ruleSets.ts"

const ibd: NationalEntry = { zone: "IBD", k: 20, exponent: "1/3", floor: 100, ceiling: 500, source: "Rulebook, art. 7" }
const national = nationalRuleSet([ibd, { zone: "PTRD", k: 2, exponent: 0.5, source: "Rulebook, art. 8" }])

function at(neq: number, zone: NationalEntry["zone"] = "IBD") {
  return requiredDistance(national, { zone, hd: "1.1", neq })
}

describe("a national rule set holds what was typed in", () => {
  test("is named so, is not among the shipped ones, and every row says who entered it", () => {
    expect(national).toMatchObject({ id: "national", enteredByUser: true, document: "Rules entered by the user" })
    expect(ruleSetIds).not.toContain("national")
    for (const row of national.rows)
      expect(row).toMatchObject({ status: "unconfirmed", note: "ruleNote.enteredByUser" })
    expect(national.rows.map(({ source }) => source)).toEqual(["Rulebook, art. 7", "Rulebook, art. 8"])
  })

  test("20·Q^⅓ at 1,000 kg is 200 m, and 2·Q^0.5 at 400 kg is 40 m", () => {
    expect(at(1000).distance).toBeCloseTo(200, 9)
    expect(at(400, "PTRD").distance).toBeCloseTo(40, 9)
  })

  test("either side of its floor: (100 ÷ 20)³ = 125 kg", () => {
    expect(at(124)).toMatchObject({ distance: 100, floorApplied: true })
    expect(at(126)).toMatchObject({ floorApplied: false })
    expect(at(126).distance).toBeGreaterThan(100)
    const floored = at(10)
    if (floored.distance === undefined) throw new Error("expected a distance")
    expect(floorReach(national, floored)).toBeCloseTo(125, 6)
  })

  test("either side of its ceiling: (500 ÷ 20)³ = 15,625 kg, and the result says that the ceiling decides", () => {
    expect(at(15_624).distance).toBeLessThan(500)
    expect(at(15_624)).not.toHaveProperty("ceilingApplied")
    expect(at(15_626)).toMatchObject({ distance: 500, ceilingApplied: true, floorApplied: false })
    expect(permittedNeq(national, { zone: "IBD", hd: "1.1" }, 500)).toEqual({
      neq: Number.POSITIVE_INFINITY,
      limitedBy: "range",
    })
    expect(permittedNeq(national, { zone: "IBD", hd: "1.1" }, 499).neq).toBeCloseTo((499 / 20) ** 3, 6)
  })

  test("has no other zone and no other division than those entered", () => {
    expect(at(1000, "VBD")).toMatchObject({ distance: undefined, reason: "no rule" })
    expect(requiredDistance(national, { zone: "IBD", hd: "1.3.1", neq: 1000 })).toMatchObject({ reason: "no rule" })
    const both = nationalRuleSet([{ ...ibd, hd: ["1.1", "1.5"] }])
    expect(requiredDistance(both, { zone: "IBD", hd: "1.5", neq: 1000 }).distance).toBeCloseTo(200, 9)
  })
})

describe("what cannot be a rule is refused in words", () => {
  test.each([
    ["k of 0", { k: 0 }, /IBD: k must be positive, got 0/],
    ["a k that is no number", { k: Number.NaN }, /k must be positive/],
    ["a negative floor", { floor: -1 }, /floor must be positive/],
    ["a ceiling of nothing", { ceiling: 0 }, /ceiling must be positive/],
    ["a ceiling below the floor", { floor: 400, ceiling: 399 }, /ceiling of 399 m is below the floor of 400 m/],
    ["an exponent of 0", { exponent: 0 }, /exponent must be above 0 and up to 1, got 0/],
    ["an exponent above 1", { exponent: 1.1 }, /exponent/],
    ["no source", { source: "  " }, /a source is needed/],
    ["no division", { hd: [] }, /no hazard division/],
    ["an unknown division", { hd: ["1.7" as "1.1"] }, /no hazard division "1\.7"/],
    ["an unknown zone", { zone: "XYZ" as "IBD" }, /no zone "XYZ"/],
  ] as const)("%s", (_, change, sentence) => {
    expect(() => nationalRuleSet([{ ...ibd, ...change }])).toThrow(RangeError)
    expect(() => nationalRuleSet([{ ...ibd, ...change }])).toThrow(sentence)
  })

  test("the limits themselves are allowed: exponent 1, a ceiling equal to the floor", () => {
    const flat = nationalRuleSet([{ ...ibd, exponent: 1, floor: 400, ceiling: 400 }])
    expect(requiredDistance(flat, { zone: "IBD", hd: "1.1", neq: 7 }).distance).toBe(400)
  })

  test("nothing at all, and one zone twice", () => {
    expect(() => nationalRuleSet([])).toThrow(/at least one/)
    expect(() => nationalRuleSet([ibd, ibd])).toThrow(/IBD, HD 1\.1: entered twice/)
    expect(() => nationalRuleSet([ibd, { ...ibd, hd: ["1.5"] }])).not.toThrow()
  })
})
