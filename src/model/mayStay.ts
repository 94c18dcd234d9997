import { footprint } from "./footprint.ts"
import { geodesicDistance } from "./geo.ts"
import { type PermittedNeq, permittedNeq } from "./permittedNeq.ts"
import type { Place } from "./place.ts"
import type { RuleSet, ZoneKind } from "./rule.ts"
import type { LonLat, Metres } from "./units.ts"
import { type AggregationCase, printedKind, type StoreZones, type ZoneOptions } from "./zone.ts"

/** How much of one reading of a stock a distance permits. */
export interface MayStay {
  /** Its quantity is what is there now. */
  readonly mix: AggregationCase
  readonly permitted: PermittedNeq
}

/**
 * How much may stay in a store, or in the stores that count as one with it, at a distance from what is protected: for each
 * reading of the stock that the mixing rule makes, the largest quantity for which every smaller one complies too.
 *
 * A magazine has its normal rule all round, as if the direction of what is protected were unknown; of joined stores the least
 * favourable kind holds. Both err to less stock. The proportions of a mixed stock stay open: every reading must comply.
 *
 * @param members  the store and those it counts as one with
 * @param zone     PTRD is that of the chosen route class
 * @param distance to what is protected [m], from the nearest of the stores
 * @returns        one entry for each reading; empty for an empty store
 *
 * Valid for: a positive, finite distance, else RangeError. Source: the rows of the rule set; IATG 02.20:2021 Table 6 for the
 * readings. Checked by: test/model/mayStay.test.ts (by hand)
 *
 * @example 10,000 kg of HD 1.1 at 400 m of a house by IATG 02.20 → (400 ÷ 22.2)³ = 5,849 kg
 */
export function mayStay(
  members: readonly StoreZones[],
  zone: ZoneKind,
  ruleSet: RuleSet,
  options: ZoneOptions,
  distance: Metres,
): MayStay[] {
  const kind = printedKind(zone, options)
  const [first] = members
  const { cases = [], joinedOutOfRange } = first?.distances[zone] ?? {}
  return (joinedOutOfRange ?? cases).map(({ mix }) => ({
    mix,
    permitted: members
      .map(({ store: { storeType, barricaded } }) =>
        permittedNeq(ruleSet, { zone: kind, hd: mix.hd, mce: mix.mce, storeType, barricaded }, distance),
      )
      .reduce((least, next) => ((next.neq ?? 0) < (least.neq ?? 0) ? next : least)),
  }))
}

/** A listed place, and how far the edge of its footprint is from the nearest of some points. */
export interface NearestPlace {
  readonly place: Place
  readonly distance: Metres
}

/**
 * The listed place whose footprint begins nearest to one of the points, footprints around the points apart.
 *
 * @returns undefined where every place is around them, or there is none
 */
export function nearestPlace(points: readonly LonLat[], places: readonly Place[]): NearestPlace | undefined {
  let nearest: NearestPlace | undefined
  for (const place of places) {
    const { centre, radius } = footprint(place)
    const distance = Math.min(...points.map((point) => geodesicDistance(point, centre))) - radius
    if (distance > 0 && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY)) nearest = { place, distance }
  }
  return nearest
}
