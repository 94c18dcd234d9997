import { type Accessor, createResource, createSignal, getOwner, runWithOwner } from "solid-js"
import type { createPlan, PlanState } from "./createPlan.ts"

/** The plan, whose code comes when one is first wanted; what it holds then stays, whatever the page is used for. */
export interface PlanOnDemand {
  /** Undefined until it has come; throws where it could not be loaded. */
  readonly state: Accessor<PlanState | undefined>
  readonly load: () => void
}

export function createPlanOnDemand(...inputs: Parameters<typeof createPlan>): PlanOnDemand {
  const owner = getOwner()
  const [isWanted, setWanted] = createSignal(false)
  const [state] = createResource(isWanted, async () => {
    const part = await import("./createPlan.ts")
    return runWithOwner(owner, () => part.createPlan(...inputs))
  })
  return { state, load: () => setWanted(true) }
}
