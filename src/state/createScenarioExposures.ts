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
  const question = createMemo((): Question | undefined => {
    const [id, exposure] = [baseline.id(), baseline.exposure()]
    return edits().length > 0 && id !== undefined && exposure
      ? { id, baseline: exposure, edits: edits(), rules: rules() }
      : undefined
  })
  const { latest, error } = createLatest(question, ({ id, ...asked }) =>
    worker.tryScenario(id, { edits: asked.edits, ...(asked.rules && { rules: asked.rules }) }),
  )
  /** Of a baseline that is still there. */
  const tried = createMemo(() => {
    const found = error() ? undefined : latest()
    return found && found.question.baseline === question()?.baseline ? found : undefined
  })
  const zoned = createMemo(() => overlaid(baseline.zoned(), tried()?.answer))
  const changed = createMemo(() => new Map(tried()?.answer.exposures.map((exposure) => [exposure.siteId, exposure])))
  const exposure = createMemo(() => {
    const [before, found] = [baseline.exposure(), tried()]
    return before && found ? triedExposure(before, changed(), found.answer) : before
  })
  const triedEdits = createMemo<readonly Edit[]>(() => tried()?.question.edits ?? [])
  const edited = createMemo(() => {
    const current = register()
    return current && scenarioRegister(current, triedEdits())
  })
  const isTrying = () => question() !== undefined && !tried()
  return {
    id: () => tried()?.answer.id ?? baseline.id(),
    zoned,
    counting: () => {
      const failure = question() && error()
      if (failure) return { state: "failed", error: failure }
      if (isTrying()) return { state: "counting", done: 0, all: 0 }
      const found = exposure()
      return tried() && found ? { state: "ready", exposure: found } : baseline.counting()
    },
    exposure: () => (isTrying() ? undefined : exposure()),
    siteExposure: (siteId) => (isTrying() ? undefined : (changed().get(siteId) ?? baseline.siteExposure(siteId))),
    totalsOf: (siteIds) => worker.countTotals(tried()?.answer.id ?? baseline.id() ?? 0, siteIds),
    bandOf: (siteId) => worker.bandOf(tried()?.answer.id ?? baseline.id() ?? 0, siteId),
    grids: baseline.grids,
    ruleSet: () => tried()?.question.rules?.ruleSet ?? baseline.ruleSet(),
    options: () => tried()?.question.rules?.options ?? baseline.options(),
    edits: triedEdits,
    register: edited,
  }
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
