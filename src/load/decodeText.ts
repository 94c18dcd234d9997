import { guessEncoding, type TextEncoding } from "./guessEncoding.ts"
import { LoadError } from "./LoadError.ts"

/** Beyond this a browser tab may run out of memory; 10,000 stores are about 2 MB. */
export const largestText = 256 * 1024 * 1024

/** First bytes of files that people mistake for a CSV. */
const otherFiles: readonly { readonly start: readonly number[]; readonly what: string }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], what: "zip archive or workbook" },
  { start: [0x50, 0x4b, 0x05, 0x06], what: "empty zip archive" },
  { start: [0xd0, 0xcf, 0x11, 0xe0], what: "old Office document" },
  { start: [0x25, 0x50, 0x44, 0x46], what: "PDF" },
  { start: [0x1f, 0x8b], what: "gzip" },
  { start: [0x66, 0x67, 0x62], what: "FlatGeobuf" },
]

/** Text, and how it was read. */
export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | TextEncoding
  /** True where bytes alone do not say the encoding. */
  readonly guessed: boolean
}

/**
 * The text of a file: UTF-8 or UTF-16 with or without byte order mark, else one of the older encodings.
 *
 * @param encoding what it is read as where it is neither UTF-8 nor UTF-16; undefined = the likeliest
 * @throws LoadError "wrong type" when it is not text, "too large" above 256 MB
 */
export function decodeText(bytes: Uint8Array, file: string, encoding?: TextEncoding): DecodedText {
  if (bytes.length > largestText) throw new LoadError("too large", file, `${bytes.length} bytes`)
  const other = otherFiles.find(({ start }) => start.every((byte, at) => bytes[at] === byte))
  if (other) throw new LoadError("wrong type", file, other.what)
  const utf16 = utf16Of(bytes)
  if (!utf16 && bytes.includes(0)) throw new LoadError("wrong type", file, "zero bytes")
  const certain = utf16 ?? "utf-8"
  try {
    return { text: new TextDecoder(certain, { fatal: true }).decode(bytes), encoding: certain, guessed: false }
  } catch {
    if (utf16) throw new LoadError("wrong type", file, `damaged ${utf16}`)
  }
  const likely = encoding ?? guessEncoding(bytes)
  return { text: new TextDecoder(likely).decode(bytes), encoding: likely, guessed: encoding === undefined }
}

/** By byte order mark; without one by zero bytes that are nearly all in the odd places, or nearly all in the even ones. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const zeros = [0, 0]
  const looked = Math.min(bytes.length, 4096)
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (bytes.length % 2 === 1 || even + odd < looked / 10) return undefined
  if (odd > 20 * even) return "utf-16le"
  return even > 20 * odd ? "utf-16be" : undefined
}
