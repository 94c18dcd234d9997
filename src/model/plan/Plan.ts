import type { Kg, People, Tonnes } from "../units.ts"
import type { PlanQuestion } from "./PlanQuestion.ts"

export type PlanScope = "national" | "pooled"

/** What one level of a store comes from. */
export type LevelReason =
  | { readonly level: "keep" }
  | { readonly level: "empty" }
  /** The largest quantity at which the smallest printed distance still decides. */
  | { readonly level: "floor" }
  /** The largest quantity at which a place's footprint is outside the zone. */
  | { readonly level: "place leaves"; readonly geonameid: number; readonly place: string }
  /** The largest quantity at which stores of the site no longer count as one. */
  | { readonly level: "parts"; readonly storeIds: readonly string[] }
  /** A printed end of a rule's piece. */
  | { readonly level: "rule break" }

/** How much of a store may be kept: 0, all of it, or a quantity at which something changes. */
export interface PlanLevel {
  readonly neq: Kg
  readonly reason: LevelReason
}

/** One removal: a store in a year. A store whose removal takes several years has a step in each. */
export interface PlanStep {
  /** From 1. */
  readonly order: number
  /** From 1. */
  readonly year: number
  readonly storeId: string
  readonly siteId: string
  /** Whose ground the site stands on, as the register says where it does. */
  readonly country: string
  readonly neqBefore: Kg
  readonly neqAfter: Kg
  /** Of the question's mass. */
  readonly tonnes: Tonnes
  /** Everyone who is inside no zone any more after this and all earlier steps, recounted by the exposure code. */
  readonly peopleRelieved: People
  readonly reason: LevelReason
  /** Where it goes, when plants are in the question. */
  readonly facilityId?: string
}

/** Why a plan is one that nothing was proven of. */
export type GreedyReason = "asked" | "cancelled" | "no solver" | "no solution in time"

export interface Plan {
  /** "optimum" within `gap`; "greedy" takes the most people per tonne first. */
  readonly method: "optimum" | "greedy"
  readonly why?: GreedyReason
  readonly steps: readonly PlanStep[]
  /** Inside the zones, each once, by the exposure code. */
  readonly peopleBefore: People
  readonly peopleAfter: People
  /** The same by country of residence (ISO2, XK, "other"). */
  readonly residentsBefore: ReadonlyMap<string, People>
  readonly residentsAfter: ReadonlyMap<string, People>
  readonly tonnes: Tonnes
  readonly tonnesByCountry: ReadonlyMap<string, Tonnes>
  /**
   * No plan over the same levels leaves fewer than (1 − gap) × `peopleAfter`; undefined where nothing is proven. Of the national
   * plan: of all countries' own problems together, each with its own sites alone.
   */
  readonly gap?: number
  readonly seconds: number
}

/** Why a store is in no plan. */
export type UnplannedReason = "no figure" | "no gross weight" | "excluded" | "no plant takes it" | "empty"

export interface PlanAnswer {
  readonly question: PlanQuestion
  /** The same resources, country by country; all countries' plans together. */
  readonly national: Plan
  readonly pooled: Plan
  /** Pooled, by people per tonne alone. */
  readonly greedy: Plan
  /** People whom pooling relieves besides the national plans: `national.peopleAfter − pooled.peopleAfter`. */
  readonly dividend: People
  /** The levels of every store that was planned, most first. */
  readonly levels: ReadonlyMap<string, readonly PlanLevel[]>
  readonly unplanned: readonly { readonly storeId: string; readonly reason: UnplannedReason }[]
  /** Tonnes that stand for stores without a stated gross weight, by the user's factor. */
  readonly estimatedTonnes: Tonnes
  /** True when a figure misses something: stores without a figure are in no zone. */
  readonly atLeast: boolean
  /** What came of its tonnes: shares of `tonnes` by country in the national plan. */
  readonly shares: ReadonlyMap<string, Tonnes>
}

export type PlanPhase = "levels" | "ground" | "national" | "pooled" | "order"

export interface PlanProgress {
  readonly phase: PlanPhase
  /** 0–1 where it is known. */
  readonly share?: number
  /** While the solver works: the share that is not yet proven. */
  readonly gap?: number
}
