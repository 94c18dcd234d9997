import { type Accessor, createMemo, createSignal, untrack } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { Plan, PlanAnswer, PlanScope, PlanStep } from "../model/plan/Plan.ts"
import { planEdits } from "../model/plan/planEdits.ts"
import type { Register } from "../model/register.ts"
import { type Edit, scenarioRegister, withEdit } from "../model/scenario.ts"
import type { Exposures } from "./createExposures.ts"
import { createPlanRun, type PlanRunState } from "./createPlanRun.ts"
import type { ScenarioState } from "./createScenario.ts"
import {
  defaultPlanDraft,
  type PlanDraft,
  type PlanFault,
  readPlanDraft,
  type UsualNumbers,
  usualNumbers,
} from "./planDraft.ts"

export interface PlanState extends PlanRunState {
  readonly draft: Accessor<PlanDraft>
  readonly setDraft: (change: Partial<PlanDraft>) => void
  /** What is taken where nothing was typed. */
  readonly usual: Accessor<UsualNumbers>
  readonly faults: Accessor<readonly PlanFault[]>
  /** Edits of the register that is planned for; none for the register as it is. */
  readonly base: Accessor<readonly Edit[]>
  /** The register that the plan was made for. */
  readonly register: Accessor<Register | undefined>
  readonly scope: Accessor<PlanScope>
  readonly setScope: (scope: PlanScope) => void
  /** The plan of that scope. */
  readonly plan: Accessor<Plan | undefined>
  /** The steps are looked at up to this year. */
  readonly year: Accessor<number>
  readonly setYear: (year: number) => void
  readonly stepsShown: Accessor<readonly PlanStep[]>
  /** True while the scenario in use comes from this plan. */
  readonly isPut: Accessor<boolean>
  /** True while it is the one that `show` made. */
  readonly isShown: Accessor<boolean>
  /** Puts the steps up to the year into a scenario, or into the one it made before while that is in use. */
  readonly show: (name: string) => void
  /** Puts some steps into a scenario of its own. */
  readonly accept: (name: string, steps: readonly PlanStep[]) => void
}

/** What a scenario that comes from a plan is made for. */
interface Origin {
  readonly base: readonly Edit[]
  readonly answer: PlanAnswer | undefined
  readonly isShown: boolean
}

interface PlanParts {
  readonly register: Accessor<Register | undefined>
  readonly baseline: Pick<Exposures, "id" | "exposure">
  readonly scenario: Pick<ScenarioState, "edits" | "rulesOf" | "add" | "replace">
}

/**
 * The plan: what is asked, what has come of it, and which part of it is looked at. It belongs to the register, the rules, the
 * grids and the scenario that it was made for; beside figures of others it is not shown. The scenarios that it makes are made
 * for the same.
 *
 * Checked by: test/state/createPlan.test.ts
 */
export function createPlan(worker: Pick<AtlasWorker, "makePlan" | "stopPlan">, parts: PlanParts): PlanState {
  const { scenario } = parts
  /** What the scenarios are made for that come from a plan, by their edits. */
  const origins = new WeakMap<readonly Edit[], Origin>()
  const origin = () => origins.get(scenario.edits())
  const base = createMemo(() => origin()?.base ?? scenario.edits())
  const planned = createMemo(() => {
    const current = parts.register()
    return current && scenarioRegister(current, base())
  })
  const draft = createDraft(() => planned())
  const making = createPlanRun(worker, { ...parts, base: () => base(), ...draft })
  const looked = createLooked(making.answer)
  const merged = (steps: readonly PlanStep[]) => {
    const current = untrack(parts.register)
    const start = [...untrack(base)]
    return current
      ? planEdits(steps).reduce((all, edit) => withEdit(current, all, edit), start as readonly Edit[])
      : start
  }
  const isPut = () => origin() !== undefined && origin()?.answer === making.answer()
  const put = (name: string, steps: readonly PlanStep[], shows: boolean) => {
    const edits = merged(steps)
    const takesPlace = shows && untrack(origin)?.isShown
    origins.set(edits, { base: untrack(base), answer: untrack(making.answer), isShown: shows })
    if (takesPlace) scenario.replace(name, edits)
    else scenario.add(name, edits)
  }
  return {
    ...draft,
    ...making,
    ...looked,
    base,
    register: planned,
    isPut,
    isShown: () => isPut() && origin()?.isShown === true,
    show: (name) => put(name, untrack(looked.stepsShown), true),
    accept: (name, steps) => put(name, steps, false),
  }
}

function createDraft(register: Accessor<Register | undefined>) {
  const [draft, setDraft] = createSignal<PlanDraft>(defaultPlanDraft)
  const usual = createMemo(() => usualNumbers(register()?.stores ?? []))
  const read = createMemo(() => readPlanDraft(draft(), usual()))
  return {
    draft,
    setDraft: (change: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...change })),
    usual,
    seconds: () => read().seconds,
    faults: () => read().faults,
    question: () => read().question,
  }
}

/** Which plan is looked at, and up to which year; a new plan begins with all of the pooled one. */
function createLooked(answer: Accessor<PlanAnswer | undefined>) {
  const [scope, setScope] = createSignal<PlanScope>("pooled")
  const [chosen, setChosen] = createSignal<{ readonly of: PlanAnswer | undefined; readonly year: number }>()
  const year = () => {
    const [found, picked] = [answer(), chosen()]
    return picked && picked.of === found ? picked.year : (found?.question.years ?? 1)
  }
  const plan = () => answer()?.[scope()]
  const stepsShown = createMemo(() => plan()?.steps.filter((step) => step.year <= year()) ?? [])
  return {
    scope,
    setScope: (wanted: PlanScope) => void setScope(wanted),
    plan,
    year,
    setYear: (wanted: number) => void setChosen({ of: untrack(answer), year: wanted }),
    stepsShown,
  }
}
