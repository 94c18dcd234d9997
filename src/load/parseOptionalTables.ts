import type { CountryRecord } from "../model/countryRecord.ts"
import { type ExposedSite, exposedSiteTypes, lineTypes } from "../model/exposedSite.ts"
import type { Facility, YesNoUnknown } from "../model/facility.ts"
import type { Register } from "../model/register.ts"
import type { Origin } from "../model/site.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterExpectation } from "./RegisterProblem.ts"
import type { RegisterAnswers } from "./RegisterReading.ts"
import type { RegisterRow, RegisterTable } from "./RegisterTable.ts"
import { readAcceptedDivisions } from "./readAcceptedDivisions.ts"
import { readChoice } from "./readChoice.ts"
import { readCost } from "./readCost.ts"
import { readCountry } from "./readCountry.ts"
import { aboveZero, between, notBelowZero, readMass, readNumber } from "./readNumber.ts"
import { readPaths } from "./readPaths.ts"
import { readPosition } from "./readPosition.ts"
import { readYesNo } from "./readYesNo.ts"
import { countryColumns, exposedSiteColumns, facilityColumns, type KnownColumn } from "./registerColumns.ts"
import { makeTableReader, type TableReader } from "./TableReader.ts"

/** The optional tables of a register; undefined where no table of the kind was read. */
export type OptionalLists = Pick<Register, "exposedSites" | "facilities" | "countries">

/** Tables of each kind, with the columns they need. */
export interface OptionalTables {
  readonly exposedSites: readonly RegisterTable[]
  readonly facilities: readonly RegisterTable[]
  readonly countries: readonly RegisterTable[]
}

type Row = { readonly columns: Readonly<Record<string, string>>; readonly origin: Origin }
type ReadRow<Value> = (
  reader: TableReader,
  row: RegisterRow,
) => { readonly id: string; readonly value: Value } | undefined

/** The rows of the optional tables; yields before every row, so that long work can be interrupted. */
export function* parseOptionalTables(
  tables: OptionalTables,
  notes: RegisterNotes,
  answers: RegisterAnswers,
): Generator<void, OptionalLists> {
  const reading = { notes, answers }
  const exposedSites = yield* parseRows(tables.exposedSites, exposedSiteColumns, readExposedSite, reading)
  const facilities = yield* parseRows(tables.facilities, facilityColumns, readFacility, reading)
  const countries = yield* parseRows(tables.countries, countryColumns, readCountryRecord, reading)
  return { ...(exposedSites && { exposedSites }), ...(facilities && { facilities }), ...(countries && { countries }) }
}

function* parseRows<Value extends Row>(
  tables: readonly RegisterTable[],
  fields: readonly [KnownColumn, ...KnownColumn[]],
  read: ReadRow<Value>,
  { notes, answers }: { readonly notes: RegisterNotes; readonly answers: RegisterAnswers },
): Generator<void, readonly Value[] | undefined> {
  if (tables.length === 0) return undefined
  const values = new Map<string, Value>()
  for (const table of tables) {
    const reader = makeTableReader(table, [...fields, "utm_zone"], notes, answers)
    for (const row of table.rows) {
      yield
      const found = read(reader, row)
      const earlier = found && values.get(found.id)?.origin
      if (earlier) reader.note(row, "error", "repeated entry", fields[0], found.id, `${earlier.file}, ${earlier.row}`)
      else if (found) values.set(found.id, found.value)
    }
  }
  return [...values.values()]
}

const originOf = (reader: TableReader, { row }: RegisterRow): Origin => ({ file: reader.table.file, row })

const people = (reader: TableReader, row: RegisterRow, column: "people_day" | "people_night") =>
  readNumber(reader, row, column, notBelowZero, "optional")

function readExposedSite(reader: TableReader, row: RegisterRow): ReturnType<ReadRow<ExposedSite>> {
  const esId = reader.requiredText(row, "es_id")
  const type = readType(reader, row)
  const geometry = readGeometry(reader, row)
  if (esId === undefined || type === undefined || geometry === undefined) return undefined
  if (lineTypes.has(type) !== (geometry.kind === "line")) {
    const expected: RegisterExpectation = "points for buildings, lines for roads and railways"
    reader.note(row, "warning", "shape unlike type", "type", type, expected)
  }
  const value: ExposedSite = {
    esId,
    name: reader.text(row, "name") || esId,
    type,
    geometry,
    ...defined({ peopleDay: people(reader, row, "people_day"), peopleNight: people(reader, row, "people_night") }),
    columns: reader.rest(row),
    origin: originOf(reader, row),
  }
  return { id: esId, value }
}

/** Without it nobody knows which distance is required: an unknown one costs the row. */
function readType(reader: TableReader, row: RegisterRow): ExposedSite["type"] | undefined {
  const value = reader.requiredText(row, "type")
  if (value === undefined) return undefined
  return readChoice(reader, row, "type", exposedSiteTypes, "required")
}

function readGeometry(reader: TableReader, row: RegisterRow): ExposedSite["geometry"] | undefined {
  if (!row.paths) {
    const placed = readPosition(reader, row, "required")
    return placed && { kind: "point", ...placed }
  }
  const paths = readPaths(reader, row)
  return paths && { kind: "line", paths }
}

function readFacility(reader: TableReader, row: RegisterRow): ReturnType<ReadRow<Facility>> {
  const facilityId = reader.requiredText(row, "facility_id")
  const country = readCountry(reader, row, "required")
  const tonnesPerYear = readMass(reader, row, "t_per_year", notBelowZero, "required")
  if (facilityId === undefined || country === undefined || tonnesPerYear === undefined) return undefined
  const value: Facility = {
    facilityId,
    name: reader.text(row, "name") || facilityId,
    country,
    ...readPosition(reader, row, "optional"),
    methods: wordsIn(reader.text(row, "methods")),
    tonnesPerYear,
    hazardDivisions: readAcceptedDivisions(reader, row),
    ...defined({ costPerTonne: readCost(reader, row) }),
    acceptsForeign: readAnswer(reader, row, "accepts_foreign"),
    columns: reader.rest(row),
    origin: originOf(reader, row),
  }
  return { id: facilityId, value }
}

const years = between(1850, 2100, "a year, 1850 to 2100")

function readCountryRecord(reader: TableReader, row: RegisterRow): ReturnType<ReadRow<CountryRecord>> {
  const iso2 = readCountry(reader, row, "required")
  if (iso2 === undefined) return undefined
  const value: CountryRecord = {
    iso2,
    ...defined({
      population: readNumber(reader, row, "population", aboveZero, "optional"),
      year: readNumber(reader, row, "year", years, "optional"),
      source: reader.text(row, "source") || undefined,
    }),
    rasrMember: readAnswer(reader, row, "rasr_member"),
    ...defined({ budget: readNumber(reader, row, "budget_eur_year", notBelowZero, "optional") }),
    columns: reader.rest(row),
    origin: originOf(reader, row),
  }
  return { id: iso2, value }
}

function readAnswer(reader: TableReader, row: RegisterRow, column: KnownColumn): YesNoUnknown {
  const answer = readYesNo(reader, row, column)
  if (answer === undefined) return "unknown"
  return answer ? "yes" : "no"
}

/** Semicolons, commas and bars separate words. */
const wordsIn = (text: string): string[] =>
  text
    .split(/[;,|]/)
    .map((word) => word.trim())
    .filter((word) => word !== "")

/** Without the fields that are undefined, so that what is read is what a project file gives back. */
function defined<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>
}
