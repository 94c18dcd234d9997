import { decodeText } from "./decodeText.ts"
import { featureTable, type MapFeature } from "./featureTable.ts"
import { LoadError } from "./LoadError.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterFile } from "./RegisterReading.ts"
import type { RegisterTable } from "./RegisterTable.ts"

const isFeature = (value: unknown): value is MapFeature =>
  typeof value === "object" && value !== null && "type" in value && value.type === "Feature"

/**
 * The points of a GeoJSON file as a table, see `featureTable`.
 *
 * @throws LoadError "truncated" when it is not JSON to its end, "wrong type" when it is JSON but no collection of features
 */
export function readGeoJson({ name: file, bytes }: RegisterFile, notes: RegisterNotes): RegisterTable | undefined {
  const content = parsedJson(decodeText(bytes, file).text, file)
  if (isFeature(content)) return featureTable(file, [content].map(checkedFeature), notes)
  if (typeof content === "object" && content !== null && "features" in content && Array.isArray(content.features)) {
    const features: unknown[] = content.features
    if (features.every(isFeature)) return featureTable(file, features.map(checkedFeature), notes)
  }
  throw new LoadError("wrong type", file, "JSON, but no GeoJSON features")
}

function parsedJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new LoadError("truncated", file, String(error))
  }
}

/** A shape without coordinates counts as none, properties that are no object as none. */
function checkedFeature({ geometry, properties }: MapFeature): MapFeature {
  const hasPlace =
    typeof geometry === "object" && geometry && "coordinates" in geometry && Array.isArray(geometry.coordinates)
  const isRecord = typeof properties === "object" && properties !== null && !Array.isArray(properties)
  return { geometry: hasPlace ? geometry : null, properties: isRecord ? properties : {} }
}
