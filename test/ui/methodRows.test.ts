import { expect, test } from "vitest"
import { citation } from "../../src/i18n/citation.ts"
import { makeFormat } from "../../src/i18n/format.ts"
import { isLanguage, languages } from "../../src/i18n/languages.ts"
import { ruleSets } from "../../src/model/rules/ruleSets.ts"
import { methodRows } from "../../src/ui/dialog/methodRows.ts"
import { makeTranslate } from "../i18n/makeTranslate.ts"

const codes = Object.keys(languages).filter(isLanguage)

test.each(codes)(
  "in %s every row of every rule set is on the page with its source, formula, floor and status",
  (code) => {
    const [t, format] = [makeTranslate(code), makeFormat(code)]
    for (const ruleSet of ruleSets) {
      const all = [...ruleSet.rows, ...(ruleSet.listedRows ?? [])]
      const shown = methodRows(ruleSet, t, format)
      expect(shown).toHaveLength(all.length)
      for (const [i, row] of all.entries()) {
        const cells = shown[i]
        expect(cells?.source).toBe(citation(row.source, t))
        expect(cells?.statusText).toBe(t(`reason.${row.status}`))
        expect(cells?.distance).toContain("zone" in row ? row.zone : citation(row.name, t))
        for (const hd of row.hd) expect(cells?.distance).toContain(hd)
        if (row.floor !== undefined) expect(cells?.formula).toContain(format.distance(row.floor))
        if (row.distance.law === "power") expect(cells?.formula).toContain(format.coefficient(row.distance.k))
        if (row.distance.law === "steps")
          for (const { distance } of row.distance.steps) expect(cells?.formula).toContain(format.distance(distance))
        if (row.note) expect(cells?.note).not.toBe("")
        for (const text of Object.values(cells ?? {})) expect(text).not.toMatch(/undefined|NaN|ruleNote|method\./)
      }
    }
  },
)

test("a row reads as it is printed", () => {
  const rows = methodRows(ruleSets[0] as (typeof ruleSets)[number], makeTranslate("en"), makeFormat("en"))
  const vbd = rows.find(({ distance }) => distance.startsWith("VBD, HD 1.1"))
  expect(vbd).toMatchObject({
    range: "50 kg < Q ≤ 250,000 kg",
    formula: "44.4 × Q^⅓, ≥ IBD",
    source: "Table E.1, 2 × column D12; Table 8, purple line",
    status: "confirmed",
  })
})
