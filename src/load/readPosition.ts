import type { LonLat } from "../model/units.ts"
import { between, readNumber } from "./readNumber.ts"
import type { RegisterRow } from "./RegisterTable.ts"
import type { RegisterExpectation } from "./RegisterProblem.ts"
import type { Need, TableReader } from "./TableReader.ts"

/** South-East Europe generously, for noticing slips only: Slovenia to Moldova, Cyprus left out. */
const region = { west: 12, south: 34, east: 31, north: 49.5 }
const regionExpected: RegisterExpectation = "12 to 31° E, 34 to 49.5° N"

const longitudes = between(-180, 180, "degrees east, −180 to 180")
const latitudes = between(-90, 90, "degrees north, −90 to 90")

const isInRegion = ([lon, lat]: LonLat) =>
  lon >= region.west && lon <= region.east && lat >= region.south && lat <= region.north

/**
 * The position in a row's `lon` and `lat`, decimal degrees.
 *
 * Outside the region as written but inside when exchanged: a question, and exchanged only when it was answered with yes.
 * Outside either way: kept with a warning.
 */
export function readPosition(reader: TableReader, row: RegisterRow, need: Need): LonLat | undefined {
  if (need === "optional" && (reader.text(row, "lon") === "") !== (reader.text(row, "lat") === "")) {
    const column = reader.text(row, "lon") === "" ? "lon" : "lat"
    const expected: RegisterExpectation = "both lon and lat, or neither"
    reader.note(row, "warning", "half a position", column, "", expected)
    return undefined
  }
  const lon = readNumber(reader, row, "lon", longitudes, need)
  const lat = readNumber(reader, row, "lat", latitudes, need)
  if (lon === undefined || lat === undefined) return undefined
  const written: LonLat = [lon, lat]
  if (isInRegion(written)) return written
  if (isInRegion([lat, lon])) {
    if (reader.answers.swapCoordinates) return [lat, lon]
    const columns = `${reader.spelled("lon")}, ${reader.spelled("lat")}`
    if (reader.answers.swapCoordinates === undefined) reader.ask(row, "swapped coordinates", columns, `${lon}, ${lat}`)
  }
  reader.note(row, "warning", "outside region", "lon", `${lon}, ${lat}`, regionExpected)
  return written
}
