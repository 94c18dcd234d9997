import { flatten, translator } from "@solid-primitives/i18n"
import { expect, test } from "vitest"
import { compassPoint } from "../../src/i18n/compassPoint.ts"
import { countryName } from "../../src/i18n/countryName.ts"
import { en } from "../../src/i18n/en.ts"
import { dictionaries } from "../../src/i18n/languages.ts"
import { ruleNote } from "../../src/i18n/ruleNote.ts"
import { loadFailures } from "../../src/load/LoadError.ts"
import { registerExpectations, registerProblemCodes } from "../../src/load/RegisterProblem.ts"
import { registerQuestionKinds } from "../../src/load/RegisterReading.ts"
import { effectKeys } from "../../src/model/effect.ts"
import { ruleSets } from "../../src/model/rules/ruleSets.ts"
import { mixingRules } from "../../src/model/zone.ts"

const t = translator(() => flatten(en))
const keys = Object.keys(flatten(en))

test("every language has the keys of English, and every list as many words", () => {
  for (const dictionary of Object.values(dictionaries)) {
    expect(Object.keys(flatten(dictionary)).sort()).toEqual([...keys].sort())
    expect(dictionary.format.months).toHaveLength(12)
  }
})

test("every note of every rule row has its words", () => {
  const notes = new Set(ruleSets.flatMap(({ rows }) => rows.flatMap(({ note }) => note ?? [])))
  expect(notes.size).toBeGreaterThan(0)
  for (const note of notes) expect(ruleNote(note, t), note).toBeTruthy()
})

test("every effect, mixing rule, file failure, register problem, expectation and question has its words", () => {
  expect(keys).toEqual(expect.arrayContaining([...effectKeys]))
  expect(keys).toEqual(expect.arrayContaining(mixingRules.map((rule) => `mixing.${rule}`)))
  expect(keys).toEqual(expect.arrayContaining(loadFailures.map((failure) => `failure.${failure}`)))
  expect(keys).toEqual(expect.arrayContaining(registerProblemCodes.map((code) => `problem.${code}`)))
  expect(keys).toEqual(expect.arrayContaining(registerExpectations.map((words) => `expected.${words}`)))
  expect(keys).toEqual(expect.arrayContaining(registerQuestionKinds.map((kind) => `question.${kind}.ask`)))
})

test("a country is named, Kosovo* with its asterisk, and an unknown code is shown as it is", () => {
  expect(countryName("XK", t)).toBe("Kosovo*")
  expect(countryName("MK", t)).toBe("North Macedonia")
  expect(countryName("ZZ", t)).toBe("ZZ")
  expect(countryName(undefined, t)).toBe("country not given")
})

test("a bearing becomes the nearest of eight compass points", () => {
  expect([0, 22, 23, 90, 225, 337, 338, 359.9].map(compassPoint)).toEqual(["N", "N", "NE", "E", "SW", "NW", "N", "N"])
})
