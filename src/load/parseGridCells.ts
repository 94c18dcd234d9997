import type { NationalGrid } from "../model/coordinates/nationalGrids.ts"
import { positionOfMgrs } from "../model/coordinates/mgrs.ts"
import { parseCoordinates } from "../model/coordinates/parseCoordinates.ts"
import { isInGridArea, positionOnGrid } from "../model/coordinates/positionOnGrid.ts"
import type { LonLat, Metres } from "../model/units.ts"
import { type GridMetres, parseMetres, parseTwoMetres } from "./parseMetres.ts"
import type { PositionCells, PositionRead, PositionReading } from "./PositionReading.ts"

/** Beyond the area of a grid by no more than this its figures are still taken for its own [°]. Ours: border strips. */
export const gridMargin = 0.5

type Pair = readonly [GridMetres, GridMetres]
interface GridPair {
  readonly pair: Pair
  readonly text: string
}

/** Easting and northing on a national grid; outside its area they are refused, exchanged or not. */
export function parseNationalCells(cells: PositionCells, grid: NationalGrid): PositionReading {
  const found = pairOf(cells)
  if ("fault" in found) return found
  const on = (east: GridMetres, north: GridMetres): PositionRead | undefined => {
    const position = positionOnGrid(grid, east.value, north.value)
    return position && isInGridArea(grid, position, gridMargin)
      ? readOf(position, found, grid.id, grid.accuracy)
      : undefined
  }
  const [first, second] = found.pair
  const exchanged = on(second, first)
  return withExchanged(on(first, second), exchanged, found.text)
}

/** A zone, and easting and northing on it. */
export function parseUtmCells(cells: PositionCells, chosenZone: string | undefined): PositionReading {
  const written = zoneAndRest(cells)
  const zone = chosenZone ?? written.zone
  if (zone === undefined) return { fault: "zone missing", text: textOf(cells) }
  const found = pairOf(written.rest)
  if ("fault" in found) return { ...found, text: textOf(cells) }
  const on = (east: GridMetres, north: GridMetres): PositionRead | undefined => {
    const position = parseCoordinates(`${zone} ${figures(east)} ${figures(north)}`)?.position
    return position && readOf(position, { ...found, text: textOf(cells) }, "UTM", 0)
  }
  const [first, second] = found.pair
  return withExchanged(on(first, second), on(second, first), textOf(cells))
}

/** A military grid reference, whole or in two or three cells. */
export function parseMgrsCells(cells: PositionCells): PositionReading {
  const text = textOf(cells)
  const joined = [cells.zone, cells.whole, cells.lon, cells.lat].filter(Boolean).join(" ")
  const plain = joined
    .toUpperCase()
    .replace(/^MGRS[\s:]*/, "")
    .replace(/[\s,;/_-]+/g, " ")
    .trim()
  const position = positionOfMgrs(plain) ?? positionOfMgrs(plain.replaceAll(" ", ""))
  if (!position) return { fault: "not coordinates", text }
  const digits = (/\d*$/.exec(plain.replaceAll(" ", ""))?.[0].length ?? 0) / 2
  const digitAccuracy = (10 ** (5 - digits) / 2) * Math.SQRT2
  return { position, written: { text, form: "MGRS", shiftAccuracy: 0, digitAccuracy } }
}

/** The cells that have something, in one order: zone, whole, longitude, latitude. */
export const textOf = ({ zone, whole, lon, lat }: PositionCells): string =>
  [zone, whole, lon, lat].filter(Boolean).join("; ")

function readOf(position: LonLat, { pair, text }: GridPair, form: NationalGrid["id"] | "UTM", shiftAccuracy: Metres) {
  const unit = Math.min(pair[0].unit, pair[1].unit)
  return { position, written: { text, form, shiftAccuracy, digitAccuracy: (unit / 2) * Math.SQRT2 } }
}

function withExchanged(
  written: PositionRead | undefined,
  exchanged: PositionRead | undefined,
  text: string,
): PositionReading {
  if (!written) return { fault: "out of range", text, exchanged }
  return { ...written, exchanged: exchanged?.position }
}

/** Easting and northing, from one cell in its order or from two. */
function pairOf(cells: PositionCells): GridPair | Extract<PositionReading, { fault: string }> {
  const text = textOf(cells)
  if (cells.whole) {
    const pair = parseTwoMetres(cells.whole)
    return pair ? { pair, text } : { fault: "not coordinates", text }
  }
  const [east, north] = [parseMetres(cells.lon), parseMetres(cells.lat)]
  if (!east) return { fault: "not coordinates", text: cells.lon, axis: "lon" }
  if (!north) return { fault: "not coordinates", text: cells.lat, axis: "lat" }
  return { pair: [east, north], text }
}

const zoneText = String.raw`(?:UTM)?[\s:]*(?:ZONE|ZONA|ЗОНА|ZON)?[\s:]*(\d{1,2})\s?([A-Z])?`
const zoneAlone = new RegExp(`^${zoneText}$`, "u")
const zoneFirst = new RegExp(`^${zoneText}[\\s,;:]+(?=[EN]?\\s?\\d{3})`, "u")

/** The zone from its own cell or the beginning of the whole text; a zone without a letter is north of the equator. */
function zoneAndRest(cells: PositionCells): { readonly zone: string | undefined; readonly rest: PositionCells } {
  const [, number, letter = "N"] = zoneAlone.exec(cells.zone?.toUpperCase() ?? "") ?? []
  if (number) return { zone: number + letter, rest: { ...cells, zone: "" } }
  const first = cells.whole || cells.lon
  const [prefix, own, ownLetter = "N"] = zoneFirst.exec(first.toUpperCase()) ?? []
  if (prefix === undefined || !own) return { zone: undefined, rest: { ...cells, zone: "" } }
  const rest = first.slice(prefix.length)
  return { zone: own + ownLetter, rest: cells.whole ? { ...cells, whole: rest } : { ...cells, lon: rest } }
}

/** Six digits of easting, as `parseCoordinates` reads them. */
const figures = ({ value }: GridMetres) => value.toFixed(3)
