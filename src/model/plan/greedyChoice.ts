import type { CoverState } from "./CoverState.ts"
import type { PlanUnit } from "./PlanUnit.ts"
import { type Resources, ResourcesLeft } from "./Resources.ts"

/** A step that a unit could take. */
interface Candidate {
  readonly option: number
  readonly perTonne: number
}

/**
 * Takes the most people per tonne first, again and again, until nothing that relieves somebody is left that fits. What a step
 * relieves hangs on its neighbours, so theirs are looked at anew after each.
 *
 * @param state where to begin; it is changed. What its choice has taken away has to fit
 * @param isIn    the units whose choices use the resources
 * @param mayTake those that more may be taken from
 */
export function greedyChoice(
  state: CoverState,
  units: readonly PlanUnit[],
  resources: Resources,
  isIn: (unit: number) => boolean,
  mayTake: (unit: number) => boolean = () => true,
): void {
  const left = new ResourcesLeft(resources)
  const open = [...units.keys()].filter((unit) => isIn(unit) && (units[unit] as PlanUnit).options.length > 1)
  for (const unit of open) left.take(unit, units[unit] as PlanUnit, tonnesOf(units, unit, state.choice[unit] as number))
  const candidates = new Map(open.filter(mayTake).map((unit) => [unit, bestStep(state, units, unit, left)]))
  for (;;) {
    let [chosen, best]: [number, Candidate | undefined] = [-1, undefined]
    for (const [unit, candidate] of candidates)
      if (candidate && (!best || candidate.perTonne > best.perTonne)) [chosen, best] = [unit, candidate]
    if (!best) return
    if (left.take(chosen, units[chosen] as PlanUnit, stepTonnes(state, units, chosen, best.option))) {
      state.set(chosen, best.option)
      for (const unit of state.neighbours(chosen))
        if (candidates.has(unit)) candidates.set(unit, bestStep(state, units, unit, left))
    } else candidates.set(chosen, bestStep(state, units, chosen, left, best.perTonne))
  }
}

/** What each store loses from the present option to another one. */
function stepTonnes(state: CoverState, units: readonly PlanUnit[], unit: number, option: number): number[] {
  const now = tonnesOf(units, unit, state.choice[unit] as number)
  return tonnesOf(units, unit, option).map((tonnes, s) => tonnes - (now[s] ?? 0))
}

function tonnesOf(units: readonly PlanUnit[], unit: number, option: number): readonly number[] {
  return units[unit]?.options[option]?.tonnes ?? []
}

/** The step with most people per tonne that takes nothing back and fits the tonnes; below `under` where one did not fit. */
function bestStep(
  state: CoverState,
  units: readonly PlanUnit[],
  unit: number,
  left: ResourcesLeft,
  under = Number.POSITIVE_INFINITY,
): Candidate | undefined {
  const { options } = units[unit] as PlanUnit
  const now = options[state.choice[unit] as number]
  let best: Candidate | undefined
  for (const [option, { removed, tonnes }] of options.entries()) {
    const added = removed - (now?.removed ?? 0)
    if (!(added > 0) || added > left.tonnes + 1e-9 || tonnes.some((part, s) => part < (now?.tonnes[s] ?? 0))) continue
    const perTonne = state.relief(unit, option) / added
    if (perTonne > 1e-9 && perTonne < under && (!best || perTonne > best.perTonne)) best = { option, perTonne }
  }
  return best
}

/** Takes back what relieves nobody: each unit gets the option with fewest tonnes that has nobody more inside. */
export function withoutIdleSteps(state: CoverState, units: readonly PlanUnit[]): void {
  for (let changed = true; changed; ) {
    changed = false
    for (const [unit, { options }] of units.entries()) {
      const removed = options[state.choice[unit] as number]?.removed ?? 0
      const better = options.findIndex((option, o) => option.removed < removed && state.relief(unit, o) > -1e-6)
      if (better < 0) continue
      state.set(unit, better)
      changed = true
    }
  }
}
