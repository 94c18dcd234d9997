import {
  type Exposure,
  nobody,
  type PeopleBySource,
  type PlaceInside,
  peopleTotal,
  type Residents,
  type SiteExposure,
} from "./exposure.ts"
import type { ZoneKind } from "./rule.ts"
import type { ZonedSite } from "./zone.ts"

/** A site with its zones and the people in them. */
export interface BorderSite {
  readonly zoned: ZonedSite
  readonly exposure: SiteExposure
}

/** What the sites of one country add up to by themselves. */
export interface HomeTotals {
  readonly home: string | undefined
  readonly totals: Exposure["totals"]
}

/** The sites of one country, and whom their zones hold. */
export interface MatrixRow {
  /** Where the sites stand; undefined for sites outside every known country that state none. */
  readonly home: string | undefined
  /** By country of residence; a country that no zone reaches is not in it. */
  readonly byResidence: ReadonlyMap<string, PeopleBySource>
  readonly total: PeopleBySource
  /** True when something is missing from the row. */
  readonly atLeast: boolean
}

/** Country of site × country of residence. Rows add up to `total`, and so do columns. */
export interface BorderMatrix {
  readonly rows: readonly MatrixRow[]
  /** Countries with sites first, in the order of the rows, then the others by people. */
  readonly residences: readonly string[]
  readonly columns: ReadonlyMap<string, PeopleBySource>
  readonly total: PeopleBySource
  readonly atLeast: boolean
}

/** One site's zone that reaches another country: its land, or people counted as living there. */
export interface Reaching {
  readonly site: ZonedSite
  readonly home: string | undefined
  /** The country reached. */
  readonly country: string
  readonly people: PeopleBySource
  /** False where only the outline of a place of that country crosses the border to the site's side. */
  readonly isOnLand: boolean
  /** Named places of that country inside, nearest first. */
  readonly places: readonly PlaceInside[]
  readonly atLeast: boolean
}

/** What one country has to be told, and what it has to tell. */
export interface Notification {
  readonly country: string
  /** Sites standing elsewhere that reach it. */
  readonly incoming: readonly Reaching[]
  /** Its own sites that reach others. */
  readonly outgoing: readonly Reaching[]
}

/** Two countries of which one at least has people inside zones of the other's sites, or land. */
export interface CountryPair {
  readonly countries: readonly [string, string]
  /** Of each of them, the people inside zones of the other's sites; undefined where no such zone reaches it. */
  readonly people: readonly [PeopleBySource | undefined, PeopleBySource | undefined]
  readonly reachings: readonly Reaching[]
  readonly atLeast: boolean
}

/** People who live outside every known country have nobody to be told. */
const nowhere = "other"

/** The country of a site: whose land it stands on; where that is none, the one that the register states. */
function homeOf({ zoned, exposure }: BorderSite): string | undefined {
  return exposure.standsIn ?? zoned.site.country
}

/** Ids of the sites of each country. */
export function sitesByHome(sites: readonly BorderSite[]): Map<string | undefined, string[]> {
  const groups = new Map<string | undefined, string[]>()
  for (const site of sites) {
    const ids = groups.get(homeOf(site))
    if (ids) ids.push(site.zoned.site.siteId)
    else groups.set(homeOf(site), [site.zoned.site.siteId])
  }
  return groups
}

/**
 * People in each site's zone, added over the sites of a country: someone inside two zones counts twice.
 *
 * Checked by: test/model/borderMatrix.test.ts (by hand)
 */
export function sumMatrix(sites: readonly BorderSite[], zone: ZoneKind): BorderMatrix {
  const rows = new Map<string | undefined, { byResidence: Map<string, PeopleBySource>; atLeast: boolean }>()
  for (const site of sites) {
    const row = rows.get(homeOf(site)) ?? { byResidence: new Map(), atLeast: false }
    const { residents, atLeast } = site.exposure.zones[zone]
    addResidents(row.byResidence, residents)
    row.atLeast ||= atLeast
    rows.set(homeOf(site), row)
  }
  return matrixOf([...rows].map(([home, row]) => ({ home, ...row, total: added(row.byResidence.values()) })))
}

/**
 * Everyone once among the sites of a country. Someone inside zones of two countries' sites is in the rows of both, so that columns
 * may add up to more than the people of that country who are counted once over all sites.
 *
 * Checked by: test/model/borderMatrix.test.ts (by hand)
 */
export function onceMatrix(homes: readonly HomeTotals[], zone: ZoneKind): BorderMatrix {
  return matrixOf(
    homes.map(({ home, totals }) => {
      const { residents, atLeast, once } = totals[zone]
      const byResidence = new Map<string, PeopleBySource>()
      addResidents(byResidence, residents)
      return { home, byResidence, total: once, atLeast }
    }),
  )
}

function matrixOf(unordered: readonly MatrixRow[]): BorderMatrix {
  const rows = [...unordered].sort(
    (a, b) => peopleTotal(b.total) - peopleTotal(a.total) || compareCodes(a.home ?? "", b.home ?? ""),
  )
  const columns = new Map<string, PeopleBySource>()
  for (const { byResidence } of rows)
    for (const [country, people] of byResidence) columns.set(country, plus(columns.get(country), people))
  const own = rows.flatMap(({ home }) => (home !== undefined && columns.has(home) ? [home] : []))
  const others = [...columns.keys()]
    .filter((country) => !own.includes(country))
    .sort((a, b) => peopleIn(columns, b) - peopleIn(columns, a) || compareCodes(a, b))
  return {
    rows,
    residences: [...own, ...others],
    columns,
    total: added(columns.values()),
    atLeast: rows.some(({ atLeast }) => atLeast),
  }
}

/** Every site and every other country that its zone reaches, most people first. */
export function reachingOthers(sites: readonly BorderSite[], zone: ZoneKind): Reaching[] {
  return sites
    .flatMap((site): Reaching[] => {
      const home = homeOf(site)
      const { residents, places, atLeast } = site.exposure.zones[zone]
      return residents
        .filter(({ country, area, people }) => country !== home && (area > 0 || peopleTotal(people) > 0))
        .map(({ country, area, people }) => ({
          site: site.zoned,
          home,
          country,
          people,
          isOnLand: area > 0,
          places: places.filter(({ place }) => place.country === country),
          atLeast,
        }))
    })
    .sort(
      (a, b) => peopleTotal(b.people) - peopleTotal(a.people) || compareCodes(a.site.site.siteId, b.site.site.siteId),
    )
}

/** What a country has to be told, and what it has to tell, each in the order of `reachings`. */
export function notificationOf(reachings: readonly Reaching[], country: string): Notification {
  return {
    country,
    incoming: reachings.filter((reaching) => reaching.country === country),
    outgoing: reachings.filter(({ home, country: reached }) => home === country && reached !== nowhere),
  }
}

/** Countries that have something to be told or to tell, most people to be told of first. */
export function countriesConcerned(reachings: readonly Reaching[]): string[] {
  const people = new Map<string, number>()
  for (const { home, country, people: inside } of reachings) {
    if (country === nowhere) continue
    people.set(country, (people.get(country) ?? 0) + peopleTotal(inside))
    if (home !== undefined) people.set(home, people.get(home) ?? 0)
  }
  return [...people].sort(([a, m], [b, n]) => n - m || compareCodes(a, b)).map(([country]) => country)
}

/**
 * Pairs of countries, most people on the other's side first: they have the most to gain from talking to each other. Someone
 * inside zones of two other countries' sites counts in both pairs.
 *
 * @param matrix whose people: as a sum, or once
 */
export function countryPairs(reachings: readonly Reaching[], matrix: BorderMatrix): CountryPair[] {
  const pairs = new Map<string, { countries: [string, string]; reachings: Reaching[] }>()
  for (const reaching of reachings) {
    if (reaching.home === undefined || reaching.country === nowhere) continue
    const [first, second] = [reaching.home, reaching.country].sort(compareCodes) as [string, string]
    const pair = pairs.get(`${first} ${second}`) ?? { countries: [first, second], reachings: [] }
    pair.reachings.push(reaching)
    pairs.set(`${first} ${second}`, pair)
  }
  const inside = (home: string, country: string) =>
    matrix.rows.find((row) => row.home === home)?.byResidence.get(country)
  return [...pairs.values()]
    .map(({ countries: [first, second], reachings: own }): CountryPair => {
      const people = [inside(second, first), inside(first, second)] as const
      return { countries: [first, second], people, reachings: own, atLeast: own.some(({ atLeast }) => atLeast) }
    })
    .sort((a, b) => peopleOfPair(b) - peopleOfPair(a) || b.reachings.length - a.reachings.length)
}

/** Both sides of a pair together: nobody lives in two countries. */
export function peopleOfPair({ people: [first, second] }: Pick<CountryPair, "people">): number {
  return peopleTotal(first ?? nobody) + peopleTotal(second ?? nobody)
}

function addResidents(to: Map<string, PeopleBySource>, residents: readonly Residents[]): void {
  for (const { country, people } of residents) to.set(country, plus(to.get(country), people))
}

function plus(one: PeopleBySource = nobody, other: PeopleBySource): PeopleBySource {
  return { grid: one.grid + other.grid, listed: one.listed + other.listed, rural: one.rural + other.rural }
}

function added(all: Iterable<PeopleBySource>): PeopleBySource {
  return [...all].reduce(plus, nobody)
}

function peopleIn(columns: ReadonlyMap<string, PeopleBySource>, country: string): number {
  return peopleTotal(columns.get(country) ?? nobody)
}

function compareCodes(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
