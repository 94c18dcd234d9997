import type { People } from "../units.ts"
import { CoverState } from "./CoverState.ts"
import { greedyChoice, withoutIdleSteps } from "./greedyChoice.ts"
import { type Face, facesOf } from "./PeopleFaces.ts"
import type { GreedyReason } from "./Plan.ts"
import { planProblem } from "./planProblem.ts"
import type { PlanUnit } from "./PlanUnit.ts"
import type { Resources } from "./Resources.ts"
import type { Solver, SolverAnswer, SolverProgress } from "./solver.ts"

/** What is to be chosen. */
export interface Choosing {
  readonly units: readonly PlanUnit[]
  /** Of all units. */
  readonly faces: readonly Face[]
  readonly resources: Resources
  /** The units that count, as if there were no others. */
  readonly isIn: (unit: number) => boolean
  /** People of each country of residence who may be left inside. */
  readonly most?: ReadonlyMap<string, People>
  /** A choice that keeps all limits. */
  readonly start?: readonly number[]
}

/** The option of each unit, and what is known of how good the choice is; people by the faces. */
export interface Chosen {
  readonly choice: readonly number[]
  readonly left: People
  /** No choice leaves fewer; undefined where nothing is proven. */
  readonly bound?: People
  /** Why nothing was proven. */
  readonly why?: GreedyReason
}

/** A solver for as long as it works: one that was cancelled or is missing is not asked again. */
export interface SolverUse {
  readonly solver: Solver | undefined
  /** Whether the whole plan was given up. */
  readonly isStopped: () => boolean
  why: GreedyReason | undefined
}

export interface SolveLimits {
  readonly gap: number
  readonly seconds: number
  readonly onProgress?: (gap: number | undefined) => void
}

/** The best of the solver's choice and of the most people per tonne first; nothing is taken that relieves nobody. */
export async function chooseOptions(choosing: Choosing, use: SolverUse, limits: SolveLimits): Promise<Chosen> {
  const { units, isIn } = choosing
  const faces = facesOf(choosing.faces, isIn)
  const greedy = filled({ ...choosing, faces }, choosing.start ?? units.map(() => 0))
  if (use.why !== undefined) return { ...greedy, why: use.why }
  const { problem, constant, choiceOf, valuesOf } = planProblem(units, faces, choosing.resources, isIn, choosing.most)
  if (problem.cost.length === 0) return { ...greedy, bound: greedy.left }
  const answer = await asked(use, problem, {
    gap: limits.gap,
    seconds: limits.seconds,
    start: valuesOf(greedy.choice),
    onProgress: (progress: SolverProgress) => limits.onProgress?.(gapOf(progress, constant)),
  })
  if (!answer) return { ...greedy, why: use.why ?? "no solver" }
  const solved = answer.values && filled({ ...choosing, faces }, choiceOf(answer.values))
  const best = solved && solved.left <= greedy.left ? solved : greedy
  // Nothing is left out that is inside in any case.
  if (!(answer.bound > Number.NEGATIVE_INFINITY)) return { ...best, why: "no solution in time" }
  return { ...best, bound: Math.max(0, answer.bound) + constant }
}

async function asked(use: SolverUse, ...question: Parameters<Solver>): Promise<SolverAnswer | undefined> {
  if (!use.solver) {
    use.why = "no solver"
    return undefined
  }
  try {
    return await use.solver(...question)
  } catch (error) {
    if (use.isStopped()) throw error
    use.why = error instanceof Error && error.name === "AbortError" ? "cancelled" : "no solver"
    return undefined
  }
}

/** A choice with what is left spent as well, and without what relieves nobody. */
function filled({ units, faces, resources, isIn, most }: Choosing, choice: readonly number[]): Chosen {
  const state = new CoverState(faces, units.length, choice)
  // Options that do not lie in each other could bring people of some country inside.
  const mayFill = (unit: number) => isIn(unit) && (!most || (units[unit] as PlanUnit).isNested)
  greedyChoice(state, units, resources, isIn, mayFill)
  withoutIdleSteps(state, units)
  return { choice: state.choice, left: state.people() }
}

function gapOf({ best, bound }: SolverProgress, constant: People): number | undefined {
  if (best === undefined || bound === undefined) return undefined
  return best + constant > 0 ? Math.max(0, (best - bound) / (best + constant)) : 0
}
