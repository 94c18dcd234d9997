import type { Kg, Tonnes } from "../units.ts"
import type { Recount, Recounted } from "./makeRecount.ts"
import type { Face } from "./PeopleFaces.ts"
import type { Plan, PlanScope, PlanStep } from "./Plan.ts"
import type { PlanQuestion } from "./PlanQuestion.ts"
import type { PlanResources } from "./planResources.ts"
import type { PlanUnit } from "./PlanUnit.ts"
import { schedule, type YearlyRoom } from "./schedule.ts"

/** All that choices are made into plans with. */
export interface StepMaking {
  readonly units: readonly PlanUnit[]
  readonly faces: readonly Face[]
  readonly question: PlanQuestion
  readonly resources: PlanResources
  readonly recount: Recount
}

/** The removals of a choice, year by year; nobody is counted yet. */
export function plannedSteps(making: StepMaking, choice: readonly number[], scope: PlanScope): PlanStep[] {
  const { units, faces, question } = making
  return schedule(units, faces, choice, yearlyRoom(making, scope)).map((step, i): PlanStep => {
    const { site, stores, country } = units[step.unit] as PlanUnit
    const facility = step.plant === undefined ? undefined : question.facilities[step.plant]
    return {
      order: i + 1,
      year: step.year,
      storeId: (stores[step.store] as PlanUnit["stores"][number]).storeId,
      siteId: site.siteId,
      country,
      neqBefore: step.neqBefore,
      neqAfter: step.neqAfter,
      tonnes: step.tonnes,
      peopleRelieved: 0,
      reason: step.level.reason,
      ...(facility && { facilityId: facility.facilityId }),
    }
  })
}

function yearlyRoom({ question, resources }: StepMaking, scope: PlanScope): YearlyRoom {
  const { years, facilities } = question
  const { plantsOf } = scope === "pooled" ? resources.pooled : resources.ofCountry("")
  const all = (country: string) => (scope === "pooled" ? resources.pooled.tonnes : (resources.shares.get(country) ?? 0))
  return {
    years,
    tonnes: (purse) => all(purse) / years,
    purseOf: (country) => (scope === "pooled" ? "" : country),
    plants: facilities.map(({ tonnesPerYear }) => tonnesPerYear),
    plantsOf: (unit, store) => plantsOf[unit]?.[store] ?? [],
  }
}

type Counted = Pick<
  Plan,
  "steps" | "peopleBefore" | "peopleAfter" | "residentsBefore" | "residentsAfter" | "tonnes" | "tonnesByCountry"
>

/** The steps with everybody recounted after each of them. */
export async function countedSteps(
  { recount }: Pick<StepMaking, "recount">,
  before: Recounted,
  steps: readonly PlanStep[],
  breathe: (share: number) => Promise<void>,
): Promise<Counted> {
  let after = before
  const counted: PlanStep[] = []
  const kept = new Map<string, Kg>()
  for (const [i, step] of steps.entries()) {
    after = recount(kept.set(step.storeId, step.neqAfter))
    counted.push({ ...step, peopleRelieved: before.people - after.people })
    await breathe((i + 1) / steps.length)
  }
  const tonnesByCountry = new Map<string, Tonnes>()
  for (const { country, tonnes } of steps) tonnesByCountry.set(country, (tonnesByCountry.get(country) ?? 0) + tonnes)
  return {
    steps: counted,
    peopleBefore: before.people,
    peopleAfter: after.people,
    residentsBefore: before.residents,
    residentsAfter: after.residents,
    tonnes: steps.reduce((sum, { tonnes }) => sum + tonnes, 0),
    tonnesByCountry,
  }
}
