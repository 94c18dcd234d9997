import type { RuleSet } from "./rule.ts"
import { storeNeq, withNeq } from "./scenario.ts"
import type { Site } from "./site.ts"
import type { Store } from "./store.ts"
import { storeZones } from "./storeZones.ts"
import type { Kg } from "./units.ts"
import type { ZonedSite, ZoneOptions } from "./zone.ts"

/** Whose stock is changed, and by what rules. */
export interface StockQuestion {
  readonly site: Site
  /** All stores of the site. */
  readonly stores: readonly Store[]
  /** The store whose stock is changed; undefined changes that of every store of the site, in proportion. */
  readonly storeId?: string
  readonly ruleSet: RuleSet
  readonly options: ZoneOptions
}

/** The stock of a store or site as a quantity that can be turned up and down. */
export interface KeptStock {
  /** What is there now [kg]. */
  readonly present: Kg
  /** What the register says may be there; undefined unless every row of the stock has it. */
  readonly licensed?: Kg
  /** The stores whose stock is changed, those with nothing in them left out. */
  readonly storeIds: ReadonlySet<string>
  /** The site with so much kept. */
  readonly zonedAt: (neq: Kg) => ZonedSite
}

/** The stock that is asked about; undefined where there is none of which more or less could be kept. */
export function makeKeptStock(question: StockQuestion): KeptStock | undefined {
  const { site, stores, ruleSet, options } = question
  const changed = changedStores(question)
  const present = changed.reduce<Kg>((sum, store) => sum + storeNeq(store), 0)
  if (!(present > 0)) return undefined
  const licensed = changed.flatMap(({ holdings }) => holdings.map(({ licensedNeq }) => licensedNeq))
  const isLicensed = licensed.every((neq) => neq !== undefined)
  return {
    present,
    ...(isLicensed && { licensed: licensed.reduce<Kg>((sum, neq) => sum + neq, 0) }),
    storeIds: new Set(changed.map(({ storeId }) => storeId)),
    zonedAt: (neq) => ({
      site,
      stores: storeZones(site, storesWith(stores, changed, neq / present), ruleSet, options),
    }),
  }
}

/** The stores of the site when so much of the stock is kept; where there is none, they stay as they are. */
export function keptStores(question: StockQuestion, neq: Kg): readonly Store[] {
  const changed = changedStores(question)
  const present = changed.reduce<Kg>((sum, store) => sum + storeNeq(store), 0)
  return present > 0 ? storesWith(question.stores, changed, neq / present) : question.stores
}

function changedStores({ stores, storeId }: StockQuestion): readonly Store[] {
  return stores.filter((store) => (storeId === undefined || store.storeId === storeId) && storeNeq(store) > 0)
}

function storesWith(stores: readonly Store[], changed: readonly Store[], share: number): readonly Store[] {
  const isChanged = new Set(changed)
  return stores.map((store) => (isChanged.has(store) ? withNeq(store, storeNeq(store) * share) : store))
}
