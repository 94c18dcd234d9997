import type { Ground } from "./ground.ts"
import type { SolverUse } from "./plan/chooseOptions.ts"
import { makeRecount } from "./plan/makeRecount.ts"
import type { StepMaking } from "./plan/makeSteps.ts"
import type { PlanAnswer, PlanLevel } from "./plan/Plan.ts"
import { planFaces } from "./plan/planFaces.ts"
import type { PlanQuestion } from "./plan/PlanQuestion.ts"
import { planResources, plantsFor, stockByCountry } from "./plan/planResources.ts"
import { pausedSteps, type PlanRun } from "./plan/PlanRun.ts"
import type { PlanUnit } from "./plan/PlanUnit.ts"
import { planUnits } from "./plan/planUnits.ts"
import { storeMass } from "./plan/removableMass.ts"
import { greedyPlan, nationalPlan, type Planning, pooledPlan, timed } from "./plan/scopePlans.ts"
import type { Solver } from "./plan/solver.ts"
import type { Register } from "./register.ts"
import type { RuleSet } from "./rule.ts"
import type { Kg, Tonnes } from "./units.ts"
import type { ZoneOptions } from "./zone.ts"

export { planEdits } from "./plan/planEdits.ts"

export interface PlanInput {
  readonly register: Register
  readonly ruleSet: RuleSet
  readonly options: ZoneOptions
  readonly ground: Ground
  readonly question: PlanQuestion
}

/**
 * What to remove first: the same resources country by country and pooled, and by people per tonne alone.
 *
 * Stores are brought to levels (`storeLevels`, `unitOptions`), people are told apart by the levels that have them inside
 * (`planFaces`), the solver finds the levels that leave fewest of them, each once (`planProblem`), and removals are put in order
 * by year (`schedule`). Each country alone looks at everyone inside the zones of its own sites, whoever's residents they are. All
 * people in the answer are recounted by the exposure code; `gap` compares them with what the solver proved, less what faces and
 * exposure code differ by. The national plan's gap is that of all countries' own problems together.
 *
 * @param solver undefined means none: then both plans are greedy
 * @throws RangeError for a question that cannot be (a budget without a cost), and the signal's own error
 *
 * Checked by: test/model/plan/planByHand.test.ts, test/model/plan.test.ts (against all combinations of levels)
 */
export async function makePlan(
  { register, ruleSet, options, ground, question }: PlanInput,
  solver: Solver | undefined,
  run: PlanRun = {},
): Promise<PlanAnswer> {
  const rules = { ruleSet, options, zone: question.zone }
  const takenBy = (...[store, site, country]: [PlanUnit["stores"][number], PlanUnit["site"], string]) =>
    question.facilities.length === 0 || plantsFor(question, store, site, country, "pooled").length > 0
  const planned = planUnits({ register, rules, ground, question, takenBy })
  const { units, unplanned } = await pausedSteps(planned, "levels", run)
  const faces = await pausedSteps(planFaces(units, ground), "ground", run)
  const resources = planResources(question, stockByCountry(register, ground, question), units)
  const making: StepMaking = { units, faces, question, resources, recount: makeRecount(register, rules, ground) }
  const before = making.recount(new Map())
  const use: SolverUse = { solver, isStopped: () => run.signal?.aborted ?? false, why: undefined }
  const planning: Planning = { making, before, use, run }
  const byTonne = await timed(planning, () => greedyPlan(planning))
  const alone = await timed(planning, () => nationalPlan(planning))
  const pooled = await timed(planning, () => pooledPlan(planning, alone, byTonne))
  return {
    question,
    national: alone.plan,
    pooled: pooled.plan,
    greedy: byTonne.plan,
    dividend: alone.plan.peopleAfter - pooled.plan.peopleAfter,
    levels: new Map(units.flatMap(levelsOf)),
    unplanned,
    estimatedTonnes: estimatedTonnes(units, question),
    atLeast: before.atLeast,
    shares: new Map([...resources.shares].filter(([, tonnes]) => tonnes < Infinity)),
  }
}

/** The levels of each store that something can be done with, most first. */
function levelsOf({ stores, options }: PlanUnit): [storeId: string, levels: readonly PlanLevel[]][] {
  return stores.flatMap(({ storeId }, s): [string, readonly PlanLevel[]][] => {
    const byNeq = new Map<Kg, PlanLevel>()
    for (const { levels } of options) {
      const level = levels[s]
      if (level) byNeq.set(level.neq, level)
    }
    return byNeq.size > 1 ? [[storeId, [...byNeq.values()].sort((a, b) => b.neq - a.neq)]] : []
  })
}

function estimatedTonnes(units: readonly PlanUnit[], { mass }: PlanQuestion): Tonnes {
  const planned = units.filter(({ options }) => options.length > 1).flatMap(({ stores }) => stores)
  return planned.reduce((sum, store) => sum + (storeMass(store, mass)?.estimated ?? 0), 0)
}
