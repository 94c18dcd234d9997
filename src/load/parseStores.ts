import type { Site } from "../model/site.ts"
import type { Holding, Store } from "../model/store.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterAnswers } from "./RegisterReading.ts"
import { aboveZero, readMass } from "./readNumber.ts"
import type { RegisterRow, RegisterTable } from "./RegisterTable.ts"
import { readHazardDivision } from "./readHazardDivision.ts"
import { readHoldingFields } from "./readHoldingFields.ts"
import type { ReadPosition } from "./readPosition.ts"
import { mergedStoreFields, readStoreFields, type StoreFields } from "./readStoreFields.ts"
import { type KnownColumn, storeColumns } from "./registerColumns.ts"
import { makeTableReader, type TableReader } from "./TableReader.ts"

/** Every column with a field of its own; the others are kept as received. */
const fields: readonly KnownColumn[] = [...storeColumns.filter((column) => column !== "last_surveillance"), "utm_zone"]

/** What is known of the sites when stores are read. */
export interface KnownSites {
  readonly sites: ReadonlyMap<string, Site>
  readonly leftOut: ReadonlySet<string>
}

interface StoreBeingRead {
  readonly storeId: string
  readonly siteId: string
  fields: StoreFields
  readonly holdings: Holding[]
}

/**
 * The stores of one or more tables: rows with the same `store_id` become one store with a holding each. Yields before every row,
 * so that long work can be interrupted.
 */
export function* parseStores(
  tables: readonly RegisterTable[],
  known: KnownSites,
  notes: RegisterNotes,
  answers: RegisterAnswers,
  readPosition: ReadPosition,
): Generator<void, Store[]> {
  const stores = new Map<string, StoreBeingRead>()
  for (const table of tables) {
    const reader = makeTableReader(table, fields, notes, answers)
    for (const row of table.rows) {
      yield
      readRow(reader, row, stores, known, readPosition)
    }
  }
  return [...stores.values()].map(({ fields: own, ...store }) => ({ ...store, ...own }))
}

function readRow(
  reader: TableReader,
  row: RegisterRow,
  stores: Map<string, StoreBeingRead>,
  known: KnownSites,
  readPosition: ReadPosition,
): void {
  const storeId = reader.requiredText(row, "store_id")
  const siteId = reader.requiredText(row, "site_id")
  const division = readHazardDivision(reader, row)
  const neq = readMass(reader, row, "neq_kg", aboveZero, "required")
  if (storeId === undefined || siteId === undefined || division === undefined || neq === undefined) return
  const site = known.sites.get(siteId)
  const store = stores.get(storeId) ?? { storeId, siteId, fields: {}, holdings: [] }
  const same = store.holdings.find(({ hd }) => hd === division.hd)
  if (!site) {
    reader.note(row, "error", known.leftOut.has(siteId) ? "site left out" : "unknown site", "site_id", siteId)
  } else if (store.siteId !== siteId) {
    reader.note(row, "error", "store in two sites", "site_id", siteId, store.siteId)
  } else if (same) {
    const what = `${storeId}, ${division.hd}`
    reader.note(row, "error", "repeated store and division", "hd", what, String(same.origin.row))
  } else {
    const own = readStoreFields(reader, row, site, readPosition)
    store.fields = mergedStoreFields(reader, row, store.fields, own, store.holdings[0]?.origin.row)
    store.holdings.push({ ...division, neq, ...readHoldingFields(reader, row, neq) })
    stores.set(storeId, store)
  }
}
