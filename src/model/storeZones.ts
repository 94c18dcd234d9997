import { aggregate } from "./aggregation.ts"
import { type JoinedSet, joinStores, type PlacedStore } from "./joining.ts"
import { requiredDistance } from "./requiredDistance.ts"
import type { RuleSet, ZoneKind } from "./rule.ts"
import type { Site } from "./site.ts"
import type { Store } from "./store.ts"
import type { AggregationCase, AggregationOptions, RequiredDistance, StoreDistance, StoreZones } from "./zone.ts"

/** What a rule can ask about a store besides its stock. */
type StoreKind = Pick<Store, "storeType" | "barricaded">
type TriedCase = StoreDistance["cases"][number]
type Distances = Record<ZoneKind, StoreDistance>

/**
 * The distances of every store of one site, with all that was tried.
 *
 * A store alone: per zone the greatest of its mixing cases. A joined store: the pooled stock of its whole set, with the
 * floor of the least favourable store in it and magazines by the normal rule all round, so the zone errs outward;
 * joining never shrinks a zone: at the printed breaks of a three-piece rule, where the larger quantity has the smaller
 * distance, the store's own distance stays. Where the pooled stock leaves the rule's range every store keeps its own
 * circle, marked "at least", and `joinedOutOfRange` names the sum.
 *
 * @param site    the site; its point stands for stores without coordinates
 * @param stores  the stores of this site, in any order
 * @param ruleSet one rule set for all
 * @param options aggregation choices of the user
 * @returns       one entry per store, in the order given. `governing` is undefined where no case has a distance: no
 *                figure, unless `cases` is empty too, which means an empty store
 *
 * Source: IATG 02.20:2021 Table 6 for the mixing; the joining is our rule (`joinStores`).
 * Checked by: test/model/storeZones.test.ts
 */
export function storeZones(
  site: Site,
  stores: readonly Store[],
  ruleSet: RuleSet,
  options: AggregationOptions,
): StoreZones[] {
  const placed = stores.map((store) => placedStore(site, store))
  const byId = new Map(placed.map((entry) => [entry.store.storeId, entry.store]))
  const setOfStore = new Map<string, { set: JoinedSet; pooled?: Pool }>()
  for (const set of joinStores(placed, ruleSet, options).sets) {
    const members = set.storeIds.flatMap((id) => byId.get(id) ?? [])
    const pooled = members.length > 1 ? pool(members, ruleSet, options) : undefined
    for (const id of set.storeIds) setOfStore.set(id, { set, pooled })
  }
  return placed.map((entry) => {
    const { set, pooled } = setOfStore.get(entry.store.storeId) ?? {}
    const own = ownDistances(entry.store, ruleSet, options)
    return {
      ...entry,
      joinedStoreIds: set?.storeIds ?? [entry.store.storeId],
      joins: set?.joins ?? [],
      distances: pooled ? perZone((zone) => joinedDistance(own[zone], pooled[zone])) : own,
    }
  })
}

function placedStore(site: Site, store: Store): PlacedStore {
  return { store, centre: store.position ?? site.position, hasOwnPosition: store.position !== undefined }
}

function ownDistances(store: Store, ruleSet: RuleSet, options: AggregationOptions): Distances {
  const mixes = aggregate(store.holdings, options)
  return perZone((zone) => {
    const cases = mixes.map((mix) => ({ mix, result: distanceOf(mix, zone, store, ruleSet) }))
    return greatest(zone, cases)
  })
}

type Pool = Record<ZoneKind, readonly TriedCase[]>

/** The cases of a joined set's pooled stock, each with the least favourable of its stores. */
function pool(members: readonly Store[], ruleSet: RuleSet, options: AggregationOptions): Pool {
  const mixes = aggregate(
    members.flatMap((store) => store.holdings),
    options,
  )
  const kinds = [...new Map(members.map((store) => [`${store.storeType} ${store.barricaded}`, store])).values()]
  return perZone((zone) => mixes.map((mix) => leastFavourable(mix, zone, kinds, ruleSet)))
}

function leastFavourable(mix: AggregationCase, zone: ZoneKind, kinds: readonly StoreKind[], ruleSet: RuleSet) {
  const results = kinds.map((kind) => distanceOf(mix, zone, kind, ruleSet))
  const result = results.reduce((worst, next) => ((next.distance ?? 0) > (worst.distance ?? 0) ? next : worst))
  return { mix, result }
}

function joinedDistance(own: StoreDistance, pooled: readonly TriedCase[]): StoreDistance {
  const leftRange = pooled.some(({ result }) => result.distance === undefined && result.limit !== undefined)
  if (leftRange) return { ...own, atLeast: true, joinedOutOfRange: pooled }
  const joined = greatest(own.zone, pooled)
  const ownIsLarger = (own.governing?.distance ?? 0) > (joined.governing?.distance ?? 0)
  return ownIsLarger ? greatest(own.zone, [...pooled, ...own.cases]) : joined
}

function greatest(zone: ZoneKind, cases: readonly TriedCase[]): StoreDistance {
  let governing: RequiredDistance | undefined
  let missing = false
  for (const { result } of cases) {
    if (result.distance === undefined) missing = true
    else if (!governing || result.distance > governing.distance) governing = result
  }
  return { zone, governing, atLeast: missing && governing !== undefined, cases }
}

/** A magazine's bearing is not asked here: its normal rule holds all round. */
function distanceOf({ hd, neq }: AggregationCase, zone: ZoneKind, kind: StoreKind, ruleSet: RuleSet) {
  return requiredDistance(ruleSet, { zone, hd, neq, storeType: kind.storeType, barricaded: kind.barricaded })
}

function perZone<Value>(valueOf: (zone: ZoneKind) => Value): Record<ZoneKind, Value> {
  return { PTRD: valueOf("PTRD"), IBD: valueOf("IBD"), VBD: valueOf("VBD") }
}
