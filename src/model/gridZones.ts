import { utmOf } from "./coordinates/utm.ts"
import type { Box } from "./geo.ts"
import type { Metres } from "./units.ts"

/** A zone of the Universal Transverse Mercator grid, as far as it lies in a box. */
export interface GridZone {
  /** 1–60. */
  readonly zone: number
  readonly part: Box
}

/** Beyond these the grid has zones of other widths (Norway), or false northings. */
const [southEnd, northEnd] = [0, 56]

/** The zones that a box reaches into between 0° and 56° N. */
export function gridZones([west, south, east, north]: Box): GridZone[] {
  const [low, high] = [Math.max(southEnd, south), Math.min(northEnd, north)]
  if (low >= high) return []
  const zones: GridZone[] = []
  for (let zone = Math.max(1, zoneAt(west)); zone <= Math.min(60, zoneAt(east)); zone++) {
    const meridian = zone * 6 - 186
    const part = [Math.max(west, meridian), low, Math.min(east, meridian + 6), high] as const
    if (part[0] < part[2]) zones.push({ zone, part })
  }
  return zones
}

function zoneAt(longitude: number): number {
  return Math.floor((longitude + 180) / 6) + 1
}

/** A box cut at the parallels that part the latitude bands, every 8°, from south to north. */
export function bandParts([west, south, east, north]: Box): Box[] {
  const parts: Box[] = []
  for (let foot = Math.floor(south / 8) * 8; foot < north; foot += 8)
    parts.push([west, Math.max(south, foot), east, Math.min(north, foot + 8)])
  return parts
}

/** What of a zone's grid a part of it reaches over: least and greatest easting and northing [m]. */
export function gridReach({ zone, part: [west, south, east, north] }: GridZone) {
  // A parallel lies farthest north of the equator's distance at the zone's edges and least at its middle.
  const middle = Math.min(east, Math.max(west, zone * 6 - 183))
  const corners = [west, middle, east].flatMap((lon) => [south, north].flatMap((lat) => utmOf([lon, lat], zone) ?? []))
  const range = (values: Metres[]) => [Math.min(...values), Math.max(...values)] as const
  return {
    eastings: range(corners.map(({ easting }) => easting)),
    northings: range(corners.map(({ northing }) => northing)),
  }
}
