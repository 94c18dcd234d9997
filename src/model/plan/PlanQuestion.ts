import type { HazardDivision } from "../hazardDivision.ts"
import type { ZoneKind } from "../rule.ts"
import type { LonLat, Metres, Tonnes } from "../units.ts"

/** How the mass of what is removed is told: NEQ and gross weight are two things, and neither stands for the other unasked. */
export type PlanMass =
  | { readonly of: "neq" }
  /** The register's gross weight; a store without one cannot be planned. */
  | { readonly of: "gross" }
  /** The register's gross weight, and where it has none NEQ times a factor that the user entered; the figure says so. */
  | { readonly of: "gross"; readonly perNeq: number }

/** A range of money [EUR/t]; both ends are carried through to what is shown. */
export interface CostPerTonne {
  readonly low: number
  readonly high: number
}

/** A plant that takes stock away. */
export interface PlanFacility {
  readonly facilityId: string
  readonly name: string
  /** ISO2, XK. */
  readonly country: string
  /** Undefined where only the country is known: then no distance limits it. */
  readonly position?: LonLat
  readonly tonnesPerYear: Tonnes
  /** Empty means not stated: it is taken to accept every division, and the plan says so. */
  readonly hazardDivisions: readonly HazardDivision[]
  /** Undefined means unknown, and is taken as no. */
  readonly acceptsForeign?: boolean
}

/** What a plan is asked for. */
export interface PlanQuestion {
  /** Whose people count. */
  readonly zone: ZoneKind
  /** What may be removed over the whole horizon [t of `mass`]; undefined where only other limits hold. */
  readonly tonnes?: Tonnes
  /** Horizon; each year has the same share of `tonnes` and of `budget`. */
  readonly years: number
  readonly mass: PlanMass
  /** No country has more people inside the zones of all sites than after the countries' own plans. */
  readonly noCountryWorse: boolean
  /** Over the whole horizon [EUR], spent at the high end of `costPerTonne`. */
  readonly budget?: number
  readonly costPerTonne?: CostPerTonne
  /** What a country can remove itself [t a year], by ISO2; undefined for a country: its share of `tonnes` by its stock. */
  readonly countryTonnesPerYear: Readonly<Record<string, Tonnes>>
  /** What has to stay in a country [t of `mass`], by ISO2. */
  readonly minimumStock: Readonly<Record<string, Tonnes>>
  /** Ids of stores that stay as they are. */
  readonly excluded: readonly string[]
  /** Plants that all removals have to go through; none: no plant limits anything. */
  readonly facilities: readonly PlanFacility[]
  /** How far stock may travel to a plant. */
  readonly transportLimit?: Metres
}

export const defaultPlanQuestion: PlanQuestion = {
  zone: "IBD",
  years: 1,
  mass: { of: "neq" },
  noCountryWorse: true,
  countryTonnesPerYear: {},
  minimumStock: {},
  excluded: [],
  facilities: [],
}
