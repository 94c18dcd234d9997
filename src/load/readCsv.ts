import Papa from "papaparse"
import { decodeText } from "./decodeText.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterFile } from "./RegisterReading.ts"
import { type RegisterRow, type RegisterTable, registerTable } from "./RegisterTable.ts"
import { knownColumn } from "./registerColumns.ts"

const separators = [",", ";", "\t"] as const

/** One line cut at a separator, quotes respected. */
const cutLine = (line: string, separator: string): string[] =>
  Papa.parse<string[]>(line, { delimiter: separator, newline: "\n" }).data[0] ?? []

/** The separator that makes most columns of ours out of the header; failing that, most columns. */
function separatorOf(header: string): string {
  const score = (separator: string) => {
    const cells = cutLine(header, separator)
    return cells.filter((cell) => knownColumn(cell)).length * 10_000 + Math.min(cells.length, 9_999)
  }
  return separators.reduce((best, separator) => (score(separator) > score(best) ? separator : best))
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "")

/**
 * Reads a CSV into text cells; the first row with anything in it is the header, blank rows count as lines and are left out.
 *
 * Rows with more cells than the header are left out and noted: their values cannot be trusted to stand in their columns
 * (a decimal comma without quotes in a comma-separated file).
 *
 * @returns undefined when there is no header; the reason is noted
 * @throws LoadError when the file is not text
 */
export function readCsv({ name, bytes }: RegisterFile, notes: RegisterNotes): RegisterTable | undefined {
  const { text, valid } = decodeText(bytes, name)
  const whole = { file: name, row: 0, column: "", value: "" }
  if (!valid) notes.note({ ...whole, severity: "warning", code: "not UTF-8", expected: "UTF-8" })
  const lines = text.replace(/\r\n?/g, "\n")
  const declared = /^sep=([,;\t|])\n/i.exec(lines)
  const content = declared ? lines.slice(declared[0].length) : lines
  const separator = declared?.[1] ?? separatorOf(/^.*\S.*$/m.exec(content)?.[0] ?? "")
  const records = recordsOf(content, separator, (row) =>
    notes.note({ ...whole, row, severity: "error", code: "unclosed quote" }),
  )
  const [header, ...rows] = records.filter(({ cells }) => !isBlank(cells))
  if (rows.length === 0) notes.note({ ...whole, severity: "error", code: "no rows" })
  if (!header) return undefined
  return registerTable(name, header.cells, withoutLongRows(name, header.cells.length, rows, notes), separator, notes)
}

/** The rows of a text. Where a quote is out of place each line is read for itself, so that only its own row is lost. */
function recordsOf(content: string, separator: string, onBadQuote: (row: number) => void): RegisterRow[] {
  const asOne = Papa.parse<string[]>(content, { delimiter: separator, newline: "\n" })
  const numbered = (cells: string[], at: number): RegisterRow => ({ row: at + 1, cells })
  if (!asOne.errors.some(({ type }) => type === "Quotes")) return asOne.data.map(numbered)
  return content.split("\n").map((line, at) => {
    const { data, errors } = Papa.parse<string[]>(line, { delimiter: separator, newline: "\n" })
    const isBad = errors.some(({ type }) => type === "Quotes")
    if (isBad) onBadQuote(at + 1)
    return numbered(isBad ? [] : (data[0] ?? []), at)
  })
}

/** Drops rows with more cells than the header, even empty ones. */
function withoutLongRows(
  file: string,
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
