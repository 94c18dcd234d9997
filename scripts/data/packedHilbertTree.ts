import { generateLevelBounds } from "flatgeobuf/lib/mjs/packedrtree.js"

/** Smallest box around something: [west, south, east, north] in degrees. */
export type Box = [west: number, south: number, east: number, north: number]

const nodeBytes = 40 // four float64 of the box, one uint64 offset

export function emptyBox(): Box {
  return [Infinity, Infinity, -Infinity, -Infinity]
}

/** Grows `box` in place until it holds `other`. */
export function growBox(box: Box, other: Readonly<Box>): void {
  box[0] = Math.min(box[0], other[0])
  box[1] = Math.min(box[1], other[1])
  box[2] = Math.max(box[2], other[2])
  box[3] = Math.max(box[3], other[3])
}

/**
 * Position of a cell on the Hilbert curve of order 16.
 *
 * @param x, y 0 … 65535
 *
 * Source: FlatGeobuf specification, packed Hilbert R-tree, which names the non-recursive algorithm of
 * github.com/rawrunprotected/hilbert_curves (public domain).
 */
function hilbert(x: number, y: number): number {
  let a = x ^ y
  let b = 0xffff ^ a
  let c = 0xffff ^ (x | y)
  let d = x & (y ^ 0xffff)
  let A = a | (b >> 1)
  let B = (a >> 1) ^ a
  let C = (c >> 1) ^ (b & (d >> 1)) ^ c
  let D = (a & (c >> 1)) ^ (d >> 1) ^ d
  for (const shift of [2, 4]) {
    ;[a, b, c, d] = [A, B, C, D]
    A = (a & (a >> shift)) ^ (b & (b >> shift))
    B = (a & (b >> shift)) ^ (b & ((a ^ b) >> shift))
    C ^= (a & (c >> shift)) ^ (b & (d >> shift))
    D ^= (b & (c >> shift)) ^ ((a ^ b) & (d >> shift))
  }
  ;[a, b, c, d] = [A, B, C, D]
  C ^= (a & (c >> 8)) ^ (b & (d >> 8))
  D ^= (b & (c >> 8)) ^ ((a ^ b) & (d >> 8))
  a = C ^ (C >> 1)
  b = D ^ (D >> 1)
  return ((spread(b | (0xffff ^ (x ^ y | a))) << 1) | spread(x ^ y)) >>> 0
}

/** Puts a zero between every two of the lower 16 bits. */
function spread(bits: number): number {
  let i = bits & 0xffff
  i = (i | (i << 8)) & 0x00ff00ff
  i = (i | (i << 4)) & 0x0f0f0f0f
  i = (i | (i << 2)) & 0x33333333
  return (i | (i << 1)) & 0x55555555
}
