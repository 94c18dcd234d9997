import { LoadError } from "../LoadError.ts"
import { isTiff } from "./isTiff.ts"
import type { PopulationFile, PopulationOptions, PopulationReading } from "./PopulationReading.ts"
import { readH3Csv } from "./readH3Csv.ts"
import { readRaster } from "./readRaster.ts"
import { readShapes } from "./readShapes.ts"

const headBytes = 256

/**
 * Reads a population file of any kind, told by its first bytes and not by its name: GeoTIFF, FlatGeobuf, GeoJSON, or a table of H3
 * cells.
 *
 * @throws LoadError naming the file and what is wrong with it as a whole; the signal's reason when it is aborted
 */
export async function loadPopulationFile(file: PopulationFile, options: PopulationOptions): Promise<PopulationReading> {
  options.signal?.throwIfAborted()
  if (file.blob.size === 0) throw new LoadError("empty", file.name)
  const head = new Uint8Array(
    await file.blob
      .slice(0, headBytes)
      .arrayBuffer()
      .catch((error: unknown) => {
        throw new LoadError("unreadable", file.name, String(error))
      }),
  )
  if (isTiff(head)) return readRaster(file, options)
  const text = new TextDecoder("latin1").decode(head)
  if (text.startsWith("fgb") || /^(\u00ef\u00bb\u00bf)?\s*\{/.test(text)) return readShapes(file, options)
  return readH3Csv(file, options)
}
