import { byZone } from "./byZone.ts"
import { type Count, type CountProgress, makeCount } from "./countPeople.ts"
import { type Exposure, type PeopleBySource, peopleTotal, type Residents } from "./exposure.ts"
import { countryAt, type Ground } from "./ground.ts"
import type { Register } from "./register.ts"
import { type RuleSet, type ZoneKind, zoneKinds } from "./rule.ts"
import type { Site } from "./site.ts"
import { type StockProgress, stockProgress } from "./stockProgress.ts"
import type { ZonedSite, ZoneOptions } from "./zone.ts"
import { zonedSites } from "./zonedSites.ts"
import {
  type PlaceProgress,
  peopleBySiteOnOneSide,
  peopleOnOneSide,
  placesProgress,
  type ProgressSide,
  progressSide,
  sumOfResidents,
} from "./zoneProgress.ts"

/** Two registers, compared by the same rules on the same ground. */
export interface ProgressQuestion {
  readonly before: Register
  readonly after: Register
  readonly ruleSet: RuleSet
  readonly options: ZoneOptions
  readonly ground: Ground
}

/**
 * People inside zones in both years, each once.
 * `after` is `before` − `relieved` − `leftUnjudged` + `newlyInside` + `cameUnjudged`, to the accuracy of the areas.
 */
export interface PeopleProgress {
  readonly before: PeopleBySource
  readonly after: PeopleBySource
  /** Inside zones in the earlier register, and outside all in the later one. */
  readonly relieved: PeopleBySource
  /** Encroachment: outside all zones in the earlier register, and inside in the later one. */
  readonly newlyInside: PeopleBySource
  /** Outside now only because stores still hold stock but have no figure any more: not relieved. */
  readonly leftUnjudged: PeopleBySource
  /** Inside now through stores that had stock before but no figure: not known to be new. */
  readonly cameUnjudged: PeopleBySource
}

/** A site whose zone holds ground that was in no zone before; people of two such sites are told at both. */
export interface SiteEncroachment {
  readonly siteId: string
  readonly name: string
  readonly country: string
  readonly newlyInside: PeopleBySource
}

export interface ZoneProgress {
  readonly zone: ZoneKind
  /** Over all sites. */
  readonly total: PeopleProgress
  /** The same by country of residence; the countries add up to the total. */
  readonly byResidence: ReadonlyMap<string, PeopleProgress>
  /**
   * By country of site: zones of that country's sites alone, as if there were no others. People inside zones of two countries
   * are in both lines, so these do not add up to the total.
   */
  readonly bySiteCountry: ReadonlyMap<string, PeopleProgress>
  /** Listed places that came inside or left, wholly or in part. */
  readonly places: readonly PlaceProgress[]
  /** Most people first. */
  readonly encroachment: readonly SiteEncroachment[]
  /** Whether the figures of a year miss something, as the totals of that register say. */
  readonly isAtLeast: { readonly before: boolean; readonly after: boolean }
}

/** What became of the stock and of the people round it from one register to the other. */
export interface RegisterProgress {
  readonly stock: StockProgress
  readonly zones: Readonly<Record<ZoneKind, ZoneProgress>>
}

/** Compares two registers; runs to its end. */
export function registerProgress(question: ProgressQuestion): RegisterProgress {
  const steps = progressSteps(question)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/**
 * Compares two registers. The people of each year are counted as anywhere else (`makeCount`), those of one year only by the
 * same shares of the same ground (`countSite`). A site's country is the one that its register states, else the one it stands in.
 *
 * Checked by: test/model/registerProgress.test.ts (by hand)
 */
export function* progressSteps(question: ProgressQuestion): Generator<CountProgress, RegisterProgress> {
  const { before, after, ruleSet, options, ground } = question
  const countryOf = (site: Site | undefined) => site?.country ?? (site && countryAt(ground, site.position)) ?? "other"
  const zonedBefore = zonedSites(before, ruleSet, options)
  const zonedAfter = zonedSites(after, ruleSet, options, zonedBefore)
  const all = zonedBefore.length + zonedAfter.length
  const first = yield* countedYear(zonedBefore, ground, undefined, countryOf, { done: 0, all })
  const second = yield* countedYear(zonedAfter, ground, first.count, countryOf, { done: zonedBefore.length, all })
  const zones = new Map<ZoneKind, ZoneProgress>()
  for (const zone of zoneKinds) {
    zones.set(zone, zoneProgress(zone, ground, first, second, countryOf))
    yield { done: all, all }
  }
  return { stock: stockProgress(before, after, countryOf), zones: byZone((zone) => zones.get(zone) as ZoneProgress) }
}

/** One register with its people. */
interface Year {
  readonly zoned: readonly ZonedSite[]
  readonly count: Count
  readonly exposure: Exposure
  /** Of the sites of one country alone. */
  readonly byCountry: ReadonlyMap<string, { readonly zoned: readonly ZonedSite[]; readonly totals: Exposure["totals"] }>
}

function* countedYear(
  zoned: readonly ZonedSite[],
  ground: Ground,
  previous: Count | undefined,
  countryOf: (site: Site) => string,
  progress: CountProgress,
): Generator<CountProgress, Year> {
  const count = makeCount(zoned, ground, previous)
  const steps = count.steps()
  let step = steps.next()
  for (; !step.done; step = steps.next()) yield { done: progress.done + step.value.done, all: progress.all }
  const sitesOf = new Map<string, ZonedSite[]>()
  for (const of of zoned) {
    const country = countryOf(of.site)
    const own = sitesOf.get(country)
    if (own) own.push(of)
    else sitesOf.set(country, [of])
  }
  const byCountry = new Map<string, { zoned: readonly ZonedSite[]; totals: Exposure["totals"] }>()
  for (const [country, own] of sitesOf) {
    const totals = count.totalSteps(new Set(own.map(({ site }) => site.siteId)))
    let total = totals.next()
    while (!total.done) total = totals.next()
    byCountry.set(country, { zoned: own, totals: total.value })
  }
  return { zoned, count, exposure: step.value, byCountry }
}

function zoneProgress(
  zone: ZoneKind,
  ground: Ground,
  before: Year,
  after: Year,
  countryOf: (site: Site) => string,
): ZoneProgress {
  const [was, is] = [before.exposure.totals[zone], after.exposure.totals[zone]]
  const sides = bothSides(before.zoned, after.zoned, zone)
  const parts = progressParts(ground, sides, was.residents, is.residents)
  const countries = [...new Set([...before.byCountry.keys(), ...after.byCountry.keys()])].sort()
  return {
    zone,
    total: summed(parts),
    byResidence: new Map(
      [...new Set(Object.values(parts).flatMap((part) => part.map(({ country }) => country)))]
        .sort()
        .map((country) => [country, summed(parts, country)]),
    ),
    bySiteCountry: new Map(
      countries.map((country) => {
        const [own, later] = [before.byCountry.get(country), after.byCountry.get(country)]
        const ofCountry = bothSides(own?.zoned ?? [], later?.zoned ?? [], zone)
        const [residents, residentsLater] = [own?.totals[zone].residents ?? [], later?.totals[zone].residents ?? []]
        return [country, summed(progressParts(ground, ofCountry, residents, residentsLater))]
      }),
    ),
    places: placesProgress(ground, ...sides),
    encroachment: encroachment(ground, sides, countryOf),
    isAtLeast: { before: was.atLeast, after: is.atLeast },
  }
}

type Sides = readonly [before: ProgressSide, after: ProgressSide]

function bothSides(before: readonly ZonedSite[], after: readonly ZonedSite[], zone: ZoneKind): Sides {
  return [progressSide(before, after, zone), progressSide(after, before, zone)]
}

type Parts = Readonly<Record<keyof PeopleProgress, readonly Residents[]>>

function progressParts(
  ground: Ground,
  [was, is]: Sides,
  before: readonly Residents[],
  after: readonly Residents[],
): Parts {
  const [left, came] = [peopleOnOneSide(ground, was, is), peopleOnOneSide(ground, is, was)]
  return {
    before,
    after,
    relieved: left.people,
    newlyInside: came.people,
    leftUnjudged: left.unjudged,
    cameUnjudged: came.unjudged,
  }
}

/** Of all countries of residence, or of one. */
function summed(parts: Parts, of?: string): PeopleProgress {
  const sum = (part: keyof Parts) =>
    sumOfResidents(parts[part].filter(({ country }) => of === undefined || country === of))
  return {
    before: sum("before"),
    after: sum("after"),
    relieved: sum("relieved"),
    newlyInside: sum("newlyInside"),
    leftUnjudged: sum("leftUnjudged"),
    cameUnjudged: sum("cameUnjudged"),
  }
}

function encroachment(ground: Ground, [was, is]: Sides, countryOf: (site: Site) => string): SiteEncroachment[] {
  return peopleBySiteOnOneSide(ground, is, was)
    .map(({ site, people }) => {
      return { siteId: site.siteId, name: site.name, country: countryOf(site), newlyInside: people }
    })
    .sort((a, b) => peopleTotal(b.newlyInside) - peopleTotal(a.newlyInside) || (a.siteId < b.siteId ? -1 : 1))
}
