import type { LonLat } from "../units.ts"
import { type DegreeForm, parseAngle, plainMarks, plainSides } from "./parseAngle.ts"

type Axis = "lat" | "lon"

const onlyCoordinates = /^[\d.,;/:+\-°'" NSEW]+$/
const axisOf: Readonly<Record<string, Axis>> = { N: "lat", S: "lat", E: "lon", W: "lon" }

/**
 * Latitude and longitude in degrees, with or without minutes and seconds.
 *
 * Latitude comes first unless letters say otherwise; letters stand before both angles, after both, or at neither. They
 * are N, S, E, W and the Cyrillic С, Ј or Ю, И, З. The Latin initials of the region's languages are not read: S is
 * north in Serbian and Slovenian, V is east in Slovenian and west in Romanian. A comma between digits is the decimal
 * mark where the text has no point and gives two angles so ("41,5, 21,5", "41,5 21,5"); otherwise commas part the
 * angles: "41,21" is 41° N 21° E.
 *
 * @param text capital letters, single spaces
 * @returns    undefined when it is not two angles, out of range (90°, 180°, 60′, 60″), or has a sign beside a letter
 */
export function parseDegrees(text: string): { readonly position: LonLat; readonly form: DegreeForm } | undefined {
  const plain = plainSides(plainMarks(text))
  if (!onlyCoordinates.test(plain)) return undefined
  const withPoints = plain.includes(".") ? plain : plain.replace(/(\d+),(\d+)/g, "$1.$2")
  return parsePair(withPoints) ?? parsePair(plain)
}

function parsePair(text: string): { readonly position: LonLat; readonly form: DegreeForm } | undefined {
  const parts = lettered(text) ?? partedAngles(text)
  if (parts === undefined) return undefined
  const lat = parseAngle(parts.lat, 90)
  const lon = parseAngle(parts.lon, 180)
  if (lat === undefined || lon === undefined) return undefined
  const form = [lat.form, lon.form].includes("DMS") ? "DMS" : lat.form === lon.form ? lat.form : "DDM"
  return { position: [lon.degrees, lat.degrees], form }
}

/** The two angles by their letters; a letter for south or west becomes a sign. */
function lettered(text: string): Readonly<Record<Axis, string>> | undefined {
  const before = /^([NSEW])([^NSEW]+)([NSEW])([^NSEW]+)$/.exec(text)
  const after = /^([^NSEW]+)([NSEW])([^NSEW]+)([NSEW])$/.exec(text)
  const [letter1, angle1, letter2, angle2] = before?.slice(1) ?? [after?.[2], after?.[1], after?.[4], after?.[3]]
  if (!letter1 || !letter2 || axisOf[letter1] === axisOf[letter2] || /[+-]/.test(text)) return undefined
  const first = (/[SW]/.test(letter1) ? "-" : "") + trimmed(angle1)
  const second = (/[SW]/.test(letter2) ? "-" : "") + trimmed(angle2)
  return axisOf[letter1] === "lat" ? { lat: first, lon: second } : { lat: second, lon: first }
}

/**
 * The two angles by what parts them: a comma, semicolon or slash; else the second degree sign; else half the numbers
 * each. Undefined when there is a letter, or no such two parts.
 */
export function partedAngles(text: string): Readonly<Record<Axis, string>> | undefined {
  if (/[NSEW]/.test(text)) return undefined
  const parted = text.split(/[,;/]/)
  if (parted.length === 2) return { lat: trimmed(parted[0]), lon: trimmed(parted[1]) }
  if (parted.length > 2) return undefined
  const [, lat, lon] = /^([^°]+°.*?) ?([+-]? ?[\d.]+ ?°[^°]*)$/.exec(text) ?? []
  if (lat && lon) return { lat: trimmed(lat), lon: trimmed(lon) }
  const numbers = text.split(" ")
  if (text.includes("°") || numbers.length % 2 !== 0) return undefined
  return { lat: numbers.slice(0, numbers.length / 2).join(" "), lon: numbers.slice(numbers.length / 2).join(" ") }
}

function trimmed(text = ""): string {
  return text.replace(/^[ ,;/]+|[ ,;/]+$/g, "")
}
