import { latitudeBand } from "./coordinates/latitudeBand.ts"
import { squareLetters } from "./coordinates/mgrs.ts"
import { positionOfUtm, utmOf } from "./coordinates/utm.ts"
import { boxAround, type Box } from "./geo.ts"
import { bandParts, type GridZone, gridReach, gridZones } from "./gridZones.ts"
import type { LonLat, Metres } from "./units.ts"

/** A grid zone, 6° by 8°, or a square of 100 km, as far as it lies in a box. */
export interface MgrsArea {
  /** "34T". */
  readonly zone: string
  /** "EM"; of a whole zone "". */
  readonly letters: string
  /** Encloses what is seen of it; a square leans in its box by up to 2.5°. */
  readonly box: Box
}

const square: Metres = 100_000

/** The grid zones in a box, 0° to 56° N. */
export function mgrsZones(box: Box): MgrsArea[] {
  return gridZones(box).flatMap(({ zone, part }) =>
    bandParts(part).map((band) => ({ zone: zoneName(zone, band), letters: "", box: band })),
  )
}

/** The squares of 100 km in a box, 0° to 56° N; one that two bands share comes once for each, for it has two names. */
export function mgrsSquares(box: Box): MgrsArea[] {
  return gridZones(box).flatMap((gridZone) => {
    const { eastings, northings } = gridReach(gridZone)
    const areas: MgrsArea[] = []
    for (let easting = footOf(eastings[0]); easting < eastings[1]; easting += square) {
      for (let northing = footOf(northings[0]); northing < northings[1]; northing += square)
        areas.push(...namedParts(gridZone, easting, northing))
    }
    return areas
  })
}

/** True when a position lies in an area, whose box is larger than itself. */
export function isInArea(position: LonLat, { zone, letters }: MgrsArea): boolean {
  const utm = utmOf(position)
  if (utm === undefined || `${utm.zone}${latitudeBand(position[1])}` !== zone) return false
  return letters === "" || squareLetters(utm) === letters
}

/** What of a square lies in a zone's part, cut at the bands. */
function namedParts({ zone, part }: GridZone, easting: Metres, northing: Metres): MgrsArea[] {
  const corners = [0, square].flatMap((right) =>
    [0, square].flatMap((up) => {
      const at = positionOfUtm({ zone, hemisphere: "N", easting: easting + right, northing: northing + up })
      return at ? [[...at, ...at] as const] : []
    }),
  )
  const around = boxAround(corners)
  const seen = around && common(around, part)
  const letters = squareLetters({ zone, hemisphere: "N", easting, northing })
  return seen ? bandParts(seen).map((band) => ({ zone: zoneName(zone, band), letters, box: band })) : []
}

function common(a: Box, b: Box): Box | undefined {
  const [west, south] = [Math.max(a[0], b[0]), Math.max(a[1], b[1])]
  const [east, north] = [Math.min(a[2], b[2]), Math.min(a[3], b[3])]
  return west < east && south < north ? [west, south, east, north] : undefined
}

function zoneName(zone: number, [, south, , north]: Box): string {
  return `${zone}${latitudeBand((south + north) / 2)}`
}

function footOf(value: Metres): Metres {
  return Math.floor(value / square) * square
}
