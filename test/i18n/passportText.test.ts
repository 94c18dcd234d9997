import { describe, expect, test } from "vitest"
import { makeFormat } from "../../src/i18n/format.ts"
import type { Language } from "../../src/i18n/languages.ts"
import { passportText } from "../../src/i18n/passportText.ts"
import { joinedEitherWay } from "../../src/model/joinedEitherWay.ts"
import type { RuleSet, ZoneKind } from "../../src/model/rule.ts"
import { nationalRuleSet } from "../../src/model/rules/national.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import type { Store } from "../../src/model/store.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { holdingsOf, inventedSite, makeStore, northOfSite } from "../model/makeStore.ts"
import { makeTranslate } from "./makeTranslate.ts"

const site = { ...inventedSite, coordAccuracy: 50 }
const here = { position: northOfSite(0) }
const near = { position: northOfSite(40) }

interface Asked {
  readonly ruleSet?: RuleSet
  readonly zone?: ZoneKind
  readonly invented?: boolean
  readonly language?: Language
}

/** The note on the first of the stores. */
function note(stores: readonly Store[], asked: Asked = {}): string | undefined {
  const { ruleSet = ruleSetById("iatg-02.20"), zone = "IBD", invented = false, language = "en" } = asked
  const zoned = storeZones(site, stores, ruleSet, defaultZoneOptions)
  const [store] = zoned
  if (!store) throw new Error("no store")
  const eitherWay = joinedEitherWay(site, stores, store.store.storeId, ruleSet, defaultZoneOptions)
  const facts = { site: { site, stores: zoned }, store, zone, ruleSet, invented, eitherWay }
  return passportText(facts, makeTranslate(language), makeFormat(language))
}

/** Sentences as the paragraph they make. */
const paragraph = (...sentences: string[]) => sentences.join(" ")

const d13 = "IATG 02.20, 2021, 3rd edition, Table E.1, column D13; Table 8, yellow line"
const confirmed = "confirmed: read in the document and recalculated."
const alone = "This store stands alone: no other HD 1.1 or 1.5 store is near enough for an explosion to spread."
const single = "Mixing: one division, nothing to mix."
const offices = "Also for offices on the site with 20 staff or more."
const position = "Coordinates: 42.00000° N, 20.00000° E, known to 50 m."
const screening = "A screening estimate, not a licence; exposure, not predicted deaths."
const floorPassed = "The floor of 400 m is exceeded and has no effect."
const unknown = "type not given, barricade unknown"

describe("the note for the file says everything that a distance rests on", () => {
  test("where one store has no floor to mind: 22.2 × 10,000^⅓ = 22.2 × 21.544 = 478.3 m", () => {
    expect(note([makeStore("A", { "1.1": 10_000 }, here)], { invented: true })).toBe(
      paragraph(
        "IBD of store A, Heron: 479 m.",
        "22.2 × 10,000^⅓ = 478.3 m → 479 m rounded up (HD 1.1, NEQ 10,000 kg).",
        floorPassed,
        single,
        alone,
        `Source: ${d13}; ${confirmed}`,
        offices,
        `Register, store A: ${unknown}; HD 1.1, 10,000 kg (invented.csv, row 2).`,
        position,
        "Invented data: these depots do not exist.",
        screening,
      ),
    )
  })

  test("where another distance decides: 44.4 × 7.937 = 352.4 m is less than IBD, whose floor VBD leaves at (400 ÷ 44.4)³ = 731 kg", () => {
    const store = makeStore("A", { "1.1": 500 }, { ...here, storeType: "open stack", barricaded: true })
    expect(note([store], { zone: "VBD" })).toBe(
      paragraph(
        "VBD of store A, Heron: 400 m.",
        "44.4 × 500^⅓ = 352.4 m → 353 m rounded up.",
        "The IBD distance of the same store is larger and holds:",
        // 500^⅔ = 62.996
        "1.5 × 500^⅔ = 94.5 m, less than the floor of 400 m → 400 m (HD 1.1, NEQ 500 kg).",
        "The floor of 400 m applies: below 731 kg nothing changes.",
        single,
        alone,
        "Row looked up first: Table E.1, 2 × column D12; Table 8, purple line.",
        `Source: ${d13}; ${confirmed}`,
        offices,
        "Register, store A: open stack, barricaded; HD 1.1, 500 kg (invented.csv, row 2).",
        position,
        screening,
      ),
    )
  })

  test("for a magazine, its three sides: 22.2, 18 and 14 × 50,000^⅓ (36.840) = 817.9, 663.1 and 515.8 m", () => {
    const magazine = makeStore(
      "A",
      { "1.1": 50_000 },
      { ...here, storeType: "earth-covered magazine", barricaded: false, bearing: 90 },
    )
    expect(note([magazine])).toBe(
      paragraph(
        "IBD of store A, Heron: up to 818 m.",
        "22.2 × 50,000^⅓ = 817.9 m → 818 m rounded up (HD 1.1, NEQ 50,000 kg).",
        floorPassed,
        "Earth-covered magazine, door to 90°: front 818 m (Table E.1, column D13; Table 8, yellow line),",
        "sides 664 m (Table E.1, column D15), rear 516 m (Table E.1, column D14).",
        single,
        alone,
        `Source: ${d13}; ${confirmed}`,
        offices,
        "Register, store A: earth-covered magazine, not barricaded; HD 1.1, 50,000 kg (invented.csv, row 2).",
        position,
        screening,
      ),
    )
  })

  test("for HD 1.6, the event put into the law: 22.2 × 8,000^⅓ (20) = 444 m is more than 6.4 × 20,000^⅓ = 173.7 m", () => {
    const [holding] = holdingsOf({ "1.6": 20_000 })
    if (!holding) throw new Error("no holding")
    const store = { ...makeStore("A", {}, here), holdings: [{ ...holding, mce: 8_000 }] }
    expect(note([store], { ruleSet: ruleSetById("aastp-1") })).toBe(
      paragraph(
        "IBD of store A, Heron: 444 m.",
        "22.2 × 8,000^⅓ = 444.0 m → 444 m rounded up (HD 1.6, NEQ 20,000 kg).",
        "The maximum credible event (MCE) of 8,000 kg is put into the law, not the NEQ of 20,000 kg.",
        single,
        "Only HD 1.1 and 1.5 above ground count as one with their neighbours.",
        "Source: AASTP-1, Edition C/D, HD 1.6, as HD 1.1 on the MCE: BD31; unconfirmed: not yet checked against the printed table.",
        "HD 1.1 on the largest credible event of one round and HD 1.3 on the whole quantity, the greater. Where the event is not known, the whole quantity counts as HD 1.1: our reading.",
        "Without a floor of 400 m; the rules for debris are separate and not part of this program. At 2,500 and 4,500 kg the printed distance falls.",
        `Register, store A: ${unknown}; HD 1.6, 20,000 kg (invented.csv, row 2).`,
        position,
        screening,
      ),
    )
  })

  test("for stores that count as one, the sum and the gap: 4.8 × 8,000^⅓ = 96 m are required, 40 m are there", () => {
    const stores = [makeStore("A", { "1.1": 6000, "1.2.1": 2000 }, here), makeStore("B", { "1.1": 2000 }, near)]
    expect(note(stores)).toBe(
      paragraph(
        "IBD of store A, Heron: 479 m.",
        "22.2 × 10,000^⅓ = 478.3 m → 479 m rounded up (HD 1.1, NEQ 10,000 kg).",
        floorPassed,
        "Mixing: sum taken as HD 1.1.",
        "An explosion can spread between A, B. They count as one with the sum of their stock; each keeps its own circle.",
        "A – B: gap 40.0 m, less than the 96 m required between stores.",
        `Source: ${d13}; ${confirmed}`,
        offices,
        `Register, store A: ${unknown}; HD 1.1, 6,000 kg (invented.csv, row 2); HD 1.2.1, 2,000 kg (invented.csv, row 3).`,
        `Register, store B: ${unknown}; HD 1.1, 2,000 kg (invented.csv, row 2).`,
        position,
        screening,
      ),
    )
  })

  test("where the sum leaves the rule's range, that it is at least this, and the sum: 22.2 × 200,000^⅓ (58.480) = 1,298.3 m", () => {
    const text = note([makeStore("A", { "1.1": 200_000 }, here), makeStore("B", { "1.1": 100_000 }, near)])
    expect(text).toContain("IBD of store A, Heron: at least 1,299 m. 22.2 × 200,000^⅓ = 1,298.3 m → 1,299 m rounded up")
    // 4.8 × 58.480 = 280.7 m
    expect(text).toContain("A – B: gap 40.0 m, less than the 281 m required between stores.")
    expect(text).toContain(
      "Together they leave the range of the rule, so each store keeps its own distance and the zone is “at least”: HD 1.1, 300,000 kg – outside the range of the rule: the rule ends at 250,000 kg.",
    )
    expect(text).not.toContain("A part of the stock has no distance")
  })

  test("where the gap is unknown, both figures: 44.4 × 8,000^⅓ = 888 m, and 44.4 × 10,000^⅓ = 956.6 m for the sum", () => {
    const text = note([makeStore("A", { "1.1": 8000 }), makeStore("B", { "1.1": 2000 }, near)], { zone: "VBD" })
    expect(text).toContain("VBD of store A, Heron: 888 m.")
    expect(text).toContain(
      "The gap to other HD 1.1 or 1.5 stores is unknown: not joined unless you choose so. Gap unknown, both figures: Assumed joined, A, B as one: 957 m; By known gaps only, A: 888 m.",
    )
    expect(text).toContain("No coordinates of its own: the site's point stands for it.")
  })

  test("by rules of the user's own, that they are the user's: 25 × 8,000^⅓ = 500 m", () => {
    const ruleSet = nationalRuleSet([
      { zone: "IBD", k: 25, exponent: "1/3", floor: 300, source: "Rulebook 12/2020, Article 5" },
    ])
    const text = note([makeStore("A", { "1.1": 8000 }, here)], { ruleSet })
    expect(text).toContain("IBD of store A, Heron: 500 m. 25 × 8,000^⅓ = 500.0 m")
    expect(text).toMatch(/entered by the user.*Rulebook 12\/2020, Article 5; unconfirmed/)
    expect(text).toContain("Entered by the user: not checked by this program.")
  })

  test("where a part of the stock has no distance, which part: 6.4 × 1,000^⅓ = 64 m is at least it", () => {
    expect(note([makeStore("A", { "1.2.3": 8000, "1.3.1": 1000 }, here)])).toContain(
      "A part of the stock has no distance, so the radius is at least this. HD 1.2.3, 8,000 kg – this rule set has no rule for the division.",
    )
  })
})

test("a store without a figure has a note that says why, and that it is not zero", () => {
  expect(note([makeStore("A", { "1.1": 40 }, here)])).toBe(
    paragraph(
      "IBD of store A, Heron: no figure, which is not zero.",
      "HD 1.1, 40 kg – outside the range of the rule: the rule starts above 50 kg.",
      alone,
      "Rule set: IATG 02.20, 2021, 3rd edition.",
      `Register, store A: ${unknown}; HD 1.1, 40 kg (invented.csv, row 2).`,
      position,
      screening,
    ),
  )
})

test("an empty store has no note, since it has no zone", () => {
  expect(note([makeStore("A", {}, here)])).toBeUndefined()
})

test("in Macedonian the note has the same numbers, codes, file and row, and no English words", () => {
  const stores = [makeStore("A", { "1.1": 6000, "1.2.1": 2000 }, here), makeStore("B", { "1.1": 2000 }, near)]
  const text = note(stores, { language: "mk", invented: true }) ?? ""
  for (const part of [
    "IBD на магацинот A, Heron: 479 m.",
    "22,2 × 10.000^⅓ = 478,3 m → 479 m, заокружено нагоре (HD 1.1, нето количина 10.000 kg).",
    "40,0 m",
    "96 m",
    "400 m",
    "IATG 02.20, 2021, 3. издание, Табела E.1, колона D13",
    "HD 1.2.1, 2.000 kg (invented.csv, ред 3)",
    "42,00000° С, 20,00000° И",
    "50 m",
  ])
    expect(text).toContain(part)
  const latin = new Set(text.match(/\p{Script=Latin}{2,}/gu))
  expect([...latin].sort()).toEqual(["HD", "Heron", "IATG", "IBD", "csv", "invented", "kg"])
})
