import { expect, test } from "vitest"
import { makeFormat } from "../../src/i18n/format.ts"
import { parseCoordinates } from "../../src/model/coordinates/parseCoordinates.ts"

const format = makeFormat("en")

test("a safety distance is rounded up to the metre, never to nearest", () => {
  expect(format.distance(478.3)).toBe("479 m")
  expect(format.distance(1298.01)).toBe("1,299 m")
})

test("a distance that is a whole metre but for floating-point noise gets no metre added", () => {
  expect(format.distance(444)).toBe("444 m")
  expect(format.distance(444 + 6e-14)).toBe("444 m")
  expect(format.distance(444.001)).toBe("445 m")
})

test("people are whole; more than none and less than one is said in words", () => {
  expect(format.people(1234.4)).toBe("1,234")
  expect(format.people(1234.6)).toBe("1,235")
  expect(format.people(0.2)).toBe("fewer than 1")
  expect(format.people(1)).toBe("1")
})

test("“at least” never promises more people than were counted", () => {
  expect(format.people(1234.6, true)).toBe("1,234")
})

test("thousands are grouped, also in millions, and decimals are not", () => {
  expect(format.number(1234567)).toBe("1,234,567")
  expect(format.number(999)).toBe("999")
  expect(format.number(1234.56789, 4)).toBe("1,234.5679")
})

test("NEQ keeps what the register says, to the gram", () => {
  expect(format.neq(12000.5)).toBe("12,000.5 kg")
  expect(format.neq(0.25)).toBe("0.25 kg")
  expect(format.neq(250000)).toBe("250,000 kg")
})

test("coefficients keep their printed digits and a real minus", () => {
  expect(format.coefficient(-1.303)).toBe("−1.303")
  expect(format.coefficient(14)).toBe("14")
  expect(format.number(-0.001, 1)).toBe("0.0")
})

test("coordinates are read latitude first, with the hemisphere", () => {
  expect(format.coordinates([20.45637, 42.56424])).toBe("42.56424° N, 20.45637° E")
  expect(format.coordinates([-1.5, -2])).toBe("2.00000° S, 1.50000° W")
})

test("a share is 0 % or 100 % only when it is exactly that", () => {
  expect(format.percent(0.002)).toBe("1 %")
  expect(format.percent(0.998)).toBe("99 %")
  expect(format.percent(1)).toBe("100 %")
  expect(format.percent(0)).toBe("0 %")
  expect(format.percent(0.374)).toBe("37 %")
})

test("pressure has a decimal below 10 kPa; bearings are whole degrees below 360", () => {
  expect(format.pressure(5.34)).toBe("5.3 kPa")
  expect(format.pressure(43.18)).toBe("43 kPa")
  expect(format.angle(359.7)).toBe("0°")
})

test("an ISO date is written in words, other text is left alone", () => {
  expect(format.date("2026-02-03")).toBe("3 February 2026")
  expect(format.date("2026-02-03T10:00:00Z")).toBe("3 February 2026")
  expect(format.date("about 2023-03")).toBe("about 2023-03")
  expect(format.date("2026-13-03")).toBe("2026-13-03")
})

test("a language without a dictionary is refused", () => {
  expect(() => makeFormat("xx")).toThrow(RangeError)
})

test("Macedonian numbers have a decimal comma and points between thousands, as the Unicode tables have them", () => {
  const macedonian = makeFormat("mk")
  const unicode = new Intl.NumberFormat("mk", { maximumFractionDigits: 4 })
  for (const value of [0, 999, 1000, 12_345, 1_234_567, 1234.5678])
    expect(macedonian.number(value, Number.isInteger(value) ? 0 : 4)).toBe(unicode.format(value))
  expect(macedonian.distance(1298.01)).toBe("1.299 m")
  expect(macedonian.length(478.3)).toBe("478,3 m")
  expect(macedonian.neq(12_000.5)).toBe("12.000,5 kg")
  expect(macedonian.coefficient(-1.303)).toBe("−1,303")
  expect(macedonian.pressure(5.34)).toBe("5,3 kPa")
  expect(macedonian.percent(0.998)).toBe("99 %")
  expect(macedonian.angle(359.7)).toBe("0°")
  expect(macedonian.people(0.2)).toBe("помалку од 1")
  expect(macedonian.people(1234.6, true)).toBe("1.234")
})

test("Macedonian coordinates are lettered in Cyrillic and can be typed into the search again", () => {
  const text = makeFormat("mk").coordinates([20.45637, 42.56424])
  expect(text).toBe("42,56424° С, 20,45637° И")
  expect(makeFormat("mk").coordinates([-1.5, -2])).toBe("2,00000° Ј, 1,50000° З")
  expect(parseCoordinates(text)?.position).toEqual([20.45637, 42.56424])
})

test("a Macedonian date is written in words, with the months of the Unicode tables", () => {
  const macedonian = makeFormat("mk")
  expect(macedonian.date("2026-02-03")).toBe("3 февруари 2026")
  expect(macedonian.date("about 2023-03")).toBe("about 2023-03")
  const unicode = new Intl.DateTimeFormat("mk", { month: "long", timeZone: "UTC" })
  for (let month = 1; month <= 12; month++) {
    const iso = `2026-${String(month).padStart(2, "0")}-15`
    expect(macedonian.date(iso)).toBe(`15 ${unicode.format(new Date(iso))} 2026`)
  }
})
