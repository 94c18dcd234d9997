import type { PeopleCurve } from "../model/curve.ts"
import type { Ground } from "../model/ground.ts"
import { type CurveProgress, peopleCurve } from "../model/peopleCurve.ts"
import { scenarioRegister } from "../model/scenario.ts"
import type { CountedRegister, ScenarioQuestion } from "../model/scenarioTrial.ts"
import type { LonLat } from "../model/units.ts"
import type { StockChoice } from "./AtlasWorker.ts"

/** The curve of a site or store of the register that was counted, as it would be after the edits. */
export function* curveSteps(
  base: CountedRegister,
  question: ScenarioQuestion,
  { siteId, storeId }: StockChoice,
  ground: Ground,
): Generator<CurveProgress, PeopleCurve | undefined> {
  const { ruleSet, options } = question.rules ?? base
  const { site, stores } = siteOf(base, question, siteId)
  if (!site) return undefined
  return yield* peopleCurve({ site, stores, ruleSet, options, ...(storeId !== undefined && { storeId }) }, ground)
}

/** Where the stores of a site stand: the curve has them hold anything. */
export function placesOf(base: CountedRegister, question: ScenarioQuestion, siteId: string): LonLat[] {
  const { site, stores } = siteOf(base, question, siteId)
  return site ? [site.position, ...stores.flatMap(({ position }) => (position ? [position] : []))] : []
}

function siteOf({ register }: CountedRegister, { edits }: ScenarioQuestion, siteId: string) {
  const edited = scenarioRegister(register, edits)
  return {
    site: edited.sites.find((one) => one.siteId === siteId),
    stores: edited.stores.filter((store) => store.siteId === siteId),
  }
}
