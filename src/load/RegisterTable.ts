import { cleanText } from "./cleanText.ts"
import { decimalMarks } from "./decimalMarks.ts"
import type { HeaderGuess } from "./HeaderGuess.ts"
import { isMassHeader } from "./isMassHeader.ts"
import type { CoordinateChoice } from "./coordinateChoice.ts"
import { massColumns } from "./massUnits.ts"
import { type MappedColumn, type RegisterMapping, sureColumns } from "./RegisterMapping.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { DecimalMark, MassUnit } from "./RegisterReading.ts"
import { degreeColumns, type KnownColumn, numberColumns, wordKey } from "./registerColumns.ts"

export interface RegisterRow {
  /** The line a spreadsheet shows, header = 1. */
  readonly row: number
  readonly cells: readonly string[]
  /** Cells that the file stores as numbers, so that their point is a decimal point whatever the other cells look like. */
  readonly exact?: ReadonlySet<number>
  /** The lines of a feature of a map file, unchecked; such a row has no position. */
  readonly paths?: readonly (readonly unknown[])[]
}

/** A file, or a sheet of one, as text cells, with its columns recognised. */
export interface RegisterTable {
  /** The sheet in brackets where a workbook has several. */
  readonly file: string
  /** As the file spells them. */
  readonly headers: readonly string[]
  /** What each header probably stands for. */
  readonly guesses: readonly HeaderGuess[]
  /** Where each column of ours is. */
  readonly columns: ReadonlyMap<KnownColumn, number>
  /** Where columns of others are, under the names they keep. */
  readonly otherColumns: ReadonlyMap<string, number>
  readonly decimalMarks: ReadonlyMap<number, DecimalMark>
  /** The units of columns of mass that are not the unit of their own name. */
  readonly massUnits: ReadonlyMap<KnownColumn, MassUnit>
  /** How the positions are written, as the user said it for this table. */
  readonly coordinates?: CoordinateChoice | undefined
  /** What stood between the cells; "," for kinds of files that have no such thing. */
  readonly separator: string
  readonly rows: readonly RegisterRow[]
  /** Shapes of a map file that are in no row; those in rows that turn out to be of no use are counted later. */
  readonly shapesLeftOut?: number
}

/** A table with a column that only stores have; such a table may be a flat file. */
export const isStoresTable = ({ columns }: RegisterTable): boolean =>
  columns.has("store_id") || columns.has("hd") || columns.has("neq_kg")

/**
 * Recognises the columns of a table, whatever kind of file it came from, as far as the guesses are sure enough.
 *
 * @param guess `guessMapping` for files of others, `ownColumns` for our own
 */
export function registerTable(
  file: string,
  receivedHeaders: readonly string[],
  rows: readonly RegisterRow[],
  separator: string,
  notes: RegisterNotes,
  guess: (headers: readonly string[]) => HeaderGuess[],
): RegisterTable {
  const headers = receivedHeaders.map((header, index) => cleanText(header) || `column ${index + 1}`)
  const guesses = guess(headers)
  const seen = new Set<string>()
  const taken = new Set(guesses.flatMap(({ column }) => (column ? [wordKey(column)] : [])))
  guesses.forEach(({ header, column }) => {
    const isRepeated = column === undefined && (taken.has(wordKey(header)) || seen.has(header))
    seen.add(header)
    if (isRepeated)
      notes.note({ severity: "warning", file, row: 0, column: header, value: "", code: "repeated column" })
  })
  const mapped = sureColumns(guesses)
  return { file, headers, guesses, rows, separator, ...placedColumns(headers, mapped, rows, separator) }
}

/** The table with the columns that the user confirmed. */
export function withMapping(table: RegisterTable, { columns, coordinates }: RegisterMapping): RegisterTable {
  return { ...table, coordinates, ...placedColumns(table.headers, columns, table.rows, table.separator) }
}

type PlacedColumns = Pick<RegisterTable, "columns" | "otherColumns" | "decimalMarks" | "massUnits">

/** Where the columns are; the first of two counts. */
function placedColumns(
  headers: readonly string[],
  mapped: readonly MappedColumn[],
  rows: readonly RegisterRow[],
  separator: string,
): PlacedColumns {
  const columns = new Map<KnownColumn, number>()
  const otherColumns = new Map<string, number>()
  const massUnits = new Map<KnownColumn, MassUnit>()
  const ownNames = ownNamesIn(headers, mapped)
  headers.forEach((header, index) => {
    const entry = mapped[index]
    if (!entry) {
      if (!otherColumns.has(header) && !ownNames.has(wordKey(header))) otherColumns.set(header, index)
    } else if (!columns.has(entry.column)) {
      columns.set(entry.column, index)
      if (entry.unit && entry.unit !== massColumns.get(entry.column)) massUnits.set(entry.column, entry.unit)
    }
  })
  placeWholePosition(headers, columns, otherColumns)
  const numbers = headers.flatMap((header, index) => {
    const known = mapped[index]?.column ?? ""
    return numberColumns.has(known) || isMassHeader(header) ? [{ index, degrees: degreeColumns.has(known) }] : []
  })
  return { columns, otherColumns, massUnits, decimalMarks: decimalMarks(numbers, rows, separator) }
}

/** A column with whole positions is both longitude and latitude; beside columns of their own it is one of others. */
function placeWholePosition(
  headers: readonly string[],
  columns: Map<KnownColumn, number>,
  otherColumns: Map<string, number>,
): void {
  const whole = columns.get("coordinates")
  if (whole === undefined) return
  columns.delete("coordinates")
  const hasOwn = ["lon", "lat", "site_lon", "site_lat"].some((column) => columns.has(column as KnownColumn))
  if (hasOwn) otherColumns.set(headers[whole] ?? "", whole)
  else columns.set("lon", whole).set("lat", whole)
}

/** The own names that headers have; a second column with one is left out, so that it cannot be mistaken for the first. */
function ownNamesIn(headers: readonly string[], mapped: readonly MappedColumn[]): ReadonlySet<string> {
  const keys = mapped.map((entry) => entry && wordKey(entry.column))
  return new Set(keys.filter((key, at): key is string => key !== null && key === wordKey(headers[at] ?? "")))
}
