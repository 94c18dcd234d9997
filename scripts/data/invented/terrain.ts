import { readFileSync } from "node:fs"
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon"
import { multiPolygon } from "@turf/helpers"
import { parseCountries } from "../../../src/load/parseCountries.ts"
import { parseLakes } from "../../../src/load/parseLakes.ts"
import { parsePopulation } from "../../../src/load/parsePopulation.ts"
import type { Polygon } from "../../../src/model/country.ts"
import { footprint } from "../../../src/model/footprint.ts"
import { geodesicDistance, offsetBetween } from "../../../src/model/geo.ts"
import type { Place } from "../../../src/model/place.ts"
import type { LonLat, Metres } from "../../../src/model/units.ts"
import { readWater } from "../readWater.ts"
import { type RealPlace, realPlaces } from "./realPlaces.ts"

/** A place within reach, with the distance to its centre and to the edge of its footprint (below 0 = inside). */
export interface NearPlace {
  readonly place: Place
  readonly toCentre: Metres
  readonly toEdge: Metres
}

/** What the ground around a position is like, as far as our data know: no heights, no roads, no single houses. */
export interface Terrain {
  readonly places: readonly Place[]
  /** Points of a country's outline. */
  outline(country: string): readonly LonLat[]
  isIn(country: string, position: LonLat): boolean
  isWater(position: LonLat): boolean
  /** To the nearest land of another country; Infinity beyond about 8 km. */
  toBorder(country: string, position: LonLat): Metres
  /** Within about 7 km, nearest centre first. */
  near(position: LonLat): NearPlace[]
  isNearReal(position: LonLat): boolean
}

/** Cells of 0.1° and their eight neighbours hold all there is within 7 km of a point. */
const cellsPerDegree = 10
const bankWidth: Metres = 300

/** Reads population.fgb, countries.fgb and lakes.fgb of public/data, and the rivers of data/water.geojson. */
export function readTerrain(folder = "public/data"): Terrain {
  const read = (name: string) => new Uint8Array(readFileSync(`${folder}/${name}`))
  const places = parsePopulation(read("population.fgb"), "population.fgb")
  const countries = parseCountries(read("countries.fgb"), "countries.fgb")
  const lands = new Map(countries.map(({ iso2, land }) => [iso2, land]))
  const shapes = new Map(countries.map(({ iso2, land }) => [iso2, multiPolygon(asPositions(land))]))
  const lakes = multiPolygon(asPositions(parseLakes(read("lakes.fgb"), "lakes.fgb")))
  const rivers = index(readWater().rivers.flatMap(({ geometry }) => geometry.coordinates.flatMap(segments("river"))))
  const borders = index(countries.flatMap(({ iso2, land }) => land.flat().flatMap(segments(iso2))))
  const placeIndex = index(
    places.map((place) => ({ owner: place.country, place, ends: [place.position, place.position] })),
  )
  const real: readonly RealPlace[] = realPlaces(places)
  return {
    places,
    outline: (country) => (lands.get(country) ?? []).flat(2),
    isIn: (country, position) => booleanPointInPolygon([...position], shapes.get(country) ?? multiPolygon([])),
    isWater: (position) =>
      booleanPointInPolygon([...position], lakes) || toNearest(position, rivers(position)) < bankWidth,
    toBorder: (country, position) =>
      toNearest(
        position,
        borders(position).filter(({ owner }) => owner !== country),
      ),
    near: (position) =>
      placeIndex(position)
        .map(({ place }) => nearPlace(place, position))
        .toSorted((a, b) => a.toCentre - b.toCentre || a.place.geonameid - b.place.geonameid),
    isNearReal: (position) => real.some((place) => geodesicDistance(place.position, position) < place.keepAway),
  }
}

interface Segment {
  readonly owner: string
  readonly ends: readonly [LonLat, LonLat]
}

const asPositions = (land: readonly Polygon[]) => land.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y])))

function segments(owner: string): (line: readonly (LonLat | GeoJSON.Position)[]) => Segment[] {
  return (line) => line.slice(1).map((end, at) => ({ owner, ends: [line[at] as LonLat, end as LonLat] }))
}

function nearPlace(place: Place, position: LonLat): NearPlace {
  const toCentre = geodesicDistance(place.position, position)
  return { place, toCentre, toEdge: toCentre - footprint(place).radius }
}

/** Finds what lies in the cell of a position and in its neighbours. Segments are much shorter than a cell. */
function index<Item extends { readonly ends: readonly [LonLat, LonLat] }>(items: readonly Item[]) {
  const cells = new Map<string, Item[]>()
  const cell = (degrees: number) => Math.floor(degrees * cellsPerDegree)
  for (const item of items) {
    const keys = new Set(item.ends.map(([lon, lat]) => `${cell(lon)} ${cell(lat)}`))
    for (const key of keys) cells.set(key, [...(cells.get(key) ?? []), item])
  }
  return ([lon, lat]: LonLat): Item[] => {
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${cell(lon) + dx} ${cell(lat) + dy}`))
    return [...new Set(around.flatMap((key) => cells.get(key) ?? []))]
  }
}

function toNearest(position: LonLat, lines: readonly Segment[]): Metres {
  return lines.reduce((least, { ends }) => Math.min(least, toSegment(position, ends)), Number.POSITIVE_INFINITY)
}

function toSegment(position: LonLat, [from, to]: readonly [LonLat, LonLat]): Metres {
  const [a, b] = [offsetBetween(position, from), offsetBetween(position, to)]
  const [east, north] = [b.east - a.east, b.north - a.north]
  const squared = east * east + north * north
  const along = squared > 0 ? Math.min(1, Math.max(0, -(a.east * east + a.north * north) / squared)) : 0
  return Math.hypot(a.east + along * east, a.north + along * north)
}
