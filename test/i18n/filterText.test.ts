import { expect, test } from "vitest"
import { filterText } from "../../src/i18n/filterText.ts"
import { makeFormat } from "../../src/i18n/format.ts"
import { noFilter, type SiteFilter } from "../../src/model/siteFilter.ts"
import { makeTranslate } from "./makeTranslate.ts"

const textOf = (filter: Partial<SiteFilter>, language: "en" | "mk" = "en") =>
  filterText({ ...noFilter, ...filter }, "IBD", makeTranslate(language), makeFormat(language))

test("a filter that restricts nothing has nothing to say", () => {
  expect(textOf({})).toBe("")
})

test("every restriction is named with its values, in words and with units", () => {
  expect(textOf({ countries: ["RS", "unknown"], storeTypes: ["open stack"], hazardDivisions: ["1.1"] })).toBe(
    "Country: Serbia, country not given; Hazard division: HD 1.1; Store type: open stack",
  )
  expect(textOf({ stockStates: ["surplus", "unknown"] })).toBe("Stock state: surplus, state not given")
  expect(textOf({ neqMin: 1000, peopleMin: 2500 })).toBe(
    "NEQ of the site: at least 1,000 kg; People in IBD: at least 2,500",
  )
  expect(textOf({ neqMax: 20.5 })).toBe("NEQ of the site: at most 20.5 kg")
  expect(textOf({ neqMin: 1, neqMax: 2 })).toBe("NEQ of the site: 1 kg to 2 kg")
  expect(textOf({ crossesBorder: true, hasFigure: false })).toBe("IBD crosses a border: Yes; Has a figure for IBD: No")
})

test("it is said in the language of the page", () => {
  expect(textOf({ countries: ["MK"], neqMin: 1000 }, "mk")).toBe(
    "Држава: Северна Македонија; NEQ на складиштето: најмалку 1.000 kg",
  )
})
