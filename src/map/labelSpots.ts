import type { Feature } from "geojson"
import type { LonLat } from "../model/units.ts"
import { type Chord, chords, largestPolygon } from "./labelPoint.ts"

/** Where the middle of a text may be, from its point [em, to the right and downwards]. */
export type Spot = readonly [right: number, down: number]

/** A text's half width and half height [em]. */
export interface HalfSize {
  readonly x: number
  readonly y: number
}

/** Countries as stretches of land along rows of equal height on a Mercator map; x and y in degrees of longitude. */
export interface LandRows {
  readonly top: number
  readonly height: number
  readonly of: ReadonlyMap<Feature, readonly (readonly Chord[])[]>
}

const rows = 240
/** The middle of a text is tried at so many places each way. */
const tries = 28
/** A spot has so much of the name's box on its country's own land; or less, where hardly any is on another of the countries. */
const shares = { least: 0.3, beside: 0.05, others: 0.08 } as const
/** More spots help no name. */
const most = 160

/** Lays the largest parts of countries out in rows. */
export function landRows(countries: readonly Feature[]): LandRows {
  const parts = countries.flatMap((country) => {
    const rings = largestPolygon(country)
    const ys = rings?.[0]?.map(([, latitude = 0]) => mercator(latitude)) ?? []
    return rings ? [{ country, rings, bottom: least(ys), top: -least(ys.map((y) => -y)) }] : []
  })
  const top = -least(parts.map((part) => -part.top))
  const height = (top - least(parts.map(({ bottom }) => bottom))) / rows
  const stretches = (part: (typeof parts)[number]) =>
    Array.from({ length: rows }, (_, row) => {
      const y = top - (row + 0.5) * height
      return y < part.bottom || y > part.top ? [] : chords(part.rings, latitudeOf(y))
    })
  return { top, height, of: new Map(parts.map((part) => [part.country, stretches(part)])) }
}

/**
 * Where a country's name may stand, best first: as much of it as possible on the country's own land and none on another's, and
 * near its point. The map takes the first that nothing stands in the way of.
 *
 * @param point the name's own point; the first spot, with no offset
 * @returns the spots for a text of a size where a degree of longitude has so many ems
 */
export function labelSpots(land: LandRows, country: Feature, point: LonLat) {
  const own = land.of.get(country) ?? []
  const others = [...land.of].filter(([other]) => other !== country).map(([, stretches]) => stretches)
  const from = own.findIndex((row) => row.length > 0)
  const to = own.findLastIndex((row) => row.length > 0)
  const west = least(own.flat().map(([start]) => start))
  const east = -least(own.flat().map(([, end]) => -end))
  const y0 = mercator(point[1])
  return (half: HalfSize, emPerDegree: number): Spot[] => {
    const [halfX, halfY] = [half.x / emPerDegree, half.y / emPerDegree]
    const [firstY, lastY] = [land.top - from * land.height + halfY, land.top - (to + 1) * land.height - halfY]
    const found: { spot: Spot; cost: number }[] = []
    for (let i = 0; i < tries * tries && own.length > 0; i++) {
      const x = west - halfX + ((i % tries) / (tries - 1)) * (east - west + 2 * halfX)
      const y = firstY + (Math.floor(i / tries) / (tries - 1)) * (lastY - firstY)
      const box = [(land.top - y - halfY) / land.height, (land.top - y + halfY) / land.height, x, halfX] as const
      const share = shareOnLand(own, ...box)
      if (share < shares.beside) continue
      const elsewhere = share > 0.98 ? 0 : others.reduce((sum, stretches) => sum + shareOnLand(stretches, ...box), 0)
      if (share < shares.least && elsewhere > shares.others) continue
      const spot = [(x - point[0]) * emPerDegree, (y0 - y) * emPerDegree] as const
      // A tenth of the name over the border weighs as much as a move by a line of text, over another country's twice that.
      found.push({ spot, cost: (1 - share + elsewhere) * 13 + Math.hypot(...spot) })
    }
    found.sort((a, b) => a.cost - b.cost)
    return [[0, 0], ...found.slice(0, most).map(({ spot }) => rounded(spot))]
  }
}

/** The part of a box that is land: its rows between two (fractions of rows are rounded), around a middle. */
function shareOnLand(
  land: readonly (readonly Chord[])[],
  first: number,
  last: number,
  middle: number,
  half: number,
): number {
  const [from, to] = [Math.floor(first), Math.max(Math.floor(first) + 1, Math.ceil(last))]
  let length = 0
  for (let row = Math.max(0, from); row < Math.min(land.length, to); row++) {
    for (const [west, east] of land[row] ?? []) {
      length += Math.max(0, Math.min(east, middle + half) - Math.max(west, middle - half))
    }
  }
  return length / ((to - from) * 2 * half)
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

/** Height on a Mercator map, in degrees of longitude (Snyder 1987, USGS Professional Paper 1395, eq. 7-2). */
function mercator(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI
}

/** The reverse (eq. 7-4). */
function latitudeOf(y: number): number {
  return (2 * Math.atan(Math.exp((y * Math.PI) / 180)) * 180) / Math.PI - 90
}

function rounded([right, down]: Spot): Spot {
  return [Math.round(right * 100) / 100, Math.round(down * 100) / 100]
}
