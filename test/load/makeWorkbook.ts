import { strToU8, zipSync, type Zippable } from "fflate"

/** A date, shown as one through its style; days since 1899-12-30 as Excel counts them. */
export interface DateCell {
  readonly days: number
}
/** A formula with the value that was saved with it, if any. */
export interface FormulaCell {
  readonly formula: string
  readonly value?: string | number
}
/** An error such as "#DIV/0!". */
export interface ErrorCell {
  readonly error: string
}
export type Cell = string | number | boolean | null | DateCell | FormulaCell | ErrorCell

export interface SheetIn {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** XML after the rows, such as merged cells. */
  readonly after?: string
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
const letters = (index: number): string =>
  (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return ""
  if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if ("days" in cell) return `<c r="${at}" s="1"><v>${cell.days}</v></c>`
  if ("error" in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`
  const type = typeof cell.value === "string" ? ' t="str"' : ""
  const value = cell.value === undefined ? "" : `<v>${escaped(String(cell.value))}</v>`
  return `<c r="${at}"${type}><f>${escaped(cell.formula)}</f>${value}</c>`
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

export function sheetXml({ rows, after = "" }: SheetIn): string {
  const xml = rows.map((cells, row) => {
    const own = cells.map((cell, column) => cellXml(cell, letters(column) + (row + 1))).join("")
    return own === "" ? "" : `<row r="${row + 1}">${own}</row>`
  })
  return `<worksheet ${main}><sheetData>${xml.join("")}</sheetData>${after}</worksheet>`
}

/** The parts of an XLSX workbook, the fewest that ECMA-376 asks for and styles for a date. */
export function workbookParts(sheets: readonly SheetIn[]): Record<string, string> {
  const numbered = sheets.map((sheet, index) => ({ sheet, id: index + 1 }))
  const styles =
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'
  return {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relations}"><sheets>${numbered
      .map(({ sheet, id }) => `<sheet name="${escaped(sheet.name)}" sheetId="${id}" r:id="rId${id}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered
      .map(({ id }) => `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`)
      .join("")}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}>${styles}</styleSheet>`,
    ...Object.fromEntries(numbered.map(({ sheet, id }) => [`xl/worksheets/sheet${id}.xml`, sheetXml(sheet)])),
  }
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const files: Zippable = {}
  for (const [name, part] of Object.entries(parts)) files[name] = typeof part === "string" ? strToU8(part) : part
  return zipSync(files)
}

export const makeWorkbook = (...sheets: readonly SheetIn[]): Uint8Array<ArrayBuffer> => zipOf(workbookParts(sheets))
