import { neqTotal } from "./siteRow.ts"
import type { Holding, Store } from "./store.ts"
import type { Kg } from "./units.ts"

/** The two ends of the range of quantities that a register may give. */
export const neqEnds = ["low", "high"] as const
type NeqEnd = (typeof neqEnds)[number]

/** From the least to the most that stores may hold, all divisions added up; undefined where no row gives a range. */
export function neqRange(stores: readonly Store[]): Readonly<Record<NeqEnd, Kg>> | undefined {
  if (!stores.some(hasNeqRange)) return undefined
  const total = (end: NeqEnd) => neqTotal(stores.map((store) => storeAtNeqEnd(store, end)))
  return { low: total("low"), high: total("high") }
}

export function hasNeqRange(store: Store): boolean {
  return store.holdings.some((held) => neqEnds.some((end) => neqAt(held, end) !== held.neq))
}

/** A store with all its quantities at one end of their ranges. The MCE stays as stated, but is never more than is there. */
export function storeAtNeqEnd(store: Store, end: NeqEnd): Store {
  const holdings = store.holdings.map((held): Holding => {
    const neq = neqAt(held, end)
    return { ...held, neq, ...(held.mce !== undefined && { mce: Math.min(held.mce, neq) }) }
  })
  return { ...store, holdings }
}

/** Where the register does not give an end, it is the quantity stated. */
function neqAt({ neq, neqLow, neqHigh }: Holding, end: NeqEnd): Kg {
  return (end === "low" ? neqLow : neqHigh) ?? neq
}
