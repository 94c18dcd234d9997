import type { HazardDivision } from "./hazardDivision.ts"
import { isOverLicence } from "./registerHealth.ts"
import type { RuleSet, ZoneKind } from "./rule.ts"
import type { Site } from "./site.ts"
import { neqTotal } from "./siteRow.ts"
import { type Store, type StoreType, storeTypes } from "./store.ts"
import { storeZones } from "./storeZones.ts"
import type { Kg, Metres } from "./units.ts"
import type { StoreZones, ZoneOptions } from "./zone.ts"

/** What is not known of a store and would change a radius. */
export const unknowns = ["position", "storeType", "barricade", "division"] as const
export type Unknown = (typeof unknowns)[number]

/** Something to find out about a store, and how much hangs on it. */
export interface Fix {
  readonly unknown: Unknown
  readonly site: Site
  readonly store: Store
  /** The store whose radius changes most: itself, or one of its site that may count as one with it. */
  readonly affected: string
  /** The smallest and the largest radius that this leaves open. */
  readonly from: Metres
  readonly to: Metres
  /** What the store holds, all divisions. */
  readonly neq: Kg
}

/** More in a store than its licence allows. */
export interface Excess {
  readonly site: Site
  readonly store: Store
  readonly hd: HazardDivision
  readonly neq: Kg
  readonly licensed: Kg
}

/** By what the zones are worked out. */
export interface FixQuestion {
  readonly zone: ZoneKind
  readonly ruleSet: RuleSet
  readonly options: ZoneOptions
}

/** A smaller difference is not worth a visit [m]. Ours. */
const smallest = 1

/** The second levels that a bare 1.2 or 1.3 may have meant. */
const levelsOf: Readonly<Partial<Record<HazardDivision, readonly HazardDivision[]>>> = {
  "1.2.1": ["1.2.1", "1.2.2"],
  "1.3.1": ["1.3.1", "1.3.2"],
}

/**
 * What to find out about the stores of a site, each with the radii of a zone that hang on it: the zones are worked out for every
 * value that the unknown may have, all else staying as it is.
 *
 * - position: the store as joined with its site's other 1.1 and 1.5 stores, and as standing apart (standards 1.6)
 * - storeType: the types above ground; a store underground has no such zone
 * - barricade: with one and without; this moves inter-magazine distances too, so it may be another store that changes
 * - division: 1.2.1 or 1.2.2, 1.3.1 or 1.3.2
 *
 * Radii are told, not people: a larger radius over empty land changes nothing. A value for which the rule set has no distance
 * is left out. Differences under 1 m are not listed.
 *
 * @returns largest difference first
 *
 * Checked by: test/model/registerFixes.test.ts (by hand)
 */
export function siteFixes(site: Site, stores: readonly Store[], question: FixQuestion): Fix[] {
  const fixes = unknowns.flatMap((unknown) =>
    stores.flatMap((store): Fix[] => {
      const tried = triedZones(unknown, site, stores, store, question)
      const spread = unknown === "position" ? ownSpread(store, tried, question) : widest(tried, question)
      return spread ? [{ unknown, site, store, ...spread, neq: neqTotal([store]) }] : []
    }),
  )
  return fixes.sort(byEffect)
}

/** Largest difference first; where it is the same, the larger stock. */
export function byEffect(a: Fix, b: Fix): number {
  return b.to - b.from - (a.to - a.from) || b.neq - a.neq
}

/** Rows in which more is stored than is licensed, the largest excess first. */
export function excesses(site: Site, stores: readonly Store[]): Excess[] {
  const found = stores.flatMap((store) =>
    store.holdings.flatMap(({ hd, neq, licensedNeq }) =>
      licensedNeq !== undefined && isOverLicence({ neq, licensedNeq })
        ? [{ site, store, hd, neq, licensed: licensedNeq }]
        : [],
    ),
  )
  return found.sort(byExcess)
}

export function byExcess(a: Excess, b: Excess): number {
  return b.neq - b.licensed - (a.neq - a.licensed)
}

/** The zones of the site for every value that the unknown may have; none where it is known. */
function triedZones(
  unknown: Unknown,
  site: Site,
  stores: readonly Store[],
  store: Store,
  { ruleSet, options }: FixQuestion,
): StoreZones[][] {
  const zonesOf = (changed: Store) => {
    const others = stores.map((one) => (one === store ? changed : one))
    return storeZones(site, others, ruleSet, options)
  }
  if (unknown === "position") {
    if (store.position) return []
    return [true, false].map((assumeJoined) => storeZones(site, stores, ruleSet, { ...options, assumeJoined }))
  }
  return (unknown === "division" ? divisionsOf(store) : kindsOf(unknown, store)).map(zonesOf)
}

function kindsOf(unknown: "storeType" | "barricade", store: Store): Store[] {
  if (unknown === "storeType") {
    const isAbove = (type: StoreType) => type !== "underground"
    return store.storeType ? [] : storeTypes.filter(isAbove).map((storeType) => ({ ...store, storeType }))
  }
  const isKnown = store.barricaded !== undefined || store.storeType === "underground"
  return isKnown ? [] : [true, false].map((barricaded) => ({ ...store, barricaded }))
}

/** The store with each assumed division read each way, one at a time. */
function divisionsOf(store: Store): Store[] {
  return store.holdings.flatMap((holding) =>
    (holding.hdAssumed ? (levelsOf[holding.hd] ?? []) : []).map((hd) => ({
      ...store,
      holdings: store.holdings.map((one) => (one === holding ? { ...one, hd } : one)),
    })),
  )
}

type Spread = Pick<Fix, "affected" | "from" | "to">

/** How far the radius of a store may differ. */
function ownSpread({ storeId }: Pick<Store, "storeId">, tried: readonly StoreZones[][], { zone }: FixQuestion) {
  const radii = tried.flatMap((zones) => {
    const found = zones.find(({ store }) => store.storeId === storeId)
    return found?.distances[zone].governing?.distance ?? []
  })
  const [from, to] = [Math.min(...radii), Math.max(...radii)]
  return to - from >= smallest ? { affected: storeId, from, to } : undefined
}

/** The store of the site whose radius may differ most. */
function widest(tried: readonly StoreZones[][], question: FixQuestion): Spread | undefined {
  const spreads = (tried[0] ?? []).flatMap(({ store }) => ownSpread(store, tried, question) ?? [])
  return spreads.reduce<Spread | undefined>(
    (most, one) => (most && most.to - most.from >= one.to - one.from ? most : one),
    undefined,
  )
}
