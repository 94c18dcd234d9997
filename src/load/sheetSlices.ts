import { LoadError } from "./LoadError.ts"

/** Most cells that a slice may span from its first to its last, filled or not. */
const mostCells = 20_000_000
const mostRows = 1_048_576
const mostColumns = 16_384
/** About as much of a worksheet as is read in one go [characters]. */
const sliceLength = 1024 * 1024

/** Some rows of a worksheet as a worksheet of its own, its rows numbered from 1. */
export interface SheetSlice {
  readonly xml: string
  /** What has to be added to its row numbers. */
  readonly rowsBefore: number
}

/**
 * Cuts a worksheet between its rows, so that a long one can be read with pauses.
 *
 * Checks it on the way: a worksheet that claims cells far beyond its others would be filled up with empty ones until memory ends.
 * Formula cells without a saved value get a mark and errors become text, because the library gives up at some of them and says
 * nothing of others.
 *
 * @throws LoadError "too large", or "truncated" when the rows are not in order
 */
export function* sheetSlices(xml: string, file: string): Generator<SheetSlice> {
  const [opening = "", prefix = ""] = /<((?:\w+:)?)sheetData\b[^<>]*[^/]>|<((?:\w+:)?)sheetData>/.exec(xml) ?? []
  const start = xml.indexOf(opening) + opening.length
  const end = xml.indexOf(`</${prefix}sheetData`, start)
  if (opening === "" || end < 0) {
    yield { xml, rowsBefore: 0 } // no rows, or an unfinished worksheet, which the library notices
    return
  }
  for (let from = start; from < end; ) {
    const next = xml.indexOf(`<${prefix}row `, from + sliceLength)
    const to = next < 0 || next > end ? end : next
    const rows = xml.slice(from, to)
    if (openTag.test(rows) && !rows.includes("<!")) throw new LoadError("truncated", file, "a tag is not closed")
    const rowsBefore = Number(/\br="[A-Z]*(\d{1,12})"/.exec(rows)?.[1] ?? 1) - 1
    const marked = /<(?:\w+:)?f\b|\bt="e"/.test(rows) ? withMarks(rows) : rows
    yield { xml: xml.slice(0, start) + renumbered(marked, rowsBefore, file) + xml.slice(end), rowsBefore }
    from = to
  }
}

/**
 * A tag that another one begins in, which XML does not allow outside of comments and the like. The library looks for the end of
 * each such tag anew, which can take minutes.
 */
const openTag = /<[^<>!?][^<>]*</

/** With rows numbered from 1. */
function renumbered(rows: string, rowsBefore: number, file: string): string {
  let [lastColumn, lastRow] = [0, 0]
  const xml = rows.replace(/\br="([A-Z]{0,9})(\d{1,12})"/g, (_, letters: string, digits: string) => {
    const row = Number(digits) - rowsBefore
    if (row < 1) throw new LoadError("truncated", file, `row ${digits} is out of order`)
    if (row > lastRow) lastRow = row
    if (letters.length > 1 || lastColumn < 26) lastColumn = Math.max(lastColumn, columnNumber(letters))
    return `r="${letters}${row}"`
  })
  if (lastColumn > mostColumns || rowsBefore + lastRow > mostRows || lastColumn * lastRow > mostCells)
    throw new LoadError("too large", file, `a sheet of ${lastColumn} columns and ${rowsBefore + lastRow} rows`)
  return xml
}

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0)

/** What stands in a formula cell without a saved value. */
export const valueMissing = "#FORMULA WITHOUT VALUE!"

/** Signs that cannot be in a well-formed tag end the search, so that a hostile worksheet takes no longer than another. */
const cells = /<((?:\w+:)?c)\b([^<>]*?)(?:\/>|>((?:(?!<(?:\w+:)?c\b)[\s\S])*?)<\/\1>)/g

function withMarks(xml: string): string {
  return xml.replace(cells, (cell: string, name: string, attributes: string, content: string = "") => {
    const mark = markFor(attributes, content)
    if (mark === undefined) return cell
    const [address = ""] = /\br="[A-Z]+\d+"/.exec(attributes) ?? []
    return `<${name} ${address} t="inlineStr"><is><t>${mark}</t></is></${name}>`
  })
}

/** The text that a cell gives in place of its content; undefined = it stays. */
function markFor(attributes: string, content: string): string | undefined {
  const [, value = ""] = /<(?:\w+:)?v\b[^<>]*>([^<]*)/.exec(content) ?? []
  if (/\bt="e"/.test(attributes)) return value
  if (value !== "" || !/<(?:\w+:)?f\b/.test(content)) return undefined
  const isEmptyText = /\bt="str"/.test(attributes) && /<(?:\w+:)?v\b/.test(content)
  return isEmptyText ? undefined : valueMissing
}
