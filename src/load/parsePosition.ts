import { type CoordinateChoice, chosenGrid, chosenUtmZone } from "./coordinateChoice.ts"
import { parseDegreeCells, parseDegreeText } from "./parseDegreeCells.ts"
import { parseMgrsCells, parseNationalCells, parseUtmCells, textOf } from "./parseGridCells.ts"
import { parseMetres, parseTwoMetres } from "./parseMetres.ts"
import { isFault, type PositionCells, type PositionFault, type PositionReading } from "./PositionReading.ts"

/** Longer texts are no coordinates; no reader below has to look at them. */
const longest = 120
/** Figures from here on are metres, not degrees. */
const leastMetres = 1000

/**
 * The position that a row's cells tell, in the form the user chose.
 *
 * "auto" takes degrees (DD, DDM, DMS, any marks and letters of the region's languages), MGRS, and UTM with its zone, cell by cell;
 * figures in metres without a zone are the fault "grid not chosen". A chosen form takes only that form, whole degrees being
 * degrees, minutes and seconds too. Never throws.
 *
 * Checked by: test/load/parsePosition.test.ts
 */
export function parsePosition(cells: PositionCells, choice: CoordinateChoice): PositionReading {
  const text = textOf(cells)
  if (text.length > longest) return { fault: "not coordinates", text }
  const missing = missingIn(cells, choice)
  if (missing) return missing
  const grid = chosenGrid(choice)
  if (grid) return parseNationalCells(cells, grid)
  const zone = chosenUtmZone(choice)
  if (zone || choice === "UTM") return parseUtmCells(cells, zone)
  if (choice === "MGRS") return parseMgrsCells(cells)
  if (choice === "DD" || choice === "DDM" || choice === "DMS" || choice === "auto") return readDegrees(cells, choice)
  return { fault: "not coordinates", text }
}

/** Empty cells: all of them, or one of two that are needed. */
function missingIn({ lon, lat, whole }: PositionCells, choice: CoordinateChoice): PositionFault | undefined {
  if (whole || (lon && lat)) return undefined
  if (!lon && !lat) return { fault: "missing value", text: "" }
  if (choice === "MGRS" || choice === "auto") {
    const reading = parseMgrsCells({ lon, lat })
    if (!isFault(reading)) return undefined
  }
  return { fault: "half a position", text: "", axis: lon ? "lat" : "lon" }
}

function readDegrees(cells: PositionCells, choice: "auto" | "DD" | "DDM" | "DMS"): PositionReading {
  if (choice !== "auto") return degreesOf(cells, choice)
  const degrees = cells.whole || (cells.lon && cells.lat) ? degreesOf(cells, choice) : undefined
  if (degrees && !isFault(degrees)) return degrees
  const mgrs = parseMgrsCells(cells)
  if (!isFault(mgrs)) return mgrs
  const utm = parseUtmCells(cells, undefined)
  if (!isFault(utm) || utm.exchanged || (cells.zone && isInMetres(cells))) return utm
  if (isInMetres(cells)) return { fault: "grid not chosen", text: textOf(cells) }
  return degrees ?? mgrs
}

const degreesOf = (cells: PositionCells, choice: "auto" | "DD" | "DDM" | "DMS") =>
  cells.whole ? parseDegreeText(cells.whole, choice) : parseDegreeCells(cells.lon, cells.lat, choice)

function isInMetres({ whole, lon, lat }: PositionCells): boolean {
  const [first, second] = whole ? (parseTwoMetres(whole) ?? []) : [parseMetres(lon), parseMetres(lat)]
  return Math.abs(first?.value ?? 0) >= leastMetres && Math.abs(second?.value ?? 0) >= leastMetres
}
