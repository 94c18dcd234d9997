import { explodesInMass } from "./hazardDivision.ts"
import type { Kg, LonLat } from "./units.ts"
import type { StoreZones } from "./zone.ts"

/**
 * What of a store explodes as a mass: the largest quantity that the mixing rule takes as HD 1.1, 1.5 or 1.6, pooled with
 * that of the stores it counts as one with, even where the pooled sum is outside the range of the rule set.
 *
 * @returns NEQ [kg]; undefined where nothing explodes as a mass
 *
 * Source: the same cases as the distances of `storeZones`. Checked by: test/model/storesAtPoint.test.ts (by hand)
 */
export function massExploding({ distances }: Pick<StoreZones, "distances">): Kg | undefined {
  const { cases, joinedOutOfRange = [] } = distances.IBD
  const masses = [...cases, ...joinedOutOfRange].flatMap(({ mix: { hd, neq } }) => (explodesInMass(hd) ? [neq] : []))
  return masses.length === 0 ? undefined : Math.max(...masses)
}

/** One explosion on the open ground. */
export interface Burst {
  readonly centre: LonLat
  readonly neq: Kg
}

/** The explosions that stores may bring, one for each; none underground, where the formulas for the open ground do not hold. */
export function burstsOf(stores: readonly StoreZones[]): Burst[] {
  return stores.flatMap((store) => {
    const neq = store.store.storeType === "underground" ? undefined : massExploding(store)
    return neq === undefined ? [] : [{ centre: store.centre, neq }]
  })
}
