import { LoadError } from "../LoadError.ts"
import type { PopulationFile } from "./PopulationReading.ts"

const pieces = 32
const pieceBytes = 8192

/**
 * A mark of a file's content: its size and a hash of 32 pieces spread over it. A raster of a gigabyte is never read whole, so no
 * hash of the whole is taken; what looks the same is only asked about, and counts once the user says so.
 *
 * @throws LoadError "unreadable"
 */
export async function fingerprintOf({ name, blob }: PopulationFile): Promise<string> {
  const step = Math.max(pieceBytes, Math.floor((blob.size - pieceBytes) / (pieces - 1)))
  const starts = Array.from({ length: Math.ceil(blob.size / step) }, (_, at) => at * step)
  // All at once: one after the other, each would wait for the browser's own thread, a second in all on a busy computer.
  const read = await Promise.all(starts.map((from) => blob.slice(from, from + pieceBytes).arrayBuffer())).catch(
    (error: unknown) => {
      throw new LoadError("unreadable", name, String(error))
    },
  )
  let [one, other] = [0x811c9dc5, 0x1b873593]
  for (const piece of read) {
    for (const byte of new Uint8Array(piece)) {
      one = Math.imul(one ^ byte, 0x01000193)
      other = Math.imul(other ^ byte, 0x5bd1e995) ^ (other >>> 15)
    }
  }
  return `${blob.size}-${(one >>> 0).toString(16)}-${(other >>> 0).toString(16)}`
}
