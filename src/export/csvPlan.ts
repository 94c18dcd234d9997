import type { Plan, PlanScope, PlanStep } from "../model/plan/Plan.ts"
import type { PlanMass } from "../model/plan/PlanQuestion.ts"
import type { ZoneKind } from "../model/rule.ts"
import { type CsvColumn, csvText, type DecimalMark } from "./csv.ts"
import { type CsvContext, contextColumns } from "./csvContext.ts"

/** What a file on a plan repeats in every row. */
export interface PlanContext extends CsvContext {
  readonly zone: ZoneKind
  readonly scope: PlanScope
  readonly mass: PlanMass
  /** The reason of a step in words. */
  readonly reason: (step: PlanStep) => string
}

/**
 * Removals in their order, one line each. `tonnes` are of `tonnes_of`, `people_relieved_cumulative` is everyone inside no zone any
 * more after this and all earlier lines; `gap` is empty where nothing is proven. `scenario` is what the plan was made for.
 */
export function planCsv(plan: Plan, context: PlanContext, decimal: DecimalMark): string {
  const { zone, scope, mass, reason } = context
  const columns: CsvColumn<PlanStep>[] = [
    { name: "order", value: ({ order }) => order },
    { name: "year", value: ({ year }) => year },
    { name: "store_id", value: ({ storeId }) => storeId },
    { name: "site_id", value: ({ siteId }) => siteId },
    { name: "country", value: ({ country }) => country },
    { name: "neq_kg_before", value: ({ neqBefore }) => neqBefore },
    { name: "neq_kg_after", value: ({ neqAfter }) => neqAfter },
    { name: "tonnes", value: ({ tonnes }) => tonnes },
    { name: "people_relieved_cumulative", value: ({ peopleRelieved }) => peopleRelieved },
    { name: "reason", value: reason },
    { name: "facility_id", value: ({ facilityId }) => facilityId },
    { name: "zone", value: () => zone },
    { name: "scope", value: () => scope },
    { name: "method", value: () => (plan.why ? `${plan.method}: ${plan.why}` : plan.method) },
    { name: "gap", value: () => plan.gap },
    { name: "tonnes_of", value: () => (mass.of === "neq" ? "NEQ" : "gross weight") },
    { name: "gross_per_neq_where_missing", value: () => ("perNeq" in mass ? mass.perNeq : undefined) },
  ]
  return csvText([...columns, ...contextColumns(context)], plan.steps, decimal)
}
