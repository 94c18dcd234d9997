import { gzipSync } from "node:zlib"
import { concat, varint } from "./makeVectorTile.ts"

interface ArchiveTile {
  /** Number of the tile on the Hilbert curve: 0 is the world; z 1 has 1 to 4 for x/y 0/0, 0/1, 1/1 and 1/0. */
  readonly id: number
  /** Not packed yet. */
  readonly bytes: Uint8Array
}

interface Archive {
  /** In the order of their ids. */
  readonly tiles: readonly ArchiveTile[]
  readonly maxZoom: number
  /** Layers that the file says it has; undefined leaves the list out. */
  readonly layers?: readonly string[]
  /** Changed bytes of the header, by their place. */
  readonly header?: Readonly<Record<number, number>>
}

const headerLength = 127
const gzip = 2

/** A PMTiles archive, written after the specification of version 3: header, root directory, metadata, tiles. */
export function makePmtiles({ tiles, maxZoom, layers, header = {} }: Archive): Uint8Array<ArrayBuffer> {
  const data = tiles.map(({ bytes }) => gzipSync(bytes))
  const root = gzipSync(directory(tiles, data))
  const fields = layers?.map((id) => ({ id, fields: {} }))
  const metadata = gzipSync(JSON.stringify(fields ? { vector_layers: fields } : {}))
  const tileData = concat(data)
  const metadataAt = headerLength + root.length
  const tilesAt = metadataAt + metadata.length
  const view = new DataView(new ArrayBuffer(headerLength))
  new Uint8Array(view.buffer).set(new TextEncoder().encode("PMTiles\u0003"))
  const parts = [headerLength, root.length, metadataAt, metadata.length, tilesAt, 0, tilesAt, tileData.length]
  const counts = [tiles.length, tiles.length, tiles.length]
  for (const [i, value] of [...parts, ...counts].entries()) view.setBigUint64(8 + 8 * i, BigInt(value), true)
  for (const [i, value] of [1, gzip, gzip, 1, 0, maxZoom].entries()) view.setUint8(96 + i, value)
  for (const [i, value] of [-180, -85, 180, 85].entries()) view.setInt32(102 + 4 * i, value * 10_000_000, true)
  for (const [at, value] of Object.entries(header)) view.setUint8(Number(at), value)
  return new Uint8Array(concat([new Uint8Array(view.buffer), root, metadata, tileData]))
}

/** Ids as differences, run lengths, lengths, offsets plus one. */
function directory(tiles: readonly ArchiveTile[], data: readonly Uint8Array[]): Uint8Array {
  const ids = tiles.map(({ id }, i) => id - (tiles[i - 1]?.id ?? 0))
  let end = 0
  const offsets = data.map(({ length }) => {
    end += length
    return end - length + 1
  })
  const columns = [ids, ids.map(() => 1), data.map(({ length }) => length), offsets]
  return concat([varint(tiles.length), ...columns.flat().map(varint)])
}
