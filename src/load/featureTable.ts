import { guessMapping } from "./guessMapping.ts"
import { exactCells } from "./exactCells.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import { type RegisterRow, type RegisterTable, registerTable } from "./RegisterTable.ts"

/** A feature of a map file, of whichever kind. */
export interface MapFeature {
  readonly geometry: GeoJSON.Geometry | null | undefined
  readonly properties: Readonly<Record<string, unknown>> | null | undefined
}

const positionHeaders = ["lon", "lat"] as const

/**
 * Points and lines with their properties as a table: `lon, lat`, then a column for each property. Row 2 is the first feature, as
 * if the names were row 1. Features without a position are kept, for stores need none; areas are left out and counted. Lines are
 * rows with paths, which only tables of exposed sites can use. Yields how many features are behind it.
 *
 * @param columns names that the file declares, in order; others follow as they appear
 */
export function* featureTable(
  file: string,
  features: readonly MapFeature[],
  notes: RegisterNotes,
  columns: readonly string[] = [],
): Generator<number, RegisterTable | undefined> {
  const whole = { file, row: 0, column: "" }
  const headers = propertyNames(features, columns)
  const rows: RegisterRow[] = []
  for (const [index, { geometry, properties }] of features.entries()) {
    if (index % 256 === 0) yield index
    const paths = pathsOf(geometry)
    const position = paths ? noPosition : positionOf(geometry)
    if (!position) continue
    const row = rowOf(position, properties ?? {}, headers, index + 2)
    rows.push(paths ? { ...row, paths } : row)
  }
  const leftOut = features.length - rows.length
  if (rows.length === 0) {
    if (leftOut > 0) notes.note({ ...whole, severity: "warning", value: String(leftOut), code: "shapes left out" })
    notes.note({ ...whole, severity: "error", value: "", code: "no rows" })
    return undefined
  }
  const table = registerTable(file, [...positionHeaders, ...headers], rows, ",", notes, guessMapping)
  return leftOut > 0 ? { ...table, shapesLeftOut: leftOut } : table
}

/** All names in order of appearance, apart from those of the position, which the shape gives. */
function propertyNames(features: readonly MapFeature[], columns: readonly string[]): string[] {
  const names = new Set(columns)
  for (const { properties } of features) for (const name of Object.keys(properties ?? {})) names.add(name)
  return [...names].filter((name) => !(positionHeaders as readonly string[]).includes(name.toLowerCase()))
}

const noPosition = ["", ""] as const

/** The lines of a shape, undefined for any other. */
function pathsOf(geometry: MapFeature["geometry"]): RegisterRow["paths"] {
  if (geometry?.type === "LineString") return [geometry.coordinates]
  return geometry?.type === "MultiLineString" && geometry.coordinates.length > 0 ? geometry.coordinates : undefined
}

/** Empty cells where there is no shape; undefined for anything but a single point. */
function positionOf(geometry: MapFeature["geometry"]): readonly unknown[] | undefined {
  if (!geometry) return noPosition
  if (geometry.type === "Point") return geometry.coordinates.slice(0, 2)
  if (geometry.type === "MultiPoint" && geometry.coordinates.length === 1) return geometry.coordinates[0]?.slice(0, 2)
  return undefined
}

function rowOf(
  position: readonly unknown[],
  properties: Readonly<Record<string, unknown>>,
  headers: readonly string[],
  row: number,
): RegisterRow {
  const values = [position[0], position[1], ...headers.map((header) => ownValue(properties, header))]
  const numbers = values.flatMap((value, index) => (typeof value === "number" ? [index] : []))
  return { row, cells: values.map(cellText), exact: exactCells(numbers) }
}

const ownValue = (properties: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(properties, name) ? properties[name] : undefined

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "object") return JSON.stringify(value)
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : ""
}
