import { metresPerDegree } from "../../src/model/geo.ts"
import { difference, type Intervals, length, merged } from "../../src/model/intervals.ts"
import type { Footprint } from "../../src/model/place.ts"
import type { SquareMetres } from "../../src/model/units.ts"

/** Height of the strips [°]: 56 m. */
const strip = 0.0005
/** Longitudes per strip; a strip is known by its number from the equator. */
type Strips = Map<number, number[]>
type Polygons = readonly (readonly (readonly GeoJSON.Position[])[])[]

/**
 * Area of each land outside all footprints and lakes, on the WGS84 ellipsoid.
 *
 * Summed over strips of latitude: what of the land's chord along the middle of a strip is in no footprint's and no lake's chord,
 * times the strip's height, with the metres per degree of that latitude. Overlapping footprints count once. The edges of polygons
 * are straight in longitude and latitude, as they are drawn.
 *
 * Checked by: test/scripts/countries.test.ts (against GeographicLib and by hand)
 */
export function ruralAreas(
  lands: ReadonlyMap<string, Polygons>,
  footprints: readonly Footprint[],
  lakes: Polygons,
): Map<string, SquareMetres> {
  const covers: Strips = new Map()
  for (const lake of lakes) for (const [at, chords] of polygonChords([lake])) add(covers, at, chords)
  for (const footprint of footprints) addDisc(covers, footprint)
  const covered = new Map<number, Intervals>([...covers].map(([at, chords]) => [at, merged(chords)]))
  return new Map(
    [...lands].map(([iso2, polygons]) => {
      let area: SquareMetres = 0
      for (const [at, chords] of polygonChords(polygons)) {
        const { east, north } = metresPerDegree(middle(at))
        area += length(difference(merged(chords), covered.get(at) ?? [])) * east * strip * north
      }
      return [iso2, area]
    }),
  )
}

function middle(at: number): number {
  return (at + 0.5) * strip
}

function add(strips: Strips, at: number, longitudes: readonly number[]): void {
  const known = strips.get(at)
  if (known === undefined) strips.set(at, [...longitudes])
  else known.push(...longitudes)
}

/** Where the middles of strips are inside the polygons (even-odd, so holes are outside): pairs of longitudes. */
function polygonChords(polygons: Polygons): Strips {
  const crossings: Strips = new Map()
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i - 1] ?? []
      const [x2 = 0, y2 = 0] = ring[i] ?? []
      const last = Math.ceil(Math.max(y1, y2) / strip - 0.5)
      for (let at = Math.ceil(Math.min(y1, y2) / strip - 0.5); at < last; at++)
        add(crossings, at, [x1 + ((x2 - x1) * (middle(at) - y1)) / (y2 - y1)])
    }
  }
  for (const longitudes of crossings.values()) longitudes.sort((a, b) => a - b)
  return crossings
}

function addDisc(strips: Strips, { centre: [lon, lat], radius }: Footprint): void {
  const reach = radius / metresPerDegree(lat).north
  const last = Math.ceil((lat + reach) / strip - 0.5)
  for (let at = Math.ceil((lat - reach) / strip - 0.5); at < last; at++) {
    const height = (middle(at) - lat) * metresPerDegree((middle(at) + lat) / 2).north
    const half =
      Math.sqrt(Math.max(0, radius * radius - height * height)) / metresPerDegree((middle(at) + lat) / 2).east
    add(strips, at, [lon - half, lon + half])
  }
}
