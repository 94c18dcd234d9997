import { expect, test } from "vitest"
import { isLanguage, languages } from "../../src/i18n/languages.ts"
import { placeName } from "../../src/i18n/placeName.ts"
import { pluralBy } from "../../src/i18n/pluralBy.ts"
import { preferredLanguage } from "../../src/i18n/preferredLanguage.ts"

test("the page opens in the first language of the reader that it speaks, otherwise in English", () => {
  expect(preferredLanguage(["mk-MK", "en"])).toBe("mk")
  expect(preferredLanguage(["sq-AL", "mk", "en"])).toBe("mk")
  expect(preferredLanguage(["en-GB", "mk"])).toBe("en")
  expect(preferredLanguage(["fi", "toString"])).toBe("en")
  expect(preferredLanguage([])).toBe("en")
})

test("a language is known by its code and offered under its own name", () => {
  expect(isLanguage("mk")).toBe(true)
  expect(isLanguage("xx")).toBe(false)
  expect(isLanguage("constructor")).toBe(false)
  for (const code of Object.keys(languages)) expect(Intl.getCanonicalLocales(code)).toEqual([code])
  expect(languages.mk.name.toLowerCase()).toBe(new Intl.DisplayNames("mk", { type: "language" }).of("mk"))
})

test("a place is named in the page's script where the data have it, and never in a third script", () => {
  const skopje = { name: "Skopje", nameLocal: "Скопје" }
  const athens = { name: "Athens", nameLocal: "Αθήνα" }
  expect(placeName(skopje, "Latn")).toBe("Skopje")
  expect(placeName(skopje, "Cyrl")).toBe("Скопје")
  expect(placeName({ name: "Novi Beograd", nameLocal: "Нови Београд" }, "Cyrl")).toBe("Нови Београд")
  expect(placeName(athens, "Cyrl")).toBe("Athens")
  expect(placeName({ name: "Zagreb" }, "Cyrl")).toBe("Zagreb")
})

test("a language may have more than two forms of a word that is counted", () => {
  // Serbian, Croatian and Bosnian: 1 skladište, 2 skladišta, 5 skladišta – and 1 magacin, 2 magacina, 5 magacina.
  const plural = pluralBy<[one: string, few: string, many: string]>((count) => {
    const [ten, hundred] = [count % 10, count % 100]
    if (ten === 1 && hundred !== 11) return 0
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 1 : 2
  })
  const counted = [1, 2, 5, 11, 12, 21, 22].map((count) => plural(count, String(count), "red", "reda", "redova"))
  expect(counted).toEqual(["1 red", "2 reda", "5 redova", "11 redova", "12 redova", "21 red", "22 reda"])
})
