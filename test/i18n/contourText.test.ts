import { expect, test } from "vitest"
import { contourText } from "../../src/i18n/contourText.ts"
import { makeFormat } from "../../src/i18n/format.ts"
import { makeTranslate } from "./makeTranslate.ts"

const texts = (radius: number, isUneven: boolean) =>
  (["en", "mk"] as const).map((language) =>
    contourText({ level: 5, radius, isUneven, outline: [] }, makeTranslate(language), makeFormat(language)).replaceAll(
      "\u00a0",
      " ",
    ),
  )

test("a contour says its pressure and how far it reaches, rounded up to the metre like every distance", () => {
  expect(texts(1_209.2, false)).toEqual(["5 kPa · 1,210 m", "5 kPa · 1.210 m"])
})

test("where it reaches less far from other stores of the site it says so", () => {
  expect(texts(1_209.2, true)).toEqual(["5 kPa · up to 1,210 m", "5 kPa · до 1.210 m"])
})
