import { readFileSync } from "node:fs"

interface Lake {
  readonly kind: "lake"
  readonly name: string
}
interface River {
  readonly kind: "river"
  /** GSHHG's level: 1 largest. */
  readonly level: number
}
type WaterFeature = GeoJSON.Feature<GeoJSON.Polygon, Lake> | GeoJSON.Feature<GeoJSON.MultiLineString, River>

/** The lakes and rivers of the committed `data/water.geojson`, which `water.geojson.ts` made. */
export function readWater(): {
  lakes: GeoJSON.Feature<GeoJSON.Polygon, Lake>[]
  rivers: GeoJSON.Feature<GeoJSON.MultiLineString, River>[]
} {
  const { features } = JSON.parse(readFileSync("data/water.geojson", "utf8")) as { features: WaterFeature[] }
  return {
    lakes: features.filter((feature) => feature.properties.kind === "lake") as GeoJSON.Feature<GeoJSON.Polygon, Lake>[],
    rivers: features.filter((feature) => feature.properties.kind === "river") as GeoJSON.Feature<
      GeoJSON.MultiLineString,
      River
    >[],
  }
}
