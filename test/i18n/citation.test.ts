import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { citation, rowCitation, ruleSetCitation } from "../../src/i18n/citation.ts"
import { nationalRuleSet } from "../../src/model/rules/national.ts"
import { ruleSetById, ruleSets } from "../../src/model/rules/ruleSets.ts"
import { makeTranslate } from "./makeTranslate.ts"

const cited = new Set([
  ...[...ruleSets, nationalRuleSet([{ zone: "IBD", k: 1, exponent: "1/3", source: "§ 5" }])].flatMap(
    ({ document, edition, rows, listedRows = [] }) => [
      document,
      ...(edition === undefined ? [] : [edition]),
      ...rows.map(({ source }) => source),
      ...listedRows.flatMap(({ name, source }) => [name, source]),
    ],
  ),
  // The column "source" of the national totals.
  ...readFileSync("data/countries.csv", "utf8")
    .split("\n")
    .slice(1)
    .flatMap((line) => line.split(",")[5] ?? []),
])

test("English has the citations exactly as the data", () => {
  const t = makeTranslate("en")
  for (const source of cited) expect(citation(source, t)).toBe(source)
})

test("Macedonian keeps the names of tables and columns and says the words around them in Macedonian", () => {
  const t = makeTranslate("mk")
  expect(citation("Table E.1, 2 × column D12; Table 8, purple line", t)).toBe(
    "Табела E.1, 2 × колона D12; Табела 8, виолетова линија",
  )
  expect(citation("Clause 10.2", t)).toBe("Точка 10.2")
  expect(citation("2021, 3rd edition", t)).toBe("2021, 3. издание")
  // Of Latin letters only codes are left: E.1, D12, HD, and the Turkish register of residents by its abbreviation;
  // two regulations are known by the abbreviation of their German name.
  for (const source of cited) expect(citation(source, t).replace(/B-SprLV|SprengV/, "")).not.toMatch(/[a-z]{2}/)
})

test("a decree whose number has its year is cited with the year once", () => {
  expect(ruleSetCitation(ruleSetById("fi-1101"), makeTranslate("en"))).toBe("Finland, Decree 1101/2015")
  expect(ruleSetCitation(ruleSetById("iatg-02.20"), makeTranslate("mk"))).toBe("IATG 02.20, 2021, 3. издание")
})

test("what a user has typed as the source of a rule stays as typed, though its words are in the dictionary", () => {
  const source = "Decree on roads, Annex 4, Edition 2"
  const [row] = nationalRuleSet([{ zone: "IBD", k: 1, exponent: "1/3", source }]).rows
  expect(row && rowCitation(row, makeTranslate("mk"))).toBe(source)
  expect(row && rowCitation({ ...row, note: undefined }, makeTranslate("mk"))).not.toBe(source)
})
