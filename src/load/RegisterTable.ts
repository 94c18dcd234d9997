import { cleanText } from "./cleanText.ts"
import { decimalMarks } from "./decimalMarks.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { DecimalMark } from "./RegisterReading.ts"
import { degreeColumns, type KnownColumn, knownColumn, numberColumns } from "./registerColumns.ts"

export interface RegisterRow {
  /** The line a spreadsheet shows, header = 1. */
  readonly row: number
  readonly cells: readonly string[]
}

/** A file as text cells, with its columns recognised. */
export interface RegisterTable {
  readonly file: string
  /** As the file spells them. */
  readonly headers: readonly string[]
  /** Where each column of ours is. */
  readonly columns: ReadonlyMap<KnownColumn, number>
  /** Where columns of others are, under the names they keep. */
  readonly otherColumns: ReadonlyMap<string, number>
  readonly decimalMarks: ReadonlyMap<number, DecimalMark>
  /** What one unit of the column read as `neq_kg` is: 1, or 1,000 where the user said tonnes. */
  readonly kgPerUnit: number
  readonly rows: readonly RegisterRow[]
}

/** A table with a column that only stores have; such a table may be a flat file. */
export const isStoresTable = ({ columns }: RegisterTable): boolean =>
  columns.has("store_id") || columns.has("hd") || columns.has("neq_kg")

const massWords = "neq nec nem net nett netto neto gross brutto bruto weight mass tonnes tonne tons ton kg kgs t".split(
  " ",
)
const notNeq: readonly (KnownColumn | undefined)[] = ["mce_kg", "auw_kg", "licensed_neq_kg"]

/** True for a header that may name the net explosive quantity, or gross weight, in words of its own. */
export const isMassHeader = (header: string): boolean =>
  !notNeq.includes(knownColumn(header)) &&
  header
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => massWords.includes(word))

/** Recognises the columns of a table, whatever kind of file it came from. */
export function registerTable(
  file: string,
  receivedHeaders: readonly string[],
  rows: readonly RegisterRow[],
  separator: string,
  notes: RegisterNotes,
): RegisterTable {
  const headers = receivedHeaders.map((header, index) => cleanText(header) || `column ${index + 1}`)
  const columns = new Map<KnownColumn, number>()
  const otherColumns = new Map<string, number>()
  headers.forEach((header, index) => {
    const known = knownColumn(header)
    const repeated = known ? columns.has(known) : otherColumns.has(header)
    if (repeated) notes.note({ severity: "warning", file, row: 0, column: header, value: "", code: "repeated column" })
    else if (known) columns.set(known, index)
    else otherColumns.set(header, index)
  })
  const numbers = headers.flatMap((header, index) => {
    const known = knownColumn(header) ?? ""
    return numberColumns.has(known) || isMassHeader(header) ? [{ index, degrees: degreeColumns.has(known) }] : []
  })
  return {
    file,
    headers,
    columns,
    otherColumns,
    decimalMarks: decimalMarks(numbers, rows, separator),
    kgPerUnit: 1,
    rows,
  }
}
