import { expect, test } from "vitest"
import { makeFormat } from "../../src/i18n/format.ts"
import { gapText, progressText, provenText, stepTexts, tonnesText, unplannedTexts } from "../../src/i18n/planText.ts"
import { makePlanOf, makePlanStep as step } from "../model/plan/makePlanAnswer.ts"
import { makeTranslate } from "./makeTranslate.ts"

const [t, format] = [makeTranslate("en"), makeFormat("en")]

test("small tonnages keep their decimals and large ones do not", () => {
  expect([0.43, 12.8, 1499.6].map((tonnes) => tonnesText(tonnes, format))).toEqual(["0.43 t", "12.8 t", "1,500 t"])
})

test("a gap is rounded up, so that what is said to be proven is", () => {
  expect([0.00281, 0.003, 0.107].map((gap) => gapText(gap, format))).toEqual(["0.3 %", "0.3 %", "10.7 %"])
})

test("a proven plan says within how much, and one without a gap that none is better", () => {
  expect(provenText(makePlanOf(10, [], { gap: 0.00281 }), t, format)).toMatch(/^Proven within 0\.3 %/)
  expect(provenText(makePlanOf(10, []), t, format)).toMatch(/^Proven: no other choice/)
})

test("a plan by people per tonne says that nothing is proven, and why", () => {
  const { gap: _gap, ...plan } = makePlanOf(10, [], { method: "greedy" })
  const texts = (["cancelled", "no solver", "no solution in time"] as const).map((why) =>
    provenText({ ...plan, why }, t, format),
  )
  expect(texts).toEqual([
    expect.stringMatching(/nothing is proven: the search was stopped/),
    expect.stringMatching(/nothing is proven: the solver could not be started here/),
    expect.stringMatching(/nothing is proven: the solver found nothing better/),
  ])
})

test("a removal that takes two years says in the first that it is a part", () => {
  const steps = [
    step({ order: 1, storeId: "A1", neqAfter: 400 }),
    step({ order: 2, storeId: "B1", reason: { level: "place leaves", geonameid: 1, place: "Selo" } }),
    step({ order: 3, storeId: "A1", year: 2 }),
  ]
  expect(steps.map(stepTexts(steps, t))).toEqual([
    "a first part; in the end: emptied",
    "Selo is then outside",
    "emptied",
  ])
})

test("progress says what is being done, how far it is, and what is not yet proven", () => {
  expect(progressText({ phase: "ground", share: 0.4 }, t, format)).toMatch(/, 40 %$/)
  expect(progressText({ phase: "pooled", gap: 0.031 }, t, format)).toMatch(/, 3\.1 % not yet proven$/)
  expect(progressText({ phase: "pooled" }, t, format)).not.toMatch(/%/)
})

test("stores in no plan are listed by why", () => {
  const unplanned = [
    { storeId: "A1", reason: "no figure" },
    { storeId: "A2", reason: "excluded" },
    { storeId: "A3", reason: "no figure" },
  ] as const
  expect(unplannedTexts(unplanned, t)).toEqual([
    { why: "no figure", stores: "A1, A3" },
    { why: "left out by you", stores: "A2" },
  ])
})
