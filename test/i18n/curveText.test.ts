import { expect, test } from "vitest"
import {
  curveFloorText,
  curveGapText,
  curveReadingText,
  keptText,
  plateauText,
  readingText,
  thresholdText,
} from "../../src/i18n/curveText.ts"
import { makeFormat } from "../../src/i18n/format.ts"
import type { PeopleCurve, ZoneCurve } from "../../src/model/curve.ts"
import { makeTranslate } from "./makeTranslate.ts"

const [t, format] = [makeTranslate("en"), makeFormat("en")]
const place = { geonameid: 1, name: "Xville", nameLocal: "Иксово", population: 500 }
const ibd: ZoneCurve = {
  zone: "IBD",
  pieces: [
    {
      points: [
        { neq: 50, people: 5, radius: 400 },
        { neq: 5849.53, people: 5, radius: 400 },
        { neq: 120_000, people: 1234.4, radius: 1095 },
      ],
      atLeast: false,
    },
  ],
  gaps: [{ from: 0, to: 50.00000005, reason: "below range", limit: 50 }],
  plateaus: [],
  thresholds: [],
  floor: { from: 50, to: 5849.53, reason: "floor", people: 5 },
  emptied: { people: 0, atLeast: false },
  tolerance: 6,
}
const present = 120_000

test("what has to be removed is rounded up and what may be kept down: 120,000 − 87,341.7 kg are 32,658.3", () => {
  const says = (neq: number) => thresholdText({ neq, place }, { present }, "IBD", "Latn", t, format)
  expect(says(87_341.7)).toBe("Remove 32.7 t and Xville is outside IBD")
  expect(says(119_000.2)).toBe("Remove 1,000 kg and Xville is outside IBD")
  expect(says(130_090)).toBe("Up to 130 t, Xville stays outside IBD")
  expect(says(0)).toBe("Only with everything removed is Xville outside IBD")
})

test("the place has its own name in its own script", () => {
  const text = thresholdText(
    { neq: 87_341.7, place },
    { present },
    "IBD",
    "Cyrl",
    makeTranslate("mk"),
    makeFormat("mk"),
  )
  expect(text).toBe("Отстранете 32,7 t и Иксово е надвор од IBD")
})

test("below the end of the floor nothing changes, and where there is none nothing is said", () => {
  expect(curveFloorText(ibd, t, format)).toBe("IBD: nothing changes below 5,850 kg: the floor")
  const { floor: _, ...rest } = ibd
  expect(curveFloorText(rest, t, format)).toBeUndefined()
})

test("a stretch in which nobody was counted inside is named as such", () => {
  const plateau = { from: 5849.53, to: 120_000, reason: "nobody inside", people: 0 } as const
  expect(plateauText(plateau, "IBD", t, format)).toBe(
    "IBD: nothing changes between 5,850 kg and 120 t: nobody was counted inside",
  )
})

test("outside the rule's range there is no rule, which is no number", () => {
  expect(curveGapText({ from: 0, to: 50.00000005, reason: "below range" }, t, format)).toBe("no rule below 50 kg")
  expect(curveGapText({ from: 250_000, to: 3e5, reason: "above range" }, t, format)).toBe("no rule above 250 t")
  expect(curveGapText({ from: 0, to: 5000, reason: "no rule" }, t, format)).toBe("no rule")
})

test("a figure between two counts is about so many, and one with something missing at least so many", () => {
  const read = { people: 300.4, atLeast: false, isCounted: false }
  expect(readingText(read, t, format)).toBe("about 300")
  expect(readingText({ ...read, isCounted: true }, t, format)).toBe("300")
  expect(readingText({ ...read, people: 300.9, atLeast: true }, t, format)).toBe("at least 300")
  expect(readingText({ ...read, people: 0.4 }, t, format)).toBe("fewer than 1")
  expect(readingText({ people: 0, atLeast: false, isCounted: true }, t, format)).toBe("none\u00a0counted")
  expect(readingText({ people: undefined }, t, format)).toBe("no\u00a0figure")
})

test("the place of the marker says what is kept and how that compares with now", () => {
  expect(keptText(120_000, { present }, t, format)).toBe("120 t kept, as now")
  expect(keptText(87_340, { present }, t, format)).toBe("87.3 t kept, 32.7 t less than now")
  expect(keptText(130_000, { present }, t, format)).toBe("130 t kept, 10 t more than now")
  expect(keptText(0, { present }, t, format)).toBe("Nothing kept, all 120 t removed")
})

test("one line reads all zones: between 5,849.53 and 120,000 kg half the way is half of 5 and 1,234.4 people", () => {
  const zones = { PTRD: { ...ibd, zone: "PTRD" }, IBD: ibd, VBD: { ...ibd, zone: "VBD", pieces: [] } } as const
  const curve: PeopleCurve = { siteId: "S", storeId: "A", present, upTo: present, zones }
  expect(curveReadingText(curve, 62_924.765, t, format)).toBe(
    "62.9 t kept, 57.1 t less than now; PTRD: about 620; IBD: about 620; VBD: no\u00a0figure",
  )
  expect(curveReadingText(curve, 20, t, format)).toContain("20 kg kept, 120 t less than now; PTRD: no rule below 50 kg")
  const counted = (zone: string) => (zone === "IBD" ? "617" : undefined)
  expect(curveReadingText(curve, 62_924.765, t, format, counted)).toContain("PTRD: about 620; IBD: 617;")
})
