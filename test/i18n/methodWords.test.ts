import { flatten } from "@solid-primitives/i18n"
import { describe, expect, test } from "vitest"
import { isLanguage, languages, wordsOf } from "../../src/i18n/languages.ts"
import { methodTranslate, methodWords } from "../../src/i18n/method/methodTranslate.ts"
import { jarrettCategories } from "../../src/model/buildingDamage.ts"
import { dangerAreas } from "../../src/model/dangerArea.ts"
import { blastQuantities } from "../../src/model/kingeryBulmash.ts"
import { routeUsers } from "../../src/model/routeUsers.ts"
import { mixingRules } from "../../src/model/zone.ts"

const codes = Object.keys(languages).filter(isLanguage)
const gaps = ["⟨0⟩", "⟨1⟩", "⟨2⟩", "⟨3⟩"]

/** Texts by key, signs that no text contains put into their gaps. */
function textsOf(code: (typeof codes)[number]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries<unknown>(flatten(methodWords[code]))) {
    if (typeof value === "string") texts.set(key, value)
    else if (typeof value === "function") texts.set(key, String(Reflect.apply(value, undefined, gaps)))
  }
  return texts
}

describe.each(codes)("the words of Method in %s", (code) => {
  const texts = textsOf(code)

  test("are those of English, with the same gaps, and none is empty", () => {
    const english = textsOf("en")
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [key, text] of texts) {
      expect(text, key).not.toBe("")
      expect(
        gaps.filter((gap) => text.includes(gap)),
        key,
      ).toEqual(gaps.filter((gap) => english.get(key)?.includes(gap)))
    }
  })

  test("name every mixing rule, blast quantity, danger area, category of damage and kind of traffic", () => {
    const wanted = [
      ...mixingRules.map((rule) => `mixed.${rule}`),
      ...blastQuantities,
      ...Object.keys(dangerAreas),
      ...Object.values(jarrettCategories).map(({ key }) => key),
      ...routeUsers.map(({ traffic }) => traffic),
    ]
    expect([...texts.keys()]).toEqual(expect.arrayContaining(wanted))
  })
})

/** Numbers, codes and signs put together: the same in every language. */
const alike = ["offsets", "coefficients", "dangerLaw", "damageLaw", "mixedRow", "route", "weight"]

test.each(codes.filter((code) => code !== "en"))("no text of Method in %s is left in English", (code) => {
  const texts = textsOf(code)
  const left = [...textsOf("en")].filter(([key, text]) => texts.get(key) === text).map(([key]) => key)
  expect(left.filter((key) => !alike.includes(key))).toEqual([])
})

test("in Macedonian, Latin letters appear only in codes, symbols and the number of a report", () => {
  const latin = /^(HD|IATG|IMD|IMAS|PTRD|ARBRL|TR|AUW|Z|R|Q|K|W|U|Ci|u0|u1|C0|y|i|log|log10|ln|exp|m|kg|kPa|ms|ft|lb)$/
  const alphabet = new Set(Array.from(wordsOf("mk").format.alphabet))
  for (const [key, text] of textsOf("mk")) {
    const words = (text.match(/[\p{L}\d]+/gu) ?? []).filter((word) => /\p{Script=Latin}/u.test(word))
    expect(
      words.filter((word) => !latin.test(word)),
      key,
    ).toEqual([])
    const letters = text.toLowerCase().match(/\p{Script=Cyrillic}/gu) ?? []
    expect(
      letters.filter((letter) => !alphabet.has(letter) && !"ѐѝ".includes(letter)),
      key,
    ).toEqual([])
  }
})

test("the words follow the language of the page", () => {
  let code: (typeof codes)[number] = "en"
  const m = methodTranslate(() => code)
  expect(m("print")).toBe("Print")
  code = "mk"
  expect(m("print")).toBe("Печати")
})
