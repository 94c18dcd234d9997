import { type CoordinateChoice, isCoordinateChoice } from "./coordinateChoice.ts"
import { type HeaderGuess, isSureEnough } from "./HeaderGuess.ts"
import type { MassUnit } from "./RegisterReading.ts"
import { columnNamed, type KnownColumn } from "./registerColumns.ts"

/** What one column of a file is: one of ours, with its unit where it holds a mass, or null for one that is only kept. */
export type MappedColumn = { readonly column: KnownColumn; readonly unit?: MassUnit } | null

/** What the columns of a table are, as the user confirmed it. Plain JSON, to be saved and used again for the same headers. */
export interface RegisterMapping {
  /** As the file spells them, in order. */
  readonly headers: readonly string[]
  /** One for each header. */
  readonly columns: readonly MappedColumn[]
  /** How the positions are written; absent = "auto". */
  readonly coordinates?: CoordinateChoice
}

const isUnit = (value: unknown): value is MassUnit => value === "kg" || value === "t" || value === "lb"

/** The columns whose guesses are sure enough to be used before the user has said anything. */
export function sureColumns(guesses: readonly HeaderGuess[]): MappedColumn[] {
  return guesses.map((guess) => {
    const { column, unit } = guess
    return column && isSureEnough(guess) ? { column, ...(unit && { unit }) } : null
  })
}

/** The mapping made for exactly these headers. */
export function mappingFor(
  headers: readonly string[],
  mappings: readonly RegisterMapping[] = [],
): RegisterMapping | undefined {
  return mappings.find(
    ({ headers: own }) => own.length === headers.length && own.every((header, at) => header === headers[at]),
  )
}

/**
 * A mapping from a saved file; unknown columns and units, and a column named twice, make it unusable.
 *
 * @returns undefined when it is not a mapping
 */
export function parseRegisterMapping(value: unknown): RegisterMapping | undefined {
  if (typeof value !== "object" || value === null || !("headers" in value) || !("columns" in value)) return undefined
  const { headers, columns } = value
  if (!Array.isArray(headers) || !headers.every((header) => typeof header === "string")) return undefined
  if (!Array.isArray(columns) || columns.length !== headers.length) return undefined
  const parsed = columns.map(parseMappedColumn)
  const named = parsed.flatMap((entry) => (entry ? [entry.column] : []))
  if (parsed.includes(undefined) || new Set(named).size < named.length) return undefined
  const mapping = { headers, columns: parsed.map((entry) => entry ?? null) }
  if (!("coordinates" in value) || value.coordinates === undefined) return mapping
  return isCoordinateChoice(value.coordinates) ? { ...mapping, coordinates: value.coordinates } : undefined
}

/** Null for a column that is only kept, undefined for what is no mapped column. */
function parseMappedColumn(value: unknown): MappedColumn | undefined {
  if (value === null || value === undefined) return value
  if (typeof value !== "object" || !("column" in value)) return undefined
  const column = typeof value.column === "string" ? columnNamed(value.column) : undefined
  if (!column) return undefined
  if (!("unit" in value) || value.unit === undefined) return { column }
  return isUnit(value.unit) ? { column, unit: value.unit } : undefined
}
