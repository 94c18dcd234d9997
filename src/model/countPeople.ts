import { byZone } from "./byZone.ts"
import { asZoned, type ZoneReaches, zoneToCount } from "./countSite.ts"
import type { Exposure, PeopleBySource, RegionTotal, SiteExposure } from "./exposure.ts"
import { countryAt, type Ground } from "./ground.ts"
import { ResidentsTally } from "./residentsTally.ts"
import { type ZoneKind, zoneKinds } from "./rule.ts"
import type { ZonedSite } from "./zone.ts"
import { type KnownZones, makeZoneCount } from "./zoneCount.ts"

/** How far a count has come, in sites. */
export interface CountProgress {
  readonly done: number
  readonly all: number
}

/** People in every zone of every site, and over all sites as sum and once. Runs to its end. */
export function countPeople(sites: readonly ZonedSite[], ground: Ground, zoneReaches = asZoned): Exposure {
  const steps = makeCount(sites, ground, undefined, zoneReaches).steps()
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** A count that can afterwards say what some of its sites add up to, and lend its figures to the next one. */
export interface Count {
  /** The count, site by site, so that a worker can tell its progress and stop in between. */
  readonly steps: () => Generator<CountProgress, Exposure>
  /** Totals over these sites alone. Only what other sites had taken from "once" is counted anew. Run `steps` to its end first. */
  readonly totalSteps: (siteIds: ReadonlySet<string>) => Generator<CountProgress, Exposure["totals"]>
  readonly known: KnownCounts
}

/** What has been counted already, and on what ground. */
export interface KnownCounts {
  readonly ground: Ground
  readonly zones: Readonly<Record<ZoneKind, KnownZones>>
}

/**
 * Counting rules: standards 1.8. Areas in closed form, by horizontal strips at the edges of rasters and at lakes on a border or
 * coast, on planes that touch the ellipsoid at each site, footprint or cell.
 *
 * @param previous a count on the same ground, run to its end: after an edit only zones that have changed, and those that overlap
 *                 them, are counted anew. The answer is the same, to the last digit, as without it
 * @param zoneReaches the ground that a site's zone covers, where it is not that of its stores' distances
 *
 * Checked by: test/model/countPeople.test.ts (by hand), test/model/postgis.test.ts (PostGIS on the same cells),
 * test/model/inventedRegister.test.ts (shapely on every zone of the invented register) and test/model/recount.test.ts (after an edit)
 */
export function makeCount(sites: readonly ZonedSite[], ground: Ground, previous?: Count, zoneReaches = asZoned): Count {
  const { ordered, counts } = zoneCounts(sites, ground, previous, zoneReaches)
  const bySite = new Map<string, SiteExposure>()
  return {
    known: { ground, zones: byZone((zone) => counts[zone].known) },
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

function zoneCounts(
  sites: readonly ZonedSite[],
  ground: Ground,
  previous: Count | undefined,
  zoneReaches: ZoneReaches,
) {
  // A fixed order makes "once" independent of the order of the register's rows.
  const ordered = [...sites].sort((a, b) => (a.site.siteId < b.site.siteId ? -1 : 1))
  const known = previous?.known.ground === ground ? previous.known.zones : undefined
  const counts = byZone((zone) => {
    const zones = ordered.map((zoned) => zoneToCount(zoned, zone, zoneReaches))
    return makeZoneCount(zones, zone, ground, known?.[zone])
  })
  return { ordered, counts }
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
