import { makeCount } from "../../src/model/countPeople.ts"
import { type Ground, withGrids } from "../../src/model/ground.ts"
import type { Register } from "../../src/model/register.ts"
import type { Site } from "../../src/model/site.ts"
import type { Store } from "../../src/model/store.ts"
import { peopleCurve } from "../../src/model/peopleCurve.ts"
import { defaultRuleSet } from "../../src/model/rules/ruleSets.ts"
import { type CountedRegister, scenarioTrial, scenarioZones } from "../../src/model/scenarioTrial.ts"
import { storeNeq } from "../../src/model/scenario.ts"
import { zoneKinds } from "../../src/model/rule.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { generatedGrid } from "./generatedGrid.ts"
import { generatedRegister } from "./generatedRegister.ts"

/** What-if on 263,764 cells with a register of 400 stores. */
export function measureCurve(bare: Ground, write: (line: string) => void): void {
  const ground = withGrids(bare, [generatedGrid(263_764, bare)])
  const register = generatedRegister(200, bare)
  measureCurves(register, ground, write)
  measureSlider(register, ground, write)
}

/** Curves of 31 sites with all their stores in proportion, and of a store of each. */
function measureCurves(register: Register, ground: Ground, write: (line: string) => void): void {
  const sites = register.sites.slice(0, 31)
  const storesOf = ({ siteId }: Site) => register.stores.filter((store) => store.siteId === siteId)
  const curveOf = (site: Site, storeId?: string) => {
    const question = { site, stores: storesOf(site), storeId, ruleSet: defaultRuleSet, options: defaultZoneOptions }
    return finished(peopleCurve(question, ground))
  }
  const whole = sites.map((site) => timed(() => curveOf(site)))
  const single = sites.map((site) => timed(() => curveOf(site, storesOf(site)[0]?.storeId)))
  const points = whole.map(({ value }) =>
    zoneKinds.reduce((sum, zone) => sum + (value?.zones[zone].pieces.flatMap((piece) => piece.points).length ?? 0), 0),
  )
  write(
    `people-per-tonne curve, 3 zones: of a site ${spread(whole)} ms, ${median(points)} points; of one store ${spread(single)} ms ` +
      "(median and worst of 31)",
  )
}

/** From a store's new quantity to the zones and people of its site and the totals of the region; each store is moved twice. */
function measureSlider(register: Register, ground: Ground, write: (line: string) => void): void {
  const [ruleSet, options] = [defaultRuleSet, defaultZoneOptions]
  const sites = zonedSites(register, ruleSet, options)
  const base: CountedRegister = { register, ruleSet, options, sites, count: makeCount(sites, ground) }
  finished(base.count.steps())
  let last: ReturnType<typeof scenarioTrial> | undefined
  const steps = Array.from({ length: 62 }, (_, turn) => {
    const store = register.stores[Math.floor(turn / 2) * 13] as Store
    const neq = storeNeq(store) * (turn % 2 === 0 ? 0.5 : 0.51)
    return timed(() => {
      const zones = scenarioZones(base, { edits: [{ edit: "neq", storeId: store.storeId, neq }] }, last)
      last = scenarioTrial(base, zones, base.count.known.ground, last)
      finished(last.count.steps())
    })
  })
  write(
    `one step of the slider, ${register.stores.length} stores: zones, people and all totals in ${spread(steps)} ms ` +
      "(median and worst of 62)",
  )
}

function finished<Result>(steps: Generator<unknown, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

function timed<Value>(act: () => Value): { readonly ms: number; readonly value: Value } {
  const begin = performance.now()
  const value = act()
  return { ms: performance.now() - begin, value }
}

function spread(each: readonly { readonly ms: number }[]): string {
  const times = each.map(({ ms }) => ms)
  return `${median(times).toFixed(1)} and ${Math.max(...times).toFixed(1)}`
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
