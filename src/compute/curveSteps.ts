import type { PeopleCurve } from "../model/curve.ts"
import { type CurveProgress, peopleCurve } from "../model/peopleCurve.ts"
import { scenarioRegister } from "../model/scenario.ts"
import type { CountedRegister, ScenarioQuestion } from "../model/scenarioTrial.ts"
import type { StockChoice } from "./AtlasWorker.ts"

/** The curve of a site or store of the register that was counted, as it would be after the edits. */
export function* curveSteps(
  base: CountedRegister,
  { edits, rules }: ScenarioQuestion,
  { siteId, storeId }: StockChoice,
): Generator<CurveProgress, PeopleCurve | undefined> {
  const { ruleSet, options } = rules ?? base
  const register = scenarioRegister(base.register, edits)
  const site = register.sites.find((one) => one.siteId === siteId)
  if (!site) return undefined
  const stores = register.stores.filter((store) => store.siteId === siteId)
  const question = { site, stores, ruleSet, options, ...(storeId !== undefined && { storeId }) }
  return yield* peopleCurve(question, base.count.known.ground)
}
