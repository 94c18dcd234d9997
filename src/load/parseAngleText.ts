import { type DegreeForm, parseAngle, plainMarks } from "../model/coordinates/parseAngle.ts"
import { isSideWord } from "./sideWords.ts"

/** An angle with the last place written and the word for its side, if there is one. */
export interface AngleText {
  /** As written, so 0 or more unless a sign says otherwise. */
  readonly degrees: number
  readonly form: DegreeForm
  /** The last place written [°]. */
  readonly unit: number
  readonly side?: string | undefined
}

const unitOf = { DD: 1, DDM: 1 / 60, DMS: 1 / 3600 } as const
const lettersOfAngle =
  /(\d)\s*(?:DEGREES?|DEG|ST|D|°)\.?\s*(\d+(?:[.,]\d+)?)\s*(?:MINUTES?|MIN|M)\.?(?:\s*(\d+(?:[.,]\d+)?)(?:\s*SEC(?:ONDS?)?\.?|S)?)?/gu
const lettersOfDegree = /(\d)\s*(?:DEGREES?|DEG|D(?=\s*\d)|ST(?=\s*\d))\.?/g
const anyLetter = /\p{L}/u
const sideBefore = /^(\p{L}[\p{L}.]*(?:\s\p{L}\.)*)\s*(?=[\d+-])/u
const sideAfter = /(?<![\p{L}.])(\p{L}[\p{L}.]*(?:\s?\p{L}\.)*)$/u

/** Capitals, single spaces, and ° ′ ″ in place of d m s, deg min sec. */
export function plainAngles(text: string): string {
  if (/^[\d.,+-]*$/.test(text)) return text
  const capitals = plainMarks(text.normalize("NFC").toUpperCase().replace(/\s+/gu, " ").trim())
  if (!/[A-Z]/.test(capitals)) return capitals
  return capitals
    .replace(lettersOfAngle, (_, degree: string, minutes: string, seconds?: string) =>
      seconds === undefined ? `${degree}°${minutes}'` : `${degree}°${minutes}'${seconds}"`,
    )
    .replace(lettersOfDegree, "$1°")
}

/**
 * One angle: degrees with or without minutes and seconds, decimal point or comma, a word for the side before or after it, or
 * packed as "441230N", "0203015E", "4412.5N".
 *
 * @param plain  as `plainAngles` gives it
 * @param packed true where digits without marks are packed even without a side, as the user said
 * @returns      undefined when it is none, or has a sign beside a side
 */
export function parseAngleText(plain: string, packed?: "DMS" | "DDM"): AngleText | undefined {
  const hasLetters = anyLetter.test(plain)
  const before = hasLetters ? sideBefore.exec(plain) : null
  const after = hasLetters && !before ? sideAfter.exec(plain) : null
  const side = before?.[1] ?? after?.[1]
  if (side !== undefined && !isSideWord(side)) return undefined
  const rest = side === undefined ? plain : before ? plain.slice(before[0].length) : plain.slice(0, -side.length)
  const angle = rest.trim().replace(/(\d),(\d)/, "$1.$2")
  if (side !== undefined && /^[+-]/.test(angle)) return undefined
  const parsed = parseAngle(angle, 360) ?? (side !== undefined || packed ? parsePacked(angle, packed) : undefined)
  return parsed && { ...parsed, unit: unitOf[parsed.form] / 10 ** decimalsOf(angle), side }
}

const decimalsOf = (angle: string) => /\.(\d+)\D*$/.exec(angle)?.[1]?.length ?? 0

/** "441230" and "0203015.5" as degrees, minutes and seconds, "4412.5" and "02030" as degrees and minutes. */
function parsePacked(digits: string, packed: "DMS" | "DDM" | undefined): ReturnType<typeof parseAngle> {
  const [, sign = "", seconds, minutes] = /^(-?)(?:(\d{6,7}(?:\.\d+)?)|(\d{4,5}(?:\.\d+)?))$/.exec(digits) ?? []
  if (seconds && packed !== "DDM")
    return parseAngle(sign + seconds.replace(/^(\d{2,3})(\d\d)(\d\d(?:\.\d+)?)$/, "$1 $2 $3"), 360)
  if (minutes && packed !== "DMS")
    return parseAngle(sign + minutes.replace(/^(\d{2,3})(\d\d(?:\.\d+)?)$/, "$1 $2"), 360)
  return undefined
}
