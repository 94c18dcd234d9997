import type { Site } from "../model/site.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterAnswers } from "./RegisterReading.ts"
import { readCountry } from "./readCountry.ts"
import { notBelowZero, readNumber } from "./readNumber.ts"
import type { RegisterRow, RegisterTable } from "./RegisterTable.ts"
import type { ReadPosition } from "./readPosition.ts"
import type { KnownColumn } from "./registerColumns.ts"
import { makeTableReader, type TableReader } from "./TableReader.ts"

const fields: readonly KnownColumn[] = ["site_id", "name", "country", "lon", "lat", "utm_zone", "coord_accuracy_m"]

/** What became of the rows of sites. */
export interface ParsedSites {
  readonly sites: readonly Site[]
  /** The ids of those that had to be left out. */
  readonly leftOut: ReadonlySet<string>
}

/** The sites of one or more tables; yields before every row, so that long work can be interrupted. */
export function* parseSites(
  tables: readonly RegisterTable[],
  notes: RegisterNotes,
  answers: RegisterAnswers,
  readPosition: ReadPosition,
): Generator<void, ParsedSites> {
  const sites = new Map<string, Site>()
  const leftOut = new Set<string>()
  for (const table of tables) {
    const reader = makeTableReader(table, fields, notes, answers)
    for (const row of table.rows) {
      yield
      const siteId = reader.requiredText(row, "site_id")
      if (siteId === undefined) continue
      const earlier = sites.get(siteId)
      if (earlier) {
        reader.note(row, "error", "repeated site", "site_id", siteId, `${earlier.origin.file}, ${earlier.origin.row}`)
        continue
      }
      const placed = readPosition(reader, row, "required")
      if (placed) sites.set(siteId, { siteId, ...placed, ...readSiteFields(reader, row) })
      else leftOut.add(siteId)
    }
  }
  for (const siteId of sites.keys()) leftOut.delete(siteId)
  return { sites: [...sites.values()], leftOut }
}

function readSiteFields(reader: TableReader, row: RegisterRow): Omit<Site, "siteId" | "position" | "written"> {
  return {
    name: reader.text(row, "name") || reader.text(row, "site_id"),
    country: readCountry(reader, row, "optional"),
    coordAccuracy: readNumber(reader, row, "coord_accuracy_m", notBelowZero, "optional"),
    columns: reader.rest(row),
    origin: { file: reader.table.file, row: row.row },
  }
}
