import type { Place } from "./place.ts"
import type { ZoneKind } from "./rule.ts"
import type { RuralBackground } from "./ruralBackground.ts"
import type { Degrees, Metres, People, SquareMetres } from "./units.ts"

/** People by the source that counted them; on one point of ground only one source counts (standards 1.8). */
export interface PeopleBySource {
  readonly grid: People
  readonly listed: People
  readonly rural: People
}

/** People of one country inside a zone. */
export interface Residents {
  /** ISO2, XK, or "other" outside every known country. */
  readonly country: string
  readonly people: PeopleBySource
  /** Land of that country inside the zone, lakes and footprints included. */
  readonly area: SquareMetres
  /** True when the country has no national total, so that the rural background is missing from the count. */
  readonly ruralUnknown: boolean
}

/** A listed place that a zone touches. */
export interface PlaceInside {
  readonly place: Place
  /** From the nearest store of the site to the place's point. */
  readonly distance: Metres
  readonly bearing: Degrees
  /** Share of the footprint inside the zone, 0–1. */
  readonly share: number
  /** The part of that share whose people are counted as listed; the rest lies on ground of a population grid. */
  readonly countedShare: number
  /** share × population, whoever counts them; null where the population is unknown. */
  readonly people: People | null
  /** True when the place's point itself is inside. */
  readonly centreInside: boolean
}

/** One zone of a site: the union of its stores' shapes. */
export interface SiteZone {
  readonly zone: ZoneKind
  /** Largest radius among its stores; undefined when no store has a figure. */
  readonly radius?: Metres
  /** Undefined when no store has a figure: never 0. */
  readonly people?: PeopleBySource
  readonly residents: readonly Residents[]
  /** Countries other than the site's own whose land the zone reaches. */
  readonly reaches: readonly string[]
  readonly places: readonly PlaceInside[]
  readonly storesWithoutFigure: number
  /** True when something is missing from the count: a store without a figure, a joined sum out of range, no rural total. */
  readonly atLeast: boolean
}

export interface SiteExposure {
  readonly siteId: string
  /** The country whose land the site stands on, from the borders; undefined outside all of them. */
  readonly standsIn?: string
  readonly zones: Readonly<Record<ZoneKind, SiteZone>>
}

/** One zone kind over all sites. */
export interface RegionTotal {
  readonly zone: ZoneKind
  /** People in each site's zone, added over sites: someone inside two zones counts twice. */
  readonly sum: PeopleBySource
  /** People in the union of all sites' zones: everyone once. */
  readonly once: PeopleBySource
  /** The same, by country of residence. */
  readonly residents: readonly Residents[]
  readonly storesWithoutFigure: number
  readonly sitesWithoutFigure: number
  readonly sitesAcrossBorder: number
  readonly atLeast: boolean
}

export interface Exposure {
  readonly sites: readonly SiteExposure[]
  readonly totals: Readonly<Record<ZoneKind, RegionTotal>>
  /** What the rural figures rest on, by country that any zone reaches. */
  readonly background: readonly RuralBackground[]
}

export const nobody: PeopleBySource = { grid: 0, listed: 0, rural: 0 }

/** All three sources together. */
export function peopleTotal(people: PeopleBySource): People {
  return people.grid + people.listed + people.rural
}
