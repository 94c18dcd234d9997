import { type HazardDivision, hazardDivisions } from "./hazardDivision.ts"
import { type FilteredSite, type Unstated, unstated } from "./siteFilter.ts"
import { type StockState, type StoreType, stockStates, storeTypes } from "./store.ts"

/** A value that occurs, and at how many sites. */
export interface FilterChoice<Value extends string> {
  readonly value: Value
  readonly sites: number
}

/** Values a filter can choose from, because sites have them; what is not stated comes last. */
export interface FilterChoices {
  /** In no particular order: names are sorted by language. */
  readonly countries: readonly FilterChoice<string>[]
  readonly stockStates: readonly FilterChoice<StockState | Unstated>[]
  readonly hazardDivisions: readonly FilterChoice<HazardDivision>[]
  readonly storeTypes: readonly FilterChoice<StoreType | Unstated>[]
}

/**
 * The values that occur, counted by the same reading as `passes`: a site counts where a filter of that value alone would
 * let it through.
 *
 * Checked by: test/model/filterChoices.test.ts
 */
export function filterChoices(sites: Iterable<FilteredSite>): FilterChoices {
  const countries = new Map<string, number>()
  const states = new Map<StockState | Unstated, number>()
  const divisions = new Map<HazardDivision, number>()
  const types = new Map<StoreType | Unstated, number>()
  for (const { zoned, exposure } of sites) {
    const stores = zoned.stores.map(({ store }) => store)
    const holdings = stores.flatMap((store) => store.holdings).filter(({ neq }) => neq > 0)
    countEach(countries, [zoned.site.country ?? exposure?.standsIn ?? unstated])
    countEach(
      states,
      holdings.map(({ stockState }) => stockState ?? unstated),
    )
    countEach(
      divisions,
      holdings.map(({ hd }) => hd),
    )
    countEach(
      types,
      stores.map(({ storeType }) => storeType ?? unstated),
    )
  }
  return {
    countries: inOrder(countries, [...countries.keys()].filter((country) => country !== unstated).concat(unstated)),
    stockStates: inOrder(states, [...stockStates, unstated]),
    hazardDivisions: inOrder(divisions, hazardDivisions),
    storeTypes: inOrder(types, [...storeTypes, unstated]),
  }
}

/** Adds a site to each of its values, once. */
function countEach<Value>(counts: Map<Value, number>, values: readonly Value[]): void {
  for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1)
}

function inOrder<Value extends string>(counts: ReadonlyMap<Value, number>, order: readonly Value[]) {
  return order.flatMap((value): FilterChoice<Value>[] => {
    const sites = counts.get(value)
    return sites === undefined ? [] : [{ value, sites }]
  })
}
