import { LoadError } from "./LoadError.ts"

/** Beyond this a browser tab may run out of memory; 10,000 stores are about 2 MB. */
const largest = 256 * 1024 * 1024

/** First bytes of files that people mistake for a CSV. */
const otherFiles: readonly { readonly start: readonly number[]; readonly what: string }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], what: "zip archive or workbook" },
  { start: [0x50, 0x4b, 0x05, 0x06], what: "empty zip archive" },
  { start: [0xd0, 0xcf, 0x11, 0xe0], what: "old Office document" },
  { start: [0x25, 0x50, 0x44, 0x46], what: "PDF" },
  { start: [0x1f, 0x8b], what: "gzip" },
  { start: [0x66, 0x67, 0x62], what: "FlatGeobuf" },
]

/**
 * The text of a file: UTF-8 with or without byte order mark, or UTF-16 with one.
 *
 * @returns the text without the mark, and whether every byte was valid; invalid ones became U+FFFD
 * @throws LoadError "wrong type" when it is not text, "too large" above 256 MB
 */
export function decodeText(bytes: Uint8Array, file: string): { readonly text: string; readonly valid: boolean } {
  if (bytes.length > largest) throw new LoadError("too large", file, `${bytes.length} bytes`)
  const other = otherFiles.find(({ start }) => start.every((byte, at) => bytes[at] === byte))
  if (other) throw new LoadError("wrong type", file, other.what)
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : ""
  if (!utf16 && bytes.includes(0)) throw new LoadError("wrong type", file, "zero bytes")
  try {
    return { text: new TextDecoder(utf16 || "utf-8", { fatal: true }).decode(bytes), valid: true }
  } catch {
    return { text: new TextDecoder(utf16 || "utf-8").decode(bytes), valid: false }
  }
}
