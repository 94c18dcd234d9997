import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Box } from "../../src/model/geo.ts"
import { landCodes } from "./landCodes.ts"

/** A land of the map's first view with its exact outline. */
export interface Land {
  readonly iso2: string
  /** Undefined where `data/countries.csv` has the name. */
  readonly name?: string
  readonly polygons: GeoJSON.Position[][][]
}

/** What the map shows first, with a margin: lands and their parts outside it are not drawn. */
export const view: Box = [5, 30, 45, 56]
/**
 * The package gives Crimea twice, to Ukraine and to Russia. It is Ukraine's here (UN General Assembly resolution 68/262),
 * so Russia's polygons that lie wholly in this box are left out.
 */
const crimea: Box = [32.3, 44.3, 36.7, 46.4]

/**
 * Reads the lands of `landCodes` from `@geo-maps/countries-coastline-100m` (OpenStreetMap 2017, ODbL), in the table's order,
 * each with those of its polygons that reach into the view.
 *
 * @throws Error when the package lacks one of them
 */
export function loadLands(): Land[] {
  const file = createRequire(import.meta.url).resolve("@geo-maps/countries-coastline-100m/map.geo.json")
  const { features } = JSON.parse(readFileSync(file, "utf8")) as GeoJSON.FeatureCollection<
    GeoJSON.Polygon | GeoJSON.MultiPolygon,
    { A3: string }
  >
  const byA3 = new Map(features.map((feature) => [feature.properties.A3, feature.geometry]))
  return landCodes.map(({ a3, iso2, name }) => {
    const geometry = byA3.get(a3)
    if (geometry === undefined) throw new Error(`@geo-maps/countries-coastline-100m has no ${a3}`)
    const all = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
    const polygons = all.filter((polygon) => {
      const box = boxOf(polygon[0] ?? [])
      return overlap(box, view) && !(a3 === "RUS" && isInside(box, crimea))
    })
    return { iso2, polygons, ...(name === undefined ? {} : { name }) }
  })
}

/** The smallest box around positions. */
export function boxOf(ring: readonly GeoJSON.Position[]): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = Number.NaN, lat = Number.NaN] of ring) {
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  }
  return box
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]
}

function isInside(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
}
