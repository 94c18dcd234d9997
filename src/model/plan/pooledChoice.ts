import type { People } from "../units.ts"
import { type Chosen, chooseOptions, type SolveLimits, type SolverUse } from "./chooseOptions.ts"
import { CoverState } from "./CoverState.ts"
import { plannedSteps, type StepMaking } from "./makeSteps.ts"
import type { Plan } from "./Plan.ts"
import { keptAfter } from "./planEdits.ts"

/** People by country may differ so much between the faces and the exposure code before a limit is taken to be broken. */
const slack: People = 1e-6

/** Tries to find a pooled choice that keeps every country's limit, by the exposure code as well. */
const mostTries = 3

/**
 * The choice for all countries together: from that of the national plans, and never worse than it.
 *
 * With `noCountryWorse` each country of residence has at most as many people inside as after the national plans. The problem
 * takes its figures from the faces; where the exposure code then finds a country above its limit, by a hair, the limit is drawn
 * tighter by as much and the problem solved again, and if that does not help the national choice stays.
 */
export async function pooledChoice(
  making: StepMaking,
  national: { readonly choice: readonly number[]; readonly plan: Plan },
  use: SolverUse,
  limits: SolveLimits,
): Promise<Chosen> {
  const { units, faces, question, resources } = making
  const choosing = { units, faces, resources: resources.pooled, isIn: () => true, start: national.choice }
  const atStart = new CoverState(faces, units.length, national.choice)
  if (!question.noCountryWorse) return chooseOptions(choosing, use, limits)
  const most = atStart.byCountry()
  for (const country of new CoverState(faces, units.length).byCountry().keys())
    if (!most.has(country)) most.set(country, 0)
  let bound: Pick<Chosen, "bound" | "why"> | undefined
  for (let tries = 0; tries < mostTries; tries++) {
    // A second try gets a part of the time: the first has found nearly everything.
    const seconds = limits.seconds / 4 ** tries
    const chosen = await chooseOptions({ ...choosing, most }, use, { ...limits, seconds })
    // Tighter limits prove nothing of the question itself.
    bound ??= { ...(chosen.bound !== undefined && { bound: chosen.bound }), ...(chosen.why && { why: chosen.why }) }
    const worse = countriesWorse(national.plan.residentsAfter, residentsAfter(making, chosen.choice))
    if (worse.size === 0) return { ...chosen, ...bound }
    for (const [country, excess] of worse) most.set(country, (most.get(country) ?? 0) - 1.5 * excess)
    if ([...most.values()].some((limit) => limit < 0)) break
  }
  return { choice: national.choice, left: atStart.people(), ...bound }
}

function residentsAfter(making: StepMaking, choice: readonly number[]): ReadonlyMap<string, People> {
  return making.recount(keptAfter(plannedSteps(making, choice, "pooled"))).residents
}

/** Countries with more people inside than they may have, and how many more. */
export function countriesWorse(
  limits: ReadonlyMap<string, People>,
  residents: ReadonlyMap<string, People>,
): Map<string, People> {
  const worse = new Map<string, People>()
  for (const [country, people] of residents) {
    const excess = people - (limits.get(country) ?? 0)
    if (excess > slack) worse.set(country, excess)
  }
  return worse
}
