import type { Register } from "../model/register.ts"
import type { Site } from "../model/site.ts"
import type { Store } from "../model/store.ts"
import { askNeqEqualsGross } from "./askNeqEqualsGross.ts"
import { chooseNeqColumn } from "./chooseNeqColumn.ts"
import { kindOfColumns } from "./kindOfColumns.ts"
import type { OptionalLists, parseOptionalTables } from "./parseOptionalTables.ts"
import { parseSites } from "./parseSites.ts"
import { parseStores } from "./parseStores.ts"
import type { ReadPosition } from "./readPosition.ts"
import { noteGuesses } from "./noteGuesses.ts"
import { mappingFor, parseRegisterMapping, type RegisterMapping, sureColumns } from "./RegisterMapping.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { ReadTable, RegisterAnswers, RegisterReading } from "./RegisterReading.ts"
import { type RegisterTable, withMapping } from "./RegisterTable.ts"
import { type SortedTables, sortTables } from "./sortTables.ts"

/** What the `source` column says of every site of an invented register. */
export const inventedSource = "invented for demonstration"

/** What the register that ships with the program does without, so that it loads without it. */
export interface RegisterParsers {
  readonly readPosition: ReadPosition
  readonly parseOptional?: typeof parseOptionalTables
}

/** Reads a register from tables that are text cells already, whatever kind of file they came from, as `parseRegister` says. */
export function readRegisterTables(
  tables: readonly RegisterTable[],
  notes: RegisterNotes,
  answers: RegisterAnswers,
  parsers: RegisterParsers,
): RegisterReading {
  const steps = registerSteps(tables, notes, answers, parsers)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * The same, row by row: yields how many rows are behind it [rows], so that the caller can pause, tell or stop.
 */
export function* registerSteps(
  tables: readonly RegisterTable[],
  notes: RegisterNotes,
  answers: RegisterAnswers,
  { readPosition, parseOptional = noOptionalTables }: RegisterParsers,
): Generator<number, RegisterReading> {
  // It may come from a saved file, or from what the browser kept.
  const mapping = answers.mapping?.flatMap((one) => parseRegisterMapping(one) ?? [])
  const mapped = tables.flatMap((table) => withUsableShapes(mappedTable(table, notes, mapping), notes) ?? [])
  const sorted = sortTables(
    mapped.map((table) => chooseNeqColumn(table, notes, answers)),
    notes,
  )
  let done = 0
  const siteSteps = parseSites(sorted.sites, notes, answers, readPosition)
  let siteStep = siteSteps.next()
  for (; !siteStep.done; siteStep = siteSteps.next()) yield done++
  const { sites, leftOut } = siteStep.value
  const known = { sites: new Map(sites.map((site) => [site.siteId, site])), leftOut }
  const storeSteps = parseStores(sorted.stores, known, notes, answers, readPosition)
  let storeStep = storeSteps.next()
  for (; !storeStep.done; storeStep = storeSteps.next()) yield done++
  const stores = askNeqEqualsGross(storeStep.value, notes, answers)
  const optionalSteps = parseOptional(sorted, notes, answers)
  let optionalStep = optionalSteps.next()
  for (; !optionalStep.done; optionalStep = optionalSteps.next()) yield done++
  return {
    ...readingOf(mapped, sorted, { sites, stores, ...optionalStep.value }, notes),
    tables: tables.map((table) => readTable(table, mapping)),
  }
}

// oxlint-disable-next-line require-yield -- there is no row to stop at
function* noOptionalTables(): Generator<void, OptionalLists> {
  return {}
}

/** With the columns that the user confirmed; without that, what was guessed is noted. */
function mappedTable(
  table: RegisterTable,
  notes: RegisterNotes,
  mapping: readonly RegisterMapping[] | undefined,
): RegisterTable {
  const confirmed = mappingFor(table.headers, mapping)
  if (confirmed) return withMapping(table, confirmed)
  noteGuesses(table, notes)
  return table
}

/** Without the lines that only a table of exposed sites can use; undefined when nothing is left. What is left out is noted. */
function withUsableShapes(table: RegisterTable, notes: RegisterNotes): RegisterTable | undefined {
  const { file, columns, rows, shapesLeftOut = 0 } = table
  const isUsable = kindOfColumns(columns) === "exposed sites" || !rows.some(({ paths }) => paths)
  const usable = isUsable ? rows : rows.filter(({ paths }) => !paths)
  const leftOut = shapesLeftOut + rows.length - usable.length
  const whole = { file, row: 0, column: "" }
  if (leftOut > 0) notes.note({ ...whole, severity: "warning", value: String(leftOut), code: "shapes left out" })
  if (isUsable) return table
  if (usable.length > 0) return { ...table, rows: usable }
  notes.note({ ...whole, severity: "error", value: "", code: "no rows" })
  return undefined
}

/** Rows shown of a table, so that its columns can be recognised. */
const shownRows = 20

function readTable({ file, headers, guesses, rows }: RegisterTable, mapping?: readonly RegisterMapping[]): ReadTable {
  const confirmed = mappingFor(headers, mapping)
  return {
    file,
    headers,
    guesses,
    mapping: confirmed ?? { headers, columns: sureColumns(guesses) },
    isConfirmed: confirmed !== undefined,
    firstRows: rows.slice(0, shownRows).map(({ cells }) => cells),
  }
}

function readingOf(
  tables: readonly RegisterTable[],
  sorted: SortedTables,
  lists: Omit<Register, "name" | "invented">,
  notes: RegisterNotes,
): Omit<RegisterReading, "tables"> {
  const { sites, stores } = lists
  const optional = [...sorted.exposedSites, ...sorted.facilities, ...sorted.countries]
  const files = new Set([...sorted.sites, ...sorted.stores, ...optional].map(({ file }) => file))
  const lostInReading = notes.problems.filter(({ code }) => code === "too many cells" || code === "unclosed quote")
  const { exposedSites = [], facilities = [], countries = [] } = lists
  const keptOptional = exposedSites.length + facilities.length + countries.length
  return {
    register: { name: [...files].join(", "), invented: isInvented(sites), ...lists },
    isAddition: optional.length > 0 && !tables.some(isOfRegister),
    problems: notes.problems,
    questions: notes.questions(),
    rowsRead: tables.reduce((sum, { rows }) => sum + rows.length, 0) + lostInReading.length,
    rowsKept: keptRows(sites, stores, sorted.stores) + keptOptional,
  }
}

const isOfRegister = ({ columns, rows }: RegisterTable) => rows.length > 0 && kindOfColumns(columns) === "register"

const isInvented = (sites: readonly Site[]) =>
  sites.length > 0 && sites.every(({ columns }) => columns.source === inventedSource)

/** Rows that became a holding, and rows of sites in tables of their own. */
function keptRows(sites: readonly Site[], stores: readonly Store[], storeTables: readonly RegisterTable[]): number {
  const filesOfStores = new Set(storeTables.map(({ file }) => file))
  const ofSites = sites.filter(({ origin }) => !filesOfStores.has(origin.file)).length
  return stores.reduce((sum, { holdings }) => sum + holdings.length, ofSites)
}
