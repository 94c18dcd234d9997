import { CellTable } from "./CellTable.ts"
import { h3Cells, h3Resolution } from "./h3Cells.ts"
import type { PopulationQuestion, PopulationReading } from "./PopulationReading.ts"

/**
 * What would be counted twice if all these files counted: a file opened twice, H3 cells in two files, and ground on which two
 * files of different kinds both speak. Nothing is decided here.
 *
 * @returns a question for each pair that has something in common; of a pair, `file` is the later one
 */
export function findRepeats(readings: readonly PopulationReading[]): PopulationQuestion[] {
  return readings.flatMap((reading, at) => readings.slice(0, at).flatMap((earlier) => repeatIn(reading, earlier) ?? []))
}

function repeatIn(later: PopulationReading, earlier: PopulationReading): PopulationQuestion | undefined {
  const pair = { file: later.file, other: earlier.file }
  if (later.fingerprint === earlier.fingerprint) return { kind: "same file", ...pair }
  const isSameGrid = later.ids && earlier.ids && resolutionOf(later.ids) === resolutionOf(earlier.ids)
  const isTwice = isSameGrid ? isSameCell(earlier) : isOnGroundOf(earlier)
  const { people = [], centres = [] } = later.cells ?? {}
  let [cells, peopleTwice] = [0, 0]
  for (const [cell, count] of people.entries()) {
    if (!isTwice(later, cell, centres[2 * cell] as number, centres[2 * cell + 1] as number)) continue
    cells++
    peopleTwice += count
  }
  if (cells === 0 || (peopleTwice === 0 && !isSameGrid)) return undefined
  return { kind: isSameGrid ? "same cells" : "same ground", ...pair, cells, people: peopleTwice }
}

type IsTwice = (later: PopulationReading, cell: number, lon: number, lat: number) => boolean

function resolutionOf(ids: Uint32Array): number {
  return h3Resolution(ids[1] ?? 0)
}

/** Whether the same H3 cell is in the earlier file. */
function isSameCell({ ids = new Uint32Array() }: PopulationReading): IsTwice {
  const known = tableOf(ids)
  return (later, cell) => known.find(later.ids?.[2 * cell] ?? 0, later.ids?.[2 * cell + 1] ?? 0) >= 0
}

function tableOf(ids: Uint32Array): CellTable {
  const known = new CellTable()
  for (let at = 0; at < ids.length; at += 2) known.findOrAdd(ids[at] as number, ids[at + 1] as number)
  return known
}

/** Whether a centre lies near a cell of the earlier file that holds people. */
function isOnGroundOf({ cells }: PopulationReading): IsTwice {
  const tiles = new Set<number>()
  for (const [cell, people] of cells?.people.entries() ?? [])
    if (people > 0) tiles.add(tileOf(cells?.centres[2 * cell] as number, cells?.centres[2 * cell + 1] as number))
  return (_, _cell, lon, lat) => tiles.has(tileOf(lon, lat))
}

/** About a kilometre: finer than the ground of two countries overlaps, coarser than nearly all cells. */
const tilesPerDegree = 100

function tileOf(lon: number, lat: number): number {
  return Math.floor(lon * tilesPerDegree) * 100_003 + Math.floor(lat * tilesPerDegree)
}

/** The later reading without the H3 cells that are in the earlier one: the answer "keep one". */
export function withoutRepeats(later: PopulationReading, earlier: PopulationReading): PopulationReading {
  const { cells, ids } = later
  if (!cells || !ids || !earlier.ids) return later
  const known = tableOf(earlier.ids)
  const kept = [...cells.people.keys()].filter(
    (cell) => known.find(ids[2 * cell] as number, ids[2 * cell + 1] as number) < 0,
  )
  const pick = <Numbers extends Float64Array | Uint32Array>(from: Numbers, to: Numbers): Numbers => {
    for (const [at, cell] of kept.entries()) {
      to[2 * at] = from[2 * cell] as number
      to[2 * at + 1] = from[2 * cell + 1] as number
    }
    return to
  }
  const people = Float64Array.from(kept, (cell) => cells.people[cell] as number)
  const centres = pick(cells.centres, new Float64Array(2 * kept.length))
  const keptIds = pick(ids, new Uint32Array(2 * kept.length))
  return {
    ...later,
    ids: keptIds,
    cells: h3Cells(keptIds, { name: cells.name, centres, people, covers: cells.covers }),
  }
}
