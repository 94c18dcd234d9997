import Flatbush from "flatbush"
import type { Exposure, PeopleBySource, PlaceInside, RegionTotal, SiteExposure, SiteZone } from "./exposure.ts"
import { bearing, type Box, geodesicDistance } from "./geo.ts"
import { storesWithoutFigure } from "./governingStore.ts"
import { countryAt, type Ground } from "./ground.ts"
import { boxOfCircles, cellShare, type Circle, footprintShare, landInside } from "./groundShares.ts"
import { cellCentre } from "./populationGrid.ts"
import { type ZoneKind, zoneKinds } from "./rule.ts"
import type { Place } from "./place.ts"
import { ResidentsTally } from "./residentsTally.ts"
import type { LonLat } from "./units.ts"
import type { ZonedSite } from "./zone.ts"

/** How far a count has come, in sites. */
export interface CountProgress {
  readonly done: number
  readonly all: number
}

/** One zone kind of one site, ready to be counted. */
interface ZoneToCount {
  readonly zoned: ZonedSite
  readonly circles: readonly Circle[]
  readonly box: Box
}

/** People in every zone of every site, and over all sites as sum and once. Runs to its end. */
export function countPeople(sites: readonly ZonedSite[], ground: Ground): Exposure {
  const steps = countingSteps(sites, ground)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/**
 * The same, site by site, so that a worker can tell its progress and stop in between.
 *
 * Counting rules: standards 1.8. Areas by horizontal strips on planes that touch the ellipsoid at each site, footprint or cell.
 * Checked by: test/model/countPeople.test.ts (by hand) and test/model/postgis.test.ts (PostGIS on the same cells)
 */
export function* countingSteps(sites: readonly ZonedSite[], ground: Ground): Generator<CountProgress, Exposure> {
  // A fixed order makes "once" independent of the order of the register's rows.
  const ordered = [...sites].sort((a, b) => (a.site.siteId < b.site.siteId ? -1 : 1))
  const counts = Object.fromEntries(zoneKinds.map((zone) => [zone, makeZoneCount(zone, ordered, ground)])) as Record<
    ZoneKind,
    ZoneCount
  >
  const bySite = new Map<string, SiteExposure>()
  for (const [i, zoned] of ordered.entries()) {
    const standsIn = countryAt(ground, zoned.site.position)
    const home = standsIn ?? zoned.site.country
    bySite.set(zoned.site.siteId, {
      siteId: zoned.site.siteId,
      ...(standsIn !== undefined && { standsIn }),
      zones: Object.fromEntries(zoneKinds.map((zone) => [zone, counts[zone].site(i, home)])) as SiteExposure["zones"],
    })
    yield { done: i + 1, all: ordered.length }
  }
  const exposures = sites.map(({ site }) => bySite.get(site.siteId) as SiteExposure)
  const totals = Object.fromEntries(zoneKinds.map((zone) => [zone, counts[zone].total([...bySite.values()])]))
  return {
    sites: exposures,
    totals: totals as Exposure["totals"],
    background: [...ground.background.values()],
  }
}

interface ZoneCount {
  readonly site: (index: number, home: string | undefined) => SiteZone
  readonly total: (exposures: readonly SiteExposure[]) => RegionTotal
}

function makeZoneCount(zone: ZoneKind, sites: readonly ZonedSite[], ground: Ground): ZoneCount {
  const zones = sites.map((zoned): ZoneToCount => {
    const circles = circlesOf(zoned, zone)
    return { zoned, circles, box: boxOfCircles(circles) }
  })
  const index = new Flatbush(Math.max(1, zones.length))
  for (const { box } of zones) index.add(...box)
  if (zones.length === 0) index.add(Infinity, Infinity, Infinity, Infinity)
  index.finish()
  const once = new ResidentsTally(ground)

  const site = (i: number, home: string | undefined): SiteZone => {
    const { zoned, circles, box } = zones[i] as ZoneToCount
    const missing = storesWithoutFigure(zoned, zone).length
    if (circles.length === 0) return emptyZone(zone, missing)
    // Only circles of earlier sites that may overlap matter for what this site adds to "once".
    const earlier = index.search(...box, (k) => k < i).flatMap((k) => (zones[k] as ZoneToCount).circles)
    const count: SiteCount = { ground, circles, earlier, box, tally: new ResidentsTally(ground), once }
    const places = countListed(count)
    countGrids(count)
    countLand(count, zoned.site.position)
    const residents = count.tally.residents()
    return {
      zone,
      radius: Math.max(...circles.map(({ radius }) => radius)),
      people: count.tally.people(),
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

  return { site, total: (exposures) => regionTotal(zone, exposures, once) }
}

/** One zone kind over all sites; `once` has been told of every site. */
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

/** What is needed to count one zone of one site. */
interface SiteCount {
  readonly ground: Ground
  readonly circles: readonly Circle[]
  readonly earlier: readonly Circle[]
  readonly box: Box
  readonly tally: ResidentsTally
  readonly once: ResidentsTally
}

/** Listed places by the share of their footprint; the places themselves, nearest first. */
function countListed({ ground, circles, earlier, box, tally, once }: SiteCount): PlaceInside[] {
  const places: PlaceInside[] = []
  for (const f of ground.footprintIndex.search(...box)) {
    const place = ground.places[f] as Place
    const { share, fresh } = shares(
      (of) => footprintShare(ground, ground.footprints[f] as Circle, of),
      circles,
      earlier,
    )
    if (share === 0) continue
    tally.addListed(place, share)
    once.addListed(place, fresh)
    places.push(placeInside(place, share, circles))
  }
  return places.sort((a, b) => a.distance - b.distance)
}

/** Grid cells by the share of their area. */
function countGrids({ ground, circles, earlier, box, tally, once }: SiteCount): void {
  for (const grid of ground.grids) {
    for (const cell of grid.index.search(...box)) {
      const { share, fresh } = shares((of) => cellShare(grid, cell, of), circles, earlier)
      if (share === 0) continue
      const country = countryAt(ground, cellCentre(grid, cell))
      const people = grid.people[cell] as number
      tally.addGrid(country, share * people)
      once.addGrid(country, fresh * people)
    }
  }
}

/** Rural background by the land it is spread over. */
function countLand({ ground, circles, earlier, box, tally, once }: SiteCount, origin: LonLat): void {
  for (const land of landInside(ground, origin, circles, earlier, ground.footprintIndex.search(...box))) {
    tally.addLand(land.country, land.area, land.ruralArea)
    once.addLand(land.country, land.area, land.newRuralArea)
  }
}

/** The share inside the circles, and the part of it that no earlier circle holds. */
function shares(shareOf: (circles: readonly Circle[]) => number, own: readonly Circle[], earlier: readonly Circle[]) {
  const share = shareOf(own)
  const counted = share > 0 && earlier.length > 0 ? shareOf(earlier) : 0
  return { share, fresh: counted > 0 ? Math.max(0, shareOf([...own, ...earlier]) - counted) : share }
}

/** The circles of a site's stores that have a figure. */
function circlesOf(zoned: ZonedSite, zone: ZoneKind): Circle[] {
  return zoned.stores.flatMap(({ centre, distances }) => {
    const radius = distances[zone].governing?.distance
    return radius === undefined ? [] : [{ centre, radius }]
  })
}

/** No store has a figure: no people either, which is not the same as nobody. */
function emptyZone(zone: ZoneKind, missing: number): SiteZone {
  return { zone, residents: [], reaches: [], places: [], storesWithoutFigure: missing, atLeast: true }
}

function placeInside(place: Place, share: number, circles: readonly Circle[]): PlaceInside {
  const distances = circles.map(({ centre }) => geodesicDistance(centre, place.position))
  const nearest = distances.indexOf(Math.min(...distances))
  return {
    place,
    distance: distances[nearest] as number,
    bearing: bearing((circles[nearest] as Circle).centre, place.position),
    share,
    people: place.population === null ? null : share * place.population,
    centreInside: circles.some(({ radius }, i) => (distances[i] as number) <= radius),
  }
}
