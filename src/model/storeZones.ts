import { aggregate } from "./aggregation.ts"
import { type JoinedSet, joinStores, type PlacedStore } from "./joining.ts"
import { requiredDistance } from "./requiredDistance.ts"
import type { Direction, RuleSet, ZoneKind } from "./rule.ts"
import type { Site } from "./site.ts"
import type { Store } from "./store.ts"
import {
  type AggregationCase,
  printedKind,
  type RequiredDistance,
  type StoreDistance,
  type StoreZones,
  type ZoneOptions,
} from "./zone.ts"

/** What a rule can ask about a store besides its stock. */
type StoreKind = Pick<Store, "storeType" | "barricaded">
type TriedCase = StoreDistance["cases"][number]
type Distances = Record<ZoneKind, StoreDistance>

/** The rules that the distances of one site are asked from. */
interface Rules {
  readonly ruleSet: RuleSet
  readonly options: ZoneOptions
}

/**
 * The distances of every store of one site, with all that was tried.
 *
 * A store alone: per zone the greatest of its mixing cases; a magazine with a known bearing also by side (`sectors`),
 * where the rule set has rows for its sides. A joined store: the pooled stock of its whole set, with the
 * floor of the least favourable store in it and magazines by the normal rule all round, so the zone errs outward;
 * joining never shrinks a zone: at the printed breaks of a three-piece rule, where the larger quantity has the smaller
 * distance, the store's own distance stays. Where the pooled stock leaves the rule's range every store keeps its own
 * circle, marked "at least", and `joinedOutOfRange` names the sum.
 *
 * @param site    the site; its point stands for stores without coordinates
 * @param stores  the stores of this site, in any order
 * @param ruleSet one rule set for all
 * @param options choices of the user; the route class says which printed distance PTRD has
 * @returns       one entry per store, in the order given. `governing` is undefined where no case has a distance: no
 *                figure, unless `cases` is empty too, which means an empty store
 *
 * Source: IATG 02.20:2021 Table 6 for the mixing; the joining is our rule (`joinStores`).
 * Checked by: test/model/storeZones.test.ts, test/model/magazineZones.test.ts
 */
export function storeZones(site: Site, stores: readonly Store[], ruleSet: RuleSet, options: ZoneOptions): StoreZones[] {
  const rules = { ruleSet, options }
  const placed = stores.map((store) => placedStore(site, store))
  const { sets, notAsked } = joinStores(placed, ruleSet, options)
  const joined = new Map<string, { readonly set: JoinedSet; readonly pooled: Pool }>()
  for (const set of sets) {
    if (set.storeIds.length < 2) continue
    const members = set.storeIds.flatMap((id) => stores.find(({ storeId }) => storeId === id) ?? [])
    const pooled = pool(members, rules)
    for (const id of set.storeIds) joined.set(id, { set, pooled })
  }
  return placed.map(({ store, centre, hasOwnPosition }): StoreZones => {
    const found = joined.get(store.storeId)
    return {
      store,
      centre,
      hasOwnPosition,
      joinedStoreIds: found?.set.storeIds ?? [store.storeId],
      joins: found?.set.joins ?? [],
      ...(notAsked.has(store.storeId) ? { notJoined: "no inter-magazine distance" } : {}),
      distances: found ? joinedDistances(store, found.pooled, rules) : distancesAlone(store, rules),
    }
  })
}

function placedStore(site: Site, store: Store): PlacedStore {
  return { store, centre: store.position ?? site.position, hasOwnPosition: store.position !== undefined }
}

function distancesAlone(store: Store, rules: Rules): Distances {
  const own = ownDistances(store, rules)
  const hasFaces = store.storeType === "earth-covered magazine" && store.bearing !== undefined
  return hasFaces ? perZone((zone) => withSectors(own[zone], store, rules)) : own
}

function ownDistances(store: Store, rules: Rules): Distances {
  const mixes = aggregate(store.holdings, rules.options)
  return perZone((zone) => {
    const cases = mixes.map((mix) => ({ mix, result: distanceOf(mix, zone, store, rules) }))
    return greatest(zone, cases)
  })
}

/** A side without any distance leaves the normal rule all round, marked "at least". */
function withSectors(normal: StoreDistance, store: Store, rules: Rules): StoreDistance {
  const { zone, governing, cases } = normal
  if (!governing) return normal
  const bySide = (direction: Direction) =>
    greatest(
      zone,
      cases.map(({ mix }) => ({ mix, result: distanceOf(mix, zone, store, rules, direction) })),
    )
  const tried = [bySide("front"), bySide("side"), bySide("rear")]
  const hasOwnRow = ({ result }: TriedCase) => result.distance !== undefined && result.row.direction !== undefined
  if (!tried.some((one) => one.cases.some(hasOwnRow))) return normal
  const [front, side, rear] = tried.map((one) => one.governing)
  const atLeast = normal.atLeast || tried.some((one) => one.atLeast || !one.governing)
  if (!front || !side || !rear) return { ...normal, atLeast }
  const largest = [front, side, rear].reduce((a, b) => (b.distance > a.distance ? b : a))
  return { ...normal, governing: largest, sectors: { front, side, rear }, atLeast }
}

type Pool = Record<ZoneKind, readonly TriedCase[]>

/** The cases of a joined set's pooled stock, each with the least favourable of its stores. */
function pool(members: readonly Store[], rules: Rules): Pool {
  const mixes = aggregate(
    members.flatMap((store) => store.holdings),
    rules.options,
  )
  const kinds = [...new Map(members.map((store) => [`${store.storeType} ${store.barricaded}`, store])).values()]
  return perZone((zone) => mixes.map((mix) => leastFavourable(mix, zone, kinds, rules)))
}

function leastFavourable(mix: AggregationCase, zone: ZoneKind, kinds: readonly StoreKind[], rules: Rules) {
  const results = kinds.map((kind) => distanceOf(mix, zone, kind, rules))
  const result = results.reduce((worst, next) => ((next.distance ?? 0) > (worst.distance ?? 0) ? next : worst))
  return { mix, result }
}

function joinedDistances(store: Store, pooled: Pool, rules: Rules): Distances {
  const own = ownDistances(store, rules)
  return perZone((zone) => joinedDistance(own[zone], pooled[zone]))
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

/** Without a direction a magazine has its normal rule all round. */
function distanceOf(
  { hd, neq, mce }: AggregationCase,
  zone: ZoneKind,
  { storeType, barricaded }: StoreKind,
  { ruleSet, options }: Rules,
  direction?: Direction,
) {
  return requiredDistance(ruleSet, { zone: printedKind(zone, options), hd, neq, mce, storeType, barricaded, direction })
}

function perZone<Value>(valueOf: (zone: ZoneKind) => Value): Record<ZoneKind, Value> {
  return { PTRD: valueOf("PTRD"), IBD: valueOf("IBD"), VBD: valueOf("VBD") }
}
