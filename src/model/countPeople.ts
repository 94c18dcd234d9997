import Flatbush from "flatbush"
import { countSite, type SiteCount, type ZoneToCount, zoneToCount } from "./countSite.ts"
import { geodesicDistance } from "./geo.ts"
import type { Reach } from "./reach.ts"
import type { Exposure, PeopleBySource, RegionTotal, Residents, SiteExposure, SiteZone } from "./exposure.ts"
import { storesWithoutFigure } from "./governingStore.ts"
import { countryAt, type Ground } from "./ground.ts"
import { ResidentsTally } from "./residentsTally.ts"
import { type ZoneKind, zoneKinds } from "./rule.ts"
import type { ZonedSite } from "./zone.ts"

/** How far a count has come, in sites. */
export interface CountProgress {
  readonly done: number
  readonly all: number
}

/** People in every zone of every site, and over all sites as sum and once. Runs to its end. */
export function countPeople(sites: readonly ZonedSite[], ground: Ground): Exposure {
  const steps = countingSteps(sites, ground)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same, site by site, so that a worker can tell its progress and stop in between. */
function countingSteps(sites: readonly ZonedSite[], ground: Ground): Generator<CountProgress, Exposure> {
  return makeCount(sites, ground).steps()
}

/** A count that can afterwards say what some of its sites add up to. */
export interface Count {
  readonly steps: () => Generator<CountProgress, Exposure>
  /** Totals over these sites alone. Only what other sites had taken from "once" is counted anew. Run `steps` to its end first. */
  readonly totalSteps: (siteIds: ReadonlySet<string>) => Generator<CountProgress, Exposure["totals"]>
}

/**
 * Counting rules: standards 1.8. Areas by horizontal strips on planes that touch the ellipsoid at each site, footprint or cell.
 * Checked by: test/model/countPeople.test.ts (by hand) and test/model/postgis.test.ts (PostGIS on the same cells)
 */
export function makeCount(sites: readonly ZonedSite[], ground: Ground): Count {
  // A fixed order makes "once" independent of the order of the register's rows.
  const ordered = [...sites].sort((a, b) => (a.site.siteId < b.site.siteId ? -1 : 1))
  const counts = byZone((zone) => makeZoneCount(zone, ordered, ground))
  const bySite = new Map<string, SiteExposure>()
  return {
    *steps() {
      for (const [i, { site }] of ordered.entries()) {
        const standsIn = countryAt(ground, site.position)
        const home = standsIn ?? site.country
        const zones = byZone((zone) => counts[zone].site(i, home))
        bySite.set(site.siteId, { siteId: site.siteId, ...(standsIn !== undefined && { standsIn }), zones })
        yield { done: i + 1, all: ordered.length }
      }
      const all = [...bySite.values()]
      return {
        sites: sites.map(({ site }) => bySite.get(site.siteId) as SiteExposure),
        totals: byZone((zone) => regionTotal(zone, all, counts[zone].once)),
        background: [...ground.background.values()],
      }
    },
    *totalSteps(siteIds) {
      const isIn = ordered.map(({ site }) => siteIds.has(site.siteId))
      const once = byZone(() => new ResidentsTally(ground))
      const chosen: SiteExposure[] = []
      for (const [i, { site }] of ordered.entries()) {
        const exposure = isIn[i] ? bySite.get(site.siteId) : undefined
        if (!exposure) continue
        chosen.push(exposure)
        for (const zone of zoneKinds) once[zone].add(counts[zone].freshAmong(i, isIn, exposure.zones[zone].residents))
        yield { done: chosen.length, all: siteIds.size }
      }
      return byZone((zone) => regionTotal(zone, chosen, once[zone]))
    },
  }
}

function byZone<Value>(valueOf: (zone: ZoneKind) => Value): Record<ZoneKind, Value> {
  return Object.fromEntries(zoneKinds.map((zone) => [zone, valueOf(zone)])) as Record<ZoneKind, Value>
}

interface ZoneCount {
  /** Counts a site and adds what it brings to `once`; called for each site in order. */
  readonly site: (index: number, home: string | undefined) => SiteZone
  readonly once: ResidentsTally
  /** What a counted site brings to "once" when only some of the sites are there; `own` is everyone in its zone. */
  readonly freshAmong: (index: number, isIn: readonly boolean[], own: readonly Residents[]) => readonly Residents[]
}

function makeZoneCount(zone: ZoneKind, sites: readonly ZonedSite[], ground: Ground): ZoneCount {
  const zones = sites.map((zoned) => zoneToCount(zoned, zone))
  const index = boxIndex(zones)
  const once = new ResidentsTally(ground)
  // Of sites that overlap with earlier ones: which these are, and whom the site brings besides theirs.
  const overlaps = new Map<number, { readonly before: readonly number[]; readonly fresh: readonly Residents[] }>()

  const count = (i: number, before: readonly number[]) => {
    const own = zones[i] as ZoneToCount
    const earlier = before.flatMap((k) =>
      (zones[k] as ZoneToCount).reaches.filter((reach) => isOverlapping(reach, own)),
    )
    return countSite(ground, own, earlier)
  }

  const site = (i: number, home: string | undefined): SiteZone => {
    const { zoned, reaches, box } = zones[i] as ZoneToCount
    if (reaches.length === 0) return emptyZone(zone, zoned)
    // Only reaches of earlier sites that overlap matter for what this site adds to "once".
    const before = index.search(...box, (k) => {
      return k < i && (zones[k] as ZoneToCount).reaches.some((reach) => isOverlapping(reach, zones[i] as ZoneToCount))
    })
    const counted = count(i, before)
    once.add(counted.fresh)
    if (before.length > 0) overlaps.set(i, { before, fresh: counted.fresh })
    return siteZone(zone, zones[i] as ZoneToCount, counted, home)
  }

  const freshAmong: ZoneCount["freshAmong"] = (i, isIn, own) => {
    const overlap = overlaps.get(i)
    const before = overlap?.before.filter((k) => isIn[k]) ?? []
    if (!overlap || before.length === 0) return own
    return before.length === overlap.before.length ? overlap.fresh : count(i, before).fresh
  }

  return { site, once, freshAmong }
}

function isOverlapping(reach: Reach, { reaches }: ZoneToCount): boolean {
  return reaches.some((own) => geodesicDistance(own.centre, reach.centre) < own.radius + reach.radius)
}

function siteZone(
  zone: ZoneKind,
  { zoned, reaches }: ZoneToCount,
  { people, residents, places }: SiteCount,
  home: string | undefined,
): SiteZone {
  const missing = storesWithoutFigure(zoned, zone).length
  return {
    zone,
    radius: Math.max(...reaches.map(({ radius }) => radius)),
    people,
    residents,
    reaches: residents.filter((of) => of.area > 0 && of.country !== home).map(({ country }) => country),
    places,
    storesWithoutFigure: missing,
    atLeast:
      missing > 0 ||
      zoned.stores.some((store) => store.distances[zone].atLeast) ||
      residents.some((of) => of.ruralUnknown && of.area > 0) ||
      residents.every((of) => of.area === 0),
  }
}

/** No store has a figure: no people either, which is not the same as nobody. */
function emptyZone(zone: ZoneKind, zoned: ZonedSite): SiteZone {
  const missing = storesWithoutFigure(zoned, zone).length
  return { zone, residents: [], reaches: [], places: [], storesWithoutFigure: missing, atLeast: true }
}

function boxIndex(zones: readonly ZoneToCount[]): Flatbush {
  const index = new Flatbush(Math.max(1, zones.length))
  for (const { box } of zones) index.add(...box)
  if (zones.length === 0) index.add(Infinity, Infinity, Infinity, Infinity)
  index.finish()
  return index
}

/** One zone kind over sites; `once` has been told of each of them. */
function regionTotal(zone: ZoneKind, exposures: readonly SiteExposure[], once: ResidentsTally): RegionTotal {
  const each = exposures.map((exposure) => exposure.zones[zone])
  const add = (source: keyof PeopleBySource) => each.reduce((sum, { people }) => sum + (people?.[source] ?? 0), 0)
  return {
    zone,
    sum: { grid: add("grid"), listed: add("listed"), rural: add("rural") },
    once: once.people(),
    residents: once.residents(),
    storesWithoutFigure: each.reduce((sum, of) => sum + of.storesWithoutFigure, 0),
    sitesWithoutFigure: each.filter(({ people }) => people === undefined).length,
    sitesAcrossBorder: each.filter(({ reaches }) => reaches.length > 0).length,
    atLeast: each.some(({ atLeast }) => atLeast),
  }
}
