import { strToU8, zipSync } from "fflate"

/** A column of a sheet: its heading, and what a spreadsheet says when a cell below it is chosen. */
export interface SheetColumn {
  readonly name: string
  readonly hint: string
  /** The heading of a column that must be filled in stands out. */
  readonly needed?: boolean
  /** Offered as a list; another value is questioned and not refused. */
  readonly values?: readonly string[]
}

export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** Text of the cells below the headings. */
  readonly rows: readonly (readonly string[])[]
  /** A sheet to be read has no headings, hints and lists. */
  readonly isText?: boolean
}

/** Rows below the headings that have hints and lists. */
const preparedRows = 5_000
/** What a spreadsheet program takes of a list that is written out [characters]. */
const longestList = 255
const longestHint = 255

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
const spreadsheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml"
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * A workbook of text cells (ECMA-376 Part 1, SpreadsheetML), with lists to choose from and hints. The same sheets give the same
 * bytes. All cells are formatted as text: a bare 1.1 would become a date or a number elsewhere.
 *
 * @throws RangeError when a list or hint is longer than a spreadsheet program takes
 */
export function workbookBytes(sheets: readonly Sheet[]): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypesXml(sheets.length),
    "_rels/.rels": relationshipsXml([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(sheets),
    "xl/_rels/workbook.xml.rels": relationshipsXml([
      ...sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": stylesXml,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)]))
  // The first moment that the format can write, whatever the time zone.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) })
}

function contentTypesXml(sheets: number): string {
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${spreadsheetTypes}.${kind}+xml"/>`
  const numbers = Array.from({ length: sheets }, (_, i) => i + 1)
  return `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("workbook", "sheet.main")}${numbers.map((n) => part(`worksheets/sheet${n}`, "worksheet")).join("")}${part("styles", "styles")}</Types>`
}

function relationshipsXml(targets: readonly (readonly [kind: string, target: string])[]): string {
  const one = ([kind, target]: readonly [string, string], i: number) =>
    `<Relationship Id="rId${i + 1}" Type="${relations}/${kind}" Target="${target}"/>`
  return `<Relationships xmlns="${packageRelations}">${targets.map(one).join("")}</Relationships>`
}

function workbookXml(sheets: readonly Sheet[]): string {
  const one = ({ name }: Sheet, i: number) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`
  return `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(one).join("")}</sheets></workbook>`
}

/** 0 plain, 1 text, 2 heading, 3 heading of a column that is needed, 4 text to be read. */
const styles = { text: 1, heading: 2, needed: 3, prose: 4 } as const

const stylesXml = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4ECF0"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFE08A"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="1" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function sheetXml({ columns, rows, isText = false }: Sheet): string {
  const headings = columns.map(({ name, needed }) => ({ text: name, style: needed ? styles.needed : styles.heading }))
  const body = rows.map((cells) => cells.map((text) => ({ text, style: isText ? styles.prose : styles.text })))
  const lines = isText ? body : [headings, ...body]
  const pane = isText ? "" : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const widths = columns.map(({ name, hint }, i) => {
    const width = isText ? Number(hint) : Math.max(12, name.length + 4)
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${isText ? styles.prose : styles.text}" customWidth="1"/>`
  })
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData>${lines.map(rowXml).join("")}</sheetData>${isText ? "" : validationsXml(columns)}</worksheet>`
}

function rowXml(cells: readonly { readonly text: string; readonly style: number }[], at: number): string {
  const written = cells.map(({ text, style }, i) => {
    if (text === "") return ""
    return `<c r="${columnLetters(i)}${at + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  })
  return `<row r="${at + 1}">${written.join("")}</row>`
}

function validationsXml(columns: readonly SheetColumn[]): string {
  const each = columns.map(({ name, hint, values }, i) => {
    const list = values?.join(",") ?? ""
    if (list.length > longestList) throw new RangeError(`${name}: a list of ${list.length} characters`)
    if (hint.length > longestHint) throw new RangeError(`${name}: a hint of ${hint.length} characters`)
    const letters = columnLetters(i)
    const rule = values
      ? `type="list" errorStyle="warning" showErrorMessage="1" errorTitle="${escaped(name)}" error="This is none of the values of the list."`
      : 'type="none"'
    const formula = values ? `<formula1>&quot;${escaped(list)}&quot;</formula1>` : ""
    return `<dataValidation ${rule} allowBlank="1" showInputMessage="1" promptTitle="${escaped(name)}" prompt="${escaped(hint)}" sqref="${letters}2:${letters}${preparedRows + 1}">${formula}</dataValidation>`
  })
  return `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnLetters(index: number): string {
  const before = Math.floor(index / 26)
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + (index % 26))
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
}
