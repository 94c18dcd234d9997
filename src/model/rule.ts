import type { HazardDivision } from "./hazardDivision.ts"
import type { StoreType } from "./store.ts"
import type { Kg, Metres } from "./units.ts"

/** Every distance a rule set can print. Only `zoneKinds` are counted and drawn. */
export const distanceKinds = ["PTRD", "PTRD-high", "PTRD-low", "IBD", "VBD", "PBD", "IMD"] as const
export type DistanceKind = (typeof distanceKinds)[number]

/** The zones that are drawn and in which people are counted, inner to outer. PTRD is the medium-density route. */
export const zoneKinds = ["PTRD", "IBD", "VBD"] as const
export type ZoneKind = (typeof zoneKinds)[number]

export type RuleStatus = "confirmed" | "unconfirmed"

/** The printed form of a distance as a function of Q [kg]; the result is in metres. */
export type DistanceLaw =
  | { readonly law: "power"; readonly k: number; readonly exponent: "1/3" | "1/2" | "2/3" }
  /** a·l² + b·l + c with l = ln Q, times `factor` (1 unless printed). */
  | {
      readonly law: "logQuadratic"
      readonly a: number
      readonly b: number
      readonly c: number
      readonly factor: number
    }
  /** K·Q^⅓ / (1 + (3175/Q)²)^⅙ */
  | { readonly law: "jarrett"; readonly k: number }
  /** Printed steps: up to and including `upTo` kg the distance is `distance` m. */
  | { readonly law: "steps"; readonly steps: readonly { readonly upTo: Kg; readonly distance: Metres }[] }
  | { readonly law: "constant"; readonly distance: Metres }

/** Which side of an earth-covered magazine, seen from it (standards 1.7). */
export type Direction = "front" | "side" | "rear"

/** One printed row of a rule set. */
export interface RuleRow {
  readonly zone: DistanceKind
  readonly hd: readonly HazardDivision[]
  /** Lower end of the row's validity [kg]; `neqFromIncluded` says whether the end itself belongs to it. */
  readonly neqFrom: Kg
  readonly neqFromIncluded: boolean
  /** Upper end [kg], always included. */
  readonly neqTo: Kg
  readonly distance: DistanceLaw
  /** Smallest distance printed [m]. */
  readonly floor?: Metres
  /** The store types the row is for; undefined means every type above ground. */
  readonly storeType?: readonly StoreType[]
  /** The row is for stores of this kind only; undefined means either. Rows with a condition win over those without. */
  readonly barricaded?: boolean
  /** Only for earth-covered magazines with a known bearing. */
  readonly direction?: Direction
  /** For "IMD" between two magazines: the face of the other one that looks back. */
  readonly facing?: Direction
  /** The distance is never smaller than this other one of the same store; our rule, and `note` says so. */
  readonly notBelow?: DistanceKind
  /** Pressure the standard names for the row, for the passport only. */
  readonly nominalPressure?: string
  /** Table, column, clause of the rule set's document. */
  readonly source: string
  readonly status: RuleStatus
  /** What is ours and not printed, in a dictionary key such as "ruleNote.vbdNotBelowIbd". */
  readonly note?: string
}

/** A rule set: the rows of one document and edition, never mixed with another's. */
export interface RuleSet {
  readonly id: string
  readonly document: string
  readonly edition: string
  readonly rows: readonly RuleRow[]
}
