import type { Feature, Position } from "geojson"
import type { Box } from "../model/geo.ts"

/** The box around polygons; undefined for none. */
export function boxOf(features: readonly Feature[]): Box | undefined {
  let box: [number, number, number, number] | undefined
  for (const { geometry } of features) {
    for (const [lon = 0, lat = 0] of corners(geometry)) {
      box = box
        ? [Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)]
        : [lon, lat, lon, lat]
    }
  }
  return box
}

/** All corners of polygons, of holes too; none of other geometries. */
export function corners(geometry: Feature["geometry"]): Position[] {
  if (geometry.type === "Polygon") return geometry.coordinates.flat()
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat(2) : []
}
