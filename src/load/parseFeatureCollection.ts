import type { FeatureCollection } from "geojson"
import { readFlatGeobuf } from "./readFlatGeobuf.ts"

/** A layer that is only drawn, as GeoJSON for the map. Throws a LoadError. */
export function parseFeatureCollection(bytes: Uint8Array, file: string): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: readFlatGeobuf(bytes, file).features.map(({ geometry, properties }) => ({
      type: "Feature",
      geometry,
      properties,
    })),
  }
}
