import { expect, test } from "vitest"
import { wordsOf } from "../../src/i18n/languages.ts"
import { cellBreaks, cellClass, cellClasses } from "../../src/model/cellClass.ts"

test("a cell belongs to the class whose lower end it reaches", () => {
  expect([0.2, 4.99, 5, 19, 20, 100, 499.9, 500, 2000, 90_000].map(cellClass)).toEqual(
    [1, 1, 2, 2, 3, 4, 4, 5, 6, 6].map((at) => `cells${at}`),
  )
})

test("the legend says where each class begins and ends", () => {
  for (const code of ["en", "mk"] as const) {
    const { legend } = wordsOf(code)
    cellClasses.forEach((one, at) => {
      const ends = [cellBreaks[at - 1], cellBreaks[at]].filter((end) => end !== undefined)
      expect(legend[one].match(/\d[\d.,]*/g)?.map((text) => Number(text.replace(/[.,]/g, "")))).toEqual(ends)
    })
  }
})
