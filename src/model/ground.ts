import type Flatbush from "flatbush"
import type { Country, Polygon } from "./country.ts"
import { footprint } from "./footprint.ts"
import { circleBox } from "./geo.ts"
import { LandTiles } from "./landTiles.ts"
import type { Footprint, Place } from "./place.ts"
import { boxIndex, makePolygonIndex, type PolygonIndex } from "./polygonIndex.ts"
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
  readonly land: LandTiles
  readonly lakes: PolygonIndex
  readonly grids: readonly PopulationGrid[]
  /** Countries of the cells' centres as far as they have been asked for, one map for each grid. */
  readonly residence: readonly Map<number, string | undefined>[]
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
    land: landOf(countries),
    lakes: makePolygonIndex(lakes.map((polygon) => ({ name: "", polygon }))),
    ...gridsOn(grids),
  }
}

/** The same ground under other population grids, without indexing places and land again. */
export function withGrids(ground: Ground, grids: readonly PopulationGrid[]): Ground {
  return { ...ground, ...gridsOn(grids) }
}

function gridsOn(grids: readonly PopulationGrid[]): Pick<Ground, "grids" | "residence"> {
  return { grids, residence: grids.map(() => new Map()) }
}

/** Land by country, ready to be asked whose it is. */
function landOf(countries: readonly Country[]): LandTiles {
  const polygons = countries.flatMap(({ iso2, land }) => land.map((polygon) => ({ name: iso2, polygon })))
  return new LandTiles(makePolygonIndex(polygons))
}

/** The country whose land a point lies on, undefined at sea and outside the known countries. */
export function countryAt(ground: Ground, point: LonLat): string | undefined {
  return ground.land.countryAt(point)
}
