import { cellToLatLng, isValidCell, type SplitLong } from "h3-js"
import { decodeText } from "../decodeText.ts"
import { LoadError } from "../LoadError.ts"
import { parseNumber } from "../parseNumber.ts"
import { CellTable } from "./CellTable.ts"
import { CoverageTally } from "./CoverageTally.ts"
import { fingerprintOf } from "./fingerprintOf.ts"
import { growingFloats, growingWords } from "./growingNumbers.ts"
import { cutLine, h3Columns, type H3Columns } from "./h3Columns.ts"
import { h3Cells, h3Radius } from "./h3Cells.ts"
import { parseH3Id } from "./h3Text.ts"
import { makeBoxFilter } from "./makeBoxFilter.ts"
import { plainRow } from "./plainRow.ts"
import type { PopulationFile, PopulationOptions, PopulationReading } from "./PopulationReading.ts"
import { ProblemList } from "./ProblemList.ts"
import { readLines } from "./readLines.ts"

/** Columns and separator are found in the first bytes. */
const headBytes = 65_536
/** A row is hardly ever shorter [bytes], for guessing how many there are. */
const bytesPerRow = 22

/**
 * Reads a table of H3 cells and people (Kontur: `h3,population`), with or without header, a piece at a time. Rows that cannot be
 * used are named and left out, and of a cell that is there twice the first row counts.
 *
 * @throws LoadError "wrong type" when it is no text or holds no H3 cell, "empty", "unreadable"; the signal's reason when aborted
 *
 * Checked by: test/load/population/readH3Csv.test.ts
 */
export async function readH3Csv(file: PopulationFile, options: PopulationOptions): Promise<PopulationReading> {
  const { name } = file
  const problems = new ProblemList(name)
  const fingerprint = await fingerprintOf(file)
  const blob = await asUtf8(file)
  const lines = await firstLines(name, blob)
  const columns = h3Columns(lines, options.peopleColumn)
  if (!columns)
    throw lines.length === 0 ? new LoadError("empty", name) : new LoadError("wrong type", name, "no H3 cells")
  const result = { file: name, source: "h3", fingerprint, people: 0, questions: [] } as const
  if (columns.people === undefined) {
    const { choices } = columns
    if (choices.length > 1 && options.peopleColumn === undefined)
      return { ...result, problems: [], questions: [{ kind: "people column", file: name, columns: choices }] }
    const listed = choices.map((choice) => choice.name).join(", ")
    problems.error("missing people column", 0, "", options.peopleColumn ?? "", listed)
    return { ...result, problems: problems.all() }
  }
  const rows = new H3Rows(columns, problems, options, Math.floor(blob.size / bytesPerRow))
  await readLines({ name, blob }, options, (bytes, from, to, row) => rows.take(bytes, from, to, row))
  const covers = rows.tally.covers(problems)
  const ids = rows.ids.taken()
  const cells = h3Cells(ids, { name, centres: rows.centres.taken(), people: rows.people.taken(), covers })
  return { ...result, cells, ids, people: rows.all, problems: problems.all() }
}

/** A text in UTF-16 is turned whole; other encodings differ only in letters, of which no cell and no number has any. */
async function asUtf8({ name, blob }: PopulationFile): Promise<Blob> {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer())
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isUtf16 ? new Blob([decodeText(new Uint8Array(await blob.arrayBuffer()), name).text]) : blob
}

async function firstLines(name: string, blob: Blob): Promise<string[]> {
  const bytes = new Uint8Array(await blob.slice(0, headBytes).arrayBuffer())
  const end = blob.size > bytes.length ? bytes.lastIndexOf(10) : bytes.length
  const { text } = decodeText(bytes.subarray(0, end < 0 ? bytes.length : end), name)
  const lines = text.split("\n").slice(0, 100)
  return lines.every((line) => line.trim() === "") ? [] : lines.map((line) => line.replace(/\r$/, ""))
}

/** Takes the rows of one file. */
class H3Rows {
  readonly ids = growingWords()
  readonly centres = growingFloats()
  readonly people = growingFloats()
  readonly tally: CoverageTally
  /** People in all good rows. */
  all = 0
  readonly #rowOf = growingWords()
  readonly #known = new CellTable()
  readonly #columns: H3Columns
  readonly #problems: ProblemList
  readonly #isNear: ReturnType<typeof makeBoxFilter>
  readonly #decoder = new TextDecoder()
  readonly #isPlain: boolean

  constructor(columns: H3Columns, problems: ProblemList, { boxes, countries }: PopulationOptions, expected: number) {
    this.#columns = columns
    this.#problems = problems
    this.#isNear = makeBoxFilter(boxes)
    this.#isPlain = columns.cell === 0 && columns.people === 1
    this.tally = new CoverageTally(countries, expected)
  }

  take(bytes: Uint8Array, from: number, to: number, row: number): void {
    if (row <= this.#columns.linesAbove || from === to) return
    if (this.#isPlain && plainRow(bytes, from, to, this.#columns.separator.charCodeAt(0)))
      this.#add(plainRow.low, plainRow.high, plainRow.people, row, "")
    else this.#takeText(this.#decoder.decode(bytes.subarray(from, to)), row)
  }

  #takeText(line: string, row: number): void {
    const { separator, cell, people, names } = this.#columns
    const cells = cutLine(line, separator)
    if (cells.every((text) => text === "")) return
    const text = cells[cell] ?? ""
    const id = parseH3Id(text)
    if (!id) return this.#problems.error("unknown cell", row, names[cell] ?? "", text)
    const count = cells[people as number] ?? ""
    const column = names[people as number] ?? ""
    if (count === "") return this.#problems.error("missing value", row, column, "")
    const number = /^[-+]?\d+\.\d+$/.test(count) ? Number(count) : parseNumber(count, undefined)
    if (number === "ambiguous") return this.#problems.error("ambiguous number", row, column, count)
    if (number === "not a number") return this.#problems.error("not a number", row, column, count)
    if (number < 0) return this.#problems.error("negative population", row, column, count)
    this.#add(id.low, id.high, number, row, text)
  }

  #add(low: number, high: number, people: number, row: number, text: string): void {
    const id: SplitLong = [low, high]
    const spelled = () => text || high.toString(16) + low.toString(16).padStart(8, "0")
    if (!isValidCell(id))
      return this.#problems.error("unknown cell", row, this.#columns.names[this.#columns.cell] ?? "", spelled())
    const [lat, lon] = cellToLatLng(id)
    if (!this.#isNear(lon, lat, h3Radius(high))) {
      this.all += people
      return this.tally.add(lon, lat, people)
    }
    const earlier = this.#known.findOrAdd(low, high)
    if (earlier >= 0) return this.#problems.error("repeated cell", row, "", spelled(), String(this.#rowOf.at(earlier)))
    this.#rowOf.push(row)
    this.ids.push(low)
    this.ids.push(high)
    this.centres.push(lon)
    this.centres.push(lat)
    this.people.push(people)
    this.all += people
    this.tally.add(lon, lat, people)
  }
}
