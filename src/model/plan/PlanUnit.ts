import type { Box } from "../geo.ts"
import type { Reach } from "../reach.ts"
import type { Site } from "../site.ts"
import type { Store } from "../store.ts"
import type { Kg, Tonnes } from "../units.ts"
import type { PlanLevel } from "./Plan.ts"

/** One way to leave the stores of a unit. */
export interface UnitOption {
  /** For each store, in the unit's order. */
  readonly levels: readonly PlanLevel[]
  /** Removed from each store. */
  readonly tonnes: readonly Tonnes[]
  readonly removed: Tonnes
  /** Of each store; undefined for one that is empty. */
  readonly reaches: readonly (Reach | undefined)[]
}

/**
 * Stores whose zones depend on each other, because they count as one: most are one store. What is done to one unit changes the
 * zone of no other.
 */
export interface PlanUnit {
  readonly site: Site
  /** Whose ground the site stands on, as the register says, else as the borders do. */
  readonly country: string
  readonly stores: readonly Store[]
  /** What each store holds now. */
  readonly tonnes: readonly Tonnes[]
  /** No smaller quantity of each store has a figure. */
  readonly smallest: readonly Kg[]
  /** Fewest tonnes removed first; the first removes nothing. At most `mostOptions`. One alone: nothing can be done. */
  readonly options: readonly UnitOption[]
  /** Whether each option's ground lies in that of the one before. */
  readonly isNested: boolean
  /** Round all its options' ground. */
  readonly box: Box
}

/** Levels of one store, and options of stores that count as one: a mask of 31 bits names them. */
export const mostLevels = 8
export const mostOptions = 30
