import { LoadError } from "../LoadError.ts"
import type { PopulationFile, PopulationOptions } from "./PopulationReading.ts"

/** A line longer than this is no line of a table [bytes]. */
const longestLine = 1_000_000

/** Takes the bytes from `from` to `to`, without the end of the line; `row` counts from 1. */
export type TakeLine = (bytes: Uint8Array, from: number, to: number, row: number) => void

/**
 * Reads a text line by line, never holding more than a piece of it.
 *
 * @throws LoadError "unreadable" when the file cannot be read any more, "wrong type" when it has a line of a megabyte;
 *   the signal's reason when it is aborted
 */
export async function readLines(
  { name, blob }: PopulationFile,
  { onProgress, signal }: Pick<PopulationOptions, "onProgress" | "signal">,
  take: TakeLine,
): Promise<void> {
  const state = { rest: new Uint8Array(0), row: 0, done: 0 }
  const reader = blob.stream().getReader()
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((error: unknown) => {
        throw new LoadError("unreadable", name, String(error))
      })
      signal?.throwIfAborted()
      if (done) break
      state.rest = takeLines(joined(state.rest, value), state, take)
      if (state.rest.length > longestLine) throw new LoadError("wrong type", name, "a line of more than a megabyte")
      state.done += value.length
      onProgress?.({ done: state.done, all: blob.size })
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
  if (state.rest.length > 0) takeLines(joined(state.rest, Uint8Array.of(lineFeed)), state, take)
}

const lineFeed = 10
const carriageReturn = 13

/** @returns what follows the last whole line */
function takeLines(bytes: Uint8Array, state: { row: number }, take: TakeLine): Uint8Array<ArrayBuffer> {
  let from = 0
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
    take(bytes, from, bytes[end - 1] === carriageReturn && end > from ? end - 1 : end, ++state.row)
    from = end + 1
  }
  return bytes.slice(from)
}

function joined(start: Uint8Array, end: Uint8Array): Uint8Array {
  if (start.length === 0) return end
  const both = new Uint8Array(start.length + end.length)
  both.set(start)
  both.set(end, start.length)
  return both
}
