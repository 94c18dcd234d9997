import type { CoordinateForm } from "../model/coordinates/coordinateForm.ts"
import { type CoordinateWords, formatCoordinates } from "../model/coordinates/formatCoordinates.ts"
import type { Degrees, Kg, KPa, LonLat, Metres, People } from "../model/units.ts"
import { isLanguage, wordsOf } from "./languages.ts"

/** What numbers need of a language; the `format` part of its dictionary. Browsers' own tables lack some of our languages. */
export interface NumberWords extends CoordinateWords {
  readonly group: string
  /** Twelve names as they stand in a date. */
  readonly months: readonly string[]
  readonly date: (day: string, month: string, year: string) => string
  readonly fewerThanOne: string
}

/** Numbers as text. The only place of the program that rounds. */
export interface Format {
  /** A plain number with exactly so many decimals (0 unless told). */
  readonly number: (value: number, decimals?: number) => string
  /** A coefficient with its digits as printed: no rounding, no padding. */
  readonly coefficient: (value: number) => string
  /** A safety distance, rounded UP to the metre: "479 m". */
  readonly distance: (value: Metres) => string
  /** A measured or calculated length with so many decimals (1 unless told), rounded to nearest: "478.3 m". */
  readonly length: (value: Metres, decimals?: number) => string
  /** Whole people; more than none and less than one is said in words. `atLeast` rounds down, so that the words stay true. */
  readonly people: (value: People, atLeast?: boolean) => string
  readonly neq: (value: Kg) => string
  readonly pressure: (value: KPa) => string
  /** To about a metre: "42.12345° N, 19.54321° E", latitude first; in decimal degrees unless told. */
  readonly coordinates: (position: LonLat, form?: CoordinateForm) => string
  /** A share of 0–1 in whole per cent: never "0 %" or "100 %" unless it is exactly that. */
  readonly percent: (share: number) => string
  readonly angle: (value: Degrees) => string
  /** An ISO date ("2026-02-03", time ignored) in words; other text comes back as it is. */
  readonly date: (iso: string) => string
}

/** 1 µm: what floating-point noise may add to a distance that is a whole metre, without a metre being added for it. */
const noise: Metres = 1e-6

/** @throws RangeError for a language without a dictionary */
export function makeFormat(language: string): Format {
  if (!isLanguage(language)) throw new RangeError(`no dictionary for language "${language}"`)
  const words: NumberWords = wordsOf(language).format
  const number = (value: number, decimals = 0) => grouped(value.toFixed(decimals), words)
  return {
    number,
    coefficient: (value) => grouped(String(value), words),
    distance: (value) => `${number(Math.ceil(value - noise))} m`,
    length: (value, decimals = 1) => `${number(value, decimals)} m`,
    people: (value, atLeast = false) => {
      if (value > 0 && value < 1) return words.fewerThanOne
      return number(atLeast ? Math.floor(value) : Math.round(value))
    },
    neq: (value) => `${grouped(String(Math.round(value * 1000) / 1000), words)} kg`,
    pressure: (value) => `${number(value, value < 10 ? 1 : 0)} kPa`,
    coordinates: (position, form = "DD") => formatCoordinates(position, form, words),
    percent: (share) => `${number(wholePercent(share))} %`,
    angle: (value) => `${number(Math.round(value) % 360)}°`,
    date: (iso) => dateInWords(iso, words),
  }
}

function wholePercent(share: number): number {
  const percent = Math.round(share * 100)
  if (percent === 0 && share > 0) return 1
  return percent === 100 && share < 1 ? 99 : percent
}

/** Puts the language's separators into a number as JavaScript writes it; the sign becomes a real minus. */
function grouped(plain: string, words: NumberWords): string {
  const [whole = "", fraction] = plain.replace("-", "").split(".")
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, words.group)
  const isZero = !/[1-9]/.test(plain)
  return `${plain.startsWith("-") && !isZero ? "−" : ""}${groups}${fraction === undefined ? "" : words.decimal + fraction}`
}

function dateInWords(iso: string, words: NumberWords): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  const name = words.months[Number(month) - 1]
  return year && day && name ? words.date(String(Number(day)), name, year) : iso
}
