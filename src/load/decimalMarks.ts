import { numberShape, provenMark } from "./parseNumber.ts"
import type { DecimalMark } from "./RegisterReading.ts"
import type { RegisterRow } from "./RegisterTable.ts"

/** A column that holds numbers, and whether they are degrees, in which a single mark is always the decimal one. */
export interface NumberColumn {
  readonly index: number
  readonly degrees: boolean
}

/** The marks that the cells of one column prove. */
function provenMarks(column: NumberColumn, rows: readonly RegisterRow[]): Set<DecimalMark> {
  const marks = new Set<DecimalMark>()
  for (const { cells, exact } of rows) {
    if (exact?.has(column.index)) continue
    const shape = numberShape(cells[column.index] ?? "")
    const mark = shape.kind === "ambiguous" && column.degrees ? shape.mark : provenMark(shape)
    if (mark) marks.add(mark)
  }
  return marks
}

/**
 * The decimal mark of each column of numbers, from evidence only:
 * - a column whose own cells prove one mark has it; one whose cells prove both has none;
 * - a column that proves nothing has "," when all the others prove ",";
 * - failing that, "." for cells like "1.234" in a file separated by commas that proves "," nowhere;
 * - else undefined: cells that can be read both ways must be asked about.
 *
 * Cells that the file stores as numbers are no evidence: they say nothing about how people write in the other cells.
 * The third rule does not make "1,234" a thousand: spreadsheets with a decimal comma can also write comma-separated files.
 */
export function decimalMarks(
  columns: readonly NumberColumn[],
  rows: readonly RegisterRow[],
  separator: string,
): ReadonlyMap<number, DecimalMark> {
  const proven = columns.map((column) => ({ column, marks: provenMarks(column, rows) }))
  const all = new Set(proven.flatMap(({ marks }) => [...marks]))
  const marks = new Map<number, DecimalMark>()
  for (const { column, marks: own } of proven) {
    const [only] = own
    if (own.size === 1 && only) marks.set(column.index, only)
    else if (own.size === 2) continue
    else if (all.size === 1 && all.has(",")) marks.set(column.index, ",")
    else if (separator === "," && !all.has(",") && !hasCommaNumber(column.index, rows)) marks.set(column.index, ".")
  }
  return marks
}

/** True when a cell of the column is like "1,234", which a comma-separated file has to quote. */
function hasCommaNumber(index: number, rows: readonly RegisterRow[]): boolean {
  return rows.some(({ cells, exact }) => {
    if (exact?.has(index)) return false
    // Of a range such as "900–1,200" each end.
    return (cells[index] ?? "").split(/(?<=\d)\s*[–—-]\s*(?=\d)/u).some((part) => {
      const shape = numberShape(part)
      return shape.kind === "ambiguous" && shape.mark === ","
    })
  })
}
