import { decodeText } from "../decodeText.ts"
import { LoadError } from "../LoadError.ts"
import { readFlatGeobuf } from "../readFlatGeobuf.ts"
import type { PopulationFile } from "./PopulationReading.ts"

/** One area or point of a file, before it is checked. */
export interface FeatureRead {
  readonly geometry: GeoJSON.Geometry | null
  readonly properties: ReadonlyMap<string, unknown>
}

/**
 * The features of a GeoJSON or FlatGeobuf file, whole.
 *
 * @throws LoadError "wrong type" for other JSON and for a coordinate system other than longitude and latitude, "truncated",
 *   "empty", "too large"
 */
export async function readFeatures({ name, blob }: PopulationFile): Promise<FeatureRead[]> {
  const bytes = new Uint8Array(
    await blob.arrayBuffer().catch((error: unknown) => {
      throw error instanceof RangeError ? error : new LoadError("unreadable", name, String(error))
    }),
  )
  const isFlatGeobuf = bytes[0] === 0x66 && bytes[1] === 0x67 && bytes[2] === 0x62
  const features = isFlatGeobuf ? readFlatGeobuf(bytes, name).features : geoJsonFeatures(bytes, name)
  if (features.length === 0) throw new LoadError("empty", name)
  return features.map(({ geometry, properties }) => ({
    geometry,
    properties: new Map(Object.entries(properties ?? {})),
  }))
}

function geoJsonFeatures(bytes: Uint8Array, name: string): GeoJSON.Feature[] {
  const { text } = decodeText(bytes, name)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw new LoadError("truncated", name, String(error))
  }
  const collection = parsed as Partial<GeoJSON.FeatureCollection> & { readonly crs?: unknown }
  if (parsed === null || collection.type !== "FeatureCollection" || !Array.isArray(collection.features))
    throw new LoadError("wrong type", name, "no GeoJSON FeatureCollection")
  const system = collection.crs === undefined || collection.crs === null ? "" : JSON.stringify(collection.crs)
  if (system && !/CRS84|EPSG:+4326/i.test(system))
    throw new LoadError("wrong type", name, `coordinate system ${system.slice(0, 80)}; needed: EPSG:4326`)
  const isFeature = (feature: unknown) => typeof feature === "object" && feature !== null && "geometry" in feature
  if (!collection.features.every(isFeature)) throw new LoadError("wrong type", name, "an entry that is no feature")
  return collection.features
}
