import type { LonLat } from "../units.ts"
import type { CoordinateForm } from "./coordinateForm.ts"
import { isInBand } from "./latitudeBand.ts"
import { positionOfMgrs } from "./mgrs.ts"
import { parseDegrees } from "./parseDegrees.ts"
import { positionOfUtm } from "./utm.ts"

export interface ParsedCoordinates {
  readonly position: LonLat
  readonly form: CoordinateForm
}

/**
 * A position as people write it, in any of the five forms, WGS84.
 *
 * Degrees, minutes, seconds: see `parseDegrees`. MGRS: with or without spaces; the middle of the square it names. UTM:
 * "34T 567890 4651234" with the letter of the latitude band, or "34N …" with that of the hemisphere. "34S" is both: it
 * is read as the band (32° to 40° N) where the northing lies in it, else as the southern hemisphere.
 *
 * @returns undefined when it is none of these, out of range, or contradicts itself
 *
 * Checked by: test/model/coordinates/parseCoordinates.test.ts
 */
export function parseCoordinates(text: string): ParsedCoordinates | undefined {
  const plain = text.normalize("NFC").trim().toUpperCase().replace(/\s+/gu, " ")
  const grid = plain.replace(/^(?:MGRS|UTM)[\s:]*/, "")
  const onMgrs = positionOfMgrs(grid)
  if (onMgrs) return { position: onMgrs, form: "MGRS" }
  const onUtm = parseUtm(grid)
  if (onUtm) return { position: onUtm, form: "UTM" }
  return parseDegrees(plain)
}

const writtenUtm =
  /^(\d{1,2}) ?([A-Z])[ ,;]*(?:E ?)?(\d{6}(?:[.,]\d+)?) ?(?:M ?)?E?[ ,;]+(?:N ?)?(\d{1,8}(?:[.,]\d+)?) ?(?:M ?)?N?$/

function parseUtm(text: string): LonLat | undefined {
  const [, zone, letter, easting, northing] = writtenUtm.exec(text) ?? []
  if (!zone || !letter || !easting || !northing) return undefined
  const metres = (digits: string) => Number(digits.replace(",", "."))
  const on = (hemisphere: "N" | "S") =>
    positionOfUtm({ zone: Number(zone), hemisphere, easting: metres(easting), northing: metres(northing) })
  const inBand = on(letter < "N" ? "S" : "N")
  // A rounded northing may lie over the edge of its band by a metre.
  if (inBand && isInBand(inBand[1], letter, 1e-4)) return inBand
  return letter === "N" || letter === "S" ? on(letter) : undefined
}
