import type { Box } from "./geo.ts"
import type { Degrees } from "./units.ts"

/** Parallels and meridians on a map, each as its latitude or longitude, ascending. */
export interface Graticule {
  readonly meridians: readonly Degrees[]
  readonly parallels: readonly Degrees[]
}

/** What is drawn as the map's grid: parallels and meridians, or the squares of the Military Grid Reference System. */
export const gridKinds = ["degrees", "mgrs"] as const
export type GridKind = (typeof gridKinds)[number]

/** Intervals in use [″], from ten degrees to one second: each a whole part of a degree or a minute. */
const intervals = [36_000, 18_000, 7_200, 3_600, 1_800, 1_200, 600, 300, 120, 60, 30, 20, 10, 5, 2, 1] as const

/** Lines closer than this [px] are a hatching, not a grid. */
const closest = 100

/**
 * The finest interval whose meridians stand at least 100 px apart.
 *
 * @param pixelsPerDegree of longitude on the screen
 * @returns interval [″]
 */
export function graticuleInterval(pixelsPerDegree: number): number {
  const wide = intervals.filter((interval) => (interval / 3600) * pixelsPerDegree >= closest)
  return wide.at(-1) ?? intervals[0]
}

/**
 * The parallels and meridians inside a box.
 *
 * @param interval [″]
 */
export function graticule([west, south, east, north]: Box, interval: number): Graticule {
  return { meridians: multiples(west, east, interval), parallels: multiples(south, north, interval) }
}

function multiples(from: Degrees, to: Degrees, interval: number): Degrees[] {
  const first = Math.ceil((from * 3600) / interval)
  const last = Math.floor((to * 3600) / interval)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ((first + at) * interval) / 3600)
}

/** An angle without its side: "21°", "21°30′", "21°30′20″", to the second; no more parts than it needs. */
export function graticuleText(angle: Degrees): string {
  const seconds = Math.round(Math.abs(angle) * 3600)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60] as const
  const two = (part: number) => String(part).padStart(2, "0")
  if (parts[2] > 0) return `${parts[0]}°${two(parts[1])}′${two(parts[2])}″`
  return parts[1] > 0 ? `${parts[0]}°${two(parts[1])}′` : `${parts[0]}°`
}
