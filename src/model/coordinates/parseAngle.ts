import type { CoordinateForm } from "./coordinateForm.ts"

export type DegreeForm = Extract<CoordinateForm, "DD" | "DDM" | "DMS">
export interface Angle {
  readonly degrees: number
  readonly form: DegreeForm
}

/** Marks as keyboards, phones and word processors write them, and those of ours they stand for. */
const sameMarks: readonly (readonly [RegExp, string])[] = [
  [/[º˚∘]/gu, "°"],
  [/['′’‘ʹʼ´`]{2}|[″”“„‟ʺ˝＂]/gu, '"'],
  [/[′’‘‛ʹʼ´`]/gu, "'"],
  [/[−–‒]/gu, "-"],
]
/** Macedonian, Serbian and Bulgarian: север, југ or юг, исток or изток, запад. The С is Cyrillic: north. */
const sameSides: readonly (readonly [RegExp, string])[] = [
  [/С/gu, "N"],
  [/[ЈЮ]/gu, "S"],
  [/И/gu, "E"],
  [/З/gu, "W"],
]
/** Sign, degrees, minutes, seconds; parted by their marks, by colons or by spaces. */
const angle =
  /^([+-]?) ?(\d{1,3}(?:\.\d+)?)(?:(?: ?[°:] ?| )(\d\d?(?:\.\d+)?)(?:(?: ?[':] ?| )(\d\d?(?:\.\d+)?) ?"?| ?'?)| ?°?)$/

const replaced = (text: string, same: typeof sameMarks) =>
  same.reduce((written, [letters, letter]) => written.replace(letters, letter), text)

/** A text with our marks in place of those that mean the same. */
export const plainMarks = (text: string): string => replaced(text, sameMarks)

/** A text in capitals with the letters N, S, E, W in place of the Cyrillic ones. */
export const plainSides = (text: string): string => replaced(text, sameSides)

/**
 * Degrees, with or without minutes and seconds.
 *
 * @param text with our marks, without a letter for the side, decimal point only
 * @returns    undefined when it is no angle, beyond `limit` [°], or has 60 minutes or seconds
 */
export function parseAngle(text: string, limit: number): Angle | undefined {
  const [, sign, degrees, minutes, seconds] = angle.exec(text) ?? []
  if (degrees === undefined) return undefined
  const isBroken = (minutes !== undefined && degrees.includes(".")) || (seconds !== undefined && minutes?.includes("."))
  if (isBroken || Number(minutes ?? 0) >= 60 || Number(seconds ?? 0) >= 60) return undefined
  const value = Number(degrees) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600
  if (value > limit) return undefined
  const form = seconds !== undefined ? "DMS" : minutes !== undefined ? "DDM" : "DD"
  return { degrees: sign === "-" && value !== 0 ? -value : value, form }
}
