import { describe, expect, test } from "vitest"
import { distanceLaw } from "../../src/model/distanceLaw.ts"
import { type HazardDivision, hazardDivisions } from "../../src/model/hazardDivision.ts"
import { type RuleRow, zoneKinds } from "../../src/model/rule.ts"
import { defaultRuleSet, ruleSetById, ruleSetIds, ruleSets } from "../../src/model/rules/ruleSets.ts"

/** What tells one rule of the table from another; the pieces of a three-piece rule share it. */
function ruleName(row: RuleRow): string {
  const conditions = [row.storeType, row.barricaded, row.direction, row.facing]
  return `${row.zone} HD ${row.hd} ${row.quantity ?? ""} ${JSON.stringify(conditions)}`
}

test("the default rule set is IATG 02.20, third edition, and an unknown id is no rule set", () => {
  expect(defaultRuleSet).toMatchObject({ id: "iatg-02.20", document: "IATG 02.20", edition: "2021, 3rd edition" })
  const civil = ["no-civil", "uk-hse-ht1", "fi-1101", "at-bsprlv", "de-sprengv"]
  expect(ruleSetIds).toEqual(["iatg-02.20", "aastp-1", ...civil, "us-desr"])
  expect(ruleSetById("iatg-02.20")).toBe(defaultRuleSet)
  expect(() => ruleSetById("unknown")).toThrow(RangeError)
})

describe.each(ruleSets)("the table of $id", ({ rows, listedRows = [], ...ruleSet }) => {
  test("says what it is for, and names source and status on every row", () => {
    for (const text of [ruleSet.document, ruleSet.edition])
      if (text !== undefined) expect(text.length).toBeGreaterThan(2)
    // A decree has its year in its number.
    if (ruleSet.edition === undefined) expect(ruleSet.document).toMatch(/\/20\d\d$/)
    expect(ruleSet.purpose).toMatch(/^ruleSetText\.[a-zA-Z]+Purpose$/)
    if (ruleSet.caveat) expect(ruleSet.caveat).toMatch(/^ruleSetText\.[a-zA-Z]+Caveat$/)
    for (const row of [...rows, ...listedRows]) {
      expect(row.source.length, row.source).toBeGreaterThan(2)
      expect(["confirmed", "unconfirmed"], row.source).toContain(row.status)
      if (row.note) expect(row.note).toMatch(/^ruleNote\.[a-zA-Z0-9]+$/)
    }
  })

  test("gives a positive distance over the whole range of every row", () => {
    for (const row of [...rows, ...listedRows])
      for (const neq of [row.neqFrom + 1e-6, (row.neqFrom + Math.min(row.neqTo, 1e9)) / 2, Math.min(row.neqTo, 1e9)]) {
        const distance = Math.max(distanceLaw(row.distance, neq) ?? Number.NaN, row.floor ?? 0)
        expect(distance, row.source).toBeGreaterThan(0)
      }
  })

  test("has directions only for earth-covered magazines", () => {
    for (const row of rows) {
      if (row.direction) expect(row.storeType, ruleName(row)).toEqual(["earth-covered magazine"])
      if (row.facing) expect([row.zone, row.direction], ruleName(row)).toEqual(["IMD", expect.any(String)])
    }
  })

  test("has pieces that follow each other without a gap, and no rule twice", () => {
    for (const name of new Set(rows.map(ruleName))) {
      const pieces = rows.filter((row) => ruleName(row) === name).sort((a, b) => a.neqFrom - b.neqFrom)
      for (const [i, piece] of pieces.slice(1).entries()) {
        const before = pieces[i]
        expect(piece.neqFrom, name).toBe(before?.neqTo)
        // The end belongs to one of the two, or to both, where the larger holds.
        expect(piece.neqFromIncluded || (before?.neqToIncluded ?? true), name).toBe(true)
      }
    }
  })
})

test("IATG 02.20 has PTRD, IBD and VBD for every division but 1.2.3", () => {
  const has = (hd: HazardDivision) =>
    zoneKinds.every((zone) => defaultRuleSet.rows.some((row) => row.zone === zone && row.hd.includes(hd)))
  expect(hazardDivisions.filter((hd) => !has(hd))).toEqual(["1.2.3"])
})

test("in IATG 02.20 only the reading of HD 1.6 and the high-density route of HD 1.3 are unconfirmed", () => {
  const unconfirmed = defaultRuleSet.rows.filter((row) => row.status === "unconfirmed")
  expect(new Set(unconfirmed.map((row) => row.note))).toEqual(new Set(["ruleNote.hd16As11", "ruleNote.highRouteAsIbd"]))
})
