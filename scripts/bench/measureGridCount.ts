import { countPeople, makeCount } from "../../src/model/countPeople.ts"
import { type Exposure, peopleTotal } from "../../src/model/exposure.ts"
import { type Ground, withGrids } from "../../src/model/ground.ts"
import type { Register } from "../../src/model/register.ts"
import { defaultRuleSet } from "../../src/model/rules/ruleSets.ts"
import { defaultZoneOptions, type ZonedSite } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { generatedGrid } from "./generatedGrid.ts"
import { generatedRegister } from "./generatedRegister.ts"

/**
 * People on a population grid in all zones, with the totals over the region: 400 stores on 263,764 cells, an edit of one store,
 * and 1,000 and 10,000 stores on a million cells.
 */
export function measureGridCount(bare: Ground, write: (line: string) => void): void {
  const ground = withGrids(bare, [generatedGrid(263_764, bare)])
  const register = generatedRegister(200, bare)
  const zoned = zonesOf(register)
  const cold = timed(() => countPeople(zoned, ground))
  for (let i = 0; i < 5; i++) countPeople(zoned, ground)
  const warm = medianOf(9, () => timed(() => countPeople(zoned, ground)).ms)
  write(
    `grid of 263,764 cells, ${register.stores.length} stores, 3 zones: people ${cold.ms.toFixed(0)} ms cold, ${warm.toFixed(0)} ms warm ` +
      `(median of nine; IBD once ${peopleTotal(cold.value.totals.IBD.once).toFixed(0)})`,
  )
  write(`one store edited: its zones and all totals in ${measureEdits(register, ground).toFixed(1)} ms (median of 31)`)

  const large = withGrids(bare, [generatedGrid(1_000_000, bare)])
  const times = [500, 5000].map((sites) => {
    const { stores, ...rest } = generatedRegister(sites, bare)
    const every = zonesOf({ ...rest, stores })
    const { ms } = timed(() => countPeople(every, withGrids(bare, large.grids)))
    write(`grid of 1,000,000 cells, ${stores.length} stores, 3 zones: people ${ms.toFixed(0)} ms`)
    return ms / (stores.length * Math.log(stores.length))
  })
  write(`growth: ${((times[1] ?? Number.NaN) / (times[0] ?? Number.NaN)).toFixed(2)} × that of n·log n`)
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

function timed<Value>(act: () => Value): { readonly ms: number; readonly value: Value } {
  const begin = performance.now()
  const value = act()
  return { ms: performance.now() - begin, value }
}

function medianOf(times: number, measure: (turn: number) => number): number {
  const each = Array.from({ length: times }, (_, turn) => measure(turn)).sort((a, b) => a - b)
  return each[Math.floor(times / 2)] ?? Number.NaN
}
