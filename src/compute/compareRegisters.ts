import type { CountProgress } from "../model/countPeople.ts"
import type { Ground } from "../model/ground.ts"
import { progressSteps, type RegisterProgress } from "../model/registerProgress.ts"
import type { CountedRegister } from "../model/scenarioTrial.ts"
import type { ZonedSite } from "../model/zone.ts"
import { zonedSites } from "../model/zonedSites.ts"
import type { OtherRegister, TakeChanges } from "./AtlasWorker.ts"
import { sendInParts } from "./sendInParts.ts"

/** How a comparison is worked out here. */
export interface ComparingRun {
  /** With grids wherever these sites reach, and the counted ones. */
  readonly groundOf: (sites: readonly ZonedSite[]) => Promise<Ground>
  readonly run: <Result>(steps: Generator<CountProgress, Result>) => Promise<Result>
  readonly take: TakeChanges
}

/** Compares the counted register with another, by the same rules; the other may have sites where no grid was read yet. */
export async function compareRegisters(
  { register: own, ruleSet, options }: Pick<CountedRegister, "register" | "ruleSet" | "options">,
  { register: other, isEarlier }: OtherRegister,
  { groundOf, run, take }: ComparingRun,
): Promise<RegisterProgress> {
  const ground = await groundOf(zonedSites(other, ruleSet, options))
  const [before, after] = isEarlier ? [other, own] : [own, other]
  const { stock, zones } = await run(progressSteps({ before, after, ruleSet, options, ground }))
  await sendInParts(stock.stores, take.stores)
  await sendInParts(stock.sites, take.sites)
  return { stock: { ...stock, stores: [], sites: [] }, zones }
}
