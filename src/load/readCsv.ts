import Papa from "papaparse"
import { decodeText } from "./decodeText.ts"
import type { TextEncoding } from "./guessEncoding.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterFile } from "./RegisterReading.ts"
import type { RegisterRow, RegisterTable } from "./RegisterTable.ts"
import { namesIn, tableOfGrid } from "./tableOfGrid.ts"

const separators = [",", ";", "\t", "|"] as const

/** The header is looked for in so many lines. */
const linesAboveHeader = 20

/** One line cut at a separator, quotes respected. */
const cutLine = (line: string, separator: string): string[] =>
  Papa.parse<string[]>(line, { delimiter: separator, newline: "\n" }).data[0] ?? []

/** The first lines with anything in them, without cutting up the whole text. */
function firstLines(text: string): string[] {
  const lines: string[] = []
  for (let from = 0; from < text.length && lines.length < linesAboveHeader; ) {
    const end = text.indexOf("\n", from)
    const line = text.slice(from, end < 0 ? text.length : end)
    if (line.trim() !== "") lines.push(line)
    from = end < 0 ? text.length : end + 1
  }
  return lines
}

/** The separator that makes most names of ours out of one of the first lines; failing that, most cells of the first it cuts. */
function separatorOf(text: string): string {
  const lines = firstLines(text)
  const cutBySome = lines.find((line) => separators.some((separator) => line.includes(separator))) ?? ""
  const score = (separator: string) => {
    const names = Math.max(0, ...lines.map((line) => namesIn(cutLine(line, separator))))
    return names * 10_000 + Math.min(cutLine(cutBySome, separator).length, 9_999)
  }
  return separators.reduce((best, separator) => (score(separator) > score(best) ? separator : best))
}

/**
 * Reads a CSV, or text pasted from a spreadsheet, into text cells; blank rows count as lines and are left out.
 *
 * Rows with more cells than the header are left out and noted: their values cannot be trusted to stand in their columns
 * (a decimal comma without quotes in a comma-separated file).
 *
 * @param encoding of a file that is neither UTF-8 nor UTF-16; undefined = the likeliest, noted
 * @returns undefined when there is no header; the reason is noted
 * @throws LoadError when the file is not text
 */
export function readCsv(file: RegisterFile, notes: RegisterNotes, encoding?: TextEncoding): RegisterTable | undefined {
  const steps = csvSteps(file, notes, encoding)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps: yields how much of the text is behind it [characters], so that the caller can pause, tell or stop. */
export function* csvSteps(
  { name, bytes }: RegisterFile,
  notes: RegisterNotes,
  encoding?: TextEncoding,
): Generator<number, RegisterTable | undefined> {
  const decoded = decodeText(bytes, name, encoding)
  const whole = { file: name, row: 0, column: "" }
  if (decoded.guessed)
    notes.note({ ...whole, severity: "warning", value: decoded.encoding, code: "not UTF-8", expected: "UTF-8" })
  const lines = decoded.text.replace(/\r\n?/g, "\n")
  const declared = /^sep=([,;\t|])\n/i.exec(lines)
  const content = declared ? lines.slice(declared[0].length) : lines
  const separator = declared?.[1] ?? separatorOf(content)
  yield 0
  const rows = yield* recordSteps(content, separator, (row) =>
    notes.note({ ...whole, row, severity: "error", value: "", code: "unclosed quote" }),
  )
  return tableOfGrid({ file: name, rows, separator, isText: true }, notes)
}

/** About as much text as is cut up in one go [characters]. */
const blockLength = 256 * 1024

/** The rows of a text. Where a quote is out of place each line is read for itself, so that only its own row is lost. */
function* recordSteps(
  content: string,
  separator: string,
  onBadQuote: (row: number) => void,
): Generator<number, RegisterRow[]> {
  const rows: RegisterRow[] = []
  for (let from = 0; from < content.length || from === 0; ) {
    const end = blockEnd(content, from)
    const { data, errors } = parsed(content.slice(from, end), separator)
    if (errors.some(({ type }) => type === "Quotes")) return yield* lineSteps(content, separator, onBadQuote)
    for (const cells of data) rows.push({ row: rows.length + 1, cells })
    from = end + 1
    yield from
  }
  return rows
}

const parsed = (text: string, separator: string) => Papa.parse<string[]>(text, { delimiter: separator, newline: "\n" })

/** The first line break after a block's length with all quotes closed, or the end of the text. */
function blockEnd(content: string, from: number): number {
  let isOpen = false
  let at = from
  for (;;) {
    const end = content.indexOf("\n", Math.max(at, from + blockLength))
    if (end < 0) return content.length
    if ((content.slice(at, end).split('"').length - 1) % 2 === 1) isOpen = !isOpen
    if (!isOpen) return end
    at = end + 1
  }
}

function* lineSteps(
  content: string,
  separator: string,
  onBadQuote: (row: number) => void,
): Generator<number, RegisterRow[]> {
  const rows: RegisterRow[] = []
  let done = 0
  for (const line of content.split("\n")) {
    const { data, errors } = parsed(line, separator)
    const isBad = errors.some(({ type }) => type === "Quotes")
    if (isBad) onBadQuote(rows.length + 1)
    rows.push({ row: rows.length + 1, cells: isBad ? [] : (data[0] ?? []) })
    done += line.length + 1
    if (rows.length % 256 === 0) yield done
  }
  return rows
}
