import { Compression, FetchSource, FileSource, type Header, PMTiles, type Source, TileType } from "pmtiles"
import { LoadError } from "./LoadError.ts"
import { readWholeFile, type WholeFileProgress } from "./readWholeFile.ts"

/** Why a file is no street map of ours, as the `detail` of a LoadError "wrong type"; the page has a sentence for each. */
export type StreetFault = "not pmtiles" | "old version" | "not vector tiles" | "compression" | "other layers"

/** An opened file of vector tiles, read tile by tile. */
export interface StreetTiles {
  /** Its name. */
  readonly file: string
  readonly minZoom: number
  readonly maxZoom: number
  /** West, south, east, north [°]. */
  readonly bounds: readonly [number, number, number, number]
  /** A tile, unpacked; undefined where the file has none. Rejects when the file cannot be read any more. */
  readonly tile: (z: number, x: number, y: number, signal?: AbortSignal) => Promise<ArrayBuffer | undefined>
}

/** A server without ranges makes the page keep the whole file in memory: not more than this [bytes]. */
const largestWhole = 300_000_000

/** "PMTiles" and the version, as the format begins (PMTiles version 3 specification, §3.1). */
const magic = "PMTiles"
const version = 3
const headerLength = 127

/**
 * Opens a street map: a file on this computer, or the file at an address. Reads its header and checks that it is what the map
 * can draw; the tiles are read when they are shown.
 *
 * Over HTTP the first eight bytes are asked for. A server that answers with them is read piece by piece; one that answers with
 * the whole file is read once and kept in memory.
 *
 * @param onProgress of a file that is read whole [bytes]
 * @throws LoadError: "missing", "unreachable", "unreadable", "truncated", "too large", or "wrong type" with a StreetFault;
 *   the signal's reason when it is aborted
 *
 * Checked by: test/load/loadStreetTiles.test.ts
 */
export async function loadStreetTiles(
  from: File | string,
  onProgress: (progress: WholeFileProgress) => void,
  signal: AbortSignal,
): Promise<StreetTiles> {
  const { source, size, file } =
    typeof from === "string" ? await openAddress(from, onProgress, signal) : await openFile(from)
  const archive = new PMTiles(source)
  const header = await archive.getHeader().catch((error: unknown) => {
    throw new LoadError("truncated", file, String(error))
  })
  checkHeader(header, size, file)
  await checkLayers(archive, file)
  signal.throwIfAborted()
  return {
    file,
    minZoom: header.minZoom,
    maxZoom: header.maxZoom,
    bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
    tile: async (z, x, y, tileSignal) => (await archive.getZxy(z, x, y, tileSignal))?.data,
  }
}

/** Something to read from, whose first bytes have been checked. */
interface Opened {
  readonly source: Source
  /** Of the whole file [bytes]; undefined where the server does not say. */
  readonly size: number | undefined
  readonly file: string
}

async function openFile(from: File): Promise<Opened> {
  const start = await from
    .slice(0, magic.length + 1)
    .arrayBuffer()
    .catch((error: unknown) => {
      throw new LoadError("unreadable", from.name, String(error))
    })
  checkMagic(new Uint8Array(start), from.name)
  return { source: new FileSource(from), size: from.size, file: from.name }
}

async function openAddress(
  url: string,
  onProgress: (progress: WholeFileProgress) => void,
  signal: AbortSignal,
): Promise<Opened> {
  const file = url.slice(url.lastIndexOf("/") + 1)
  const headers = { range: `bytes=0-${magic.length}` }
  const response = await fetch(url, { headers, signal }).catch((error: unknown) => {
    signal.throwIfAborted()
    throw new LoadError("unreachable", file, String(error))
  })
  // Some servers answer with their start page where a file is missing.
  const isPage = response.ok && (response.headers.get("content-type") ?? "").startsWith("text/html")
  if (response.status === 404 || isPage) throw new LoadError("missing", file, `${response.status}`)
  if (!response.ok) throw new LoadError("unreachable", file, `${response.status}`)
  if (response.status === 206) {
    checkMagic(new Uint8Array(await response.arrayBuffer()), file)
    const total = Number(response.headers.get("content-range")?.split("/")[1])
    return { source: new FetchSource(url), size: Number.isFinite(total) ? total : undefined, file }
  }
  const bytes = await readWholeFile(response, { file, limit: largestWhole, onProgress, signal })
  checkMagic(bytes, file)
  return { source: memorySource(bytes, file), size: bytes.length, file }
}

function memorySource(bytes: Uint8Array<ArrayBuffer>, file: string): Source {
  return {
    getKey: () => file,
    getBytes: (offset, length) => Promise.resolve({ data: bytes.slice(offset, offset + length).buffer }),
  }
}

function wrong(file: string, fault: StreetFault): LoadError {
  return new LoadError("wrong type", file, fault)
}

function checkMagic(start: Uint8Array, file: string): void {
  const text = String.fromCharCode(...start.subarray(0, magic.length))
  if (start.length > 0 && magic.startsWith(text) && text.length < magic.length) throw new LoadError("truncated", file)
  if (text !== magic) throw wrong(file, "not pmtiles")
  if (start[magic.length] !== version) throw wrong(file, "old version")
}

function checkHeader(header: Header, size: number | undefined, file: string): void {
  const ends = [
    header.rootDirectoryOffset + header.rootDirectoryLength,
    header.jsonMetadataOffset + header.jsonMetadataLength,
    header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
    header.tileDataOffset + (header.tileDataLength ?? 0),
    headerLength,
  ]
  if (size !== undefined && size < Math.max(...ends)) throw new LoadError("truncated", file, `${size} bytes`)
  if (header.tileType !== TileType.Mvt) throw wrong(file, "not vector tiles")
  const readable = [Compression.None, Compression.Gzip]
  if (![header.tileCompression, header.internalCompression].every((one) => readable.includes(one)))
    throw wrong(file, "compression")
}

/** Every file in the plan of the Protomaps basemap has it; those made by other plans call their roads otherwise. */
const roads = "roads"

/** A file that does not list its layers passes: what it holds is seen on the map. */
async function checkLayers(archive: PMTiles, file: string): Promise<void> {
  const metadata = await archive.getMetadata().catch((error: unknown) => {
    throw new LoadError("truncated", file, String(error))
  })
  const listed = (metadata as { readonly vector_layers?: unknown } | null)?.vector_layers
  if (!Array.isArray(listed)) return
  if (!listed.some((layer) => (layer as { readonly id?: unknown } | null)?.id === roads))
    throw wrong(file, "other layers")
}
