import { ByteBuffer } from "flatbuffers"
import { ColumnType } from "flatgeobuf/lib/mjs/flat-geobuf/column-type.js"
import { Feature } from "flatgeobuf/lib/mjs/flat-geobuf/feature.js"
import { Header } from "flatgeobuf/lib/mjs/flat-geobuf/header.js"
import { fromFeature } from "flatgeobuf/lib/mjs/geojson/feature.js"
import { fromByteBuffer, type HeaderMeta } from "flatgeobuf/lib/mjs/header-meta.js"
import { calcTreeSize } from "flatgeobuf/lib/mjs/packedrtree.js"
import { LoadError } from "./LoadError.ts"

/** The features of one `.fgb` file, in the order in which they are stored. */
export interface FlatGeobuf {
  readonly name: string
  /** Names and types as the file declares them, the type spelled as in the FlatGeobuf schema ("String", "Int" …). */
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly features: readonly {
    readonly geometry: GeoJSON.Geometry
    /** A column without a value is absent. */
    readonly properties: Readonly<Record<string, unknown>>
  }[]
}

const magic = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62] // "fgb", version 3, "fgb"; the eighth byte is the patch level
const headerAt = 8
const prefixBytes = 4

/**
 * Reads a whole FlatGeobuf file, without its index. Never returns a part of it: a file that ends early, or whose number of
 * features is not the one its header states, is an error.
 *
 * The library's own `deserialize` would return fewer features without a word and loops for ever on a header that states
 * none, so the walk over the features is ours and only the decoding is the library's.
 *
 * @param file name for the error
 * @throws LoadError "wrong type" (other magic bytes, undecodable), "truncated", "empty"
 */
export function readFlatGeobuf(bytes: Uint8Array, file: string): FlatGeobuf {
  const steps = flatGeobufSteps(bytes, file)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps: yields how much is behind it [bytes], so that the caller can pause, tell or stop. */
export function* flatGeobufSteps(bytes: Uint8Array, file: string): Generator<number, FlatGeobuf> {
  checkMagic(bytes, file)
  try {
    return yield* read(bytes, file)
  } catch (error) {
    if (error instanceof LoadError) throw error
    throw new LoadError("truncated", file, error instanceof Error ? error.message : String(error))
  }
}

function checkMagic(bytes: Uint8Array, file: string): void {
  const isOther = magic.some((byte, at) => at < bytes.length && bytes[at] !== byte)
  if (isOther) throw new LoadError("wrong type", file, "not FlatGeobuf")
  if (bytes.length < headerAt) throw new LoadError("truncated", file, `${bytes.length} bytes`)
}

function* read(bytes: Uint8Array, file: string): Generator<number, FlatGeobuf> {
  const headerBytes = sizedPart(bytes, headerAt, file)
  const header = fromByteBuffer(new ByteBuffer(headerBytes))
  const name = Header.getSizePrefixedRootAsHeader(new ByteBuffer(headerBytes)).name() ?? ""
  if (header.featuresCount === 0) throw new LoadError("empty", file, "its header states no features")
  const indexBytes = header.indexNodeSize > 0 ? calcTreeSize(header.featuresCount, header.indexNodeSize) : 0
  const features: FlatGeobuf["features"][number][] = []
  let offset = headerAt + headerBytes.length + indexBytes
  while (offset < bytes.length) {
    const part = sizedPart(bytes, offset, file)
    features.push(featureOf(part, features.length, header, file))
    offset += part.length
    if (features.length % 256 === 0) yield offset
  }
  if (features.length !== header.featuresCount)
    throw new LoadError("truncated", file, `${features.length} of ${header.featuresCount} features`)
  const columns = (header.columns ?? []).map((column) => ({ name: column.name, type: ColumnType[column.type] ?? "" }))
  return { name, columns, features }
}

/** A copy of the part that starts with its own length, aligned as the decoder wants it. */
function sizedPart(bytes: Uint8Array, at: number, file: string): Uint8Array {
  const rest = bytes.length - at
  const length = rest < prefixBytes ? 0 : new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0, true)
  if (rest < prefixBytes || length + prefixBytes > rest)
    throw new LoadError("truncated", file, `ends at byte ${bytes.length}`)
  return bytes.slice(at, at + prefixBytes + length)
}

function featureOf(part: Uint8Array, id: number, header: HeaderMeta, file: string): FlatGeobuf["features"][number] {
  const feature = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(part))
  const { geometry, properties } = fromFeature(id, feature, header)
  const hasShape = "coordinates" in geometry ? geometry.coordinates : "geometries" in geometry
  if (!hasShape) throw new LoadError("wrong type", file, "a kind of geometry that is not supported")
  return { geometry, properties: properties ?? {} }
}
