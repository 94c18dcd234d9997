import { readFileSync } from "node:fs"
import { flatten } from "@solid-primitives/i18n"
import { describe, expect, test } from "vitest"
import { compassPoint } from "../../src/i18n/compassPoint.ts"
import { countryName } from "../../src/i18n/countryName.ts"
import type { Dictionary } from "../../src/i18n/en.ts"
import { isLanguage, languages, wordsOf } from "../../src/i18n/languages.ts"
import { ruleNote } from "../../src/i18n/ruleNote.ts"
import { ruleSetText } from "../../src/i18n/ruleSetText.ts"
import { loadFailures } from "../../src/load/LoadError.ts"
import { parseFeatureCollection } from "../../src/load/parseFeatureCollection.ts"
import { columnsOfKind } from "../../src/load/registerColumns.ts"
import { projectExpectations, projectFailures } from "../../src/load/ProjectError.ts"
import { registerExpectations, registerProblemCodes } from "../../src/load/RegisterProblem.ts"
import { registerQuestionKinds } from "../../src/load/RegisterReading.ts"
import { jarrettCategories } from "../../src/model/buildingDamage.ts"
import { dangerAreas } from "../../src/model/dangerArea.ts"
import { effectKeys } from "../../src/model/effect.ts"
import { blastQuantities } from "../../src/model/kingeryBulmash.ts"
import { routeUsers } from "../../src/model/routeUsers.ts"
import { nationalFaultCodes, nationalFields, nationalRuleSet } from "../../src/model/rules/national.ts"
import { ruleSets } from "../../src/model/rules/ruleSets.ts"
import { mixingRules } from "../../src/model/zone.ts"
import { makeTranslate } from "./makeTranslate.ts"

const en = wordsOf("en")
const keys = Object.keys(flatten(en))
const codes = Object.keys(languages).filter(isLanguage)
const others = codes.filter((code) => code !== "en")

/** What stands for the arguments of a text: signs that no text contains. */
const gaps = ["⟨0⟩", "⟨1⟩", "⟨2⟩", "⟨3⟩", "⟨4⟩"]

/** Texts by key; those with gaps as they read with `gaps` put in, or with a first argument of one's own. */
function textsOf(dictionary: Dictionary, first: unknown = gaps[0]): Map<string, string> {
  const entries = Object.entries(flatten(dictionary)).flatMap(([key, value]): [string, string][] => {
    if (typeof value === "string") return [[key, value]]
    return typeof value === "function"
      ? [[key, String(Reflect.apply(value, undefined, [first, ...gaps.slice(1)]))]]
      : []
  })
  return new Map(entries)
}

describe.each(codes)("the dictionary of %s", (code) => {
  const dictionary = wordsOf(code)
  const t = makeTranslate(code)

  test("has the keys of English, and every list as many words", () => {
    expect(Object.keys(flatten(dictionary)).sort()).toEqual([...keys].sort())
    expect(dictionary.format.months).toHaveLength(12)
  })

  test("puts into every text what English puts into it", () => {
    const english = flatten(en) as Record<string, unknown>
    for (const [key, value] of Object.entries<unknown>(flatten(dictionary))) {
      const original = english[key]
      expect(typeof value, key).toBe(typeof original)
      if (typeof value === "function" && typeof original === "function") expect(value.length, key).toBe(original.length)
    }
    const texts = textsOf(dictionary)
    for (const [key, original] of textsOf(en))
      for (const gap of gaps.filter((one) => original.includes(one))) expect(texts.get(key), key).toContain(gap)
  })

  test("every note of every rule row, and every rule set, has its words", () => {
    const all = [...ruleSets, nationalRuleSet([{ zone: "IBD", k: 1, exponent: "1/3", source: "invented for tests" }])]
    const notes = new Set(
      all.flatMap(({ rows, listedRows = [] }) => [...rows, ...listedRows].flatMap(({ note }) => note ?? [])),
    )
    expect(notes.size).toBeGreaterThan(0)
    for (const note of notes) expect(ruleNote(note, t), note).toBeTruthy()
    for (const { purpose, caveat } of all) {
      expect(ruleSetText(purpose, t), purpose).toBeTruthy()
      if (caveat) expect(ruleSetText(caveat, t), caveat).toBeTruthy()
    }
  })

  test("every effect, mixing rule, file failure, register problem, expectation and question has its words", () => {
    const own = Object.keys(flatten(dictionary))
    expect(own).toEqual(expect.arrayContaining([...effectKeys]))
    expect(own).toEqual(expect.arrayContaining(mixingRules.map((rule) => `mixing.${rule}`)))
    expect(own).toEqual(expect.arrayContaining(loadFailures.map((failure) => `failure.${failure}`)))
    expect(own).toEqual(expect.arrayContaining(projectFailures.map((failure) => `projectFile.failure.${failure}`)))
    expect(own).toEqual(expect.arrayContaining(projectExpectations.map((words) => `projectFile.expected.${words}`)))
    expect(own).toEqual(expect.arrayContaining(registerProblemCodes.map((problem) => `problem.${problem}`)))
    expect(own).toEqual(expect.arrayContaining(registerExpectations.map((words) => `expected.${words}`)))
    expect(own).toEqual(expect.arrayContaining(nationalFaultCodes.map((code) => `national.fault.${code}`)))
    expect(own).toEqual(expect.arrayContaining(nationalFields.map((field) => `national.${field}`)))
    expect(own).toEqual(expect.arrayContaining(registerQuestionKinds.map((kind) => `question.${kind}.ask`)))
  })

  test("every column a file may have has its words", () => {
    const columns = new Set(Object.values(columnsOfKind).flat())
    expect(Object.keys(dictionary.column).sort()).toEqual([...columns].sort())
  })

  test("the page Method names every mixing rule, blast quantity, danger area, category of damage and kind of traffic", () => {
    const wanted = [
      ...mixingRules.map((rule) => `mixed.${rule}`),
      ...blastQuantities,
      ...Object.keys(dangerAreas),
      ...Object.values(jarrettCategories).map(({ key }) => key),
      ...routeUsers.map(({ traffic }) => traffic),
    ]
    expect(Object.keys(flatten(dictionary))).toEqual(expect.arrayContaining(wanted.map((key) => `method.${key}`)))
  })

  test("Kosovo* has its asterisk and its footnote, and an unknown country code is shown as it is", () => {
    expect(countryName("XK", t)).toMatch(/\*$/)
    expect(t("footnote.kosovo")).toMatch(/^\* /)
    expect(countryName("ZZ", t)).toBe("ZZ")
    expect(countryName(undefined, t)).toBe(t("country.unknown"))
  })
})

/** The same in every language: numbers, codes and signs put together. */
const alike =
  /^(format\.(decimal|group|date)|map\.(scale|ring|ringWithPressure|contour)|site\.(neqTotal|distanceFrom)|table\.neq|layer\.grid\.mgrs)$/
/** On the page Method. */
const alikeFormulas =
  /^method\.(offsets|coefficients|dangerLaw|damageLaw|mixedRow|route|weight)$|^national\.(hd|faultOf)$|^mayStay\.area$/
/** Codes, and keys as they are written on keyboards. */
const alikeKeys =
  /^(help\.keys\.\w+|table\.(csv|divisions)|scenario\.(neqChanged|becomes)|whatIf\.kilograms|curve\.ofZone|plan\.(massOf\.neq|ofCountry|subtraction|stepText))$/
const alikeReasons =
  /^(reason\.(quantity|holding|sharePeople|vintageOf|writtenAs)|question\.example|open\.found|sources\.hash)$/

test.each(others)("no text of %s is left in English", (code) => {
  const texts = textsOf(wordsOf(code))
  const left = [...textsOf(en)].filter(([key, original]) => texts.get(key) === original).map(([key]) => key)
  expect(
    left.filter(
      (key) => !alike.test(key) && !alikeKeys.test(key) && !alikeReasons.test(key) && !alikeFormulas.test(key),
    ),
  ).toEqual([])
})

describe("Macedonian", () => {
  const texts = [...textsOf(wordsOf("mk")), ...textsOf(wordsOf("mk"), 1)]
  const t = makeTranslate("mk")

  /** Codes of the standards, symbols of units, proper names, keys of the keyboard, and what a file contains. */
  const latinWords =
    /^(HD|NEQ|MCE|IATG|PTRD|IBD|VBD|CSV|XLSX|GeoJSON|KML|FlatGeobuf|MANPADS|MGRS|UTM|WGS|UTF|SHA|WebGL|Enter|Tab|Shift|Esc|Home|End|Ctrl|Backspace|Page|Up|Down|m|km|kPa|MB|MVT|ODbL|gzip|OpenStreetMap|GeoNames|GSHHG|PMTiles|Protomaps|GeoTIFF|HiGHS|WebAssembly|H|EPSG|RASR)$/
  /** Of formulas on the page "Method". */
  const symbols = /^(W|ft|lb|IMD|IMAS|ARBRL|TR|AUW|Z|R|Q|K|U|Ci|u|C|k|y|i|log|ln|exp|kg|ms)$/
  const wordsOfFiles = /^(neq|kg|lon|lat|RS|XK|yes|no|pmtiles|roads)$/

  test("Latin letters appear only in codes, units and names, never inside a Cyrillic word", () => {
    for (const [key, text] of texts) {
      const latin = (text.match(/\p{L}+/gu) ?? []).filter((word) => /\p{Script=Latin}/u.test(word))
      expect(
        latin.filter((word) => {
          const isSymbol = /^(method|national)\./.test(key) && symbols.test(word)
          return !latinWords.test(word) && !wordsOfFiles.test(word) && !isSymbol
        }),
        key,
      ).toEqual([])
    }
  })

  test("only letters of the Macedonian alphabet are used", () => {
    const alphabet = new Set(Array.from(wordsOf("mk").format.alphabet).concat("ѐ", "ѝ"))
    for (const [key, text] of texts) {
      const cyrillic = text.toLowerCase().match(/\p{Script=Cyrillic}/gu) ?? []
      expect(
        cyrillic.filter((letter) => !alphabet.has(letter)),
        key,
      ).toEqual([])
    }
  })

  test("countries are called as in the Unicode tables", () => {
    const names = new Intl.DisplayNames("mk", { type: "region" })
    for (const code of Object.keys(en.country).filter((key) => /^[A-Z]{2}$/.test(key)))
      expect(countryName(code, t).replace("*", ""), code).toBe(names.of(code))
  })

  test("one is counted as the Unicode tables have it: 1, 21, 101, but not 11 or 111", () => {
    const rule = new Intl.PluralRules("mk")
    for (let count = 0; count <= 230; count++) {
      const form = rule.select(count) === "one" ? "складиште" : "складишта"
      expect(t("figure.sites", count, String(count))).toBe(`${count} ${form}`)
    }
  })
})

test("English counts one thing and many things", () => {
  const t = makeTranslate("en")
  expect([0, 1, 2, 21].map((count) => t("figure.sites", count, String(count)))).toEqual([
    "0 sites",
    "1 site",
    "2 sites",
    "21 sites",
  ])
})

test.each(codes)("every country that the map draws has a name in the dictionary of %s", (code) => {
  const t = makeTranslate(code)
  const drawn = ["countries.fgb", "overview-land.fgb"].flatMap((file) => {
    const { features } = parseFeatureCollection(new Uint8Array(readFileSync(`public/data/${file}`)), file)
    return features.map(({ properties }) => String(properties?.iso2))
  })
  expect(new Set(drawn).size).toBeGreaterThan(40)
  expect(drawn.filter((iso2) => countryName(iso2, t) === iso2)).toEqual([])
})

test("countries have their English names", () => {
  const names = new Intl.DisplayNames("en", { type: "region" })
  const isOwn = (iso2: string) => ["BA", "XK"].includes(iso2)
  for (const iso2 of Object.keys(en.country).filter((key) => /^[A-Z]{2}$/.test(key) && !isOwn(key)))
    expect(countryName(iso2, makeTranslate("en")), iso2).toBe(names.of(iso2))

  const t = makeTranslate("en")
  expect(countryName("XK", t)).toBe("Kosovo*")
  expect(countryName("MK", t)).toBe("North Macedonia")
  expect(countryName(undefined, t)).toBe("country not given")
})

test("a bearing becomes the nearest of eight compass points", () => {
  expect([0, 22, 23, 90, 225, 337, 338, 359.9].map(compassPoint)).toEqual(["N", "N", "NE", "E", "SW", "NW", "N", "N"])
})
