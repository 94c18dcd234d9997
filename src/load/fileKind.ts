import { isKmlName } from "./readKml.ts"
import { LoadError } from "./LoadError.ts"
import type { RegisterFile } from "./RegisterReading.ts"
import { zipDirectory } from "./unzipWithin.ts"

export type FileKind = "XLSX" | "KMZ" | "KML" | "GeoJSON" | "FlatGeobuf" | "text"

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)

/**
 * What kind of file it is, by its content.
 *
 * @throws LoadError "password", "old workbook" or "wrong type" for kinds that cannot be read, saying which
 */
export function fileKind({ name, bytes }: RegisterFile): FileKind {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFileError(name, bytes)
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipKind(name, bytes)
  if (startsWith(bytes, [0x66, 0x67, 0x62])) return "FlatGeobuf"
  const start = new TextDecoder(utf16Mark(bytes)).decode(bytes.subarray(0, 1024)).replace(/\0/g, "").trimStart()
  if (/^[{[]\s*(?:"|\{|\}|\]|$)/.test(start)) return "GeoJSON"
  if (/^<(?:\?xml|!DOCTYPE|!--|(?:\w+:)?kml\b)/i.test(start)) {
    if (/^<!DOCTYPE\s+html/i.test(start)) throw new LoadError("wrong type", name, "web page")
    return "KML"
  }
  if (/^<(?:html|table)\b/i.test(start)) throw new LoadError("wrong type", name, "web page")
  return "text"
}

const utf16Mark = (bytes: Uint8Array) =>
  startsWith(bytes, [0xff, 0xfe]) ? "utf-16le" : startsWith(bytes, [0xfe, 0xff]) ? "utf-16be" : "utf-8"

/** Office keeps workbooks with a password, and all of before 2007, in compound files; the former have a stream of this name. */
function compoundFileError(name: string, bytes: Uint8Array): LoadError {
  const stream = Array.from("EncryptedPackage").flatMap((letter) => [letter.codePointAt(0) ?? 0, 0])
  const last = Math.min(bytes.length, 16 * 1024 * 1024) - stream.length
  for (let at = 512; at <= last; at += 128)
    if (startsWith(bytes.subarray(at), stream)) return new LoadError("password", name, "encrypted workbook")
  return new LoadError("old workbook", name, "Office document of before 2007")
}

function zipKind(name: string, bytes: Uint8Array): FileKind {
  const parts = zipDirectory(bytes, name).map((part) => part.name)
  if (parts.includes("xl/workbook.xml")) return "XLSX"
  if (parts.some(isKmlName)) return "KMZ"
  if (parts.includes("xl/workbook.bin")) throw new LoadError("old workbook", name, "binary workbook (XLSB)")
  if (parts.includes("content.xml")) throw new LoadError("old workbook", name, "OpenDocument")
  throw new LoadError("wrong type", name, "zip archive without a workbook or KML")
}
