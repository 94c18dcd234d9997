import type { KeptStock } from "./keptStock.ts"
import { rangeBreaks } from "./rangeBreaks.ts"
import { rowsForStore } from "./requiredDistance.ts"
import type { RuleSet, ZoneKind } from "./rule.ts"
import type { Kg } from "./units.ts"
import { printedKind, type ZoneOptions } from "./zone.ts"

/**
 * What has to be kept for a store that stands alone to be at a quantity that the rules print: divisions and stores stay in
 * proportion, so a break of one reading of a stock is that reading's share of all [kg], in no order.
 */
export function printedBreaks(stock: KeptStock, zone: ZoneKind, ruleSet: RuleSet, options: ZoneOptions): Kg[] {
  const kind = printedKind(zone, options)
  const alone = stock
    .zonedAt(stock.present)
    .stores.filter(({ store, joinedStoreIds }) => stock.storeIds.has(store.storeId) && joinedStoreIds.length === 1)
  const readings = alone.flatMap(({ store, distances }) => {
    const { storeType, barricaded } = store
    return distances[zone].cases.map(({ mix }) => ({ storeType, barricaded, mix }))
  })
  const breaks = readings.flatMap(({ storeType, barricaded, mix: { hd, neq, mce } }) =>
    rangeBreaks(ruleSet, rowsForStore(ruleSet, { zone: kind, hd, neq, mce, storeType, barricaded })).map((end) =>
      neq === stock.present ? end : (end / neq) * stock.present,
    ),
  )
  return [...new Set(breaks)].filter((end) => end > 0 && Number.isFinite(end))
}
