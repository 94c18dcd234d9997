import { guessMapping } from "./guessMapping.ts"
import { cleanText } from "./cleanText.ts"
import { foldedWords } from "./foldWords.ts"
import { isKnownName, kindsWith } from "./knownNames.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import { type RegisterRow, type RegisterTable, registerTable } from "./RegisterTable.ts"

/** Cells as a file has them, before anything is known of them. */
export interface Grid {
  readonly file: string
  /** In order, blank ones included or not. */
  readonly rows: readonly RegisterRow[]
  readonly separator: string
  /** True for text files, where a cell too many means that the values may stand under the wrong headers. */
  readonly isText: boolean
}

/** The header is looked for in so many rows. */
const rowsAboveHeader = 20

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "")

/**
 * The table in a grid: the header is the row among the first twenty that has most names of ours, else the first; rows above it,
 * blank rows, rows of totals and empty columns at the end are left out, and what is lost by that is noted.
 *
 * @returns undefined when there is no header; the reason is noted
 */
export function tableOfGrid(grid: Grid, notes: RegisterNotes): RegisterTable | undefined {
  const { file, separator } = grid
  const filled = grid.rows.filter(({ cells }) => !isBlank(cells))
  const headerAt = headerPlace(filled)
  const header = filled[headerAt]
  const whole = { file, row: 0, column: "", value: "" }
  if (headerAt > 0) notes.note({ ...whole, severity: "warning", value: String(headerAt), code: "rows above header" })
  if (filled.length <= headerAt + 1) notes.note({ ...whole, severity: "error", code: "no rows" })
  if (!header) return undefined
  const below = filled.slice(headerAt + 1)
  const rows = grid.isText ? withoutLongRows(grid, header.cells.length, below, notes) : below
  const counted = withoutTotals(file, rows, notes)
  const width = filledWidth(header, counted)
  const headers = Array.from({ length: width }, (_, at) => header.cells[at] ?? "")
  return registerTable(file, headers, counted, separator, notes, guessMapping)
}

/** How many of the cells are names of columns that one kind of table has, in any language. */
export function namesIn(cells: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const cell of cells) for (const kind of kindsWith(cell)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

/** True when one of the rows in which the header is looked for has two names of ours or more. */
export const hasNames = ({ rows }: Grid): boolean =>
  rows
    .filter(({ cells }) => !isBlank(cells))
    .slice(0, rowsAboveHeader)
    .some(({ cells }) => namesIn(cells) >= 2)

/** Where the header is among the rows with anything in them. */
function headerPlace(filled: readonly RegisterRow[]): number {
  let place = 0
  let most = namesIn(filled[0]?.cells ?? [])
  filled.slice(0, rowsAboveHeader).forEach(({ cells }, at) => {
    const names = namesIn(cells)
    if (names >= 2 && names > most) [place, most] = [at, names]
  })
  return place
}

/** Up to the last column with a header or a value. */
function filledWidth(header: RegisterRow, rows: readonly RegisterRow[]): number {
  let width = 0
  for (const { cells } of [header, ...rows]) {
    let own = cells.length
    while (own > width && (cells[own - 1] ?? "").trim() === "") own--
    if (own > width) width = own
  }
  return width
}

/** Drops rows with more cells than the header, even empty ones. */
function withoutLongRows(
  { file }: Grid,
  width: number,
  rows: readonly RegisterRow[],
  notes: RegisterNotes,
): RegisterRow[] {
  return rows.filter(({ row, cells }) => {
    if (cells.length <= width) return true
    const found = { file, row, column: "", value: String(cells.length), expected: String(width) }
    notes.note({ ...found, severity: "error", code: "too many cells" })
    return false
  })
}

const totalWords = new Set(
  (
    "total totals sum subtotal grandtotal ukupno sveukupno zbroj zbir suma svega вкупно укупно збир сума свега всичко общо сбор " +
    "totali gjithsej shuma skupaj vsota skupno totalul insumat"
  ).split(" "),
)

/** A cell with nothing but a word for a total, perhaps with a name of ours after it, as in "Total NEQ". */
function isTotal(cell: string): boolean {
  const words = foldedWords(cell)
  const [first = "", ...others] = words
  if (totalWords.has(words.join(""))) return true
  return totalWords.has(first) && isKnownName(others.join(" "))
}

/** A row of totals has a word for it, and otherwise only numbers. */
function isTotalsRow({ cells }: RegisterRow): boolean {
  const texts = cells.filter((cell) => /\p{L}/u.test(cell))
  return texts.length > 0 && texts.length <= 2 && texts.every(isTotal)
}

function withoutTotals(file: string, rows: readonly RegisterRow[], notes: RegisterNotes): RegisterRow[] {
  return rows.filter((row) => {
    if (!isTotalsRow(row)) return true
    const value = cleanText(row.cells.find(isTotal) ?? "")
    notes.note({ severity: "warning", file, row: row.row, column: "", value, code: "totals row" })
    return false
  })
}
