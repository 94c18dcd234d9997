import type { People } from "../units.ts"
import { type Chosen, chooseOptions, type SolveLimits, type SolverUse } from "./chooseOptions.ts"
import { CoverState } from "./CoverState.ts"
import type { Recounted } from "./makeRecount.ts"
import { countedSteps, plannedSteps, type StepMaking } from "./makeSteps.ts"
import type { GreedyReason, Plan, PlanScope } from "./Plan.ts"
import { pausedStep, type PlanRun } from "./PlanRun.ts"
import { countriesWorse, pooledChoice } from "./pooledChoice.ts"

/** The solver may stop once the best is proven to be so near to the optimum: a little less than the 0.5 % that a plan promises. */
const wantedGap = 0.004

/** For the solver, where nobody says [s]. */
const defaultSeconds = 40

/** The part of the solver's time that the countries' own plans may use. */
const nationalPart = 0.4

/** No problem gets a smaller part of the time: small ones end long before. */
const leastPart = 0.025

/** All that plans of any scope are made with. */
export interface Planning {
  readonly making: StepMaking
  readonly before: Recounted
  readonly use: SolverUse
  readonly run: PlanRun
}

/** A plan with the choice behind it. */
export interface ChosenPlan {
  readonly choice: readonly number[]
  readonly plan: Plan
}

/** With the seconds that it took. */
export async function timed({ run }: Planning, make: () => Promise<ChosenPlan>): Promise<ChosenPlan> {
  const begin = run.now?.() ?? 0
  const { choice, plan } = await make()
  return { choice, plan: { ...plan, seconds: ((run.now?.() ?? 0) - begin) / 1000 } }
}

/** Most people per tonne first, all countries together. */
export async function greedyPlan(planning: Planning): Promise<ChosenPlan> {
  const { units, faces, resources } = planning.making
  const all = { units, faces, resources: resources.pooled, isIn: () => true }
  const asked: SolverUse = { solver: undefined, isStopped: () => false, why: "asked" }
  return planOf(planning, await chooseOptions(all, asked, { gap: 0, seconds: 0 }), "pooled")
}

/** Each country alone with its share; all their plans together. */
export async function nationalPlan(planning: Planning): Promise<ChosenPlan> {
  const { making, use, run } = planning
  const { units, faces, resources } = making
  const countries = [...new Set(units.map(({ country }) => country))].sort()
  const choice: number[] = units.map(() => 0)
  const proven = { left: 0, bound: 0 }
  let why: GreedyReason | undefined
  for (const [i, country] of countries.entries()) {
    await pausedStep("national", i / countries.length, run)
    const isIn = (unit: number) => units[unit]?.country === country
    const own = { units, faces, resources: resources.ofCountry(country), isIn }
    const part = units.filter((_, unit) => isIn(unit)).length / units.length
    const chosen = await chooseOptions(own, use, limitsOf(run, "national", part))
    for (const unit of units.keys()) if (isIn(unit)) choice[unit] = chosen.choice[unit] as number
    proven.left += chosen.left
    proven.bound += Math.min(chosen.left, chosen.bound ?? 0)
    why ??= chosen.why
  }
  const left = new CoverState(faces, units.length, choice).people()
  const made = await planOf(planning, { choice, left, ...(why && { why }) }, "national")
  if (why) return made
  const gap = proven.left > 0 ? (proven.left - proven.bound) / proven.left : 0
  return { choice, plan: { ...made.plan, gap } }
}

/** All countries together: the best of the solver's, the national and the greedy plan that keeps the question's limits. */
export async function pooledPlan(planning: Planning, national: ChosenPlan, byTonne: ChosenPlan): Promise<ChosenPlan> {
  const { making, use, run } = planning
  await pausedStep("pooled", 0, run)
  const chosen = await pooledChoice(making, national, use, limitsOf(run, "pooled", 1))
  const made = await planOf(planning, chosen, "pooled")
  const { question } = making
  const isWorse = countriesWorse(national.plan.residentsAfter, byTonne.plan.residentsAfter).size > 0
  const others = [national, ...(question.noCountryWorse && isWorse ? [] : [byTonne])]
  const best = others.reduce((a, b) => (b.plan.peopleAfter < a.plan.peopleAfter - 1e-6 ? b : a), made)
  if (best === made) return made
  return planOf(planning, { ...chosen, choice: best.choice, left: leftBy(making, best.choice) }, "pooled")
}

function leftBy({ faces, units }: StepMaking, choice: readonly number[]): People {
  return new CoverState(faces, units.length, choice).people()
}

/** @param part of the units that the problem is about: a country with more of them gets more of the time */
function limitsOf(run: PlanRun, phase: "national" | "pooled", part: number): SolveLimits {
  const all = run.seconds ?? defaultSeconds
  const seconds = all * Math.max(leastPart, part * (phase === "national" ? nationalPart : 1 - nationalPart))
  return {
    gap: wantedGap,
    seconds,
    onProgress: (gap) => run.onProgress?.({ phase, ...(gap !== undefined && { gap }) }),
  }
}

async function planOf(planning: Planning, chosen: Chosen, scope: PlanScope): Promise<ChosenPlan> {
  const { making, before, run } = planning
  const steps = plannedSteps(making, chosen.choice, scope)
  const counted = await countedSteps(making, before, steps, (share) => pausedStep("order", share, run))
  const { choice, left, bound, why } = chosen
  const { peopleAfter } = counted
  // What the faces and the exposure code differ by may be in the bound as well.
  const proven = bound === undefined ? undefined : Math.max(0, bound - Math.abs(left - peopleAfter))
  const gap = proven === undefined ? undefined : peopleAfter > 0 ? Math.max(0, 1 - proven / peopleAfter) : 0
  return {
    choice,
    plan: {
      method: why === undefined ? "optimum" : "greedy",
      ...(why !== undefined && { why }),
      ...counted,
      ...(gap !== undefined && { gap }),
      seconds: 0,
    },
  }
}
