import { type PeopleBySource, peopleTotal, type SiteExposure, type SiteZone } from "./exposure.ts"
import type { Register } from "./register.ts"
import type { Site } from "./site.ts"
import type { Store } from "./store.ts"
import type { Kg } from "./units.ts"

/** A site as a line of a list. */
export interface SiteRow {
  readonly site: Site
  /** Sum over its stores as entered, all divisions; undefined when it has no store. */
  readonly neq: Kg | undefined
  /** Undefined until people are counted. */
  readonly exposure: SiteExposure | undefined
}

/** Sites in order of their names, so that equal figures keep that order. */
export function siteRows(
  register: Register,
  exposureOf: (siteId: string) => SiteExposure | undefined,
  compareNames: (a: string, b: string) => number,
): SiteRow[] {
  const stores = storesBySite(register)
  return register.sites
    .map((site) => {
      const own = stores.get(site.siteId)
      return { site, neq: own && neqTotal(own), exposure: exposureOf(site.siteId) }
    })
    .sort((a, b) => compareNames(a.site.name, b.site.name))
}

function storesBySite(register: Register): ReadonlyMap<string, readonly Store[]> {
  const bySite = new Map<string, Store[]>()
  for (const store of register.stores) {
    const list = bySite.get(store.siteId)
    if (list) list.push(store)
    else bySite.set(store.siteId, [store])
  }
  return bySite
}

/** Sum of the NEQ as entered, all divisions: a measure of stock, not what a distance is calculated from. */
export function neqTotal(stores: readonly Store[]): Kg {
  let sum = 0
  for (const { holdings } of stores) for (const { neq } of holdings) sum += neq
  return sum
}

/**
 * What a zone is ranked by: its people, and infinitely many where there is no figure, so that such sites come first
 * when the largest does. −1 where nobody has been counted yet.
 */
export function rankOf(zone: SiteZone | undefined): number {
  if (zone === undefined) return -1
  return zone.people === undefined ? Number.POSITIVE_INFINITY : peopleTotal(zone.people)
}

/** People of one source, or of all three. */
export function peoplePart(people: PeopleBySource, part: "total" | keyof PeopleBySource): number {
  return part === "total" ? peopleTotal(people) : people[part]
}
