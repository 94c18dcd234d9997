import type { HazardDivision } from "./hazardDivision.ts"
import type { Direction, DistanceKind, RuleRow, ZoneKind } from "./rule.ts"
import type { Site } from "./site.ts"
import type { Holding, Store } from "./store.ts"
import type { Kg, LonLat, Metres } from "./units.ts"

/** A distance with its reason: enough to print the equation with its numbers and to name the page. */
export interface RequiredDistance {
  readonly zone: DistanceKind
  readonly hd: HazardDivision
  readonly neq: Kg
  /** Unrounded. */
  readonly distance: Metres
  /** What the law alone gives, before the floor. */
  readonly unfloored: Metres
  readonly floorApplied: boolean
  /** The floor that was in force, applied or not. */
  readonly floor?: Metres
  /** True when the row's ceiling is smaller than what its law gives. */
  readonly ceilingApplied?: boolean
  /** The quantity put into the law where it is not the NEQ but the MCE (`row.quantity`). */
  readonly mce?: Kg
  readonly row: RuleRow
  /** The other distance of the same store that decides because the row may not fall below it (`row.notBelow`). */
  readonly notBelowApplied?: RequiredDistance
  /** The normal distance that decides because a directional one is never larger. */
  readonly notAboveApplied?: RequiredDistance
}

/** Why there is no distance. Never shown, summed or counted as 0. */
export interface NoDistance {
  readonly zone: DistanceKind
  readonly hd: HazardDivision
  readonly neq: Kg
  readonly distance: undefined
  readonly reason: "below range" | "above range" | "no rule" | "underground" | "none underground"
  /** The end of the range that was left [kg], for "below range" and "above range". */
  readonly limit?: Kg
}

/** One reading of what a store (or a joined set) holds: this NEQ taken as this division. */
export interface AggregationCase {
  readonly hd: HazardDivision
  readonly neq: Kg
  /** The largest MCE of a 1.6 stock that stands for itself [kg]; undefined where the register leaves one out. */
  readonly mce?: Kg
  readonly holdings: readonly Holding[]
  /** Which line of the mixing rule made it; a dictionary key such as "mixing.sumAs1.1". */
  readonly rule: MixingRule
}

export const mixingRules = [
  "single", // one division, nothing to mix
  "sumAs1.1", // 1.1 and 1.5 (and 1.3) together as 1.1
  "sumAs1.2", // beside the sum as 1.1, the same sum as 1.2
  "eachAlone", // 1.2 and 1.3: each alone, the greatest
  "sumWithin1.2", // 1.2.1 + 1.2.2 as 1.2.1 (our choice)
  "sumWithin1.3", // 1.3.1 + 1.3.2 as 1.3.1 (our choice)
  "1.4apart", // 1.4 does not add
  "conservative", // option: everything but 1.4 as 1.1
] as const
export type MixingRule = (typeof mixingRules)[number]

/** Two stores close enough for an explosion to spread from one to the other. */
export interface Join {
  readonly storeIds: readonly [string, string]
  /** Distance between the two points; undefined where a store has no coordinates of its own and was assumed joined. */
  readonly gap?: Metres
  /** Required inter-magazine distance for the larger of the two, and its row. */
  readonly required?: RequiredDistance
}

/** The distance of one store for one zone, with everything that was tried. */
export interface StoreDistance {
  readonly zone: ZoneKind
  /** The greatest of the cases; undefined means no figure. */
  readonly governing?: RequiredDistance
  /**
   * By side, for an earth-covered magazine that stands alone, has a known bearing and directional rows: each the greatest of
   * the cases, so that `governing` is the greatest of the three. Undefined means a circle.
   */
  readonly sectors?: Readonly<Record<Direction, RequiredDistance>>
  /** True when a part of the stock, or the joined sum, has no distance: the figure errs inward. */
  readonly atLeast: boolean
  /** Every case that was tried, in the order of the mixing rule, by the normal rule all round. */
  readonly cases: readonly { readonly mix: AggregationCase; readonly result: RequiredDistance | NoDistance }[]
  /** When a joined sum left the rule's range: that sum as it was tried. The cases above are then the store's own. */
  readonly joinedOutOfRange?: readonly {
    readonly mix: AggregationCase
    readonly result: RequiredDistance | NoDistance
  }[]
}

/** A store with where it stands, whom it was joined with, and its distances. */
export interface StoreZones {
  readonly store: Store
  /** Its own position, or the site's where it has none. */
  readonly centre: LonLat
  readonly hasOwnPosition: boolean
  /** All stores counted as one PES with this one, itself included; length 1 when it stands alone. */
  readonly joinedStoreIds: readonly string[]
  /** The gaps that made the joined set. */
  readonly joins: readonly Join[]
  /**
   * Set where the rule set has no inter-magazine distance and the site has other stores of 1.1 or 1.5: whether they would
   * count as one with this one is then not asked, and they are not joined.
   */
  readonly notJoined?: "no inter-magazine distance"
  readonly distances: Readonly<Record<ZoneKind, StoreDistance>>
}

/** A site with the zones of its stores, before anybody is counted. */
export interface ZonedSite {
  readonly site: Site
  readonly stores: readonly StoreZones[]
}

/** Density of the traffic that the zone PTRD protects: daily users, IATG 02.20:2021 Table 5. */
export const routeClasses = ["high", "medium", "low"] as const
export type RouteClass = (typeof routeClasses)[number]

/** Choices the user may make about zones. */
export interface ZoneOptions {
  /** Everything but 1.4 counts as 1.1 (standards 1.6). */
  readonly conservative: boolean
  /** Stores without coordinates of their own count as joined with their site's other 1.1 stores (standards 1.6). */
  readonly assumeJoined: boolean
  /** Which printed distance the zone PTRD has (standards 1.8). */
  readonly routeClass: RouteClass
}
export const defaultZoneOptions: ZoneOptions = { conservative: false, assumeJoined: false, routeClass: "medium" }

const routeDistance: Readonly<Record<RouteClass, DistanceKind>> = { high: "PTRD-high", medium: "PTRD", low: "PTRD-low" }

/** The printed distance that a zone has: PTRD is that of the chosen route class. */
export function printedKind(zone: ZoneKind, { routeClass }: ZoneOptions): DistanceKind {
  return zone === "PTRD" ? routeDistance[routeClass] : zone
}
