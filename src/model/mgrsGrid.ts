import { clippedPath } from "./clippedPath.ts"
import { positionOfUtm } from "./coordinates/utm.ts"
import { bandParts, type GridZone, gridReach, gridZones } from "./gridZones.ts"
import type { Box } from "./geo.ts"
import type { LonLat, Metres } from "./units.ts"

/** Squares of the Military Grid Reference System that a map can show: 100 km to 100 m wide. */
export const mgrsIntervals = [100_000, 10_000, 1000, 100] as const
export type MgrsInterval = (typeof mgrsIntervals)[number]

/** A line of the grid, as positions between which it may be drawn straight, from south to north or west to east. */
export interface MgrsLine {
  readonly of: "zone" | "easting" | "northing"
  /** Longitude or latitude of a zone's edge [°]; easting or northing [m]. */
  readonly value: number
  readonly path: readonly LonLat[]
}

/** Squares drawn smaller than this [px] are a hatching, not a grid. */
const closest = 50
const square: Metres = 100_000
/** Longest straight piece: up to 56° N it strays from the line by 75 m, 0.4 px where 100 km are 500 px. */
const longestPiece: Metres = 50_000

/** The finest squares that are at least 50 px wide; undefined where even 100 km are less, and only zones are drawn. */
export function mgrsInterval(metresPerPixel: number): MgrsInterval | undefined {
  return mgrsIntervals.filter((interval) => interval / metresPerPixel >= closest).at(-1)
}

/**
 * The lines of the Military Grid Reference System in a box, from 0° to 56° N; nothing is drawn beyond, where zones have other
 * widths. A zone's squares end at its meridians, where the next zone's begin at another angle.
 *
 * Source: NGA.STND.0037 (2014), chapter 3. Checked by: test/model/mgrsGrid.test.ts (PROJ)
 *
 * @param interval of the squares; none for the edges of the zones alone
 */
export function mgrsLines(box: Box, interval: MgrsInterval | undefined): MgrsLine[] {
  return gridZones(box).flatMap((zone) => [
    ...(interval === undefined ? [] : squareLines(zone, interval)),
    ...zoneEdges(zone.part),
  ])
}

/** True for a line that parts squares of 100 km. */
export function isSquareEdge({ of, value }: MgrsLine): boolean {
  return of !== "zone" && value % square === 0
}

/** The digits a line is called by within its square of 100 km: "3" every 10 km, "35" every 1 km, "357" every 100 m. */
export function principalDigits(value: Metres, interval: MgrsInterval): string {
  const count = Math.round(Math.log10(square / interval))
  return count === 0 ? "" : String((value % square) / interval).padStart(count, "0")
}

/** The western meridian of a zone's part and the southern parallels of its bands, where these are edges. */
function zoneEdges([west, south, east, north]: Box): MgrsLine[] {
  const edge = (value: number, path: LonLat[]): MgrsLine => ({ of: "zone", value, path })
  const feet = bandParts([west, south, east, north]).map(([, foot]) => foot)
  const meridian = edge(west, [
    [west, south],
    [west, north],
  ])
  const parallels = feet.map((foot) =>
    edge(foot, [
      [west, foot],
      [east, foot],
    ]),
  )
  return [...(west % 6 === 0 ? [meridian] : []), ...parallels.filter(({ value }) => value % 8 === 0)]
}

function squareLines(gridZone: GridZone, interval: MgrsInterval): MgrsLine[] {
  const { eastings, northings } = gridReach(gridZone)
  const step = Math.min(longestPiece, interval)
  const lines = (of: "easting" | "northing", across: Range, along: Range) => {
    const stations = multiples(along[0] - step, along[1] + step, step)
    return multiples(...across, interval).flatMap((value) => {
      const path = stations.flatMap((station) => {
        const [easting, northing] = of === "easting" ? [value, station] : [station, value]
        const position = positionOfUtm({ zone: gridZone.zone, hemisphere: "N", easting, northing })
        return position ? [position] : []
      })
      return clippedPath(path, gridZone.part).map((piece): MgrsLine => ({ of, value, path: piece }))
    })
  }
  return [...lines("easting", eastings, northings), ...lines("northing", northings, eastings)]
}
type Range = readonly [from: Metres, to: Metres]

function multiples(from: Metres, to: Metres, step: Metres): Metres[] {
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, at) => (first + at) * step)
}
