import type { LonLat } from "../model/units.ts"
import type { WrittenPosition } from "../model/writtenPosition.ts"
import { type CoordinateChoice, chosenGrid, type NamedChoice } from "./coordinateChoice.ts"
import { gridChoices } from "./gridChoices.ts"
import { isFault, type PositionCells, type PositionFault, type PositionRead } from "./PositionReading.ts"
import { parsePosition } from "./parsePosition.ts"
import { gridMargin } from "./parseGridCells.ts"
import type { RegisterExpectation } from "./RegisterProblem.ts"
import type { RegisterRow, RegisterTable } from "./RegisterTable.ts"
import { isInRegion, regionExpected } from "./region.ts"
import { type Need, severityOf, type TableReader } from "./TableReader.ts"

const degreesExpected = {
  lon: "degrees east, −180 to 180",
  lat: "degrees north, −90 to 90",
} as const satisfies Record<string, RegisterExpectation>

/** A position and how it was written. */
export interface Placed {
  readonly position: LonLat
  readonly written: WrittenPosition
}

/** The position in a row, or undefined and noted when there is none. */
export type ReadPosition = (reader: TableReader, row: RegisterRow, need: Need) => Placed | undefined

/**
 * The position in a row's `lon` and `lat`, or in the one column that stands for both, in the form that the table's mapping or the
 * user's answer says, else "auto" (see `parsePosition`).
 *
 * Outside the region as written but inside when exchanged: a question, and exchanged only when it was answered with yes.
 * Outside either way: kept with a warning; but figures outside the area of the grid that was chosen are no position.
 */
export function readPosition(reader: TableReader, row: RegisterRow, need: Need): Placed | undefined {
  const cells = positionCells(reader, row)
  const choice = reader.table.coordinates ?? reader.answers.coordinates ?? "auto"
  const reading = parsePosition(cells, choice)
  if (isFault(reading)) return placedFromFault(reader, row, need, cells, choice, reading)
  const { position, exchanged, written, assumedSide } = reading
  if (assumedSide) reader.note(row, "warning", "side assumed", "lon", written.text, assumedSide)
  if (isInRegion(position)) return { position, written }
  if (exchanged && isInRegion(exchanged)) {
    if (reader.answers.swapCoordinates) return { position: exchanged, written }
    if (reader.answers.swapCoordinates === undefined) askSwapped(reader, row, position.join(", "))
  }
  reader.note(row, "warning", "outside region", "lon", position.join(", "), regionExpected)
  return { position, written }
}

function positionCells(reader: TableReader, row: RegisterRow): PositionCells {
  const { columns } = reader.table
  const zone = reader.text(row, "utm_zone")
  const isWhole = columns.has("lon") && columns.get("lon") === columns.get("lat")
  if (isWhole) return { lon: "", lat: "", whole: reader.text(row, "lon"), zone }
  return { lon: reader.text(row, "lon"), lat: reader.text(row, "lat"), zone }
}

/** The exchanged reading when the user said so; else nothing, and what is wrong is noted or asked. */
function placedFromFault(
  reader: TableReader,
  row: RegisterRow,
  need: Need,
  cells: PositionCells,
  choice: CoordinateChoice,
  reading: PositionFault,
): Placed | undefined {
  const { exchanged, text } = reading
  if (exchanged && reader.answers.swapCoordinates) return placedOf(exchanged)
  if (exchanged && reader.answers.swapCoordinates === undefined) askSwapped(reader, row, text)
  const choices = reading.fault === "grid not chosen" ? choicesFor(reader, row, cells) : []
  if (choices.length > 0) reader.ask(row, "coordinate grid", spelledColumns(reader), text, { choices })
  const isOnNoGrid = reading.fault === "grid not chosen" && choices.length === 0
  noteFault(reader, row, need, choice, isOnNoGrid ? { fault: "not coordinates", text } : reading)
  return undefined
}

const placedOf = ({ position, written }: PositionRead): Placed => ({ position, written })

/** Rows looked at before the figures of a table are taken to be on no grid of the region. */
const mostRowsTried = 100

/** Found once a table, at the first row that fits one: looking through all grids for 100,000 rows would take seconds. */
const choicesOfTable = new WeakMap<RegisterTable, { choices: readonly NamedChoice[]; rowsTried: number }>()

function choicesFor(reader: TableReader, row: RegisterRow, cells: PositionCells): readonly NamedChoice[] {
  const found = choicesOfTable.get(reader.table) ?? { choices: [], rowsTried: 0 }
  choicesOfTable.set(reader.table, found)
  if (found.choices.length === 0 && found.rowsTried < mostRowsTried) {
    found.choices = gridChoices(cells, reader.text(row, "country").toUpperCase())
    found.rowsTried++
  }
  return found.choices
}

function askSwapped(reader: TableReader, row: RegisterRow, example: string): void {
  reader.ask(row, "swapped coordinates", spelledColumns(reader), example)
}

const spelledColumns = (reader: TableReader) => [...new Set([reader.spelled("lon"), reader.spelled("lat")])].join(", ")

function noteFault(
  reader: TableReader,
  row: RegisterRow,
  need: Need,
  choice: CoordinateChoice,
  { fault, text, axis }: PositionFault,
): void {
  const severity = severityOf(need)
  if (fault === "missing value") {
    if (need === "optional") return
    const isWhole = reader.table.columns.get("lon") === reader.table.columns.get("lat")
    for (const column of isWhole ? (["lon"] as const) : (["lon", "lat"] as const))
      reader.note(row, severity, fault, column, "", isWhole ? expectedIn(choice) : degreesExpected[column])
  } else if (fault === "half a position") {
    const expected: RegisterExpectation = "both lon and lat, or neither"
    const column = axis ?? "lon"
    if (need === "optional") reader.note(row, "warning", fault, column, "", expected)
    else reader.note(row, severity, "missing value", column, "", degreesExpected[column])
  } else if (fault === "zone missing") reader.note(row, severity, fault, "lon", text, "33N, 34N, 35N")
  else if (fault === "grid not chosen") {
    const expected: RegisterExpectation = "the grid of these metres"
    reader.note(row, severity, fault, "lon", text, expected)
  } else reader.note(row, severity, fault, axis ?? "lon", text, expectedOf(fault, choice, axis))
}

function expectedOf(fault: PositionFault["fault"], choice: CoordinateChoice, axis: PositionFault["axis"]): string {
  return fault === "out of range" && axis ? degreesExpected[axis] : expectedIn(choice)
}

/** What fits a choice: a grid with the degrees it is used in, a form by its name. */
function expectedIn(choice: CoordinateChoice): string {
  const grid = chosenGrid(choice)
  if (grid) {
    const [west, south, east, north] = grid.area
    const [margin, round] = [gridMargin, (value: number) => Number(value.toFixed(2))]
    return `${grid.id}: ${round(west - margin)}–${round(east + margin)}° E, ${round(south - margin)}–${round(north + margin)}° N`
  }
  const any: RegisterExpectation = "degrees, MGRS or UTM with its zone"
  return choice === "auto" ? any : choice
}
