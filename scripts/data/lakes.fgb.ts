import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { area } from "@turf/area"
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon"
import { featureCollection, polygon } from "@turf/helpers"
import { union } from "@turf/union"
import type { Box } from "../../src/model/geo.ts"
import type { LonLat, SquareMetres } from "../../src/model/units.ts"
import { readWater } from "./readWater.ts"
import { writeFlatGeobuf } from "./writeFlatGeobuf.ts"

/** The region with a margin. */
const region: Box = [12, 34.5, 31, 49.5]
/** A smaller lake takes less from a country's land than its outline is uncertain. */
const smallestLake: SquareMetres = 1e6
/** The package has no names; these are the lakes on the region's borders and its largest ones, each by a point in it. */
const lakeNames: readonly { readonly name: string; readonly at: LonLat }[] = [
  { name: "Lake Ohrid", at: [20.72, 41.03] },
  { name: "Lake Prespa", at: [21.01, 40.9] },
  { name: "Lake Dojran", at: [22.74, 41.21] },
  { name: "Lake Balaton", at: [17.73, 46.85] },
]

/** The lakes of the region from `@geo-maps/earth-lakes-100m` (OpenStreetMap 2017, ODbL), its cuts along tiles mended. */
function packageLakes(): GeoJSON.Position[][][] {
  const file = createRequire(import.meta.url).resolve("@geo-maps/earth-lakes-100m/map.geo.json")
  const { geometries } = JSON.parse(readFileSync(file, "utf8")) as { geometries: GeoJSON.MultiPolygon[] }
  const pieces = geometries.flatMap(({ coordinates }) => coordinates).filter(([shore]) => shore?.some(isInRegion))
  const whole = union(featureCollection(pieces.map((rings) => polygon(rings))))?.geometry.coordinates ?? []
  return (whole as GeoJSON.Position[][][]).filter((rings) => area(polygon(rings)) >= smallestLake)
}

function isInRegion([lon = Number.NaN, lat = Number.NaN]: GeoJSON.Position): boolean {
  return lon > region[0] && lon < region[2] && lat > region[1] && lat < region[3]
}

function nameOf(rings: GeoJSON.Position[][]): string | null {
  return lakeNames.find(({ at }) => booleanPointInPolygon([...at], polygon(rings)))?.name ?? null
}

const named = [
  ...packageLakes().map((rings) => ({ rings, name: nameOf(rings) })),
  ...readWater().lakes.map(({ geometry, properties }) => ({ rings: geometry.coordinates, name: properties.name })),
]
for (const { name } of lakeNames) if (!named.some((lake) => lake.name === name)) throw new Error(`${name} is not there`)
await writeFlatGeobuf("public/data/lakes.fgb", {
  name: "lakes",
  geometryType: "MultiPolygon",
  columns: [{ name: "name", type: "String" }],
  features: named.map(({ rings, name }) => ({
    geometry: { type: "MultiPolygon", coordinates: [rings] },
    properties: { name },
  })),
})
