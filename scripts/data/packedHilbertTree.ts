import { generateLevelBounds } from "flatgeobuf/lib/mjs/packedrtree.js"
import { type Box, boxAround } from "../../src/model/geo.ts"

const bytesPerNode = 40 // four float64 of the box, one uint64 offset
const hilbertMax = 0xffff

/** Distance along the Hilbert curve of order 16 to the cell (x, y), both 0 … 65535. */
function hilbertDistance(x: number, y: number): number {
  let distance = 0
  for (let side = 0x8000; side > 0; side >>= 1) {
    const right = (x & side) > 0 ? 1 : 0
    const upper = (y & side) > 0 ? 1 : 0
    distance += side * side * ((3 * right) ^ upper)
    if (upper === 0) {
      if (right === 1) {
        x = hilbertMax - x
        y = hilbertMax - y
      }
      const swap = x
      x = y
      y = swap
    }
  }
  return distance
}

/** The order in which features are written: indices of `boxes` along the curve, ties in the order received. */
export function hilbertOrder(boxes: readonly Box[]): number[] {
  const [west, south, east, north] = boxAround(boxes) ?? [0, 0, 0, 0]
  const cell = (middle: number, from: number, to: number) =>
    to > from ? Math.floor((hilbertMax * (middle - from)) / (to - from)) : 0
  const distances = boxes.map((box) =>
    hilbertDistance(cell((box[0] + box[2]) / 2, west, east), cell((box[1] + box[3]) / 2, south, north)),
  )
  return boxes.map((_, index) => index).sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b)
}

/**
 * The packed Hilbert R-tree of the FlatGeobuf specification (flatgeobuf.org, "Spatial index"): root first, leaves last,
 * every node full but the last of its level. A leaf points at its feature (bytes from the first feature), any other node
 * at its first child (number of the node).
 *
 * @param boxes   of the features in the order in which they are written, at least one
 * @param offsets of the same features, in bytes from the first
 */
export function packedHilbertTree(boxes: readonly Box[], offsets: readonly number[], nodeSize: number): Uint8Array {
  const levels = generateLevelBounds(boxes.length, nodeSize)
  const nodes = new DataView(new ArrayBuffer(bytesPerNode * (levels[0]?.[1] ?? 0)))
  const write = (node: number, box: Box, offset: number) => {
    box.forEach((degrees, side) => void nodes.setFloat64(node * bytesPerNode + side * 8, degrees, true))
    nodes.setBigUint64(node * bytesPerNode + 32, BigInt(offset), true)
  }
  let below = boxes
  boxes.forEach((box, index) => void write((levels[0]?.[0] ?? 0) + index, box, offsets[index] ?? 0))
  for (let level = 1; level < levels.length; level++) {
    const firstNode = levels[level]?.[0] ?? 0
    const firstChild = levels[level - 1]?.[0] ?? 0
    const parents: Box[] = []
    for (let child = 0; child < below.length; child += nodeSize) {
      const box = boxAround(below.slice(child, child + nodeSize)) ?? [0, 0, 0, 0]
      write(firstNode + parents.length, box, firstChild + child)
      parents.push(box)
    }
    below = parents
  }
  return new Uint8Array(nodes.buffer)
}
