import { expect, test } from "vitest"
import { makeFormat } from "../../src/i18n/format.ts"
import { gridCoverText, gridSizeText } from "../../src/i18n/gridText.ts"
import { peopleText } from "../../src/i18n/peopleText.ts"
import { makeTranslate } from "./makeTranslate.ts"

const [t, format] = [makeTranslate("en"), makeFormat("en")]

test("a grid says where it counts: in its countries, in its extent, or nowhere", () => {
  expect(gridCoverText({ covers: { countries: new Set(["ME", "AL"]) } }, t, format)).toBe("in Albania, Montenegro")
  const extent = [18.25, 43.75, 18.5, 44] as const
  expect(gridCoverText({ covers: { extent } }, t, format)).toBe("from 18.25° to 18.50° east and 43.75° to 44.00° north")
  expect(gridCoverText({ covers: { countries: new Set() } }, t, format)).toMatch(/^in no country/)
})

test("a grid says how much it holds, and whether that is only what lies around the sites", () => {
  const grid = {
    name: "a",
    source: "raster",
    cells: 1,
    people: 1234.4,
    covers: { countries: new Set<string>() },
  } as const
  expect(gridSizeText({ ...grid, isNearSites: false }, t, format)).toBe("1 cell, 1,234 people")
  expect(gridSizeText({ ...grid, isNearSites: true }, t, format)).toBe("around the sites: 1 cell; 1,234 people")
})

test("nobody in a grid that speaks for the ground is a figure; where none does there is no grid", () => {
  const people = { grid: 0, listed: 0, rural: 5 }
  expect(peopleText(people, "grid", false, t, format, true)).toBe("none")
  expect(peopleText(people, "grid", false, t, format)).toBe("no\u00a0grid")
})
