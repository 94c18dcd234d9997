import { type CellValue, readSheet } from "read-excel-file/universal"
import { exactCells } from "./exactCells.ts"
import { LoadError } from "./LoadError.ts"
import { type Pacing, pause } from "./pausedLoop.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterFile } from "./RegisterReading.ts"
import type { RegisterRow, RegisterTable } from "./RegisterTable.ts"
import { type SheetSlice, sheetSlices, valueMissing } from "./sheetSlices.ts"
import { type Grid, hasNames, isBlank, tableOfGrid } from "./tableOfGrid.ts"
import { unzipWithin } from "./unzipWithin.ts"
import { oneSheetWorkbook, type WorkbookParts, workbookParts } from "./workbookParts.ts"

const isPart = (name: string) =>
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name)

/**
 * The tables of an XLSX workbook: its only sheet, or those of its sheets that have columns of a register. Formula cells give
 * their saved values, dates become year-month-day, numbers keep every digit, cells with an error are noted and empty.
 *
 * The archive is unpacked within limits first, then read some rows at a time, so that it can be interrupted.
 *
 * @throws LoadError "too large", "truncated", "wrong type"; the signal's reason when it is aborted
 */
export async function readWorkbook(
  { name: file, bytes }: RegisterFile,
  notes: RegisterNotes,
  pacing: Pacing = {},
): Promise<RegisterTable[]> {
  const parts = workbookParts(await unzipWithin(bytes, file, isPart, pacing), file)
  const grids: Grid[] = []
  for (const { name, xml } of parts.sheets) {
    const own = parts.sheets.length === 1 ? file : `${file} [${name}]`
    const rows: RegisterRow[] = []
    for (const slice of sheetSlices(xml, file)) {
      for (const [index, cells] of (await readSlice(slice, parts, file)).entries())
        rows.push(rowOf(cells, slice.rowsBefore + index + 1, own, notes))
      pacing.onProgress?.(rows.length, undefined)
      await pause()
      pacing.signal?.throwIfAborted()
    }
    grids.push({ file: own, rows, separator: ",", isText: false })
  }
  return tablesOf(grids, file, notes)
}

async function readSlice({ xml }: SheetSlice, parts: WorkbookParts, file: string): Promise<readonly CellsOfRow[]> {
  try {
    return (await readSheet(oneSheetWorkbook(xml, parts))) as readonly CellsOfRow[]
  } catch (error) {
    throw new LoadError("truncated", file, error instanceof Error ? error.message : String(error))
  }
}

function tablesOf(grids: readonly Grid[], file: string, notes: RegisterNotes): RegisterTable[] {
  const filled = grids.filter(({ rows }) => rows.some(({ cells }) => !isBlank(cells)))
  const only = filled.length === 1 ? filled[0] : undefined
  if (only) return [tableOfGrid({ ...only, file }, notes) ?? []].flat()
  if (filled.length === 0) notes.note({ severity: "error", file, row: 0, column: "", value: "", code: "no rows" })
  const isFilledIn = (grid: Grid) => grid.rows.filter(({ cells }) => !isBlank(cells)).length > 1
  const used = new Set(filled.filter(isFilledIn).map(sheetOf))
  // In a template that is filled in for its optional sheets alone, the others are no fault.
  const isWithoutRegister =
    optionalSheets.some((name) => used.has(name)) && !registerSheets.some((name) => used.has(name))
  const mayBeEmpty: readonly string[] = isWithoutRegister ? [...optionalSheets, ...registerSheets] : optionalSheets
  return filled.flatMap((grid) => {
    const sheet = sheetOf(grid)
    if (sheet === "readme" || (mayBeEmpty.includes(sheet) && !isFilledIn(grid))) return []
    if (hasNames(grid)) return tableOfGrid(grid, notes) ?? []
    notes.note({ severity: "warning", file: grid.file, row: 0, column: "", value: "", code: "no register here" })
    return []
  })
}

/** The sheets of the template; the optional ones are passed over where nothing is filled in. */
const registerSheets = ["sites", "stores"] as const
const optionalSheets = ["exposed_sites", "facilities", "countries"] as const

/** The name of the sheet in a workbook of several. */
const sheetOf = ({ file }: Grid): string => / \[([^\]]*)\]$/.exec(file)?.[1] ?? ""

type CellsOfRow = readonly (CellValue | Date | null)[]

const errorValue = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/

function rowOf(received: CellsOfRow, row: number, file: string, notes: RegisterNotes): RegisterRow {
  const numbers: number[] = []
  const cells = received.map((value, index) => {
    if (typeof value === "number") numbers.push(index)
    const isMissing = value === valueMissing
    if (typeof value !== "string" || !(isMissing || errorValue.test(value))) return textOf(value)
    const found = { severity: "warning", file, row, column: columnLetters(index) } as const
    if (isMissing) notes.note({ ...found, value: "", code: "formula without value" })
    else notes.note({ ...found, value, code: "error in cell" })
    return ""
  })
  return { row, cells, exact: exactCells(numbers) }
}

/** Years to days; the hours too where there are any. */
function textOf(value: CellsOfRow[number]): string {
  if (value === null || value === undefined) return ""
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, "")
      .replace(/:\d\d\.\d{3}Z$/, "")
      .replace("T", " ")
  return String(value)
}

/** The name a spreadsheet gives to a column: A, B, … Z, AA … */
function columnLetters(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}
