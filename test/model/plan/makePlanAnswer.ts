import type { Plan, PlanAnswer, PlanStep } from "../../../src/model/plan/Plan.ts"
import { defaultPlanQuestion, type PlanQuestion } from "../../../src/model/plan/PlanQuestion.ts"

/** A removal of 1 t that empties a store, unless told otherwise. */
export function makePlanStep(change: Partial<PlanStep> = {}): PlanStep {
  return {
    order: 1,
    year: 1,
    storeId: "A1",
    siteId: "A",
    country: "MK",
    neqBefore: 1000,
    neqAfter: 0,
    tonnes: 1,
    peopleRelieved: 0,
    reason: { level: "empty" },
    ...change,
  }
}

/** A proven plan of these steps; people by country are all of one. */
export function makePlanOf(peopleBefore: number, steps: readonly PlanStep[], change: Partial<Plan> = {}): Plan {
  const peopleAfter = peopleBefore - (steps.at(-1)?.peopleRelieved ?? 0)
  const tonnes = steps.reduce((sum, step) => sum + step.tonnes, 0)
  return {
    method: "optimum",
    steps,
    peopleBefore,
    peopleAfter,
    residentsBefore: new Map([["MK", peopleBefore]]),
    residentsAfter: new Map([["MK", peopleAfter]]),
    tonnes,
    tonnesByCountry: new Map([["MK", tonnes]]),
    gap: 0,
    seconds: 1,
    ...change,
  }
}

/** An answer whose three plans are the same. */
export function makePlanAnswer(plan: Plan, question: Partial<PlanQuestion> = {}): PlanAnswer {
  return {
    question: { ...defaultPlanQuestion, ...question },
    national: plan,
    pooled: plan,
    greedy: plan,
    dividend: 0,
    levels: new Map(),
    unplanned: [],
    estimatedTonnes: 0,
    atLeast: false,
    shares: new Map(),
  }
}
