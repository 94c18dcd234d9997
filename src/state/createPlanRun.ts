import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { Exposure } from "../model/exposure.ts"
import type { PlanAnswer, PlanProgress } from "../model/plan/Plan.ts"
import type { PlanQuestion } from "../model/plan/PlanQuestion.ts"
import type { Edit } from "../model/scenario.ts"
import type { Exposures } from "./createExposures.ts"
import type { ScenarioState } from "./createScenario.ts"

/** A plan, and the figures that it was made of. */
interface MadePlan {
  readonly answer: PlanAnswer
  readonly exposure: Exposure
  /** Edits of the register that was planned for. */
  readonly base: readonly Edit[]
  readonly rules: string
}

/** Where a plan is while it is being made. */
export interface PlanRunning {
  readonly progress: PlanProgress | undefined
  /** The solver was given up, and the rest goes by people per tonne. */
  readonly isCancelled: boolean
}

export interface PlanRunState {
  /** The question of the draft; undefined while something is wrong with it. */
  readonly question: Accessor<PlanQuestion | undefined>
  /** True once people are counted. */
  readonly canRun: Accessor<boolean>
  readonly run: () => void
  /** First the solver, then the whole plan. */
  readonly cancel: () => void
  readonly running: Accessor<PlanRunning | undefined>
  readonly error: Accessor<unknown>
  /** The last plan, as long as the page has the figures that it was made of. */
  readonly answer: Accessor<PlanAnswer | undefined>
  /** True when the last plan was made of other figures than the page has now. */
  readonly isStale: Accessor<boolean>
}

interface RunParts {
  readonly baseline: Pick<Exposures, "id" | "exposure">
  readonly scenario: Pick<ScenarioState, "rulesOf">
  /** Edits of the register that is planned for. */
  readonly base: Accessor<readonly Edit[]>
  readonly question: Accessor<PlanQuestion | undefined>
  /** For the solver. */
  readonly seconds: Accessor<number>
}

/** Makes plans, one at a time, and keeps the last with the figures that it was made of. */
export function createPlanRun(worker: Pick<AtlasWorker, "makePlan" | "stopPlan">, parts: RunParts): PlanRunState {
  const { baseline, scenario, base, question, seconds } = parts
  const [made, setMade] = createSignal<MadePlan>()
  const [error, setError] = createSignal<unknown>()
  const rulesNamed = () => JSON.stringify(scenario.rulesOf(base()) ?? null)
  const current = createMemo(() => {
    const found = made()
    const isOfNow = found && found.exposure === baseline.exposure() && found.rules === rulesNamed()
    return isOfNow && isLike(found.base, base()) ? found : undefined
  })
  const { start, ...control } = createRunning(worker, baseline.exposure, setError)
  const run = () => {
    const [id, exposure, asked, edits] = [baseline.id(), baseline.exposure(), question(), base()]
    if (id === undefined || !exposure || !asked) return
    const [rules, named, time] = [scenario.rulesOf(edits), rulesNamed(), seconds()]
    void start(
      (tell) => worker.makePlan(id, { edits, ...(rules && { rules }) }, asked, time, tell),
      (answer) => setMade({ answer, exposure, base: edits, rules: named }),
    )
  }
  return {
    ...control,
    question,
    canRun: () => baseline.exposure() !== undefined,
    run: () => untrack(run),
    error,
    answer: () => current()?.answer,
    isStale: () => made() !== undefined && current() === undefined,
  }
}

/** The plan that is being made. People who are counted anew end it: it would be of figures that are gone. */
function createRunning(
  worker: Pick<AtlasWorker, "stopPlan">,
  exposure: Accessor<Exposure | undefined>,
  setError: (error: unknown) => void,
) {
  const [running, setRunning] = createSignal<PlanRunning>()
  let newest = 0
  const stop = () => {
    newest++
    setRunning(undefined)
    void worker.stopPlan("plan")
  }
  createEffect(on(exposure, () => untrack(running) && stop(), { defer: true }))
  onCleanup(() => untrack(running) && stop())
  const start = async (
    make: (tell: (progress: PlanProgress) => void) => Promise<PlanAnswer>,
    onMade: (answer: PlanAnswer) => void,
  ) => {
    const own = ++newest
    const end = (then: () => void) => own === newest && batch(() => (setRunning(undefined), then()))
    setError(undefined)
    setRunning({ progress: undefined, isCancelled: false })
    await make((progress) => {
      if (own === newest) setRunning((before) => ({ isCancelled: before?.isCancelled ?? false, progress }))
    }).then(
      (answer) => end(() => onMade(answer)),
      (reason: unknown) => end(() => setError(isAbort(reason) ? undefined : reason)),
    )
  }
  const cancel = () => {
    const now = untrack(running)
    if (now?.isCancelled) return stop()
    if (now) setRunning({ ...now, isCancelled: true })
    void worker.stopPlan("solver")
  }
  return { start, running, cancel }
}

function isLike(a: readonly Edit[], b: readonly Edit[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function isAbort(error: unknown): boolean {
  return error !== null && typeof error === "object" && "name" in error && error.name === "AbortError"
}
