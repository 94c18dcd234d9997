import { expect, test } from "vitest"
import { citation } from "../../src/i18n/citation.ts"
import { lawText } from "../../src/i18n/equation.ts"
import { makeFormat } from "../../src/i18n/format.ts"
import { isLanguage, type Language, languages } from "../../src/i18n/languages.ts"
import { ruleNote } from "../../src/i18n/ruleNote.ts"
import type { ListedRow, RuleRow } from "../../src/model/rule.ts"
import { ruleSetById, ruleSets } from "../../src/model/rules/ruleSets.ts"
import { distanceName, hasWords, type MethodRow, methodRows, searchedText } from "../../src/ui/dialog/methodRows.ts"
import { makeTranslate } from "../i18n/makeTranslate.ts"

const codes = Object.keys(languages).filter(isLanguage)

function wordsFor(code: Language) {
  return { t: makeTranslate(code), format: makeFormat(code) }
}

function rowsOf(id: string, code: Language = "en"): MethodRow[] {
  const { t, format } = wordsFor(code)
  return methodRows(ruleSetById(id), t, format)
}

/** Every number that the law of a row is printed with. */
function printedNumbers({ distance }: RuleRow | ListedRow): number[] {
  const share = distance.factor === undefined || [1 / 3, 2 / 3].includes(distance.factor) ? [] : [distance.factor]
  switch (distance.law) {
    case "power":
      return [...share, distance.k]
    case "jarrett":
      return [...share, distance.k, 3175]
    case "logQuadratic":
      return [...share, Math.abs(distance.a), Math.abs(distance.b), Math.abs(distance.c)].filter((one) => one !== 0)
    case "steps":
      return distance.steps.flatMap((step) => [step.upTo, step.distance])
    case "constant":
      return distance.units === undefined ? [distance.distance * (distance.factor ?? 1)] : [...share, distance.distance]
  }
}

test.each(codes)(
  "in %s every row of every rule set is on the page: source, law, floor, ends, store, status",
  (code) => {
    const { t, format } = wordsFor(code)
    for (const ruleSet of ruleSets) {
      const all: (RuleRow | ListedRow)[] = [...ruleSet.rows, ...(ruleSet.listedRows ?? [])]
      const shown = methodRows(ruleSet, t, format)
      expect(shown).toHaveLength(all.length)
      for (const [i, row] of all.entries()) {
        const cells = shown[i] as MethodRow
        expect(cells.source).toBe(citation(row.source, t))
        expect(cells.statusText).toBe(t(`reason.${row.status}`))
        expect(cells.distance).toContain("zone" in row ? distanceName(row.zone, t) : citation(row.name, t))
        for (const hd of row.hd) expect(cells.distance).toContain(hd)
        for (const number of printedNumbers(row)) expect(cells.formula).toContain(format.coefficient(number))
        expect(cells.formula.startsWith(lawText(row.distance, t, format))).toBe(true)
        for (const end of [row.floor, row.ceiling])
          if (end !== undefined) expect(cells.formula).toContain(format.distance(end))
        if (row.notBelow) expect(cells.formula).toContain(row.notBelow)
        if (row.distance.units === undefined)
          for (const end of [row.neqFrom, row.neqTo].filter(Number.isFinite))
            expect(cells.range).toContain(format.neq(end))
        for (const type of row.storeType ?? []) expect(cells.condition).toContain(t(`storeType.${type}`))
        if (row.direction) expect(cells.condition).toContain(t(`passport.${row.direction}`))
        if (row.facing) expect(cells.condition).toContain(t(`passport.${row.facing}`))
        if (row.barricaded) expect(cells.condition).toContain(t("site.barricaded"))
        if (row.quantity === "mce") expect(cells.formula).toContain(t("method.onMce"))
        if (row.nominalPressure) expect(cells.note).toContain(row.nominalPressure)
        if (row.note) expect(cells.note).toContain(ruleNote(row.note, t))
        for (const text of Object.values(cells)) expect(text).not.toMatch(/undefined|NaN|ruleNote|method\./)
      }
    }
  },
)

test("a row reads as it is printed, with the pressure it is made for", () => {
  expect(rowsOf("iatg-02.20").find(({ distance }) => distance.startsWith("VBD, HD 1.1"))).toMatchObject({
    range: "50 kg < Q ≤ 250,000 kg",
    formula: "44.4 × Q^⅓, ≥ IBD",
    source: "Table E.1, 2 × column D12; Table 8, purple line",
    status: "confirmed",
  })
  expect(rowsOf("iatg-02.20")[0]?.note).toContain("2–3 kPa")
})

test("rows of the United States read in pounds and feet, each unit once", () => {
  const [first, , , fragments, k40] = rowsOf("us-desr")
  expect(first).toMatchObject({ range: "0 lb < W ≤ 0.5 lb", formula: "236 ft" })
  expect(fragments).toMatchObject({ range: "450 lb < W ≤ 30,000 lb", formula: "1,250 ft" })
  expect(k40).toMatchObject({ range: "30,000 lb < W ≤ 100,000 lb", formula: "40 × W^⅓ ft, W in lb" })
  for (const { formula } of rowsOf("us-desr")) expect(formula).not.toMatch(/ft ft/)
})

test("former practice of the Warsaw Pact and the figure for ports are listed, for information only", () => {
  const listed = rowsOf("iatg-02.20").filter(({ distance }) => distance.includes("for information, never drawn"))
  expect(listed.map(({ formula }) => formula)).toEqual(expect.arrayContaining(["4.5 × Q^⅓", "14 × Q^⅓", "25 m"]))
})

test("in Macedonian no cell keeps an English word", () => {
  for (const { id } of ruleSets)
    for (const { status: _status, ...cells } of rowsOf(id, "mk"))
      for (const text of Object.values(cells)) {
        const latin = (text.match(/\p{Script=Latin}{2,}/gu) ?? []).filter((word) => !/^(kg|kPa|ft|lb|ln)$/.test(word))
        expect(
          latin.filter((word) => /[a-z]{2}/.test(word)),
          text,
        ).toEqual([])
      }
})

test("the search finds a rule by its printed name and its numbers, every word of it, in any order and either script", () => {
  const count = (id: string, wanted: string, code: Language = "en") =>
    rowsOf(id, code).filter((row) => hasWords(searchedText("AASTP-1", row), wanted)).length
  const named = rowsOf("aastp-1").filter(({ source }) => source.includes("BD31"))
  expect(named.length).toBeGreaterThan(0)
  expect(count("aastp-1", " bd31 ")).toBe(named.length)
  expect(count("aastp-1", "unconfirmed BD31")).toBe(named.filter(({ status }) => status === "unconfirmed").length)
  expect(count("aastp-1", "22.2 bd31")).toBe(named.filter(({ formula }) => formula.includes("22.2")).length)
  expect(count("uk-hse-ht1", "патека", "mk")).toBe(count("uk-hse-ht1", "footpath"))
  expect(count("aastp-1", "no such rule")).toBe(0)
  expect(count("aastp-1", "")).toBe(rowsOf("aastp-1").length)
})
