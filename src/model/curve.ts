import type { Place } from "./place.ts"
import type { ZoneKind } from "./rule.ts"
import type { Kg, Metres, People } from "./units.ts"
import type { NoDistance } from "./zone.ts"

/** People inside the zones of a site against what is kept of its stock, or of that of one of its stores. */
export interface PeopleCurve {
  readonly siteId: string
  /** Undefined where all stores of the site go in proportion. */
  readonly storeId?: string
  readonly present: Kg
  /** What the register says may be there, where every row of the stock has it. */
  readonly licensed?: Kg
  /** The largest quantity of the curve. */
  readonly upTo: Kg
  readonly zones: Readonly<Record<ZoneKind, ZoneCurve>>
}

/** The curve of one zone of the site. */
export interface ZoneCurve {
  readonly zone: ZoneKind
  /** Ascending. Where one ends and the next begins at the same quantity the people change at once; else a gap lies between. */
  readonly pieces: readonly CurvePiece[]
  /** Where the stock has no figure: neither 0 people nor any other number. */
  readonly gaps: readonly CurveGap[]
  /** Stretches in which taking away changes nothing. */
  readonly plateaus: readonly CurvePlateau[]
  /** The quantities at which listed places are left outside, largest first. */
  readonly thresholds: readonly PlaceThreshold[]
  /** Below it, down to the smallest quantity with a figure, nothing changes. */
  readonly floor?: CurvePlateau
  /** Nothing kept. */
  readonly emptied: EmptiedPoint
  /** Between two points a straight line is no farther than this from the count. */
  readonly tolerance: People
}

/** People where so much is kept, counted as everywhere on the page. */
export interface CurvePoint {
  readonly neq: Kg
  readonly people: People
  readonly radius: Metres
}

/** A part of the curve without a step: at its points people are counted, between them they change evenly, within the tolerance. */
export interface CurvePiece {
  /** Ascending, one at least. */
  readonly points: readonly CurvePoint[]
  /** Something is missing from the count, so that it reads "at least". */
  readonly atLeast: boolean
}

export interface CurveGap {
  readonly from: Kg
  readonly to: Kg
  readonly reason: NoDistance["reason"]
  /** The end of the printed range that was left [kg of the stock as the rule reads it]. */
  readonly limit?: Kg
}

/**
 * "floor": the smallest printed distance decides; "same distance": the distance is the same for another reason; "nobody inside":
 * nobody was counted inside; "same people": the zone changes, but nobody lives where it does.
 */
export type PlateauReason = "floor" | "same distance" | "nobody inside" | "same people"

export interface CurvePlateau {
  readonly from: Kg
  readonly to: Kg
  readonly reason: PlateauReason
  readonly people: People
}

export interface PlaceThreshold {
  /** The largest quantity for which it and every smaller one leave the place's footprint outside; 0: only nothing does. */
  readonly neq: Kg
  readonly place: Pick<Place, "geonameid" | "name" | "nameLocal" | "population">
}

/** Undefined where the site has other stock, but no figure. */
export interface EmptiedPoint {
  readonly people: People | undefined
  readonly atLeast: boolean
}
