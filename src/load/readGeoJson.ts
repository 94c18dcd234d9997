import { decodeText } from "./decodeText.ts"
import { featureTable, type MapFeature } from "./featureTable.ts"
import { LoadError } from "./LoadError.ts"
import { type Pacing, pausedLoop } from "./pausedLoop.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterFile } from "./RegisterReading.ts"
import type { RegisterTable } from "./RegisterTable.ts"

const isFeature = (value: unknown): value is MapFeature =>
  typeof value === "object" && value !== null && "type" in value && value.type === "Feature"

/**
 * The points of a GeoJSON file as a table, see `featureTable`. Only the parsing of the JSON, a second for 40 MB, has no pause.
 *
 * @throws LoadError "truncated" when it is not JSON to its end, "wrong type" when it is JSON but no collection of features
 */
export async function readGeoJson(
  { name: file, bytes }: RegisterFile,
  notes: RegisterNotes,
  pacing: Pacing,
): Promise<RegisterTable | undefined> {
  const features = featuresIn(parsedJson(decodeText(bytes, file).text, file))
  if (!features) throw new LoadError("wrong type", file, "JSON, but no GeoJSON features")
  return pausedLoop(featureTable(file, features.map(checkedFeature), notes), features.length, pacing)
}

function featuresIn(content: unknown): readonly MapFeature[] | undefined {
  if (isFeature(content)) return [content]
  if (typeof content !== "object" || content === null || !("features" in content)) return undefined
  const features: unknown = content.features
  return Array.isArray(features) && features.every(isFeature) ? features : undefined
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
