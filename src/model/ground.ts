import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon"
import Flatbush from "flatbush"
import type { Country, Polygon, Ring } from "./country.ts"
import { footprint } from "./footprint.ts"
import { type Box, circleBox } from "./geo.ts"
import type { Footprint, Place } from "./place.ts"
import type { PopulationGrid } from "./populationGrid.ts"
import { ruralBackground, type RuralBackground } from "./ruralBackground.ts"
import type { LonLat } from "./units.ts"

/** Land, water and people below the sites, indexed for counting. */
export interface Ground {
  readonly places: readonly Place[]
  /** Same order as `places`. */
  readonly footprints: readonly Footprint[]
  readonly footprintIndex: Flatbush
  readonly countries: ReadonlyMap<string, Country>
  readonly background: ReadonlyMap<string, RuralBackground>
  readonly land: PolygonIndex
  readonly lakes: PolygonIndex
  readonly grids: readonly PopulationGrid[]
}

/** Polygons with a name, found by box; and the boxes of short runs of their edges, to tell uniform ground at once. */
export interface PolygonIndex {
  readonly polygons: readonly { readonly name: string; readonly polygon: Polygon }[]
  readonly boxes: Flatbush
  readonly edges: Flatbush
}

export function makeGround(
  places: readonly Place[],
  countries: readonly Country[],
  lakes: readonly Polygon[],
  grids: readonly PopulationGrid[] = [],
): Ground {
  const footprints = places.map(footprint)
  return {
    places,
    footprints,
    footprintIndex: boxIndex(footprints.map(({ centre, radius }) => circleBox(centre, radius))),
    countries: new Map(countries.map((country) => [country.iso2, country])),
    background: new Map(countries.map((country) => [country.iso2, ruralBackground(country, places)])),
    land: polygonIndex(countries.flatMap(({ iso2, land }) => land.map((polygon) => ({ name: iso2, polygon })))),
    lakes: polygonIndex(lakes.map((polygon) => ({ name: "", polygon }))),
    grids,
  }
}

/** Flatbush refuses zero boxes; a box nobody can meet stands in for none. */
function boxIndex(boxes: readonly Box[]): Flatbush {
  const index = new Flatbush(Math.max(1, boxes.length))
  for (const box of boxes) index.add(...box)
  if (boxes.length === 0) index.add(Infinity, Infinity, Infinity, Infinity)
  index.finish()
  return index
}

const edgesInRun = 32

function polygonIndex(polygons: PolygonIndex["polygons"]): PolygonIndex {
  const runs = polygons.flatMap(({ polygon }) => polygon.flatMap(runBoxes))
  return { polygons, boxes: boxIndex(polygons.map(({ polygon }) => ringBox(polygon[0] ?? []))), edges: boxIndex(runs) }
}

function runBoxes(ring: Ring): Box[] {
  const boxes: Box[] = []
  for (let i = 0; i < ring.length - 1; i += edgesInRun) boxes.push(ringBox(ring.slice(i, i + edgesInRun + 1)))
  return boxes
}

function ringBox(ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of ring) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

/** The country whose land a point lies on, undefined at sea and outside the known countries. */
export function countryAt(ground: Ground, point: LonLat): string | undefined {
  const [lon, lat] = point
  return ground.land.boxes
    .search(lon, lat, lon, lat)
    .map((i) => ground.land.polygons[i] as PolygonIndex["polygons"][number])
    .find(({ polygon }) => booleanPointInPolygon([lon, lat], geojson(polygon)))?.name
}

function geojson(polygon: Polygon) {
  return { type: "Polygon" as const, coordinates: polygon as unknown as number[][][] }
}

/** Polygons near a box by name; `"all"` instead of polygons when the whole box lies in that one, with no edge in it. */
export function polygonsNear(index: PolygonIndex, box: Box): ReadonlyMap<string, readonly Polygon[] | "all"> {
  const near = index.boxes.search(...box).map((i) => index.polygons[i] as PolygonIndex["polygons"][number])
  const byName = new Map<string, Polygon[] | "all">()
  if (near.length > 0 && index.edges.search(...box).length === 0) {
    const middle: [number, number] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
    const around = near.find(({ polygon }) => booleanPointInPolygon(middle, geojson(polygon)))
    return around ? byName.set(around.name, "all") : byName
  }
  for (const { name, polygon } of near) {
    const list = byName.get(name)
    if (Array.isArray(list)) list.push(polygon)
    else byName.set(name, [polygon])
  }
  return byName
}
