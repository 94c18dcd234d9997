import type { Site } from "../model/site.ts"
import type { Store } from "../model/store.ts"
import { askNeqEqualsGross } from "./askNeqEqualsGross.ts"
import { chooseNeqColumn } from "./chooseNeqColumn.ts"
import { parseSites } from "./parseSites.ts"
import { parseStores } from "./parseStores.ts"
import { makeRegisterNotes, type RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterAnswers, RegisterFile, RegisterReading } from "./RegisterReading.ts"
import type { RegisterTable } from "./RegisterTable.ts"
import { readCsv } from "./readCsv.ts"
import { sortTables } from "./sortTables.ts"

/** What the `source` column says of every site of an invented register. */
export const inventedSource = "invented for demonstration"

/**
 * Reads a register from CSV files: tables of sites and of stores in any order, recognised by their columns, or flat files with a
 * row per store. Good rows are kept, bad ones are noted, and what only the owner can know is asked; nothing is mended on a guess.
 *
 * @param answers what the user said to the questions of an earlier reading of the same files
 * @throws LoadError "wrong type" for a file that is not text, "too large"; nothing else
 */
export function parseRegister(files: readonly RegisterFile[], answers: RegisterAnswers = {}): RegisterReading {
  const notes = makeRegisterNotes()
  const tables = files.flatMap((file) => readCsv(file, notes) ?? [])
  return readRegisterTables(tables, notes, answers)
}

/** The same from tables that are text cells already, whatever kind of file they came from. */
export function readRegisterTables(
  tables: readonly RegisterTable[],
  notes: RegisterNotes,
  answers: RegisterAnswers,
): RegisterReading {
  const withNeq = tables.map((table) => chooseNeqColumn(table, notes, answers))
  const sorted = sortTables(withNeq, notes)
  const { sites, leftOut } = parseSites(sorted.sites, notes, answers)
  const known = { sites: new Map(sites.map((site) => [site.siteId, site])), leftOut }
  const stores = askNeqEqualsGross(parseStores(sorted.stores, known, notes, answers), notes, answers)
  const files = new Set([...sorted.sites, ...sorted.stores].map(({ file }) => file))
  const lostInReading = notes.problems.filter(({ code }) => code === "too many cells" || code === "unclosed quote")
  return {
    register: { name: [...files].join(", "), invented: isInvented(sites), sites, stores },
    problems: notes.problems,
    questions: notes.questions(),
    rowsRead: tables.reduce((sum, { rows }) => sum + rows.length, 0) + lostInReading.length,
    rowsKept: keptRows(sites, stores, sorted.stores),
  }
}

const isInvented = (sites: readonly Site[]) =>
  sites.length > 0 && sites.every(({ columns }) => columns.source === inventedSource)

/** Rows that became a holding, and rows of sites in tables of their own. */
function keptRows(sites: readonly Site[], stores: readonly Store[], storeTables: readonly RegisterTable[]): number {
  const filesOfStores = new Set(storeTables.map(({ file }) => file))
  const ofSites = sites.filter(({ origin }) => !filesOfStores.has(origin.file)).length
  return stores.reduce((sum, { holdings }) => sum + holdings.length, ofSites)
}
