import type { LonLat } from "../model/units.ts"
import { isFault } from "./PositionReading.ts"
import { parsePosition } from "./parsePosition.ts"
import type { RegisterExpectation } from "./RegisterProblem.ts"
import type { RegisterRow } from "./RegisterTable.ts"
import { isInRegion, regionExpected } from "./region.ts"
import type { TableReader } from "./TableReader.ts"

const degreesExpected: RegisterExpectation = "degrees, MGRS or UTM with its zone"

/**
 * The lines of a row, every vertex checked like the position of a point: one that cannot be read costs the row, one outside the
 * region is noted once, and axes that are exchanged all along are asked about.
 *
 * @returns undefined when there is a line without two points, or a vertex that is none; that is noted
 */
export function readPaths(reader: TableReader, row: RegisterRow): readonly (readonly LonLat[])[] | undefined {
  const written: (readonly LonLat[])[] = []
  for (const path of row.paths ?? []) {
    const points: LonLat[] = []
    for (const vertex of path) {
      const point = readVertex(reader, row, vertex)
      if (!point) return undefined
      points.push(point)
    }
    if (points.length < 2) {
      reader.note(row, "error", "not coordinates", "lon", JSON.stringify(path), degreesExpected)
      return undefined
    }
    written.push(points)
  }
  return inRegion(reader, row, written)
}

function readVertex(reader: TableReader, row: RegisterRow, vertex: unknown): LonLat | undefined {
  const [lon, lat]: readonly unknown[] = Array.isArray(vertex) ? vertex : []
  const text = [lon, lat].join(", ")
  if (typeof lon === "number" && typeof lat === "number") {
    // Map files are in degrees; the few that are in metres have to say on which grid, as points have.
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return [lon, lat]
    const choice = reader.table.coordinates ?? reader.answers.coordinates ?? "auto"
    const reading = parsePosition({ lon: String(lon), lat: String(lat) }, choice)
    if (!isFault(reading)) return reading.position
  }
  reader.note(row, "error", "not coordinates", "lon", text, degreesExpected)
  return undefined
}

/** As written, or exchanged when that was answered. */
function inRegion(
  reader: TableReader,
  row: RegisterRow,
  paths: readonly (readonly LonLat[])[],
): readonly (readonly LonLat[])[] {
  const outside = paths.flat().find((point) => !isInRegion(point))
  if (!outside) return paths
  const exchanged = paths.map((path) => path.map(([lon, lat]): LonLat => [lat, lon]))
  if (exchanged.flat().every(isInRegion)) {
    if (reader.answers.swapCoordinates) return exchanged
    if (reader.answers.swapCoordinates === undefined)
      reader.ask(row, "swapped coordinates", "lon, lat", outside.join(", "))
  }
  reader.note(row, "warning", "outside region", "lon", outside.join(", "), regionExpected)
  return paths
}
