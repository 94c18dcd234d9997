import type { Register } from "../model/register.ts"
import { ownColumns } from "./HeaderGuess.ts"
import { LoadError } from "./LoadError.ts"
import { readRegisterTables } from "./registerSteps.ts"
import { makeRegisterNotes, type RegisterNotes } from "./RegisterNotes.ts"
import { type RegisterRow, registerTable } from "./RegisterTable.ts"
import { readPlainPosition } from "./readPlainPosition.ts"
import { type FlatGeobuf, readFlatGeobuf } from "./readFlatGeobuf.ts"

/** Columns of `depots.fgb` that say where a site and its stores were read. */
export const depotOrigin = { file: "origin_file", row: "origin_row", storesFile: "origin_stores_file" } as const

/** A row of the stores' file as it stands in the `stores` column of its site. */
export interface DepotStoreRow {
  readonly row: number
  /** By column, as received; empty cells left out. */
  readonly cells: Readonly<Record<string, string>>
}

/**
 * The register that ships, from `depots.fgb`: a point per site with the site's columns, and its rows of the stores' file as JSON.
 * They go through the same reader as the CSV files they were made from, so page and command line cannot differ.
 *
 * @throws LoadError as `readFlatGeobuf`, and "wrong type" when it holds no register or one with errors
 */
export function parseDepots(bytes: Uint8Array, file: string): Register {
  const notes = makeRegisterNotes()
  const layer = readFlatGeobuf(bytes, file)
  const tables = [sitesTable(layer, file, notes), storesTable(layer, file, notes)]
  const { register, problems } = readRegisterTables(tables, notes, {}, { readPosition: readPlainPosition })
  const error = problems.find(({ severity }) => severity === "error")
  if (error) throw new LoadError("wrong type", file, [error.file, error.row, error.column, error.code].join(", "))
  return register
}

const byRow = (a: RegisterRow, b: RegisterRow) => a.row - b.row

function sitesTable({ columns, features }: FlatGeobuf, file: string, notes: RegisterNotes) {
  const ours: readonly string[] = [...Object.values(depotOrigin), "stores"]
  const headers = columns.map(({ name }) => name).filter((name) => !ours.includes(name))
  const rows = features.map(({ properties }) => ({
    row: Number(properties[depotOrigin.row]),
    cells: headers.map((header) => textOf(properties[header])),
  }))
  return registerTable(originOf(features, depotOrigin.file, file), headers, rows.sort(byRow), ",", notes, ownColumns)
}

function storesTable({ features }: FlatGeobuf, file: string, notes: RegisterNotes) {
  const storeRows = features.flatMap(({ properties }) => parseStoreRows(properties.stores, file))
  const headers = [...new Set(storeRows.flatMap(({ cells }) => Object.keys(cells)))]
  const rows = storeRows.map(({ row, cells }) => ({ row, cells: headers.map((header) => cells[header] ?? "") }))
  return registerTable(
    originOf(features, depotOrigin.storesFile, file),
    headers,
    rows.sort(byRow),
    ",",
    notes,
    ownColumns,
  )
}

const textOf = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "")

const originOf = (features: FlatGeobuf["features"], column: string, file: string) =>
  textOf(features[0]?.properties[column]) || file

/** The `stores` of a site; absent for a site without any. */
function parseStoreRows(value: unknown, file: string): readonly DepotStoreRow[] {
  if (value === undefined || value === null) return []
  const isStoreRow = (row: unknown): row is DepotStoreRow =>
    typeof row === "object" && row !== null && "row" in row && "cells" in row && typeof row.cells === "object"
  if (Array.isArray(value) && value.every(isStoreRow)) return value
  throw new LoadError("wrong type", file, "column stores does not hold rows of stores")
}
