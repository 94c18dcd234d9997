import { LoadError } from "./LoadError.ts"

/** How far the reading of a file has come [bytes]; `all` is undefined where the server does not say. */
export interface WholeFileProgress {
  readonly done: number
  readonly all: number | undefined
}

/** How a file is to be read. */
interface Reading {
  /** Its name, for errors. */
  readonly file: string
  /** Not more than this [bytes]. */
  readonly limit: number
  readonly onProgress: (progress: WholeFileProgress) => void
  readonly signal: AbortSignal
}

/**
 * Reads the rest of a server's answer into memory, telling how far it is.
 *
 * @throws LoadError "too large" as soon as the limit is known to be passed, "truncated" when it ends too early;
 *   the signal's reason when it is aborted
 */
export async function readWholeFile(response: Response, reading: Reading): Promise<Uint8Array<ArrayBuffer>> {
  const { file, limit, onProgress, signal } = reading
  const length = response.headers.get("content-length")
  // A compressed answer states the length of what is sent, not of the file.
  const all = length === null || response.headers.has("content-encoding") ? undefined : Number(length)
  if (all !== undefined && all > limit) {
    await response.body?.cancel()
    throw new LoadError("too large", file, `${all} bytes`)
  }
  const parts: Uint8Array[] = []
  let done = 0
  try {
    for await (const part of partsOf(response)) {
      parts.push(part)
      done += part.length
      if (done > limit) throw new LoadError("too large", file, `more than ${limit} bytes`)
      onProgress({ done, all })
    }
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof LoadError ? error : new LoadError("truncated", file, String(error))
  }
  return joined(parts, done)
}

/** Firefox and Chrome of the supported age cannot loop over a stream by themselves. */
async function* partsOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader()
  if (!reader) return
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
