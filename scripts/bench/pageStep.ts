import { createRoot, createSignal } from "solid-js"
import type { TriedScenario } from "../../src/compute/AtlasWorker.ts"
import { makeCount } from "../../src/model/countPeople.ts"
import type { Exposure } from "../../src/model/exposure.ts"
import { withGrids } from "../../src/model/ground.ts"
import { defaultRuleSet } from "../../src/model/rules/ruleSets.ts"
import { type CountedRegister, scenarioTrial, scenarioZones } from "../../src/model/scenarioTrial.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { createComparison } from "../../src/state/createComparison.ts"
import type { Exposures } from "../../src/state/createExposures.ts"
import { createKept } from "../../src/state/createKept.ts"
import { createScenario } from "../../src/state/createScenario.ts"
import { createScenarioExposures } from "../../src/state/createScenarioExposures.ts"
import { readPublicData } from "../cli/readPublicData.ts"
import { generatedGrid } from "./generatedGrid.ts"
import { generatedRegister } from "./generatedRegister.ts"

/**
 * A whole step of the slider without the paint: from the new quantity through the state of the page, the worker's part and a copy
 * of its answer to every figure being there. A program of its own (`measurePageStep`): outside of a browser the page's signals
 * only work when asked for.
 */
const bare = await readPublicData()
const register = generatedRegister(200, bare)
const sites = zonedSites(register, defaultRuleSet, defaultZoneOptions)
const count = makeCount(sites, withGrids(bare, [generatedGrid(263_764, bare)]))
const base: CountedRegister = { register, ruleSet: defaultRuleSet, options: defaultZoneOptions, sites, count }
const exposure: Exposure = finished(count.steps())
const before = new Map(exposure.sites.map((site) => [site.siteId, site]))

let last: ReturnType<typeof scenarioTrial> | undefined
let id = 1
/** What the worker does, in this thread. */
const worker: Parameters<typeof createScenarioExposures>[0] & Parameters<typeof createComparison>[0] = {
  tryScenario: async (_id, question) => {
    const trial = scenarioTrial(base, scenarioZones(base, question, last), base.count.known.ground, last)
    const { sites: exposures, ...rest } = finished(trial.count.steps())
    last = trial
    const answer: TriedScenario = {
      id: ++id,
      zoned: trial.sites.filter((_, i) => trial.isOther[i]),
      exposures: exposures.filter((_, i) => trial.isOther[i]),
      ...rest,
    }
    return structuredClone(answer)
  },
  compareScenario: () => Promise.reject(new Error("not asked here")),
  countTotals: () => Promise.reject(new Error("not asked here")),
  bandOf: () => Promise.reject(new Error("not asked here")),
}
const baseline: Exposures = {
  id: () => 1,
  zoned: () => zonedBefore,
  counting: () => ({ state: "ready", exposure }),
  exposure: () => exposure,
  siteExposure: (siteId) => before.get(siteId),
  totalsOf: worker.countTotals.bind(worker, 1),
  bandOf: worker.bandOf.bind(worker, 1),
  grids: () => [],
  ruleSet: () => defaultRuleSet,
  options: () => defaultZoneOptions,
}
const zonedBefore = new Map(sites.map((zoned) => [zoned.site.siteId, zoned]))

const times = await createRoot(async (dispose) => {
  const [siteId, setSiteId] = createSignal<string>()
  const scenario = createScenario(
    () => register,
    { ruleSets: () => [] },
    (number) => `Scenario ${number}`,
  )
  const kept = createKept(() => register, siteId, scenario)
  const shown = createScenarioExposures(worker, () => register, baseline, scenario)
  const comparison = createComparison(worker, baseline, shown, scenario, { passing: () => undefined })
  const each: number[] = []
  for (let turn = 0; turn < 62; turn++) {
    const { siteId: chosen = "" } = register.sites[Math.floor(turn / 2) * 6] ?? {}
    setSiteId(chosen)
    const neq = kept.present() * (turn % 2 === 0 ? 0.5 : 0.51)
    const begin = performance.now()
    kept.keep(neq, true)
    while (shown.edits() !== scenario.edits()) await Promise.resolve()
    for (const one of register.sites) if (!shown.siteExposure(one.siteId)) throw new Error("a site is not counted")
    if (!shown.zoned() || !shown.exposure() || !shown.register() || !comparison.totals())
      throw new Error("a figure lacks")
    if (!comparison.sites().has(chosen)) throw new Error("nothing has changed")
    each.push(performance.now() - begin)
  }
  dispose()
  return each.sort((a, b) => a - b)
})
process.stdout.write(
  `one step of the slider with the state of the page, ${register.sites.length} sites with ${register.stores.length} stores, paint aside: ` +
    `${(times[31] ?? Number.NaN).toFixed(1)} and ${(times[61] ?? Number.NaN).toFixed(1)} ms (median and worst of ${times.length})\n`,
)

function finished<Result>(steps: Generator<unknown, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
