import type { DecimalMark } from "./RegisterReading.ts"

/**
 * How a number is written. "decimal": `mark` can only be its decimal mark. "grouped": `mark` can only group thousands.
 * "ambiguous": `mark` may be either, as in "1,234" or "1.234".
 */
export type NumberShape =
  | { readonly kind: "plain" | "bad" }
  | { readonly kind: "decimal" | "grouped" | "ambiguous"; readonly mark: DecimalMark }

const spaced = /^([+-]?\d{1,3})((?:[\s'\u2019]\d{3})+)(?=[.,]|$)/u
const body = /^[+-]?([\d.,]*\d)(e[+-]?\d{1,3})?$/i

/** Without thousands spaces or apostrophes ("1 234,5"), with a plain minus sign. */
function unspaced(text: string): string {
  return text
    .trim()
    .replace(/^\u2212/, "-")
    .replace(spaced, (_, first: string, rest: string) => first + rest.replace(/[\s'\u2019]/gu, ""))
}

const otherMark = (mark: DecimalMark): DecimalMark => (mark === "." ? "," : ".")
const isGrouped = (digits: string, mark: DecimalMark) =>
  mark === "." ? /^\d{1,3}(\.\d{3})+$/.test(digits) : /^\d{1,3}(,\d{3})+$/.test(digits)

/** How `text` is written as a number. */
export function numberShape(text: string): NumberShape {
  const [, digits, exponent] = body.exec(unspaced(text)) ?? []
  if (digits === undefined) return { kind: "bad" }
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","))
  if (last < 0) return { kind: "plain" }
  const mark = digits.charAt(last) as DecimalMark
  const before = digits.slice(0, last)
  if (before.includes(otherMark(mark)))
    return !before.includes(mark) && isGrouped(before, otherMark(mark)) ? { kind: "decimal", mark } : { kind: "bad" }
  if (before.includes(mark)) return isGrouped(digits, mark) && !exponent ? { kind: "grouped", mark } : { kind: "bad" }
  const couldGroup = /^[1-9]\d{0,2}$/.test(before) && digits.length - last === 4
  return couldGroup && !exponent ? { kind: "ambiguous", mark } : { kind: "decimal", mark }
}

/** The decimal mark a shape proves, if it proves one. */
export function provenMark(shape: NumberShape): DecimalMark | undefined {
  if (shape.kind === "decimal") return shape.mark
  return shape.kind === "grouped" ? otherMark(shape.mark) : undefined
}

/**
 * The number in a cell.
 *
 * @param decimalMark the mark of its column, used where the text can be read both ways; undefined = not known
 * @returns a finite number, or why there is none
 */
export function parseNumber(text: string, decimalMark: DecimalMark | undefined): number | "not a number" | "ambiguous" {
  const shape = numberShape(text)
  if (shape.kind === "bad") return "not a number"
  const mark = provenMark(shape) ?? decimalMark
  if (shape.kind === "ambiguous" && !mark) return "ambiguous"
  const written = unspaced(text)
    .replaceAll(mark === "," ? "." : ",", "")
    .replace(",", ".")
  const value = Number(written)
  return Number.isFinite(value) ? value : "not a number"
}
