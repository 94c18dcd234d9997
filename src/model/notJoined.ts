import { canExplode } from "./joining.ts"
import type { StoreZones, ZoneOptions } from "./zone.ts"

/** Why a store does not count as one with another store of its site, or not with all of them. */
export type NotJoined =
  | "no HD 1.1 or 1.5 above ground"
  | "gap unknown"
  | "no inter-magazine distance in the rule set"
  | "no other HD 1.1 or 1.5 at the site"
  | "gaps wide enough"

/**
 * Why a store is not joined (standards 1.6): only stores of 1.1 or 1.5 above ground join; an unknown gap joins only by the
 * option `assumeJoined`; a rule set may have no distance to compare a gap with.
 *
 * @param siteStores all stores of its site, itself included, as they were worked out with the same options
 * @returns          undefined for a store that is joined and whose gaps are all known
 *
 * Checked by: test/export/csvStores.test.ts
 */
export function notJoined(
  store: StoreZones,
  siteStores: readonly StoreZones[],
  { assumeJoined }: Pick<ZoneOptions, "assumeJoined">,
): NotJoined | undefined {
  if (!canExplode(store)) return "no HD 1.1 or 1.5 above ground"
  const others = siteStores.filter((one) => one.store.storeId !== store.store.storeId && canExplode(one))
  if (others.length === 0) return "no other HD 1.1 or 1.5 at the site"
  const isGapUnknown = !store.hasOwnPosition || others.some(({ hasOwnPosition }) => !hasOwnPosition)
  if (isGapUnknown && !assumeJoined) return "gap unknown"
  if (store.joinedStoreIds.length > 1) return undefined
  return store.notJoined ? "no inter-magazine distance in the rule set" : "gaps wide enough"
}
