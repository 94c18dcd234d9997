import { expect, test } from "vitest"
import { makeFormat } from "../../src/i18n/format.ts"
import type { Language } from "../../src/i18n/languages.ts"
import { peopleText } from "../../src/i18n/peopleText.ts"
import type { PeopleBySource } from "../../src/model/exposure.ts"
import type { PeoplePart } from "../../src/model/reason.ts"
import { makeTranslate } from "./makeTranslate.ts"

const textIn =
  (language: Language) =>
  (people: PeopleBySource | undefined, part: PeoplePart = "total", atLeast = false) =>
    peopleText(people, part, atLeast, makeTranslate(language), makeFormat(language)).replaceAll("\u00a0", " ")
const text = textIn("en")

test("no figure is never shown as a number", () => {
  expect(text(undefined)).toBe("no figure")
  expect(text(undefined, "listed", true)).toBe("no figure")
})

test("the total adds the three sources, each of which can be shown apart", () => {
  const people = { grid: 0, listed: 1000.4, rural: 234.2 }
  expect(text(people)).toBe("1,235")
  expect(text(people, "listed")).toBe("1,000")
  expect(text(people, "rural")).toBe("234")
  expect(text(people, "grid")).toBe("no grid")
})

test("a figure that misses a store reads “at least”, rounded down", () => {
  expect(text({ grid: 0, listed: 1234.9, rural: 0 }, "total", true)).toBe("at least 1,234")
})

test("nothing counted is not the same as nobody, and incomplete nothing says so", () => {
  expect(text({ grid: 0, listed: 0, rural: 0 })).toBe("none counted")
  expect(text({ grid: 0, listed: 0, rural: 0.3 })).toBe("fewer than 1")
  expect(text({ grid: 0, listed: 0, rural: 0 }, "total", true)).toBe("incomplete")
  expect(text({ grid: 0, listed: 0, rural: 0.3 }, "total", true)).toBe("incomplete, fewer than 1")
  expect(text({ grid: 0, listed: 0, rural: 5 }, "listed")).toBe("none")
})

test("Macedonian makes the same distinctions", () => {
  const macedonian = textIn("mk")
  expect(macedonian(undefined)).toBe("нема бројка")
  expect(macedonian({ grid: 0, listed: 1000.4, rural: 234.2 })).toBe("1.235")
  expect(macedonian({ grid: 0, listed: 1, rural: 1 }, "grid")).toBe("нема мрежа")
  expect(macedonian({ grid: 0, listed: 1234.9, rural: 0 }, "total", true)).toBe("најмалку 1.234")
  expect(macedonian({ grid: 0, listed: 0, rural: 0 })).toBe("нема изброени")
  expect(macedonian({ grid: 0, listed: 0, rural: 0.3 })).toBe("помалку од 1")
  expect(macedonian({ grid: 0, listed: 0, rural: 0 }, "total", true)).toBe("нецелосно")
  expect(macedonian({ grid: 0, listed: 0, rural: 0.3 }, "total", true)).toBe("нецелосно, помалку од 1")
  expect(macedonian({ grid: 0, listed: 0, rural: 5 }, "listed")).toBe("нема")
})
