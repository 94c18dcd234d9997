import type { PlanAnswer, PlanProgress } from "../model/plan/Plan.ts"
import type { PlanQuestion } from "../model/plan/PlanQuestion.ts"
import type { Ground } from "../model/ground.ts"
import { zoneKinds } from "../model/rule.ts"
import type { LonLat } from "../model/units.ts"
import type { ZonedSite } from "../model/zone.ts"
import { zonedSites } from "../model/zonedSites.ts"
import { makePlan } from "../model/plan.ts"
import { scenarioRegister } from "../model/scenario.ts"
import type { CountedRegister, ScenarioQuestion } from "../model/scenarioTrial.ts"
import { makeNestedSolver } from "./makeNestedSolver.ts"

/** How a plan is worked out here. */
export interface PlanningRun {
  /** For the solver. */
  readonly seconds: number
  /** With grids wherever zones may come to reach: those of stores without a figure now may have one when others are emptied. */
  readonly groundOf: (sites: readonly ZonedSite[], around: readonly LonLat[]) => Promise<Ground>
  readonly onProgress: (progress: PlanProgress) => void
  /** Ends the solver; the plan then takes the most people per tonne first. */
  readonly solving: AbortSignal
  /** Ends the plan. */
  readonly planning: AbortSignal
  /** Lets the worker look at its message queue. */
  readonly pause: () => Promise<void>
}

/** Work without a look at the message queue, and between two reports of progress [ms]. */
const slice = 40
const reports = 100

/** A plan for the register that was counted, as it would be after the edits. */
export async function planRegister(
  base: CountedRegister,
  { edits, rules }: ScenarioQuestion,
  question: PlanQuestion,
  run: PlanningRun,
): Promise<PlanAnswer> {
  const { ruleSet, options } = rules ?? base
  const register = scenarioRegister(base.register, edits)
  const zoned = zonedSites(register, ruleSet, options)
  const ground = await run.groundOf(
    zoned,
    zoned.filter(mayGrow).map(({ site }) => site.position),
  )
  const { solver, end } = makeNestedSolver([run.solving, run.planning])
  const now = () => performance.now()
  let [until, told] = [now() + slice, -Infinity]
  let phase: PlanProgress["phase"] | undefined
  try {
    return await makePlan({ register, ruleSet, options, ground, question }, solver, {
      seconds: run.seconds,
      signal: run.planning,
      now,
      onProgress: (progress) => {
        if (progress.phase === phase && now() < told + reports) return
        phase = progress.phase
        told = now()
        run.onProgress(progress)
      },
      pause: async () => {
        if (now() < until) return
        await run.pause()
        until = now() + slice
      },
    })
  } finally {
    end()
  }
}

/** A joined sum beyond the rule's range comes back into it when a part of it goes, and then has the largest zone of all. */
function mayGrow({ stores }: ZonedSite): boolean {
  return stores.some(({ distances }) => zoneKinds.some((zone) => distances[zone].joinedOutOfRange !== undefined))
}
