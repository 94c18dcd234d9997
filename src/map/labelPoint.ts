import type { Feature, Position } from "geojson"
import type { LonLat } from "../model/units.ts"

const samples = 48

/** A stretch of land along a parallel: from west to east. */
export type Chord = readonly [west: number, east: number]

/**
 * Where a country's name stands: the middle of the widest stretch of land in its largest polygon, taken over three neighbouring
 * latitudes so that a narrow spur does not win. A horizontal name fits best there, also in a country bent like Croatia.
 *
 * @returns the point and the width of that stretch [°]
 */
export function labelPoint(feature: Feature): { readonly point: LonLat; readonly width: number } | undefined {
  const rings = largestPolygon(feature)
  const outer = rings?.[0]
  if (!rings || !outer) return undefined
  const latitudes = outer.map(([, lat = 0]) => lat)
  const south = latitudes.reduce((a, b) => Math.min(a, b))
  const north = latitudes.reduce((a, b) => Math.max(a, b))
  const rows = Array.from({ length: samples }, (_, i) => south + ((i + 0.5) / samples) * (north - south))
  const widest = rows.map((latitude) => widestChord(rings, latitude))
  let best: { width: number; point: LonLat } | undefined
  for (let i = 1; i < samples - 1; i++) {
    const near = [widest[i - 1], widest[i], widest[i + 1]]
    const west = Math.max(...near.map((chord) => chord?.[0] ?? Number.POSITIVE_INFINITY))
    const east = Math.min(...near.map((chord) => chord?.[1] ?? Number.NEGATIVE_INFINITY))
    if (east - west > (best?.width ?? 0)) best = { width: east - west, point: [(west + east) / 2, rows[i] as number] }
  }
  return best
}

/** Rings of the largest part of a country, the outer one first, with as many corners as the place of a name can depend on. */
export function largestPolygon({ geometry }: Feature): Position[][] | undefined {
  if (geometry.type === "Polygon") return geometry.coordinates.map(withFewCorners)
  if (geometry.type !== "MultiPolygon") return undefined
  const area = (rings: Position[][]) => Math.abs(signedArea(rings[0] ?? []))
  const largest = geometry.coordinates.reduce<Position[][] | undefined>(
    (largest, rings) => (!largest || area(rings) > area(largest) ? rings : largest),
    undefined,
  )
  return largest?.map(withFewCorners)
}

/** Some 500 corners at most, evenly along the ring; the exact borders have thousands, and every row asks each of them. */
function withFewCorners(ring: Position[]): Position[] {
  const step = Math.ceil(ring.length / 500)
  return step === 1 ? ring : ring.filter((_, i) => i % step === 0 || i === ring.length - 1)
}

/** In square degrees: only for comparing the parts of one country. */
function signedArea(ring: Position[]): number {
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1] ?? []
    const [x2 = 0, y2 = 0] = ring[i] ?? []
    twice += x1 * y2 - x2 * y1
  }
  return twice / 2
}

/** Every stretch of a polygon's land along a parallel, west to east [°]. */
export function chords(rings: Position[][], latitude: number): Chord[] {
  const crossings: number[] = []
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i - 1] ?? []
      const [x2 = 0, y2 = 0] = ring[i] ?? []
      if (y1 > latitude !== y2 > latitude) crossings.push(x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1))
    }
  }
  crossings.sort((a, b) => a - b)
  const found: Chord[] = []
  for (let i = 0; i + 1 < crossings.length; i += 2) found.push([crossings[i] as number, crossings[i + 1] as number])
  return found
}

function widestChord(rings: Position[][], latitude: number): Chord | undefined {
  return chords(rings, latitude).reduce<Chord | undefined>(
    (widest, chord) => (widest && widest[1] - widest[0] >= chord[1] - chord[0] ? widest : chord),
    undefined,
  )
}
