import { Unzip, UnzipInflate, type UnzipFile, unzipSync } from "fflate"
import { LoadError } from "./LoadError.ts"
import { pause, type Pacing } from "./pausedLoop.ts"

/** Most that the wanted parts of an archive may hold together, unpacked [bytes]. */
const largestUnzipped = 256 * 1024 * 1024
const mostEntries = 20_000
/** Unpacked at most a thousandfold between two looks at the limit. */
const piece = 64 * 1024

/** A part of an archive as its directory declares it. */
interface Declared {
  readonly name: string
  /** [bytes], unpacked */
  readonly size: number
}

/**
 * The directory of a zip archive, unpacking nothing.
 *
 * @throws LoadError "truncated" when there is none, "too large" with too many parts, "password" when the parts are encrypted
 */
export function zipDirectory(bytes: Uint8Array, file: string): Declared[] {
  const isEncrypted = ((bytes[6] ?? 0) & 1) === 1
  if (isEncrypted) throw new LoadError("password", file, "encrypted zip archive")
  const entries: Declared[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (entries.length >= mostEntries) throw new LoadError("too large", file, `more than ${mostEntries} parts`)
        entries.push({ name, size: originalSize })
        return false
      },
    })
  } catch (error) {
    throw error instanceof LoadError ? error : new LoadError("truncated", file, String(error))
  }
  return entries
}

/**
 * Unpacks the wanted parts of an archive, never more than the limit, whatever the archive declares; pauses between pieces.
 *
 * Unpacks in this thread: the library's own workers are made from blobs, which the content policy forbids.
 *
 * @throws LoadError "too large" when the declared or the real size passes the limit, "truncated" when it is damaged;
 *   the signal's reason when it is aborted
 */
export async function unzipWithin(
  bytes: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean,
  pacing: Pacing = {},
  limit: number = largestUnzipped,
): Promise<Map<string, Uint8Array>> {
  const declared = zipDirectory(bytes, file).filter(({ name }) => isWanted(name))
  const all = declared.reduce((sum, { size }) => sum + size, 0)
  if (all > limit) throw new LoadError("too large", file, `${all} bytes when unpacked`)
  const parts = await unpacked(bytes, file, isWanted, pacing, limit)
  for (const { name, size } of declared)
    if (parts.get(name)?.length !== size) throw new LoadError("truncated", file, `${name} has not its declared size`)
  return parts
}

async function unpacked(
  bytes: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean,
  { signal, onProgress }: Pacing,
  limit: number,
): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>()
  let done = 0
  const take = (entry: UnzipFile) => {
    if (!isWanted(entry.name)) return
    const chunks: Uint8Array[] = []
    entry.ondata = (error, chunk, isLast) => {
      if (error) throw error
      done += chunk.length
      if (done > limit) throw new LoadError("too large", file, `more than ${limit} bytes when unpacked`)
      chunks.push(chunk)
      if (isLast) parts.set(entry.name, joined(chunks))
    }
    entry.start()
  }
  const unzip = new Unzip(take)
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += piece) {
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
      if (at % (16 * piece) !== 0) continue
      onProgress?.(at, bytes.length)
      await pause()
      signal?.throwIfAborted()
    }
  } catch (error) {
    signal?.throwIfAborted()
    throw error instanceof LoadError ? error : new LoadError("truncated", file, String(error))
  }
  return parts
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
