import { peopleTotal, type SiteExposure } from "./exposure.ts"
import type { HazardDivision } from "./hazardDivision.ts"
import type { ZoneKind } from "./rule.ts"
import type { StockState, StoreType } from "./store.ts"
import type { Kg, People } from "./units.ts"
import type { ZonedSite } from "./zone.ts"

/** Stands in a filter for what the register does not say. */
export const unstated = "unknown"
export type Unstated = typeof unstated

/**
 * Which sites are wanted. An empty list and a field that is left out mean "any"; a site must fit every kind of
 * restriction (AND) and within a list any one value (OR). A plain object: it can be compared, saved and written into
 * an address.
 */
export interface SiteFilter {
  /**
   * ISO2 or XK as the register states it; where it does not, the country whose land the site stands on, once counted;
   * `unstated` where neither is known.
   */
  readonly countries: readonly string[]
  /** Fits when any of the site's holdings is in one of these states. */
  readonly stockStates: readonly (StockState | Unstated)[]
  /** Fits when any of the site's holdings is of one of these, not necessarily the holding that has the stock state. */
  readonly hazardDivisions: readonly HazardDivision[]
  /** Fits when any of the site's stores is of one of these types. */
  readonly storeTypes: readonly (StoreType | Unstated)[]
  /** Limits of the site's stock as entered, all divisions, both included. A site without stores fits no limit. */
  readonly neqMin?: Kg
  readonly neqMax?: Kg
  /**
   * The fewest people inside the zone. Where their number is unknown (no figure, or not counted yet) the site fits, for
   * unknown is never 0, unless `hasFigure` is true: then only a number will do.
   */
  readonly peopleMin?: People
  /** True: the zone is known to reach another country. False: known to reach none. Unknown fits neither. */
  readonly crossesBorder?: boolean
  /** True: at least one of the site's stores has a distance for the zone. False: none has. */
  readonly hasFigure?: boolean
}

export const noFilter: SiteFilter = { countries: [], stockStates: [], hazardDivisions: [], storeTypes: [] }

/** What a filter looks at. */
export interface FilteredSite {
  readonly zoned: ZonedSite
  /** Undefined until people are counted. */
  readonly exposure: SiteExposure | undefined
}

/** One restriction of a filter, for the page and the exports to put into words. */
export type FilterPiece =
  | { readonly kind: "countries"; readonly values: SiteFilter["countries"] }
  | { readonly kind: "stockStates"; readonly values: SiteFilter["stockStates"] }
  | { readonly kind: "hazardDivisions"; readonly values: SiteFilter["hazardDivisions"] }
  | { readonly kind: "storeTypes"; readonly values: SiteFilter["storeTypes"] }
  | { readonly kind: "neq"; readonly min?: Kg; readonly max?: Kg }
  | { readonly kind: "people"; readonly min: People }
  | { readonly kind: "crossesBorder" | "hasFigure"; readonly value: boolean }

/** The restrictions in force, always in the same order; none for `noFilter`. */
export function describeFilter(filter: SiteFilter): FilterPiece[] {
  const { countries, stockStates, hazardDivisions, storeTypes, neqMin, neqMax, peopleMin } = filter
  const pieces: FilterPiece[] = []
  if (countries.length > 0) pieces.push({ kind: "countries", values: countries })
  if (stockStates.length > 0) pieces.push({ kind: "stockStates", values: stockStates })
  if (hazardDivisions.length > 0) pieces.push({ kind: "hazardDivisions", values: hazardDivisions })
  if (storeTypes.length > 0) pieces.push({ kind: "storeTypes", values: storeTypes })
  if (neqMin !== undefined || neqMax !== undefined)
    pieces.push({
      kind: "neq",
      ...(neqMin !== undefined && { min: neqMin }),
      ...(neqMax !== undefined && { max: neqMax }),
    })
  if (peopleMin !== undefined) pieces.push({ kind: "people", min: peopleMin })
  for (const kind of ["crossesBorder", "hasFigure"] as const) {
    const value = filter[kind]
    if (value !== undefined) pieces.push({ kind, value })
  }
  return pieces
}

export function isActive(filter: SiteFilter): boolean {
  return describeFilter(filter).length > 0
}

/**
 * True when a site fits every restriction. A holding of 0 kg is nothing held.
 *
 * @param zone the zone whose people, border and figure are meant
 *
 * Checked by: test/model/siteFilter.test.ts
 */
export function passes(filter: SiteFilter, row: FilteredSite, zone: ZoneKind): boolean {
  const country = row.zoned.site.country ?? row.exposure?.standsIn ?? unstated
  const fitsCountry = filter.countries.length === 0 || filter.countries.includes(country)
  return fitsCountry && fitsStock(filter, row.zoned) && fitsZone(filter, row, zone)
}

/** One walk through the holdings: over 10,000 sites, a filter is felt at every click. */
function fitsStock(filter: SiteFilter, { stores }: ZonedSite): boolean {
  const { stockStates, hazardDivisions, storeTypes, neqMin, neqMax } = filter
  let hasType = storeTypes.length === 0
  let hasState = stockStates.length === 0
  let hasDivision = hazardDivisions.length === 0
  let neq: Kg | undefined
  for (const { store } of stores) {
    hasType ||= storeTypes.includes(store.storeType ?? unstated)
    for (const holding of store.holdings) {
      neq = (neq ?? 0) + holding.neq
      if (holding.neq === 0) continue
      hasState ||= stockStates.includes(holding.stockState ?? unstated)
      hasDivision ||= hazardDivisions.includes(holding.hd)
    }
  }
  if (!hasType || !hasState || !hasDivision) return false
  if (neqMin === undefined && neqMax === undefined) return true
  return neq !== undefined && neq >= (neqMin ?? 0) && neq <= (neqMax ?? Number.POSITIVE_INFINITY)
}

function fitsZone(filter: SiteFilter, { zoned, exposure }: FilteredSite, zone: ZoneKind): boolean {
  const { peopleMin, crossesBorder, hasFigure } = filter
  const counted = exposure?.zones[zone]
  if (hasFigure !== undefined && hasFigure !== zoned.stores.some(({ distances }) => distances[zone].governing))
    return false
  if (peopleMin !== undefined) {
    const people = counted?.people && peopleTotal(counted.people)
    if (people === undefined ? hasFigure === true : people < peopleMin) return false
  }
  if (crossesBorder === undefined) return true
  return counted?.people !== undefined && crossesBorder === counted.reaches.length > 0
}
