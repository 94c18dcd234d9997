import type { Polygon, Ring } from "../model/country.ts"
import { LoadError } from "./LoadError.ts"

/**
 * The polygons of an area.
 *
 * @param file name for the error
 * @throws LoadError "wrong type" for points and lines
 */
export function polygonsOf(geometry: GeoJSON.Geometry, file: string): Polygon[] {
  if (geometry.type !== "MultiPolygon") throw new LoadError("wrong type", file, `${geometry.type} for MultiPolygon`)
  // readFlatGeobuf decodes x and y only, so every position is a pair.
  return geometry.coordinates.map((rings) => rings as unknown as Ring[])
}
