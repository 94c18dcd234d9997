import { expect, test } from "vitest"
import { makeCompareNames } from "../../src/i18n/makeCompareNames.ts"

const macedonian = ["Кука", "Ќука", "Горно", "Ѓорче", "Ѕвезда", "Земун", "Иван", "Зајас", "Џепчиште", "Чаир", "Шар"]
const mixed = [
  ...macedonian,
  "Љубојно",
  "Лака",
  "Њива",
  "Нова",
  "Јабука",
  "Дебар",
  "10",
  "2",
  "HERON",
  "Zagreb",
  "ALDER",
]

test("Macedonian names stand in the order of the Macedonian alphabet, as Unicode's tables have it", () => {
  const unicode = new Intl.Collator("mk")
  expect([...mixed].sort(makeCompareNames("mk"))).toEqual([...mixed].sort(unicode.compare))
})

test("English names stand in the order of the Latin alphabet, accents and capitals aside", () => {
  const names = ["Đakovica", "Zadar", "dacia", "Čačak", "Cazin", "Iași", "Łódź", "Şile", "Sibiu", "ALDER", "alder", "7"]
  const unicode = new Intl.Collator("en")
  const withoutCapitals = names.filter((name) => name !== "alder")
  expect([...withoutCapitals].sort(makeCompareNames("en"))).toEqual([...withoutCapitals].sort(unicode.compare))
  expect(["alder 2", "ALDER", "alder"].sort(makeCompareNames("en"))).toEqual(["ALDER", "alder", "alder 2"])
})

test("names that differ only by an accent keep one order, and equal names are equal", () => {
  const compare = makeCompareNames("en")
  expect(compare("Sos", "Šos")).toBe(-1)
  expect(compare("Šos", "Sos")).toBe(1)
  expect(compare("Šos", "Šos")).toBe(0)
})

test("letters of another script follow those of the language", () => {
  expect(["Скопје", "Zagreb", "Αθήνα"].sort(makeCompareNames("en"))[0]).toBe("Zagreb")
  expect(["Zagreb", "Скопје", "Αθήνα"].sort(makeCompareNames("mk"))[0]).toBe("Скопје")
})
