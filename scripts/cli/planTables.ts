import { ruleSetName } from "../../src/model/ruleSetName.ts"
import type { Plan, PlanAnswer, PlanScope, PlanStep } from "../../src/model/plan/Plan.ts"
import type { PlanQuestion } from "../../src/model/plan/PlanQuestion.ts"
import type { RuleSet } from "../../src/model/rule.ts"
import type { ZoneOptions } from "../../src/model/zone.ts"
import { csvLine } from "./csvLine.ts"

/** What the command was asked, as far as the question of the model does not say it. */
export interface PlanRequest {
  readonly sites: string
  readonly stores: string
  readonly population: readonly string[]
  readonly peopleColumn: string | undefined
  readonly scope: PlanScope
  readonly seconds: number
  readonly ruleSet: RuleSet
  readonly options: ZoneOptions
}

/** `plan.csv`: one row per removal, in order. Unrounded; `tonnes` are of the mass asked for. */
export function planTable(steps: readonly PlanStep[]): string {
  const header = "order,year,store_id,country,neq_kg_before,neq_kg_after,tonnes,people_relieved_cumulative\n"
  const rows = steps.map((step) =>
    csvLine([
      step.order,
      step.year,
      step.storeId,
      step.country,
      step.neqBefore,
      step.neqAfter,
      step.tonnes,
      step.peopleRelieved,
    ]),
  )
  return [header, ...rows].join("")
}

/**
 * `summary.json`: what the plan comes to, and under `options` everything that was asked. `gap` is null where nothing is proven.
 *
 * @param took from the register to the answer [s], with the plans of the other scope, from which the pooled one starts
 */
export function planSummary(answer: PlanAnswer, request: PlanRequest, took: number): string {
  const { scope } = request
  const plan = answer[scope]
  const summary = {
    people_before: plan.peopleBefore,
    people_after: plan.peopleAfter,
    people_relieved: plan.peopleBefore - plan.peopleAfter,
    at_least: answer.atLeast,
    tonnes: plan.tonnes,
    gap: plan.gap ?? null,
    scope,
    seconds: took,
    method: plan.method,
    ...(plan.why !== undefined && { why: plan.why }),
    tonnes_by_country: inOrder(plan.tonnesByCountry),
    ...(scope === "national" && { tonnes_shared_out: inOrder(answer.shares) }),
    residents_before: inOrder(plan.residentsBefore),
    residents_after: inOrder(plan.residentsAfter),
    stores_not_planned: answer.unplanned.map(({ storeId, reason }) => ({ store_id: storeId, reason })),
    options: writtenOptions(answer.question, request),
  }
  return `${JSON.stringify(summary, null, 2)}\n`
}

function writtenOptions(question: PlanQuestion, request: PlanRequest) {
  const { ruleSet, options } = request
  return {
    sites: request.sites,
    stores: request.stores,
    population: request.population,
    people_column: request.peopleColumn ?? null,
    zone: question.zone,
    tonnes: question.tonnes ?? null,
    mass: question.mass.of,
    scope: request.scope,
    no_country_worse: question.noCountryWorse,
    years: question.years,
    rules: ruleSet.id,
    rule_set: ruleSetName(ruleSet),
    route: options.routeClass,
    conservative: options.conservative,
    assume_joined: options.assumeJoined,
    seconds: request.seconds,
  }
}

function inOrder(byCountry: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...byCountry].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What of a plan has to be said besides its figures, a sentence each. */
export function planRemarks(plan: Plan, { unplanned, atLeast }: PlanAnswer): string[] {
  const remarks: string[] = []
  if (plan.method === "greedy") {
    const why = plan.why === undefined ? "" : ` (${plan.why})`
    remarks.push(`Taken by most people per tonne first${why}: nothing is proven about how good the plan is.`)
  }
  for (const reason of new Set(unplanned.map((of) => of.reason))) {
    const ids = unplanned.filter((of) => of.reason === reason).map(({ storeId }) => storeId)
    const some = ids.length > 5 ? `${ids.slice(0, 5).join(", ")} and ${ids.length - 5} more` : ids.join(", ")
    remarks.push(`Not planned, ${reason}: ${some}.`)
  }
  if (atLeast) remarks.push("People are at least so many: something is missing from the count.")
  return remarks
}
