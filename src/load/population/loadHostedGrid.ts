import Flatbush from "flatbush"
import { ByteBuffer } from "flatbuffers"
import { Header } from "flatgeobuf/lib/mjs/flat-geobuf/header.js"
import { fromFeature } from "flatgeobuf/lib/mjs/geojson/feature.js"
import { HttpReader, type RangeClient } from "flatgeobuf/lib/mjs/http-reader.js"
import { type Box, boxAround } from "../../model/geo.ts"
import type { GridCells } from "../../model/populationGrid.ts"
import { LoadError } from "../LoadError.ts"
import { readFlatGeobuf } from "../readFlatGeobuf.ts"
import { readWholeFile, type WholeFileProgress } from "../readWholeFile.ts"
import { type HostedCell, hostedCells, parseHostedGridName } from "./hostedGrid.ts"

/** A server without ranges makes the page keep the whole file in memory: not more than this [bytes]. */
const largestWhole = 300_000_000
const magicLength = 8

interface HostedOptions {
  /** Boxes of the zones: only cells that touch them are read. */
  readonly boxes: readonly Box[]
  readonly onProgress?: (progress: WholeFileProgress) => void
  readonly signal: AbortSignal
}

/**
 * The cells of a copy's own grid, `population-grid.fgb`, near the sites: over HTTP ranges where the server answers 206, else from
 * the whole file.
 *
 * The first eight bytes are asked for before the library is let loose: on a server without ranges it would fetch the whole file
 * again and again and end in a TypeError.
 *
 * @throws LoadError "missing" (the copy hosts no grid), "unreachable", "truncated", "wrong type", "too large"; the signal's reason
 *   when aborted
 *
 * Checked by: test/load/population/loadHostedGrid.test.ts
 */
export async function loadHostedGrid(url: string, { boxes, onProgress, signal }: HostedOptions): Promise<GridCells> {
  const file = url.slice(url.lastIndexOf("/") + 1)
  const response = await fetch(url, { headers: { range: `bytes=0-${magicLength - 1}` }, signal }).catch(
    (error: unknown) => {
      signal.throwIfAborted()
      throw new LoadError("unreachable", file, String(error))
    },
  )
  const isPage = response.ok && (response.headers.get("content-type") ?? "").startsWith("text/html")
  if (response.status === 404 || isPage) throw new LoadError("missing", file, `${response.status}`)
  if (!response.ok) throw new LoadError("unreachable", file, `${response.status}`)
  if (response.status === 206) {
    checkMagic(new Uint8Array(await response.arrayBuffer()), file)
    return readRanges(url, file, boxes, signal)
  }
  const bytes = await readWholeFile(response, {
    file,
    limit: largestWhole,
    onProgress: onProgress ?? noProgress,
    signal,
  })
  const { name, features } = readFlatGeobuf(bytes, file)
  const covers = parseHostedGridName(name, file)
  return hostedCells(features.filter(makeIsNear(boxes)), covers, file)
}

const noProgress = () => undefined

function checkMagic(start: Uint8Array, file: string): void {
  if (new TextDecoder("latin1").decode(start.subarray(0, 7)) !== "fgb\u0003fgb")
    throw new LoadError("wrong type", file, "not FlatGeobuf")
}

async function readRanges(url: string, file: string, boxes: readonly Box[], signal: AbortSignal): Promise<GridCells> {
  const source = makeRanges(url, file, signal)
  try {
    const covers = parseHostedGridName(await layerName(source), file)
    const reader = await HttpReader.openSource(source)
    const found = new Map<number, HostedCell>()
    for (const [minX, minY, maxX, maxY] of boxes) {
      for await (const { id, feature } of reader.selectBbox({ minX, minY, maxX, maxY })) {
        if (found.has(id)) continue
        const { geometry, properties } = fromFeature(id, feature, reader.header)
        found.set(id, { geometry, properties: properties ?? {} })
      }
    }
    const inOrder = [...found].sort(([a], [b]) => a - b).map(([, cell]) => cell)
    return hostedCells(inOrder, covers, file)
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof LoadError ? error : new LoadError("truncated", file, String(error))
  }
}

/** Gets ranges for the library, which by itself takes any answer for the range it asked for, and a short one for the whole. */
function makeRanges(url: string, file: string, signal: AbortSignal): RangeClient {
  return {
    async getRange(begin, length, purpose) {
      const headers = { range: `bytes=${begin}-${begin + length - 1}` }
      const response = await fetch(url, { headers, signal })
      if (response.status === 416) throw new LoadError("truncated", file, headers.range)
      if (response.status !== 206) throw new LoadError("unreachable", file, `${response.status} for ${headers.range}`)
      const bytes = await response.arrayBuffer()
      // The start of the file is asked for with more behind it than a small file has.
      if (bytes.byteLength < length && purpose !== "header") throw new LoadError("truncated", file, headers.range)
      return bytes
    },
  }
}

/** The library's reader drops the layer's name from the header. */
async function layerName(source: RangeClient): Promise<string> {
  const longestHeader = 65_536
  const bytes = await source.getRange(magicLength, longestHeader, "header")
  return Header.getSizePrefixedRootAsHeader(new ByteBuffer(new Uint8Array(bytes))).name() ?? ""
}

/** Whether the box of an area touches one of the boxes, which is what the index of the file answers. */
function makeIsNear(boxes: readonly Box[]): (cell: HostedCell) => boolean {
  const index = new Flatbush(Math.max(1, boxes.length))
  for (const box of boxes) index.add(...box)
  if (boxes.length === 0) index.add(Infinity, Infinity, Infinity, Infinity)
  index.finish()
  return ({ geometry }) => {
    const positions =
      geometry.type === "Polygon" ? geometry.coordinates.flat() : [(geometry as GeoJSON.Point).coordinates]
    const around = boxAround(positions.map(([lon = Number.NaN, lat = Number.NaN]): Box => [lon, lat, lon, lat]))
    return around !== undefined && index.search(...around).length > 0
  }
}
