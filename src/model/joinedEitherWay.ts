import type { RuleSet } from "./rule.ts"
import type { Site } from "./site.ts"
import type { Store } from "./store.ts"
import { storeZones } from "./storeZones.ts"
import type { StoreZones, ZoneOptions } from "./zone.ts"

/** A store as it is with the unknown gaps of its site assumed too small, and as it is without. */
export interface EitherWay {
  readonly joined: StoreZones
  readonly apart: StoreZones
}

/**
 * Both figures of a store whose joining hangs on an unknown gap: stores without coordinates of their own are joined only
 * by the option `assumeJoined` (standards 1.6).
 *
 * @param stores all stores of the site
 * @returns      undefined where the option changes nothing for this store: every gap is known, or it joins nobody
 *
 * Checked by: test/model/joinedEitherWay.test.ts (by hand)
 */
export function joinedEitherWay(
  site: Site,
  stores: readonly Store[],
  storeId: string,
  ruleSet: RuleSet,
  options: ZoneOptions,
): EitherWay | undefined {
  if (stores.every(({ position }) => position)) return undefined
  const by = (assumeJoined: boolean) =>
    storeZones(site, stores, ruleSet, { ...options, assumeJoined }).find(({ store }) => store.storeId === storeId)
  const [joined, apart] = [by(true), by(false)]
  if (!joined || !apart) return undefined
  return joined.joinedStoreIds.length > apart.joinedStoreIds.length ? { joined, apart } : undefined
}
