import type { StockQuestion } from "./keptStock.ts"
import { type Edit, storeNeq } from "./scenario.ts"
import type { Kg } from "./units.ts"

/**
 * The edits that keep so much of the stock of a store or, in proportion, of all stores of the site; none where nothing is there.
 *
 * Checked by: test/model/keptEdits.test.ts (by hand; the same stores as `keptStores`)
 */
export function keptEdits({ stores, storeId }: Pick<StockQuestion, "stores" | "storeId">, neq: Kg): readonly Edit[] {
  const held = stores.filter((store) => (storeId === undefined || store.storeId === storeId) && storeNeq(store) > 0)
  const present = held.reduce<Kg>((sum, store) => sum + storeNeq(store), 0)
  return held.map((store) => ({
    edit: "neq",
    storeId: store.storeId,
    neq: held.length === 1 || neq === 0 ? neq : storeNeq(store) * (neq / present),
  }))
}
