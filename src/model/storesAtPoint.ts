import { type IncidentPressure, ringPressure } from "./blast.ts"
import { type EffectKey, effectOfPressure } from "./effect.ts"
import { bearing, geodesicDistance } from "./geo.ts"
import { massExploding } from "./massExploding.ts"
import { pointInStoreZone } from "./pointInStoreZone.ts"
import { type ZoneKind, zoneKinds } from "./rule.ts"
import type { Degrees, Kg, LonLat, Metres } from "./units.ts"
import type { StoreZones, ZonedSite } from "./zone.ts"

/** How a point lies to one store: the distances it is inside of, and the blast there. */
export interface StoreAtPoint {
  readonly siteId: string
  readonly storeId: string
  readonly distance: Metres
  /** Direction in which the store lies, seen from the point. */
  readonly bearing: Degrees
  /** Required distances of this store that the point lies inside of, inner to outer; the edge lies inside. */
  readonly inside: readonly ZoneKind[]
  /** Required distances without a figure, or marked "at least" and ending short of the point. */
  readonly mayBeInside: readonly ZoneKind[]
  /** What explodes as a mass: the stock as HD 1.1, with that of the stores it counts as one with. Undefined where nothing does. */
  readonly neq?: Kg
  /** Undefined where `noPressure` says why. */
  readonly pressure?: IncidentPressure
  /** "underground": the formulas are for a burst on the open ground. */
  readonly noPressure?: "no mass explosion" | "underground" | "outside the formulas"
  /** Undefined below 0.7 kPa, where no effect is listed. */
  readonly effect?: EffectKey
}

/**
 * The stores near a point, the nearest first, with the side-on pressure that each by itself would bring there.
 *
 * @param within how far to look [m]
 *
 * Valid for: distances to 30 km (`geodesicDistance`); pressures as `incidentPressure`.
 * Source: Kingery–Bulmash 1984 and Swisdak 1994, named in the answer. Checked by: test/model/storesAtPoint.test.ts (by hand)
 */
export function storesAtPoint(point: LonLat, sites: Iterable<ZonedSite>, within: Metres): StoreAtPoint[] {
  const near: StoreAtPoint[] = []
  for (const { site, stores } of sites) {
    for (const store of stores) {
      const distance = geodesicDistance(point, store.centre)
      if (distance <= within) near.push(storeAtPoint(point, site.siteId, store, distance))
    }
  }
  return near.sort((a, b) => a.distance - b.distance || (a.storeId < b.storeId ? -1 : 1))
}

function storeAtPoint(point: LonLat, siteId: string, store: StoreZones, distance: Metres): StoreAtPoint {
  const lying = zoneKinds.map((zone) => ({ zone, lies: pointInStoreZone(point, store, zone, distance) }))
  const neq = massExploding(store)
  const isUnderground = store.store.storeType === "underground"
  const pressure = neq === undefined || isUnderground ? undefined : ringPressure("1.1", distance, neq)
  return {
    siteId,
    storeId: store.store.storeId,
    distance,
    bearing: bearing(point, store.centre),
    inside: lying.filter(({ lies }) => lies === "inside").map(({ zone }) => zone),
    mayBeInside: lying.filter(({ lies }) => lies === "unknown").map(({ zone }) => zone),
    neq,
    ...(pressure ? { pressure } : { noPressure: whyNoPressure(neq, isUnderground) }),
    effect: pressure && effectOfPressure(pressure.overpressure),
  }
}

function whyNoPressure(neq: Kg | undefined, isUnderground: boolean): NonNullable<StoreAtPoint["noPressure"]> {
  if (neq === undefined) return "no mass explosion"
  return isUnderground ? "underground" : "outside the formulas"
}
