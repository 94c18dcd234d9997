import type { HazardDivision } from "./hazardDivision.ts"
import type { Origin } from "./site.ts"
import type { EurosPerTonne, LonLat, TonnesPerYear } from "./units.ts"
import type { WrittenPosition } from "./writtenPosition.ts"

/** An answer that a register may leave open. */
export type YesNoUnknown = "yes" | "no" | "unknown"

/** A plant that disposes of ammunition: a row of `facilities.csv`. All tonnes are gross tonnes. */
export interface Facility {
  readonly facilityId: string
  readonly name: string
  /** ISO 3166-1 alpha-2, XK for Kosovo*. */
  readonly country: string
  /** Undefined means unknown. */
  readonly position?: LonLat
  /** How the register writes that position. */
  readonly written?: WrittenPosition
  /** As the register words them; empty means unknown. */
  readonly methods: readonly string[]
  /** 0 for a plant that stands still. */
  readonly tonnesPerYear: TonnesPerYear
  /** The divisions that it takes, in the order of `hazardDivisions`; empty means unknown, not none. */
  readonly hazardDivisions: readonly HazardDivision[]
  /** Both ends are the same where the register states one figure; undefined means unknown. */
  readonly costPerTonne?: { readonly low: EurosPerTonne; readonly high: EurosPerTonne }
  /** Whether it takes stock of other countries. */
  readonly acceptsForeign: YesNoUnknown
  /** Every other column, as received. */
  readonly columns: Readonly<Record<string, string>>
  readonly origin: Origin
}
