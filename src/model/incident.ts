import type { HazardDivision } from "./hazardDivision.ts"
import type { RuleStatus } from "./rule.ts"
import type { Kg, LonLat, Metres } from "./units.ts"

/** What happened, where the reports say so; "stock" is a known surplus that has not exploded. */
export const incidentKinds = ["demilitarisation", "handling", "fire", "wildfire", "stock"] as const
export type IncidentKind = (typeof incidentKinds)[number]

/** How the reports put a quantity. */
export const quantityBounds = ["as reported", "about", "more than"] as const
export type QuantityBound = (typeof quantityBounds)[number]

/** What the reported tonnes are of: explosive, the gross weight of ammunition, or not said. */
export const quantityKinds = ["explosive", "gross", "not stated"] as const
export type QuantityKind = (typeof quantityKinds)[number]

/** A number of people as reports give it: "26", "9–10"; without `to`, that many or more. */
export interface PeopleReported {
  readonly from: number
  readonly to?: number
}

export interface QuantityReported {
  readonly mass: Kg
  readonly bound: QuantityBound
  readonly of: QuantityKind
  /** Divisions that the quantity may be taken as, our reading; none for gross weights. */
  readonly divisions: readonly HazardDivision[]
  /** Why, in English. */
  readonly note: string
}

/** How far out the reports tell of damage, and of which; a radius of evacuation is none. */
export interface DamageReported {
  readonly radius: Metres
  /** In English. */
  readonly note: string
}

/** An unplanned explosion at an ammunition site, as public reports tell it. What no report tells is undefined, never 0. */
export interface Incident {
  readonly incidentId: string
  /** ISO, to the day or to the month; none where nothing has exploded. */
  readonly date?: string
  readonly place: string
  readonly country: string
  readonly position?: LonLat
  readonly coordAccuracy?: Metres
  /** What the position is of, in English. */
  readonly positionNote?: string
  readonly killed?: PeopleReported
  readonly injured?: PeopleReported
  readonly kind?: IncidentKind
  readonly quantity?: QuantityReported
  readonly damage?: DamageReported
  /** In English. */
  readonly facts: string
  readonly source: string
  readonly status: RuleStatus
}
