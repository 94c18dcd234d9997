import type { HazardDivision } from "./hazardDivision.ts"
import type { StoreType } from "./store.ts"
import type { Kg, Metres } from "./units.ts"

/** Every distance a rule set can print; "PTRD" alone is the medium-density route. Only `zoneKinds` are counted and drawn. */
export const distanceKinds = ["PTRD", "PTRD-high", "PTRD-low", "IBD", "VBD", "PBD", "IMD"] as const
export type DistanceKind = (typeof distanceKinds)[number]

/** The zones that are drawn and in which people are counted, inner to outer. PTRD is the route of the chosen class. */
export const zoneKinds = ["PTRD", "IBD", "VBD"] as const
export type ZoneKind = (typeof zoneKinds)[number]

export type RuleStatus = "confirmed" | "unconfirmed"

/** Exponent of Q in a power law: a printed fraction, or a decimal as printed or typed in. */
export type Exponent = "1/3" | "1/2" | "2/3" | number

/** One printed form of a distance as a function of Q; kilograms and metres unless the law names other units. */
type LawForm =
  | { readonly law: "power"; readonly k: number; readonly exponent: Exponent }
  /** a·l² + b·l + c with l = ln Q; with a = 0 the logarithm law. */
  | { readonly law: "logQuadratic"; readonly a: number; readonly b: number; readonly c: number }
  /** K·Q^⅓ / (1 + (3175/Q)²)^⅙ */
  | { readonly law: "jarrett"; readonly k: number }
  /** Printed steps: up to and including `upTo` the distance is `distance`. */
  | { readonly law: "steps"; readonly steps: readonly { readonly upTo: number; readonly distance: number }[] }
  | { readonly law: "constant"; readonly distance: number }

/** The printed form of a distance as a function of Q, with the digits and in the units of the document. */
export type DistanceLaw = LawForm & {
  /** A printed share of the form: 0.67 of it for a route, 60 % of the inhabited building distance. */
  readonly factor?: number
  /** The form takes pounds and gives feet; `distanceLaw` converts, everything else stays in kilograms and metres. */
  readonly units?: "ft, lb"
}

/** Which side of an earth-covered magazine, seen from it (standards 1.7). */
export type Direction = "front" | "side" | "rear"

/** One printed row of a rule set. */
export interface RuleRow {
  readonly zone: DistanceKind
  readonly hd: readonly HazardDivision[]
  /** Lower end of the row's validity [kg]; `neqFromIncluded` says whether the end itself belongs to it. */
  readonly neqFrom: Kg
  readonly neqFromIncluded: boolean
  /** Upper end [kg]; infinite where the document prints none. */
  readonly neqTo: Kg
  /** Whether the upper end itself belongs to the row; undefined means yes. */
  readonly neqToIncluded?: boolean
  /** What the law and the range are asked for: the whole NEQ (undefined), or the MCE, where the store's is known. */
  readonly quantity?: "mce"
  readonly distance: DistanceLaw
  /** Smallest distance printed [m]. */
  readonly floor?: Metres
  /** Largest distance [m]; only a profile entered by the user has one. */
  readonly ceiling?: Metres
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

/** A row of the document that belongs to no zone of ours: listed with the others, never drawn and never counted. */
export interface ListedRow extends Omit<RuleRow, "zone"> {
  /** What the document calls it: "BD30", "school, ten or more homes, meeting place". */
  readonly name: string
}

/** A rule set: the rows of one document and edition, never mixed with another's. */
export interface RuleSet {
  readonly id: string
  readonly document: string
  /** None where the document's own number has its year. */
  readonly edition?: string
  /** What it is for, a dictionary key such as "ruleSetText.iatgPurpose". */
  readonly purpose: string
  /** What has to be said beside every ring of it, a dictionary key. */
  readonly caveat?: string
  readonly rows: readonly RuleRow[]
  /** Rows for information only. */
  readonly listedRows?: readonly ListedRow[]
  /** Divisions for which the document asks no distance from an underground store. */
  readonly noneUnderground?: readonly HazardDivision[]
  /** The rows are the user's own: every ring, table and export says so. */
  readonly enteredByUser?: boolean
}
