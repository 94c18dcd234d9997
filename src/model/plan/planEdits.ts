import type { Edit } from "../scenario.ts"
import type { Kg } from "../units.ts"
import type { PlanStep } from "./Plan.ts"

/** What a plan, or its first steps, changes in the register: each store as its last step leaves it. */
export function planEdits(steps: readonly PlanStep[]): Edit[] {
  return [...keptAfter(steps)].map(([storeId, neq]) => ({ edit: "neq", storeId, neq }))
}

/** What is left in the stores that the steps touch. */
export function keptAfter(steps: readonly PlanStep[]): Map<string, Kg> {
  return new Map(steps.map(({ storeId, neqAfter }) => [storeId, neqAfter]))
}
