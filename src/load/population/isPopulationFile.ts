import { isTiff } from "./isTiff.ts"

/** Enough for the header of a FlatGeobuf file, the first features of GeoJSON and the first rows of a table [bytes]. */
const headBytes = 65_536
/** Ids of H3 cells of resolution 0 to 15, of which the last digits of coarse ones are all f. */
const h3Id = /(^|[\s,;|"])8[0-9a-f]{14}($|[\s,;|"])/im
/** Columns that only registers have. */
const registerColumn = /\b(site_id|store_id|neq(_kg)?|hd|depot|gross_t|es_id|facility_id|people_(day|night))\b/i
const peopleColumn = /\b(pop|tot_p|people|residents|inhabitants|persons)/i

/**
 * Whether a file holds people rather than depots, told by its first bytes and not by its name: a GeoTIFF, a table with H3 cells,
 * areas, or points with a column of people and none of a register.
 */
export async function isPopulationFile(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  if (isTiff(head)) return true
  const text = textOf(head)
  if (text.startsWith("fgb") || /^\s*\{/.test(text)) return isPopulationLayer(text)
  return h3Id.test(text)
}

/** The names that matter are in letters of ASCII, which nearly all encodings spell alike. */
function textOf(head: Uint8Array): string {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const text = new TextDecoder("latin1").decode(head)
  return isUtf16 ? text.slice(2).replaceAll("\0", "") : text.replace(/^\u00ef\u00bb\u00bf/, "")
}

function isPopulationLayer(text: string): boolean {
  if (registerColumn.test(text)) return false
  return /"type"\s*:\s*"(Multi)?Polygon"/.test(text) || peopleColumn.test(text)
}
