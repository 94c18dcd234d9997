/** A cell as it is known; `undefined` is an empty cell, never 0. */
export type CsvValue = string | number | boolean | undefined

/** The decimal mark of the spreadsheet that will open the file; with a comma, cells are parted by semicolons. */
export type DecimalMark = "." | ","

/** One column of a file: its heading and what a row has in it. */
export interface CsvColumn<Row> {
  readonly name: string
  readonly value: (row: Row) => CsvValue
}

/** What spreadsheets take for the beginning of a formula; the wide forms are the same signs of East Asian keyboards. */
const formulaSigns = "=+\\-@＝＋－＠"

/** At the start of a cell, and wherever another separator or a line break would make a program see a start. */
const formulaStart = new RegExp(`(?<=^|[;,\\t\\r\\n])(?=\\s*[${formulaSigns}])|^(?=[\\t\\r])`, "gu")

/** A number below zero is no formula: "-12.5", "-12,5", "-1e6". */
const negativeNumber = /^-\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i

/**
 * A table as CSV: UTF-8 with byte order mark, lines ended by CR LF, numbers unrounded, yes and no in words. Texts that a
 * spreadsheet would run as a formula get an apostrophe in front.
 *
 * Checked by: test/export/csv.test.ts (cells of the OWASP page on CSV injection; read back by another parser)
 */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[], decimal: DecimalMark): string {
  const separator = decimal === "," ? ";" : ","
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ value }) => csvCell(value(row), decimal))),
  ]
  return `\uFEFF${lines.map((cells) => `${cells.join(separator)}\r\n`).join("")}`
}

/** One cell, quoted where it must be. */
export function csvCell(value: CsvValue, decimal: DecimalMark): string {
  if (value === undefined) return ""
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (typeof value === "number") return String(value).replace(".", decimal)
  const safe = harmless(value)
  return /["\r\n,;\t']|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function harmless(text: string): string {
  return negativeNumber.test(text) ? text : text.replace(formulaStart, "'")
}
