import { kml } from "@tmcw/togeojson"
import { DOMParser } from "@xmldom/xmldom"
import { decodeText } from "./decodeText.ts"
import { featureTable, type MapFeature } from "./featureTable.ts"
import { LoadError } from "./LoadError.ts"
import { kmlPieces } from "./kmlPieces.ts"
import { type Pacing, pausedLoop } from "./pausedLoop.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterFile } from "./RegisterReading.ts"
import type { RegisterTable } from "./RegisterTable.ts"
import { unzipWithin } from "./unzipWithin.ts"

/** What KML says about drawing, not about the thing drawn. */
const drawing =
  /^(?:styleUrl|styleHash|styleMapHash|visibility|icon.*|label-.*|stroke.*|fill.*|marker-.*|@geometry-type)$/

/**
 * The points of a KML file as a table: names, descriptions and extended data are columns, see `featureTable`. Document types and
 * entities are refused, so that nothing outside the file is read and nothing in it multiplies.
 *
 * @throws LoadError "wrong type" for XML that is no KML or declares a document type, "truncated" for damaged XML
 */
export async function readKml(
  { name, bytes }: RegisterFile,
  notes: RegisterNotes,
  pacing: Pacing = {},
): Promise<RegisterTable | undefined> {
  const features = await pausedLoop(kmlFeatures(bytes, name), bytes.length, pacing)
  return pausedLoop(featureTable(name, features, notes), features.length, pacing)
}

/** Yields how much of the text is behind it [characters]. */
function* kmlFeatures(bytes: Uint8Array, file: string): Generator<number, MapFeature[]> {
  const { text } = decodeText(bytes, file)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new LoadError("wrong type", file, "declares a document type")
  const pieces = kmlPieces(text)
  if (!pieces) return featuresOf(text, file)
  const features: MapFeature[] = []
  let done = 0
  for (const piece of pieces.placemarks) {
    for (const feature of featuresOf(piece, file)) features.push(feature)
    yield (done += piece.length)
  }
  return [...features, ...featuresOf(pieces.rest, file)]
}

function featuresOf(text: string, file: string): MapFeature[] {
  const document = parsedXml(text, file)
  if (document.documentElement?.localName !== "kml") throw new LoadError("wrong type", file, "XML, but no KML")
  return kml(document).features.flatMap(({ geometry, properties }) => {
    const told: Record<string, unknown> = properties ?? {}
    if (told["@geometry-type"] === "networklink") return []
    const plain: Record<string, unknown> = Object.create(null)
    for (const [name, value] of Object.entries(told)) if (!drawing.test(name)) plain[name] = plainValue(value)
    return { geometry, properties: plain }
  })
}

/** Descriptions in HTML come as an object with its text in `value`. */
const plainValue = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "value" in value ? value.value : value

function parsedXml(text: string, file: string) {
  const faults: string[] = []
  const onError = (level: string, message: string) => {
    if (level !== "warning") faults.push(message)
  }
  try {
    const document = new DOMParser({ onError }).parseFromString(text, "text/xml")
    if (faults.length === 0) return document
  } catch (error) {
    faults.push(String(error))
  }
  throw new LoadError("truncated", file, faults[0])
}

/** The points of every KML file in a KMZ archive, one table; links to other files are not followed. */
export async function readKmz(
  { name: file, bytes }: RegisterFile,
  notes: RegisterNotes,
  pacing: Pacing = {},
): Promise<RegisterTable | undefined> {
  const parts = await unzipWithin(bytes, file, isKmlName, pacing)
  const features: MapFeature[] = []
  for (const part of parts.values())
    for (const feature of await pausedLoop(kmlFeatures(part, file), part.length, pacing)) features.push(feature)
  return pausedLoop(featureTable(file, features, notes), features.length, pacing)
}

export const isKmlName = (name: string): boolean => /\.kml$/i.test(name)
