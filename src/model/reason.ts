import type { PeopleBySource } from "./exposure.ts"
import type { PlanScope } from "./plan/Plan.ts"
import type { DistanceKind, ZoneKind } from "./rule.ts"
import type { LonLat } from "./units.ts"

/** One of the three sources of people, or all together. */
export type PeoplePart = "total" | keyof PeopleBySource

/** A figure of the plan that was made last. */
export type PlanFigure =
  | "before"
  | "after"
  | "relieved"
  | "dividend"
  | "tonnes"
  | "gap"
  | "unplanned"
  | "estimated"
  | "cost"

/** Which number is being asked about; what is needed to find everything behind it, and no text. */
export type Reason =
  | { readonly about: "siteRadius"; readonly siteId: string; readonly zone: ZoneKind }
  | { readonly about: "storeRadius"; readonly siteId: string; readonly storeId: string; readonly zone: ZoneKind }
  | {
      readonly about: "sitePeople"
      readonly siteId: string
      readonly zone: ZoneKind
      readonly part: PeoplePart
      /** People of this country of residence only. */
      readonly country?: string
    }
  | {
      readonly about: "regionPeople"
      readonly zone: ZoneKind
      readonly counted: "sum" | "once"
      readonly part: PeoplePart
      readonly country?: string
    }
  | { readonly about: "siteNeq"; readonly siteId: string; readonly storeId?: string }
  | { readonly about: "regionNeq" }
  | { readonly about: "place"; readonly siteId: string; readonly zone: ZoneKind; readonly geonameid: number }
  | { readonly about: "position"; readonly siteId: string }
  /** How far a site, or one of its stores, is from a point of the ground. */
  | {
      readonly about: "pointDistance"
      readonly siteId: string
      readonly storeId?: string
      readonly position: LonLat
    }
  /** How a point of the ground lies to one required distance of a store. */
  | {
      readonly about: "pointKind"
      readonly siteId: string
      readonly storeId: string
      readonly kind: DistanceKind
      readonly position: LonLat
    }
  /** The blast that one store would bring to a point of the ground. */
  | { readonly about: "pointBlast"; readonly siteId: string; readonly storeId: string; readonly position: LonLat }
  | { readonly about: "gap"; readonly siteId: string; readonly storeIds: readonly [string, string] }
  | { readonly about: "count"; readonly of: "sites" | "stores" }
  | {
      readonly about: "count"
      readonly of: "sitesWithoutFigure" | "storesWithoutFigure" | "sitesAcrossBorder"
      readonly zone: ZoneKind
    }
  | {
      readonly about: "plan"
      readonly of: PlanFigure
      readonly scope: PlanScope
      /** People of this country of residence only. */
      readonly country?: string
    }
  /** One removal of the plan. */
  | { readonly about: "planStep"; readonly scope: PlanScope; readonly order: number; readonly storeId: string }
