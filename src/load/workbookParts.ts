import { DOMParser } from "@xmldom/xmldom"
import { strFromU8, strToU8, zipSync } from "fflate"
import { LoadError } from "./LoadError.ts"

/** The parts of a workbook that its tables need. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly xml: string }[]
  /** The `<si>` elements of the shared strings, in order. */
  readonly strings: readonly string[]
  /** The styles, which tell dates from numbers; absent where the workbook has none. */
  readonly styles: Uint8Array | undefined
  /** True when days are counted from 1904, as by old Macintosh programs. */
  readonly from1904: boolean
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/**
 * Takes a workbook apart.
 *
 * @param parts by name, unpacked
 * @throws LoadError "truncated" when a part is damaged or missing
 */
export function workbookParts(parts: ReadonlyMap<string, Uint8Array>, file: string): WorkbookParts {
  const text = (name: string) => strFromU8(parts.get(name) ?? new Uint8Array())
  const workbook = text("xl/workbook.xml")
  const targets = new Map(
    elementsOf(text("xl/_rels/workbook.xml.rels"), "Relationship", file).map((element) => [
      element.getAttribute("Id"),
      element.getAttribute("Target") ?? "",
    ]),
  )
  const sheets = elementsOf(workbook, "sheet", file).map((element) => {
    const id = Array.from(element.attributes).find(({ localName, prefix }) => localName === "id" && prefix)?.value ?? ""
    const path = partName(targets.get(id) ?? "")
    return { name: element.getAttribute("name") ?? "", path }
  })
  const missing = sheets.find(({ path }) => isSheetPart(path) && !parts.has(path))
  if (missing) throw new LoadError("truncated", file, `sheet ${missing.name} is missing`)
  return {
    sheets: sheets.filter(({ path }) => parts.has(path)).map(({ name, path }) => ({ name, xml: text(path) })),
    strings:
      text("xl/sharedStrings.xml").match(/<((?:\w+:)?si)\b[^<>]*?(?:\/>|>(?:(?!<(?:\w+:)?si\b)[\s\S])*?<\/\1>)/g) ?? [],
    styles: parts.get("xl/styles.xml"),
    from1904: /\bdate1904="(?:1|true)"/.test(workbook),
  }
}

const isSheetPart = (name: string) => name.startsWith("xl/worksheets/")

/** A target is given from the folder of the workbook, or from the root. */
const partName = (target: string) => (target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`)

function elementsOf(xml: string, name: string, file: string) {
  if (/<!DOCTYPE/i.test(xml)) throw new LoadError("wrong type", file, "declares a document type")
  try {
    const onError = (level: string, message: string) => {
      if (level !== "warning") throw new Error(message)
    }
    return Array.from(new DOMParser({ onError }).parseFromString(xml, "text/xml").getElementsByTagNameNS("*", name))
  } catch (error) {
    throw new LoadError("truncated", file, String(error))
  }
}

/**
 * A workbook with one worksheet, stored, not compressed: so the library that reads it makes no worker from a blob, which the
 * content policy forbids. It holds only the shared strings that the worksheet uses.
 */
export function oneSheetWorkbook(sheetXml: string, { strings, styles, from1904 }: WorkbookParts): ArrayBuffer {
  const used = new Map<string, number>()
  const xml = sheetXml.replace(
    /(<(?:\w+:)?c\b[^<>]*\bt="s"[^<>]*>\s*<(?:\w+:)?v>)(\d+)/g,
    (_, before: string, index: string) => {
      const own = used.get(index) ?? used.size
      used.set(index, own)
      return before + own
    },
  )
  const items = [...used.keys()].map((index) => strings[Number(index)] ?? "").join("")
  // The items may carry a prefix of the document they come from.
  const [, prefix] = /^<(\w+):/.exec(items) ?? []
  const names = prefix ? `xmlns="${main}" xmlns:${prefix}="${main}"` : `xmlns="${main}"`
  const files = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/>${styles ? `<Relationship Id="r3" Type="${relationships}/styles" Target="styles.xml"/>` : ""}</Relationships>`,
    "xl/sharedStrings.xml": `<sst ${names}>${items}</sst>`,
    "xl/worksheets/sheet1.xml": xml,
  }
  const zip = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]))
  return new Uint8Array(zipSync({ ...zip, ...(styles && { "xl/styles.xml": styles }) }, { level: 0 })).buffer
}
