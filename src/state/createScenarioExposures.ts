import { type Accessor, createMemo } from "solid-js"
import type { AtlasWorker, TriedScenario } from "../compute/AtlasWorker.ts"
import type { Exposure, SiteExposure } from "../model/exposure.ts"
import type { Register } from "../model/register.ts"
import { type Edit, scenarioRegister } from "../model/scenario.ts"
import type { ZonedSite } from "../model/zone.ts"
import { createLatest } from "./createLatest.ts"
import type { Exposures } from "./createExposures.ts"
import type { ScenarioState } from "./createScenario.ts"

/** Figures with the edits that they were worked out with. */
export interface ScenarioExposures extends Exposures {
  /** None where the register stands as it is. */
  readonly edits: Accessor<readonly Edit[]>
  /** The register as it would be after them. */
  readonly register: Accessor<Register | undefined>
}

interface Question {
  readonly id: number
  readonly baseline: Exposure
  readonly edits: readonly Edit[]
  readonly rules: ReturnType<ScenarioState["rules"]>
}

/**
 * The figures to show: those of the scenario in use over those of the register. Zones and people of an answer come together, and
 * until the first answer is there nobody is counted: no figure of the register stands under a scenario's name.
 *
 * Checked by: test/state/createScenarioExposures.test.ts
 */
export function createScenarioExposures(
  worker: Pick<AtlasWorker, "tryScenario" | "countTotals" | "bandOf">,
  register: Accessor<Register | undefined>,
  baseline: Exposures,
  { edits, rules }: Pick<ScenarioState, "edits" | "rules">,
): ScenarioExposures {
  const { tried, isAsked, error } = createTried(worker, baseline, { edits, rules })
  const zoned = createMemo(() => overlaid(baseline.zoned(), tried()?.answer))
  const changed = createMemo(() => new Map(tried()?.answer.exposures.map((exposure) => [exposure.siteId, exposure])))
  const exposure = createMemo(() => {
    const [before, found] = [baseline.exposure(), tried()]
    return before && found ? triedExposure(before, changed(), found.answer) : before
  })
  const triedEdits = createMemo<readonly Edit[]>(() => tried()?.question.edits ?? [])
  const edited = createMemo(() => scenarioOf(register(), triedEdits()))
  const isTrying = () => isAsked() && !tried()
  const id = () => tried()?.answer.id ?? baseline.id()
  return {
    id,
    zoned,
    counting: () => {
      const failure = isAsked() && error()
      if (failure) return { state: "failed", error: failure }
      if (isTrying()) return { state: "counting", done: 0, all: 0 }
      const found = exposure()
      return tried() && found ? { state: "ready", exposure: found } : baseline.counting()
    },
    exposure: () => (isTrying() ? undefined : exposure()),
    siteExposure: (siteId) => (isTrying() ? undefined : (changed().get(siteId) ?? baseline.siteExposure(siteId))),
    totalsOf: (siteIds) => worker.countTotals(id() ?? 0, siteIds),
    bandOf: (siteId) => worker.bandOf(id() ?? 0, siteId),
    grids: baseline.grids,
    ruleSet: () => tried()?.question.rules?.ruleSet ?? baseline.ruleSet(),
    options: () => tried()?.question.rules?.options ?? baseline.options(),
    edits: triedEdits,
    register: edited,
  }
}

function scenarioOf(register: Register | undefined, edits: readonly Edit[]): Register | undefined {
  return register && scenarioRegister(register, edits)
}

/** What the worker says of the scenario in use, on the count of the register that is there now. */
function createTried(
  worker: Pick<AtlasWorker, "tryScenario">,
  baseline: Exposures,
  { edits, rules }: Pick<ScenarioState, "edits" | "rules">,
) {
  const question = createMemo((): Question | undefined => {
    const [id, exposure] = [baseline.id(), baseline.exposure()]
    if (edits().length === 0 || id === undefined || !exposure) return undefined
    return { id, baseline: exposure, edits: edits(), rules: rules() }
  })
  const answered = createLatest(
    () => question(),
    (asked) => worker.tryScenario(asked.id, { edits: asked.edits, ...(asked.rules && { rules: asked.rules }) }),
  )
  const tried = createMemo(() => {
    const found = answered.error() ? undefined : answered.latest()
    return found && found.question.baseline === question()?.baseline ? found : undefined
  })
  const isAsked = createMemo(() => question() !== undefined)
  return { tried, isAsked, error: answered.error }
}

function overlaid(
  baseline: ReadonlyMap<string, ZonedSite> | undefined,
  answer: TriedScenario | undefined,
): ReadonlyMap<string, ZonedSite> | undefined {
  if (!baseline || !answer) return baseline
  const sites = new Map(baseline)
  for (const zoned of answer.zoned) sites.set(zoned.site.siteId, zoned)
  return sites
}

function triedExposure(
  baseline: Exposure,
  changed: ReadonlyMap<string, SiteExposure>,
  { totals, background }: TriedScenario,
): Exposure {
  const sites = baseline.sites.map((site) => changed.get(site.siteId) ?? site)
  return { sites, totals, background }
}
