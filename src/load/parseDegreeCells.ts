import { partedAngles } from "../model/coordinates/parseDegrees.ts"
import type { LonLat } from "../model/units.ts"
import { digitAccuracy } from "../model/writtenPosition.ts"
import type { PositionFault, PositionRead, PositionReading } from "./PositionReading.ts"
import { type AngleText, parseAngleText, plainAngles } from "./parseAngleText.ts"
import { isInRegion } from "./region.ts"
import { type Axis, axisOfSide, isSideWord, type Side, sidesTogether } from "./sideWords.ts"

export type DegreeChoice = "auto" | "DD" | "DDM" | "DMS"
const limits = { lon: 180, lat: 90 } as const
const order = { DD: 0, DDM: 1, DMS: 2 } as const

/** Longitude and latitude in cells of their own, degrees of any kind. A side such as N in a cell counts, not the cell's column. */
export function parseDegreeCells(lonText: string, latText: string, choice: DegreeChoice): PositionReading {
  const lon = angleIn(lonText, "lon", choice)
  const lat = angleIn(latText, "lat", choice)
  if ("fault" in lon) return lon
  if ("fault" in lat) return lat
  return positionOf(lat, lon, `${lonText}; ${latText}`)
}

/** Two angles in one cell, latitude first unless labels or sides say otherwise. */
export function parseDegreeText(text: string, choice: DegreeChoice): PositionReading {
  const parts = partsOf(plainAngles(text))
  const first = parts && parseAngleText(parts[0], packing(choice))
  const second = parts && parseAngleText(parts[1], packing(choice))
  if (!first || !second || !fits(first, choice) || !fits(second, choice)) return { fault: "not coordinates", text }
  return positionOf(first, second, text)
}

function angleIn(text: string, axis: Axis, choice: DegreeChoice): AngleText | PositionFault {
  const angle = parseAngleText(plainAngles(text), packing(choice))
  if (angle && fits(angle, choice)) {
    return Math.abs(angle.degrees) > limits[axis] && !angle.side ? { fault: "out of range", text, axis } : angle
  }
  return { fault: /^[+-]?\d+(?:[.,]\d+)*$/.test(text) && !angle ? "out of range" : "not coordinates", text, axis }
}

const packing = (choice: DegreeChoice) => (choice === "DMS" || choice === "DDM" ? choice : undefined)

/** True for the form chosen, and for a coarser one that means the same in it: whole degrees are degrees, minutes and seconds. */
function fits({ form, unit }: AngleText, choice: DegreeChoice): boolean {
  if (choice === "auto" || form === choice) return true
  return order[form] < order[choice] && unit === (form === "DD" ? 1 : 1 / 60)
}

const labels = /^(LAT|LON|LNG)[A-Z]*\.?\s?[:=]?\s?(.+?)[\s,;]*(?:(?:LAT|LON|LNG)[A-Z]*\.?\s?[:=]?\s?)(.+)$/

/** The texts of two angles, the latitude first when only labels tell. */
function partsOf(plain: string): readonly [string, string] | undefined {
  const [, label, first, second] = labels.exec(plain) ?? []
  if (first && second) return label === "LAT" ? [first, second] : [second, first]
  const words = [...plain.matchAll(/\p{L}[\p{L}.]*(?:\s?\p{L}\.)*/gu)]
  if (words.length === 0) return partedPlainAngles(plain)
  const [one, two] = words
  if (!one || !two || words.length > 2 || !isSideWord(one[0]) || !isSideWord(two[0])) return undefined
  const at = one.index === 0 ? two.index : one.index + one[0].length
  return [trimmed(plain.slice(0, at)), trimmed(plain.slice(at))]
}

function partedPlainAngles(plain: string): readonly [string, string] | undefined {
  const withPoints = plain.includes(".") ? plain : plain.replace(/(\d+),(\d+)/g, "$1.$2")
  const parts = [withPoints, plain].map(partedAngles).find((found) => found && isPair(found.lat, found.lon))
  return parts && [parts.lat, parts.lon]
}

const isPair = (lat: string, lon: string) => parseAngleText(lat) !== undefined && parseAngleText(lon) !== undefined
const trimmed = (text: string) => text.replace(/^[\s,;/]+|[\s,;/]+$/g, "")

/** The position of two angles that stand for latitude and longitude unless their sides say otherwise. */
function positionOf(first: AngleText, second: AngleText, text: string): PositionReading {
  const readings = readingsOf(first, second)
  const inRegion = readings.filter(isInRegion)
  const position = readings.length > 1 && inRegion.length === 1 ? inRegion[0] : readings[0]
  if (!position) return { fault: "not coordinates", text }
  const [lon, lat] = position
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return { fault: "out of range", text }
  const finer = order[first.form] < order[second.form] ? second : first
  const read: PositionRead = {
    position,
    exchanged: Math.abs(lon) <= 90 ? [lat, lon] : undefined,
    written: {
      text,
      form: finer.form,
      shiftAccuracy: 0,
      digitAccuracy: digitAccuracy(Math.min(first.unit, second.unit), lat),
    },
    assumedSide: readings.length > 1 ? assumedSides(first, second, position) : undefined,
  }
  return read
}

/** Every position that the sides allow; sides that belong to the other axis exchange the two only where both do. */
function readingsOf(first: AngleText, second: AngleText): readonly LonLat[] {
  const found = new Map<string, LonLat>()
  for (const [one, two] of sidesTogether(first.side, second.side)) {
    const firstAxis = one ? axisOfSide[one] : two && axisOfSide[two] === "lat" ? "lon" : "lat"
    if (two && axisOfSide[two] === firstAxis) continue
    const signed: LonLat = [signOf(two) * second.degrees, signOf(one) * first.degrees]
    const position: LonLat = firstAxis === "lat" ? signed : [signed[1], signed[0]]
    found.set(position.join(), position)
  }
  return [...found.values()]
}

const signOf = (side: Side | undefined) => (side === "S" || side === "W" ? -1 : 1)

/** "S = N, V = E": what ambiguous words were read as. */
function assumedSides(first: AngleText, second: AngleText, [lon, lat]: LonLat): string {
  const isExchanged = Math.abs(lat) !== Math.abs(first.degrees)
  const [north, east] = [lat < 0 ? "S" : "N", lon < 0 ? "W" : "E"]
  const [one, two] = isExchanged ? [east, north] : [north, east]
  const pairs = [first.side && `${first.side} = ${one}`, second.side && `${second.side} = ${two}`]
  return pairs.filter((pair) => pair !== undefined).join(", ")
}
