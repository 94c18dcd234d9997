import { type Accessor, createMemo } from "solid-js"
import type { AtlasWorker, StockChoice } from "../compute/AtlasWorker.ts"
import type { PeopleCurve } from "../model/curve.ts"
import type { Exposure } from "../model/exposure.ts"
import type { Register } from "../model/register.ts"
import type { Edit } from "../model/scenario.ts"
import type { Exposures } from "./createExposures.ts"
import { createLatest } from "./createLatest.ts"
import type { ScenarioState } from "./createScenario.ts"

export interface CurveState {
  /** Of the stock that is asked about; undefined while it is worked out, and where there is no stock. */
  readonly curve: Accessor<PeopleCurve | undefined>
  readonly isWorking: Accessor<boolean>
  readonly error: Accessor<unknown>
}

interface Question {
  readonly id: number
  /** Of the people and grids that the curve is worked out by. */
  readonly counted: Exposure
  readonly edits: readonly Edit[]
  readonly rules: ReturnType<ScenarioState["rules"]>
  readonly stock: StockChoice
}

/**
 * People against what is kept of a stock, in the scenario in use: with every edit that the curve hangs on, and without those
 * of the quantity itself, so that it stays the same curve while that is dragged.
 *
 * Checked by: test/state/createCurve.test.ts
 */
export function createCurve(
  worker: Pick<AtlasWorker, "curveOf">,
  register: Accessor<Register | undefined>,
  baseline: Pick<Exposures, "id" | "exposure">,
  { edits, rules }: Pick<ScenarioState, "edits" | "rules">,
  stock: Accessor<StockChoice | undefined>,
): CurveState {
  const question = createMemo(
    (): Question | undefined => {
      const [id, counted, current, chosen] = [baseline.id(), baseline.exposure(), register(), stock()]
      if (id === undefined || !counted || !current || !chosen) return undefined
      return { id, counted, edits: neededEdits(current, edits(), chosen), rules: rules(), stock: chosen }
    },
    undefined,
    { equals: isSameQuestion },
  )
  // oxlint-disable-next-line solid/reactivity -- createLatest() takes the accessor and asks in an effect
  const { latest, error } = createLatest(question, ({ id, edits: needed, rules: own, stock: asked }) =>
    worker.curveOf(id, { edits: needed, ...(own && { rules: own }) }, asked),
  )
  const isAnswered = () => latest() !== undefined && latest()?.question === question()
  return {
    curve: () => (isAnswered() && !error() ? latest()?.answer : undefined),
    isWorking: () => question() !== undefined && !isAnswered() && !error(),
    error,
  }
}

/** The edits of the site that are none of the quantity itself, and of the rules. */
function neededEdits({ stores }: Register, edits: readonly Edit[], { siteId, storeId }: StockChoice): readonly Edit[] {
  const own = new Set(stores.flatMap((store) => (store.siteId === siteId ? store.storeId : [])))
  return edits.filter((edit) => {
    if (edit.edit === "rules") return true
    if (edit.edit === "site position") return edit.siteId === siteId
    const isQuantity = edit.edit === "neq" && (storeId === undefined || edit.storeId === storeId)
    return own.has(edit.storeId) && !isQuantity
  })
}

function isSameQuestion(a: Question | undefined, b: Question | undefined): boolean {
  if (!a || !b) return a === b
  const isSameCount = a.id === b.id && a.counted === b.counted && a.rules?.ruleSet === b.rules?.ruleSet
  const said = ({ edits, stock }: Question) => JSON.stringify([edits, stock])
  return isSameCount && said(a) === said(b)
}
