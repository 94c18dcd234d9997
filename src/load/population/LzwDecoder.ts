import { BaseDecoder } from "geotiff"

const clear = 256
const end = 257
const firstFree = 258
const tableSize = 4096

/**
 * Unpacks LZW of TIFF (TIFF 6.0, section 13), the packing of most population rasters. The library's own takes ten times as long,
 * and where a file ends too early it gives what it has, with a line on the console.
 *
 * Each entry of the table is a piece of what has been unpacked already, so only its place and its length are kept.
 *
 * @param size of the unpacked block, or more [bytes]
 * @throws Error when the packed bytes end too early or hold an impossible code
 *
 * Checked by: test/load/population/lzw.test.ts (files packed by GDAL)
 */
export function unpackedLzw(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(size)
  const starts = new Uint32Array(tableSize)
  const lengths = new Uint32Array(tableSize)
  let [at, free, width, bits, bitCount, read] = [0, firstFree, 9, 0, 0, 0]
  let [lastStart, lastLength] = [0, 0]
  while (at < size) {
    while (bitCount < width) {
      if (read >= packed.length) throw new Error("LZW data ends too early")
      bits = ((bits << 8) | (packed[read++] as number)) & 0xffffff
      bitCount += 8
    }
    bitCount -= width
    const code = (bits >>> bitCount) & ((1 << width) - 1)
    if (code === end) break
    if (code === clear) {
      free = firstFree
      width = 9
      lastLength = 0
      continue
    }
    if (code > free || (code === free && lastLength === 0)) throw new Error(`LZW code ${code} is not in the table`)
    if (lastLength > 0 && free < tableSize) {
      starts[free] = lastStart
      lengths[free] = lastLength + 1
      free++
    }
    // An entry just made may reach into what is written now; copying forwards byte by byte makes that come out right.
    const from = starts[code] as number
    const length = code < clear ? 1 : Math.min(lengths[code] as number, size - at)
    if (code < clear) out[at] = code
    else for (let i = 0; i < length; i++) out[at + i] = out[from + i] as number
    lastStart = at
    lastLength = length
    at += length
    if (free + 1 >= 1 << width && width < 12) width++
  }
  return at === size ? out : out.slice(0, at)
}

/** For the library's register of decoders. */
export class LzwDecoder extends BaseDecoder {
  override decodeBlock(packed: ArrayBufferLike): ArrayBufferLike {
    const { tileWidth, tileHeight, bitsPerSample } = this.parameters
    const bits = typeof bitsPerSample === "number" ? bitsPerSample : Number(bitsPerSample[0])
    return unpackedLzw(new Uint8Array(packed), Math.ceil((tileWidth * tileHeight * bits) / 8)).buffer
  }
}
