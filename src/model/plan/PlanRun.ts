import type { PlanPhase, PlanProgress } from "./Plan.ts"

/** How a plan is worked out. */
export interface PlanRun {
  /** For the solver, in all [s]. */
  readonly seconds?: number
  readonly onProgress?: (progress: PlanProgress) => void
  /** Called between pieces of work, so that a worker can look at its queue. */
  readonly pause?: () => Promise<void>
  /** Ends the plan with its own error; an AbortSignal. */
  readonly signal?: { readonly aborted: boolean; readonly throwIfAborted: () => void }
  /** A clock [ms], since the model has none; without it the plans' `seconds` are 0. */
  readonly now?: () => number
}

/** Runs a generator to its end, telling its progress and pausing at each of its steps. */
export async function pausedSteps<Value>(
  steps: Generator<number, Value>,
  phase: PlanPhase,
  run: PlanRun,
): Promise<Value> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    await pausedStep(phase, step.value, run)
  }
}

export async function pausedStep(phase: PlanPhase, share: number, run: PlanRun): Promise<void> {
  run.signal?.throwIfAborted()
  run.onProgress?.({ phase, share })
  await run.pause?.()
  run.signal?.throwIfAborted()
}
