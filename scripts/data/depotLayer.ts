import { type DepotStoreRow, depotOrigin } from "../../src/load/parseDepots.ts"
import { parseRegister } from "../../src/load/parseRegister.ts"
import { makeRegisterNotes } from "../../src/load/RegisterNotes.ts"
import type { RegisterFile } from "../../src/load/RegisterReading.ts"
import type { RegisterRow, RegisterTable } from "../../src/load/RegisterTable.ts"
import { readCsv } from "../../src/load/readCsv.ts"
import type { Site } from "../../src/model/site.ts"
import type { Column, FeatureIn, LayerIn } from "./writeFlatGeobuf.ts"

/** Columns of sites that are numbers; all others are text. */
const numberTypes: Readonly<Record<string, "Double" | "Int">> = {
  lon: "Double",
  lat: "Double",
  coord_accuracy_m: "Double",
  guard_h: "Double",
  rrpl: "Int",
}

/**
 * The register as a layer: a point per site with its columns and its rows of the stores' file; `src/load/parseDepots.ts` reads it.
 *
 * @param registerFiles the table of sites and the table of stores, in this order
 * @throws Error when a row is not a site
 */
export function depotLayer(registerFiles: readonly [RegisterFile, RegisterFile]): LayerIn {
  const notes = makeRegisterNotes()
  const [sites, stores] = registerFiles.map((own) => readCsv(own, notes))
  if (!sites || !stores) throw new Error("data/register holds no register")
  const storesOf = new Map<string, DepotStoreRow[]>()
  for (const row of stores.rows) {
    const siteId = cellsOf(stores, row).site_id ?? ""
    storesOf.set(siteId, [...(storesOf.get(siteId) ?? []), { row: row.row, cells: cellsOf(stores, row) }])
  }
  const read = new Map(parseRegister(registerFiles).register.sites.map((site) => [site.origin.row, site]))
  return {
    name: "depots",
    geometryType: "Point",
    columns: depotColumns(sites),
    features: sites.rows.map((row) => depotFeature(sites, row, read.get(row.row), stores.file, storesOf)),
  }
}

function depotColumns({ headers }: RegisterTable): Column[] {
  return [
    ...headers.map((name): Column => ({ name, type: numberTypes[name] ?? "String" })),
    { name: depotOrigin.file, type: "String" },
    { name: depotOrigin.row, type: "Int" },
    { name: depotOrigin.storesFile, type: "String" },
    { name: "stores", type: "Json" },
  ]
}

function depotFeature(
  sites: RegisterTable,
  row: RegisterRow,
  site: Site | undefined,
  storesFile: string,
  storesOf: ReadonlyMap<string, readonly DepotStoreRow[]>,
): FeatureIn {
  if (!site) throw new Error(`${sites.file}, row ${row.row}: not a site`)
  const cells = Object.entries(cellsOf(sites, row))
  return {
    geometry: { type: "Point", coordinates: [...site.position] },
    properties: {
      ...Object.fromEntries(cells.map(([name, value]) => [name, name in numberTypes ? Number(value) : value])),
      [depotOrigin.file]: sites.file,
      [depotOrigin.row]: row.row,
      [depotOrigin.storesFile]: storesFile,
      stores: JSON.stringify(storesOf.get(site.siteId) ?? []),
    },
  }
}

/** The cells with something in them, by the header's spelling. */
function cellsOf({ headers }: RegisterTable, { cells }: RegisterRow): Record<string, string> {
  return Object.fromEntries(headers.map((name, at) => [name, cells[at] ?? ""]).filter(([, value]) => value !== ""))
}
