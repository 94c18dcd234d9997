import type { LonLat, Metres } from "../units.ts"
import { isInBand, latitudeBand } from "./latitudeBand.ts"
import { positionOfUtm, type Utm, utmOf, utmZone } from "./utm.ts"

/** Letters of the 100 km columns, by zone: zones 1, 4, 7 … take the first set. */
const columnSets = ["ABCDEFGH", "JKLMNPQR", "STUVWXYZ"] as const
/** Letters of the 100 km rows, repeated every 2,000 km; even zones begin five letters later. */
const rows = "ABCDEFGHJKLMNPQRSTUV"
const square: Metres = 100_000

const written = /^(\d{1,2})\s*([C-HJ-NP-X])\s*([A-HJ-NP-Z])\s*([A-HJ-NP-V])\s*(\d{1,10}|\d{1,5}\s+\d{1,5})$/

/**
 * The Military Grid Reference of a position to one metre, such as "34T EM 35730 49473": the south-west corner of its
 * square metre.
 *
 * @returns undefined outside 80° S to 84° N, where the reference has another form
 *
 * Source: NGA.STND.0037 (2014), chapter 3. Checked by: test/reference/utm-mgrs.csv (GeographicLib)
 */
export function mgrsText(position: LonLat): string | undefined {
  const utm = utmOf(position)
  if (utm === undefined) return undefined
  const { zone, easting, northing } = utm
  const digits = (value: Metres) => String(Math.floor(value % square)).padStart(5, "0")
  return `${zone}${latitudeBand(position[1])} ${squareLetters(utm)} ${digits(easting)} ${digits(northing)}`
}

/** The two letters of the square of 100 km that a point of the grid lies in: "EM". */
export function squareLetters({ zone, easting, northing }: Utm): string {
  const column = columnsOf(zone).charAt(Math.floor(easting / square) - 1)
  return `${column}${rows.charAt((Math.floor(northing / square) + rowShift(zone)) % rows.length)}`
}

/**
 * The middle of the square that a reference names, with one to five digits each way (10 km to 1 m).
 *
 * @param text capital letters; spaces between the parts or none
 * @returns    undefined when it is not such a reference, or when its zone has no such square
 */
export function positionOfMgrs(text: string): LonLat | undefined {
  const [, zoneText, band = "", column = "", row = "", digits = ""] = written.exec(text) ?? []
  const halves = halvesOf(digits)
  if (zoneText === undefined || halves === undefined) return undefined
  const zone = Number(zoneText)
  const columnIndex = columnsOf(zone).indexOf(column)
  if (columnIndex < 0) return undefined
  const rowIndex = (rows.indexOf(row) - rowShift(zone) + rows.length) % rows.length
  const size = square / 10 ** halves[0].length
  const easting = (columnIndex + 1) * square + (Number(halves[0]) + 0.5) * size
  const northing = rowIndex * square + (Number(halves[1]) + 0.5) * size
  const hemisphere = band < "N" ? "S" : "N"
  // Rows repeat every 2,000 km, bands are at most 1,300 km high: not more than one of these lies in the band.
  for (let repeat = 0; repeat < 5; repeat++) {
    const utm = { zone, hemisphere, easting, northing: northing + repeat * rows.length * square } as const
    const position = positionOfUtm(utm)
    if (position && isNear(position, zone, band, size)) return position
  }
  return undefined
}

/** True when a square around a position may touch the zone and band: at their edges, its middle may lie outside. */
function isNear(position: LonLat, zone: number, band: string, size: Metres): boolean {
  const [lon, lat] = position
  const margin = size / 2 / 110_000 // a degree of latitude is 110.6 to 111.7 km
  const sideways = margin / Math.cos((lat * Math.PI) / 180)
  const zones = [-sideways, 0, sideways].map((shift) => utmZone([((lon + shift + 540) % 360) - 180, lat]))
  return isInBand(lat, band, margin) && zones.includes(zone)
}

function halvesOf(digits: string): readonly [string, string] | undefined {
  const [first = "", second] = digits.split(/\s+/)
  if (second !== undefined) return first.length === second.length ? [first, second] : undefined
  const half = first.length / 2
  return half > 0 && Number.isInteger(half) ? [first.slice(0, half), first.slice(half)] : undefined
}

function columnsOf(zone: number): string {
  return columnSets[(zone + 2) % 3] as string
}

function rowShift(zone: number): number {
  return zone % 2 === 0 ? 5 : 0
}
