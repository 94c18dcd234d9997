import { type Accessor, createMemo, createSignal } from "solid-js"
import type { StockChoice } from "../compute/AtlasWorker.ts"
import { keptEdits } from "../model/keptEdits.ts"
import type { Register } from "../model/register.ts"
import { storeNeq } from "../model/scenario.ts"
import type { Store } from "../model/store.ts"
import type { Kg } from "../model/units.ts"
import type { ScenarioState } from "./createScenario.ts"

/** How much is kept of a store of a site, or of all its stores in proportion. */
export interface KeptState {
  /** Stores of the site, as the register has them. */
  readonly stores: Accessor<readonly Store[]>
  /** Undefined: all of them. */
  readonly storeId: Accessor<string | undefined>
  readonly choose: (storeId: string | undefined) => void
  /** Whose stock it is; undefined where the site has none. */
  readonly choice: Accessor<StockChoice | undefined>
  /** What the register has of it. */
  readonly present: Accessor<Kg>
  /** What the scenario in use keeps of it. */
  readonly kept: Accessor<Kg>
  /** The scenario does not keep the stores in the register's proportion. */
  readonly isUneven: Accessor<boolean>
  /** With `isGoingOn` one step with those that follow, up to `settle`. */
  readonly keep: (neq: Kg, isGoingOn?: boolean) => void
  readonly settle: () => void
}

/**
 * @param siteId of the site that is looked at; another site begins with all of its stores
 *
 * Checked by: test/state/createKept.test.ts
 */
export function createKept(
  register: Accessor<Register | undefined>,
  siteId: Accessor<string | undefined>,
  { edits, applyAll, settle }: Pick<ScenarioState, "edits" | "applyAll" | "settle">,
): KeptState {
  const [asked, setAsked] = createSignal<string>()
  const stores = createMemo(() => register()?.stores.filter((store) => store.siteId === siteId()) ?? [])
  const storeId = createMemo(() => {
    const all = stores()
    return all.length === 1 ? all[0]?.storeId : all.find((store) => store.storeId === asked())?.storeId
  })
  const chosen = () => stores().filter((store) => storeId() === undefined || store.storeId === storeId())
  const present = createMemo(() => chosen().reduce<Kg>((sum, store) => sum + storeNeq(store), 0))
  const choice = createMemo((): StockChoice | undefined => {
    const [site, store] = [siteId(), storeId()]
    return site !== undefined && present() > 0
      ? { siteId: site, ...(store !== undefined && { storeId: store }) }
      : undefined
  })
  const amounts = createMemo(() => {
    const wanted = new Map(edits().flatMap((edit) => (edit.edit === "neq" ? [[edit.storeId, edit.neq] as const] : [])))
    return chosen().map((store) => ({ before: storeNeq(store), after: wanted.get(store.storeId) ?? storeNeq(store) }))
  })
  /** In whole milligrams: the parts of a site are fractions. */
  const kept = createMemo(() => Math.round(amounts().reduce<Kg>((sum, { after }) => sum + after, 0) * 1e6) / 1e6)
  return {
    stores,
    storeId,
    choose: setAsked,
    choice,
    present,
    kept,
    isUneven: () => {
      const share = kept() / present()
      return amounts().some(({ before, after }) => Math.abs(after - before * share) > 1e-6 * Math.max(1, before))
    },
    keep: (neq, isGoingOn) => applyAll(keptEdits({ stores: stores(), ...choice() }, neq), isGoingOn),
    settle,
  }
}
