import { countryLookup } from "../../src/load/population/CoverageTally.ts"
import { loadPopulationFile } from "../../src/load/population/loadPopulationFile.ts"
import { countPeople, makeCount } from "../../src/model/countPeople.ts"
import { type Exposure, peopleTotal } from "../../src/model/exposure.ts"
import { type Ground, withGrids } from "../../src/model/ground.ts"
import { makePopulationGrid } from "../../src/model/populationGrid.ts"
import type { Register } from "../../src/model/register.ts"
import { defaultRuleSet } from "../../src/model/rules/ruleSets.ts"
import { defaultZoneOptions, type ZonedSite } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { generatedCells, generatedGrid, gridText } from "./generatedGrid.ts"
import { generatedRegister } from "./generatedRegister.ts"
import { timed, timedAsync } from "./timed.ts"

/** What PostGIS takes on such a table of cells, to load it and for the zones, warm [ms]: as the aims of this program state it. */
const postgis = { load: 9000, zones: 725 }

/**
 * People on a population grid in all zones, with the totals over the region: a file of 263,764 cells read and indexed, 400 stores
 * counted on it, an edit of one store, and 1,000 and 10,000 stores on a million cells.
 */
export async function measureGridCount(bare: Ground, write: (line: string) => void): Promise<void> {
  const blob = new Blob([gridText(generatedCells(263_764, bare))])
  const reads = [await readGrid(blob, bare), await readGrid(blob, bare), await readGrid(blob, bare)] as const
  const [cold, ...warm] = reads.map(({ told }) => told)
  const read = Math.min(...reads.map(({ cpu }) => cpu))
  write(`file of 263,764 cells: read and indexed in ${cold}, then ${warm.join(" and ")}`)
  const ground = withGrids(bare, [reads[2].value])
  const register = generatedRegister(200, bare)
  const zones = measureZones(register, ground, write)
  write(
    `PostGIS is stated to need ${postgis.load} ms and ${postgis.zones} ms: ${((postgis.load + postgis.zones) / (read + zones)).toFixed(0)} ` +
      `times as long as the CPU used here, end to end, ${(postgis.zones / zones).toFixed(0)} times warm`,
  )
  write(`one store edited: its zones and all totals in ${measureEdits(register, ground).toFixed(1)} ms (median of 31)`)

  const large = withGrids(bare, [generatedGrid(1_000_000, bare)])
  const times = [500, 5000].map((sites) => {
    const { stores, ...rest } = generatedRegister(sites, bare)
    const every = zonesOf({ ...rest, stores })
    const { told, cpu } = timed(() => countPeople(every, withGrids(bare, large.grids)))
    write(`grid of 1,000,000 cells, ${stores.length} stores, 3 zones: people ${told}`)
    return cpu / (stores.length * Math.log(stores.length))
  })
  write(`growth: ${((times[1] ?? Number.NaN) / (times[0] ?? Number.NaN)).toFixed(2)} × that of n·log n`)
}

async function readGrid(blob: Blob, bare: Ground) {
  return timedAsync(async () => {
    const { cells } = await loadPopulationFile({ name: "kontur.csv", blob }, { countries: countryLookup(bare) })
    if (!cells) throw new Error("the generated file holds no cells")
    return makePopulationGrid(cells)
  })
}

function measureZones(register: Register, ground: Ground, write: (line: string) => void): number {
  const zoned = zonesOf(register)
  const cold = timed(() => countPeople(zoned, ground))
  for (let i = 0; i < 5; i++) countPeople(zoned, ground)
  const warm = medianOf(9, () => timed(() => countPeople(zoned, ground)).ms)
  write(
    `grid of 263,764 cells, ${register.stores.length} stores, 3 zones: people ${cold.told} cold, ${warm.toFixed(0)} ms warm ` +
      `(median of nine; IBD once ${peopleTotal(cold.value.totals.IBD.once).toFixed(0)})`,
  )
  return warm
}

/** Each time another store gets half its stock, as with the slider: distances, people of its site, and all totals. */
function measureEdits(register: Register, ground: Ground): number {
  let zoned = zonesOf(register)
  let count = makeCount(zoned, ground)
  end(count.steps())
  return medianOf(31, (turn) => {
    const stores = register.stores.map((store, i) =>
      i === turn * 7 ? { ...store, holdings: store.holdings.map((held) => ({ ...held, neq: held.neq / 2 })) } : store,
    )
    return timed(() => {
      zoned = zonesOf({ ...register, stores }, zoned)
      count = makeCount(zoned, ground, count)
      end(count.steps())
    }).ms
  })
}

function zonesOf(register: Register, previous?: readonly ZonedSite[]) {
  return zonedSites(register, defaultRuleSet, defaultZoneOptions, previous)
}

function end(steps: Generator<unknown, Exposure>): void {
  while (!steps.next().done);
}

function medianOf(times: number, measure: (turn: number) => number): number {
  const each = Array.from({ length: times }, (_, turn) => measure(turn)).sort((a, b) => a - b)
  return each[Math.floor(times / 2)] ?? Number.NaN
}
