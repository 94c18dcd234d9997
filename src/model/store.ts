import type { CompatibilityGroup, HazardDivision } from "./hazardDivision.ts"
import type { Origin } from "./site.ts"
import type { Degrees, Kg, LonLat, Tonnes } from "./units.ts"
import type { WrittenPosition } from "./writtenPosition.ts"

export const storeTypes = [
  "open stack",
  "light building",
  "medium building",
  "heavy building",
  "earth-covered magazine",
  "underground",
] as const
export type StoreType = (typeof storeTypes)[number]

export const stockStates = ["operational", "surplus", "unserviceable", "awaiting disposal"] as const
export type StockState = (typeof stockStates)[number]

/** What a store holds of one hazard division: one row of `stores.csv`. */
export interface Holding {
  readonly hd: HazardDivision
  /** True when the register said only "1.2" or "1.3" and it was read as 1.2.1 or 1.3.1. */
  readonly hdAssumed: boolean
  readonly cg?: CompatibilityGroup
  readonly neq: Kg
  /** The least that it may be, where the register gives a range; never above `neq`. */
  readonly neqLow?: Kg
  /** The most that it may be; never below `neq`. Either end may be stated without the other, which is then `neq`. */
  readonly neqHigh?: Kg
  /** Maximum credible event. */
  readonly mce?: Kg
  /** All-up weight; never derived from NEQ. */
  readonly auw?: Kg
  /** Gross weight; never derived from NEQ. */
  readonly gross?: Tonnes
  readonly licensedNeq?: Kg
  readonly stockState?: StockState
  readonly yearMade?: number
  /** Every column that has no field of its own, as received. */
  readonly columns: Readonly<Record<string, string>>
  readonly origin: Origin
}

/** One building or stack of a site: what the standards call a potential explosion site (PES). */
export interface Store {
  readonly storeId: string
  readonly siteId: string
  /** Its own coordinates; undefined means it stands at the site's point and its gaps are unknown. */
  readonly position?: LonLat
  /** How the register writes that position. */
  readonly written?: WrittenPosition
  /** Undefined means unknown. */
  readonly storeType?: StoreType
  /** Undefined means unknown. */
  readonly barricaded?: boolean
  /** Outward normal of a magazine's door. */
  readonly bearing?: Degrees
  /** One entry per hazard division, at least one. */
  readonly holdings: readonly Holding[]
}
