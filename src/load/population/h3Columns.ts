import { isValidCell } from "h3-js"
import Papa from "papaparse"
import type { ColumnChoice } from "./PopulationReading.ts"
import { parseH3Id } from "./h3Text.ts"
import { peopleColumn } from "./peopleColumn.ts"

const separators = [",", ";", "\t", "|", " "] as const

/** How a text with H3 cells is cut up. */
export interface H3Columns {
  readonly separator: string
  /** Lines above the first row of cells. */
  readonly linesAbove: number
  readonly cell: number
  /** Undefined where the file leaves a choice, or has none. */
  readonly people: number | undefined
  /** The columns with numbers, for the question. */
  readonly choices: readonly ColumnChoice[]
  /** The name of each column; `column 2` in a file without header. */
  readonly names: readonly string[]
}

export function cutLine(line: string, separator: string): string[] {
  return (Papa.parse<string[]>(line, { delimiter: separator, newline: "\n" }).data[0] ?? []).map((cell) => cell.trim())
}

/**
 * The columns of a text whose lines hold H3 cells.
 *
 * @param lines some of the first lines of the file
 * @param wanted the name of the column with the people, where the user has given it
 * @returns undefined when no column holds H3 cells
 */
export function h3Columns(lines: readonly string[], wanted: string | undefined): H3Columns | undefined {
  const found = separators.flatMap((separator) => {
    const rows = lines.map((line) => cutLine(line, separator))
    const first = rows.findIndex((row) => row.some(isCell))
    const cell = rows[first]?.findIndex(isCell) ?? -1
    return cell < 0 ? [] : [{ separator, rows, first, cell, width: rows[first]?.length ?? 0 }]
  })
  // A space may stand inside a cell that another separator cuts rightly, so the first separator that finds a cell wins.
  const best = found.find(({ width }) => width > 1) ?? found[0]
  if (!best) return undefined
  const { separator, rows, first, cell } = best
  const header = rows.slice(0, first).findLast((row) => row.length > 1)
  const sample = rows[first] ?? []
  const names = sample.map((_, at) => header?.[at] || `column ${at + 1}`)
  const numeric = sample.flatMap((_, at) => (at !== cell && isNumeric(rows.slice(first), at) ? [at] : []))
  return {
    separator,
    linesAbove: first,
    cell,
    people: peopleColumn(names, numeric, wanted),
    choices: numeric.map((at) => ({ name: names[at] as string, example: sample[at] as string })),
    names,
  }
}

function isCell(text: string): boolean {
  const id = parseH3Id(text)
  return id !== undefined && isValidCell([id.low, id.high])
}

/** At least one of the first values is a number, and nothing else but gaps is among them. */
function isNumeric(rows: readonly (readonly string[])[], at: number): boolean {
  const values = rows.map((row) => row[at] ?? "").filter((value) => value !== "")
  return values.some((value) => /^[-+]?[\d.,]+(e[-+]?\d+)?$/i.test(value))
}
