import { largestText } from "./decodeText.ts"
import { featureTable } from "./featureTable.ts"
import { type FileKind, fileKind } from "./fileKind.ts"
import type { TextEncoding } from "./guessEncoding.ts"
import { LoadError } from "./LoadError.ts"
import { type Pacing, pause, pausedLoop } from "./pausedLoop.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterFile } from "./RegisterReading.ts"
import type { RegisterTable } from "./RegisterTable.ts"
import { csvSteps } from "./readCsv.ts"
import { flatGeobufSteps } from "./readFlatGeobuf.ts"
import { readGeoJson } from "./readGeoJson.ts"
import { readKml, readKmz } from "./readKml.ts"
import { readWorkbook } from "./readWorkbook.ts"

/** Larger files are refused before they are looked at [bytes]. */
export const largestFile = largestText

export interface ReadTablesOptions extends Pacing {
  /** Of text files that are neither UTF-8 nor UTF-16; undefined = the likeliest, noted. */
  readonly encoding?: TextEncoding | undefined
}

/**
 * The tables in a file of any kind we read, told apart by content, not by name: XLSX, CSV and other separated text, GeoJSON, KML,
 * KMZ, FlatGeobuf. What is wrong with rows is noted.
 *
 * @throws LoadError naming the file when nothing can be read from it; the signal's reason when it is aborted; nothing else
 */
export async function readTables(
  file: RegisterFile,
  notes: RegisterNotes,
  options: ReadTablesOptions = {},
): Promise<RegisterTable[]> {
  if (file.bytes.length > largestFile) throw new LoadError("too large", file.name, `${file.bytes.length} bytes`)
  await pause()
  options.signal?.throwIfAborted()
  const kind = fileKind(file)
  try {
    return [(await readKind(kind, file, notes, options)) ?? []].flat()
  } catch (error) {
    options.signal?.throwIfAborted()
    if (error instanceof LoadError) throw error
    throw new LoadError("truncated", file.name, error instanceof Error ? error.message : String(error))
  }
}

function readKind(
  kind: FileKind,
  file: RegisterFile,
  notes: RegisterNotes,
  options: ReadTablesOptions,
): Promise<readonly RegisterTable[] | RegisterTable | undefined> {
  switch (kind) {
    case "XLSX":
      return readWorkbook(file, notes, options)
    case "KMZ":
      return readKmz(file, notes, options)
    case "KML":
      return readKml(file, notes, options)
    case "GeoJSON":
      return readGeoJson(file, notes, options)
    case "FlatGeobuf":
      return readFlatGeobufTable(file, notes, options)
    case "text":
      return pausedLoop(csvSteps(file, notes, options.encoding), file.bytes.length, options)
  }
}

async function readFlatGeobufTable(
  { name, bytes }: RegisterFile,
  notes: RegisterNotes,
  pacing: Pacing,
): Promise<RegisterTable | undefined> {
  const { columns, features } = await pausedLoop(flatGeobufSteps(bytes, name), bytes.length, pacing)
  const names = columns.map((column) => column.name)
  return pausedLoop(featureTable(name, features, notes, names), features.length, pacing)
}

/** Text pasted from a spreadsheet as a file of that name. */
export const pastedFile = (text: string, name: string): RegisterFile => ({
  name,
  bytes: new TextEncoder().encode(text),
})
