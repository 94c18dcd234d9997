import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon"
import { geodesicDistance } from "../../src/model/geo.ts"
import type { LonLat, Metres } from "../../src/model/units.ts"
import { farthestApart } from "./farthestApart.ts"
import { boxOf, type Land } from "./loadLands.ts"

/** A stretch of a land's outline with one other land, or the sea, on its far side. */
export interface OutlineRun {
  /** Which ring it is part of; the runs of a ring, in order, join end to start. */
  readonly polygon: number
  readonly ring: number
  /** The land on the far side; undefined along the sea. */
  readonly neighbour: string | undefined
  /**
   * How the two outlines agree. "shared": the same points, or lines less than `sameLine` apart. "apart": further apart, so that
   * both lands claim the same ground or neither does. "enclave": a ring inside the other land, which has no outline there.
   */
  readonly agreement: "shared" | "apart" | "enclave"
  readonly line: readonly LonLat[]
}

type Tag = Pick<OutlineRun, "neighbour" | "agreement">
type Ring = readonly LonLat[]
/** A stretch of consecutive segments without a shared one: ring, first segment, number of segments. */
interface Gap {
  readonly iso2: string
  readonly tags: Tag[]
  readonly ring: Ring
  readonly first: number
  readonly count: number
}

const sea: Tag = { neighbour: undefined, agreement: "shared" }

/** Outlines of two lands closer than this are one border drawn with different points (seen: up to 1.3 km on RS–XK and ME–RS). */
const sameLine: Metres = 2_000
/** Two differing outlines meet exactly at one end; at the other, where a third land joins, they may be this far apart. */
const meeting: Metres = 10_000

/**
 * Cuts every outline into runs by what is on the far side of it.
 * A segment that another land has in the opposite direction is a border with it. Where one border is drawn with different points by
 * its two lands, both outlines leave the shared points and return to them: such a pair of stretches is a border as well.
 */
export function outlineRuns(lands: readonly Land[]): ReadonlyMap<string, readonly OutlineRun[]> {
  const owners = segmentOwners(lands)
  const rings = lands.flatMap((land) =>
    land.polygons.flatMap((polygon, number) =>
      polygon.map((positions, ring) => {
        const points = positions as unknown as Ring
        const tags = sharedTags(points, land.iso2, owners)
        return { iso2: land.iso2, polygon: number, ring, points, tags }
      }),
    ),
  )
  const areas = lands.flatMap(({ iso2, polygons }) => polygons.map((polygon) => areaOf(iso2, polygon)))
  for (const { iso2, points, tags } of rings) {
    if (tags.some((tag) => tag !== sea)) continue
    const around = points[0] && landAround(points[0], iso2, areas)
    if (around !== undefined) tags.fill({ neighbour: around, agreement: "enclave" })
  }
  matchGaps(rings.flatMap(({ iso2, points, tags }) => gapsOf(iso2, points, tags)))
  const runs = new Map<string, OutlineRun[]>(lands.map((land) => [land.iso2, []]))
  for (const { iso2, polygon, ring, points, tags } of rings) {
    runs.get(iso2)?.push(...cut(points, tags).map((run) => ({ ...run, polygon, ring })))
  }
  return runs
}

const directed = (from: LonLat | undefined, to: LonLat | undefined) => `${from?.join()}>${to?.join()}`

function segmentOwners(lands: readonly Land[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const { iso2, polygons } of lands) {
    for (const ring of polygons.flat() as unknown as Ring[]) {
      for (let i = 0; i + 1 < ring.length; i++) {
        const key = directed(ring[i], ring[i + 1])
        if (!owners.has(key)) owners.set(key, iso2)
      }
    }
  }
  return owners
}

function sharedTags(ring: Ring, iso2: string, owners: ReadonlyMap<string, string>): Tag[] {
  return ring.slice(1).map((to, i) => {
    const neighbour = owners.get(directed(to, ring[i]))
    return neighbour === undefined || neighbour === iso2 ? sea : { neighbour, agreement: "shared" }
  })
}

/** A polygon with its box, which saves looking at every point of the many that are far away. */
function areaOf(iso2: string, coordinates: GeoJSON.Position[][]): GeoJSON.Feature<GeoJSON.Polygon, { iso2: string }> {
  const geometry: GeoJSON.Polygon = { type: "Polygon", coordinates }
  return { type: "Feature", properties: { iso2 }, geometry, bbox: [...boxOf(coordinates[0] ?? [])] }
}

function landAround(point: LonLat, iso2: string, areas: readonly GeoJSON.Feature<GeoJSON.Polygon, { iso2: string }>[]) {
  const position = [...point]
  return areas.find((area) => area.properties.iso2 !== iso2 && booleanPointInPolygon(position, area))?.properties.iso2
}

/** The stretches of a ring between shared segments; not one longer than half the ring, which is the coast of an islet or island. */
function gapsOf(iso2: string, ring: Ring, tags: Tag[]): Gap[] {
  const start = tags.findIndex((tag) => tag !== sea)
  const gaps: Gap[] = []
  if (start === -1) return gaps
  const around = lineLength(ring)
  let count = 0
  for (let step = 1; step <= tags.length; step++) {
    const at = (start + step) % tags.length
    if (tags[at] === sea) count++
    else if (count > 0) {
      const gap = { iso2, tags, ring, first: (at - count + tags.length) % tags.length, count }
      if (lineLength(gapLine(gap)) < around / 2) gaps.push(gap)
      count = 0
    }
  }
  return gaps
}

function lineLength(line: readonly LonLat[]): Metres {
  return line.slice(1).reduce((sum: number, to, i) => sum + geodesicDistance(line[i] as LonLat, to), 0)
}

function gapLine({ ring, first, count }: Gap): LonLat[] {
  const size = ring.length - 1
  return Array.from({ length: count + 1 }, (_, i) => ring[(first + i) % size] as LonLat)
}

/** Gives both stretches of every pair that leaves and meets the shared points together their neighbour. */
function matchGaps(gaps: readonly Gap[]): void {
  const lines = gaps.map(gapLine)
  const startingAt = new Map<string, number[]>()
  lines.forEach(([start], i) => {
    startingAt.set(String(start), [...(startingAt.get(String(start)) ?? []), i])
  })
  gaps.forEach((gap, i) => {
    const line = lines[i] as LonLat[]
    for (const j of startingAt.get(String(line.at(-1))) ?? []) {
      const other = gaps[j] as Gap
      const otherLine = lines[j] as LonLat[]
      if (other.iso2 === gap.iso2 || geodesicDistance(otherLine.at(-1) as LonLat, line[0] as LonLat) > meeting) continue
      const apart = Math.max(farthestApart(line, otherLine), farthestApart(otherLine, line)) > sameLine
      setTags(gap, { neighbour: other.iso2, agreement: apart ? "apart" : "shared" })
      setTags(other, { neighbour: gap.iso2, agreement: apart ? "apart" : "shared" })
    }
  })
}

function setTags({ tags, first, count }: Gap, tag: Tag): void {
  for (let i = 0; i < count; i++) tags[(first + i) % tags.length] = tag
}

const sameTag = (a: Tag | undefined, b: Tag | undefined) =>
  a?.neighbour === b?.neighbour && a?.agreement === b?.agreement

function cut(ring: Ring, tags: readonly Tag[]): Omit<OutlineRun, "polygon" | "ring">[] {
  const size = tags.length
  const start = tags.findIndex((tag, i) => !sameTag(tag, tags[(i + size - 1) % size]))
  const [tag] = tags
  if (start === -1) return tag === undefined ? [] : [{ ...tag, line: ring }]
  const runs: (Tag & { line: LonLat[] })[] = []
  for (let step = 0; step < size; step++) {
    const at = (start + step) % size
    const current = tags[at] as Tag
    const last = runs.at(-1)
    const end = ring[at + 1] as LonLat
    if (step > 0 && last !== undefined && sameTag(last, current)) last.line.push(end)
    else runs.push({ ...current, line: [ring[at] as LonLat, end] })
  }
  return runs
}
