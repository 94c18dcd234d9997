import { readFileSync } from "node:fs"
import Papa from "papaparse"

/** A number of people in a cell: "26", "9-10", "300+"; nothing where no report tells it. */
function people(cell: string): { from: number; to?: number } | undefined {
  if (cell === "") return undefined
  const [, from, to, orMore] = /^(\d+)(?:-(\d+)|(\+))?$/.exec(cell) ?? []
  if (from === undefined) throw new Error(`"${cell}" is no number of people`)
  return orMore ? { from: Number(from) } : { from: Number(from), to: Number(to ?? from) }
}

const filled = (cell: string | undefined) => (cell === "" ? undefined : cell)
const number = (cell = "") => (cell === "" ? undefined : Number(cell))

function incidentOf(cells: Readonly<Record<string, string>>): object {
  const [lon, lat, tonnes, radius] = ["lon", "lat", "quantity_t", "damage_radius_m"].map((name) => number(cells[name]))
  return {
    incidentId: cells.incident_id,
    date: filled(cells.date),
    place: cells.place,
    country: cells.country,
    position: lon === undefined && lat === undefined ? undefined : [lon, lat],
    coordAccuracy: number(cells.coord_accuracy_m),
    positionNote: filled(cells.position_note),
    killed: people(cells.killed ?? ""),
    injured: people(cells.injured ?? ""),
    kind: filled(cells.kind),
    quantity: tonnes && {
      mass: tonnes * 1000,
      bound: cells.quantity_bound,
      of: cells.quantity_of,
      divisions: (cells.hd ?? "").split(";").filter((hd) => hd !== ""),
      note: cells.quantity_note,
    },
    damage: radius && { radius, note: cells.damage_note },
    facts: cells.facts,
    source: cells.source,
    status: cells.status,
  }
}

/**
 * The rows of `data/incidents.csv` as `parseIncidents` reads them, not yet checked by it.
 *
 * @throws Error naming the row of a value that is not of its kind
 */
export function readIncidents(file = "data/incidents.csv"): object[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  })
  if (errors.length > 0)
    throw new Error(`${file}: ${errors.map(({ row, message }) => `${row}: ${message}`).join("; ")}`)
  return data.map((cells, i) => {
    try {
      return incidentOf(cells)
    } catch (error) {
      throw new Error(`${file} row ${i + 2}`, { cause: error })
    }
  })
}
