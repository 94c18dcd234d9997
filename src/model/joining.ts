import { aggregate } from "./aggregation.ts"
import { bearing, geodesicDistance } from "./geo.ts"
import { magazineFace } from "./magazineFace.ts"
import { requiredDistance } from "./requiredDistance.ts"
import type { RuleSet } from "./rule.ts"
import type { Store } from "./store.ts"
import type { Kg, LonLat } from "./units.ts"
import type { ZoneOptions, Join, RequiredDistance } from "./zone.ts"

/** A store with the point it stands at: its own, or the site's where the register gives it none. */
export interface PlacedStore {
  readonly store: Store
  readonly centre: LonLat
  readonly hasOwnPosition: boolean
}

/** Stores that count as one PES; a store that joins nobody is a set of one without joins. */
export interface JoinedSet {
  /** In ascending order. */
  readonly storeIds: readonly string[]
  /** Every gap of the set that is too small. */
  readonly joins: readonly Join[]
}

/** A store that can pass an explosion on, with its whole stock as 1.1. */
interface Donor extends PlacedStore {
  readonly neq: Kg
}

/** One degree of latitude is nowhere shorter than this on the WGS84 ellipsoid (110,574 m at the equator). */
const shortestDegree = 110_574

/**
 * Which stores of one site count as one PES, because an explosion can spread from one to the other.
 *
 * Our rule (closest text: IATG 02.20:2021 cl. 7.6 and 14.4.3): two stores holding 1.1 or 1.5 join where the gap is
 * less than the inter-magazine distance required for the larger of the two, its NEQ being its stock as 1.1; joining is
 * transitive. Either side barricaded: 2.4·Q^⅓; neither, or unknown: 4.8·Q^⅓. Between two earth-covered magazines with
 * known bearings the magazine rows hold, by the faces that look at each other, the larger store being the donor; with
 * equal NEQ the larger of both ways. That reading of the magazine rows is ours.
 *
 * @param stores  the stores of ONE site, in any order; stores of two sites never join
 * @param options `assumeJoined` joins stores without a position of their own to every 1.1 or 1.5 store of the site,
 *                whatever their quantity; without it they join nobody, since their gap is unknown
 * @returns       all stores in sets, ordered by store id; `notAsked` are the stores of 1.1 or 1.5 that have others of their
 *                kind beside them in a rule set without any inter-magazine distance: nobody is joined by gap then
 *
 * Gaps are between the points of the register, since it holds no outlines; cl. 7.2 counts from the nearest points, so
 * the true gap is smaller by the size of the stores. Where the larger store is outside the rule's range there is no
 * inter-magazine distance and the two do not join. Underground stores join nobody: the rule set has no distance for them.
 * Checked by: test/model/joining.test.ts (gaps by hand)
 */
export function joinStores(
  stores: readonly PlacedStore[],
  ruleSet: RuleSet,
  options: ZoneOptions,
): { readonly sets: readonly JoinedSet[]; readonly notAsked: ReadonlySet<string> } {
  const sorted = [...stores].sort((a, b) => compareIds(a.store.storeId, b.store.storeId))
  const explosive = sorted.filter(canExplode)
  if (explosive.length < 2) return { sets: sorted.map(alone), notAsked: new Set() }
  const donors = explosive.flatMap((placed) => donorOf(placed, options))
  const joins = joinsBetween(donors, ruleSet, options)
  const cannotAsk = donors.length > 1 && !ruleSet.rows.some(({ zone }) => zone === "IMD")
  const sets = joins.length === 0 ? sorted.map(alone) : setsOf(sorted, joins)
  return { sets, notAsked: new Set(cannotAsk ? donors.map(({ store }) => store.storeId) : []) }
}

function joinsBetween(donors: readonly Donor[], ruleSet: RuleSet, options: ZoneOptions): Join[] {
  return donors.flatMap((a, i) => donors.slice(i + 1).flatMap((b) => joinBetween(a, b, ruleSet, options) ?? []))
}

function joinBetween(a: Donor, b: Donor, ruleSet: RuleSet, options: ZoneOptions): Join | undefined {
  const storeIds = [a.store.storeId, b.store.storeId] as const
  if (!a.hasOwnPosition || !b.hasOwnPosition) {
    return options.assumeJoined ? { storeIds, required: requiredGap(a, b, ruleSet) } : undefined
  }
  const required = requiredGap(a, b, ruleSet)
  // The difference of latitude alone often shows that they are far apart.
  if (!required || Math.abs(a.centre[1] - b.centre[1]) * shortestDegree >= required.distance) return undefined
  const gap = geodesicDistance(a.centre, b.centre)
  return gap < required.distance ? { storeIds, gap, required } : undefined
}

function requiredGap(a: Donor, b: Donor, ruleSet: RuleSet): RequiredDistance | undefined {
  if (a.neq !== b.neq) return a.neq > b.neq ? fromDonor(a, b, ruleSet) : fromDonor(b, a, ruleSet)
  const oneWay = fromDonor(a, b, ruleSet)
  const otherWay = fromDonor(b, a, ruleSet)
  return oneWay && otherWay && otherWay.distance > oneWay.distance ? otherWay : oneWay
}

function fromDonor(donor: Donor, other: Donor, ruleSet: RuleSet): RequiredDistance | undefined {
  const pair = facesOf(donor, other) ?? { barricaded: donor.store.barricaded || other.store.barricaded || undefined }
  const result = requiredDistance(ruleSet, { zone: "IMD", hd: "1.1", neq: donor.neq, ...pair })
  return result.distance === undefined ? undefined : result
}

/** The faces that two magazines turn to each other; undefined unless both are magazines with bearing and position. */
function facesOf(donor: Donor, other: Donor) {
  const doors = [donor, other].map(({ store, hasOwnPosition }) =>
    store.storeType === "earth-covered magazine" && hasOwnPosition ? store.bearing : undefined,
  )
  const [donorDoor, otherDoor] = doors
  if (donorDoor === undefined || otherDoor === undefined) return undefined
  return {
    storeType: "earth-covered magazine",
    direction: magazineFace(donorDoor, bearing(donor.centre, other.centre)),
    facing: magazineFace(otherDoor, bearing(other.centre, donor.centre)),
  } as const
}

/** Whether an explosion can spread to or from a store: only such stores join each other. */
export function canExplode({ store: { holdings, storeType } }: Pick<PlacedStore, "store">): boolean {
  return storeType !== "underground" && holdings.some(({ hd, neq }) => neq > 0 && (hd === "1.1" || hd === "1.5"))
}

function alone({ store }: PlacedStore): JoinedSet {
  return { storeIds: [store.storeId], joins: [] }
}

function donorOf(placed: PlacedStore, options: ZoneOptions): Donor[] {
  const as11 = aggregate(placed.store.holdings, options).find(({ hd }) => hd === "1.1" || hd === "1.5")
  return as11 ? [{ ...placed, neq: as11.neq }] : []
}

/** Connected stores, by following each store to the smallest id it reaches. */
function setsOf(sorted: readonly PlacedStore[], joins: readonly Join[]): JoinedSet[] {
  const parent = new Map(sorted.map(({ store }) => [store.storeId, store.storeId]))
  const rootOf = (id: string): string => {
    const up = parent.get(id) ?? id
    if (up === id) return id
    const root = rootOf(up)
    parent.set(id, root)
    return root
  }
  for (const { storeIds } of joins) {
    const [first = "", second = ""] = storeIds.map(rootOf).sort(compareIds)
    parent.set(second, first)
  }
  const sets = new Map<string, { storeIds: string[]; joins: Join[] }>()
  for (const { store } of sorted) {
    const root = rootOf(store.storeId)
    if (!sets.has(root)) sets.set(root, { storeIds: [], joins: [] })
    sets.get(root)?.storeIds.push(store.storeId)
  }
  for (const join of joins) sets.get(rootOf(join.storeIds[0]))?.joins.push(join)
  return [...sets.values()]
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
