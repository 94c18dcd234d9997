import { countSite, type ZoneToCount, zoneToCount } from "./countSite.ts"
import { type PeopleBySource, peopleTotal, type Residents } from "./exposure.ts"
import type { Box } from "./geo.ts"
import { isWithoutFigure } from "./governingStore.ts"
import type { Ground } from "./ground.ts"
import { footprintShare } from "./groundShares.ts"
import type { Footprint, Place } from "./place.ts"
import { boxIndex } from "./polygonIndex.ts"
import { areSameReaches, boxOfReaches, innerRadius, type Reach, reachOf } from "./reach.ts"
import { ResidentsTally } from "./residentsTally.ts"
import type { ZoneKind } from "./rule.ts"
import type { Site } from "./site.ts"
import type { People } from "./units.ts"
import type { ZonedSite } from "./zone.ts"

/** One zone kind over the sites of one of two registers. */
export interface ProgressSide {
  readonly zones: readonly ZoneToCount[]
  /** Every reach of those zones, to be found by box. */
  readonly reaches: ReachIndex
  /**
   * The zones of stores that the other register has with stock in them, but without a figure: who is inside them alone has
   * neither been relieved nor newly come inside, for in the other year nobody knows.
   */
  readonly unjudged: readonly ZoneToCount[]
}

/** @param others the sites of the other register */
export function progressSide(sites: readonly ZonedSite[], others: readonly ZonedSite[], zone: ZoneKind): ProgressSide {
  const without = new Set(
    others.flatMap(({ stores }) =>
      stores.filter(({ distances }) => isWithoutFigure(distances[zone])).map(({ store }) => store.storeId),
    ),
  )
  const zones = sites.map((site) => zoneToCount(site, zone)).filter(({ reaches }) => reaches.length > 0)
  const unjudged = zones.flatMap(({ zoned }) => {
    const reaches = zoned.stores.flatMap((of) => (without.has(of.store.storeId) ? (reachOf(of, zone) ?? []) : []))
    return reaches.length === 0 ? [] : [{ zoned, reaches, box: boxOfReaches(reaches) as Box }]
  })
  return { zones, reaches: new ReachIndex(zones.flatMap(({ reaches }) => reaches)), unjudged }
}

/** Who is inside the zones of one register, and outside those of the other; each once, by country of residence. */
export interface PeopleOnOneSide {
  readonly people: readonly Residents[]
  /** Those of them who are outside only because stores have stock but no figure there; not among `people`. */
  readonly unjudged: readonly Residents[]
}

/** Relieved people are those of the earlier register's side, people newly inside those of the later one's. */
export function peopleOnOneSide(ground: Ground, own: ProgressSide, other: ProgressSide): PeopleOnOneSide {
  return {
    people: peopleOutside(ground, own.zones, withUnjudged(own, other)),
    unjudged: peopleOutside(ground, own.unjudged, other.reaches),
  }
}

/**
 * Who is inside the zone of each site and outside all zones of the other register, whatever the site's neighbours hold; only
 * sites with somebody there.
 */
export function peopleBySiteOnOneSide(
  ground: Ground,
  own: ProgressSide,
  other: ProgressSide,
): { readonly site: Site; readonly people: PeopleBySource }[] {
  const others = withUnjudged(own, other)
  return own.zones
    .map((zone) => ({ site: zone.zoned.site, people: sumOfResidents(peopleOutside(ground, [zone], others)) }))
    .filter(({ people }) => peopleTotal(people) > 0)
}

/** Everywhere where somebody is not on one side only. */
function withUnjudged(own: ProgressSide, other: ProgressSide): ReachIndex {
  if (own.unjudged.length === 0) return other.reaches
  return new ReachIndex([...other.reaches.all, ...own.unjudged.flatMap(({ reaches }) => reaches)])
}

/**
 * People inside zones and outside other reaches, each once. What other reaches cover wholly from the same point is not counted
 * at all, so that nothing but rounding never makes a person.
 */
function peopleOutside(ground: Ground, zones: readonly ZoneToCount[], others: ReachIndex): Residents[] {
  const tally = new ResidentsTally(ground)
  const open = zones.flatMap(({ zoned, reaches }) => {
    const left = reaches.filter((reach) => !others.coversFromItsCentre(reach))
    return left.length === 0 ? [] : [{ zoned, reaches: left, box: boxOfReaches(left) as Box }]
  })
  const own = boxIndex(open.map(({ box }) => box))
  for (const [i, zone] of open.entries()) {
    const earlier = own.search(...zone.box, (k) => k < i).flatMap((k) => open[k]?.reaches ?? [])
    tally.add(countSite(ground, zone, [...others.near(zone.box), ...earlier]).fresh)
  }
  return tally.residents()
}

/** A listed place of which the two registers' zones hold different parts. */
export interface PlaceProgress {
  readonly place: Place
  /** Shares of its footprint inside the zones, 0–1. */
  readonly before: number
  readonly after: number
  /** The share that is newly inside, and the one that is relieved: a zone that moved may do both. */
  readonly newlyInside: number
  readonly relieved: number
  /** Shares × population, whoever counts them; null where the population is unknown. */
  readonly peopleNewlyInside: People | null
  readonly peopleRelieved: People | null
}

/** Shares smaller than this come from rounding. */
const rounding = 1e-6

/** Places that came inside or left, wholly or in part, most people newly inside first; `unjudged` ground is neither. */
export function placesProgress(ground: Ground, before: ProgressSide, after: ProgressSide): PlaceProgress[] {
  const changed = [
    ...before.reaches.all.filter((reach) => !after.reaches.coversFromItsCentre(reach)),
    ...after.reaches.all.filter((reach) => !before.reaches.coversFromItsCentre(reach)),
  ]
  const near = new Set(changed.flatMap((reach) => ground.footprintIndex.search(...(boxOfReaches([reach]) as Box))))
  const [notRelieved, notNew] = [withUnjudged(before, after), withUnjudged(after, before)]
  return [...near]
    .sort((a, b) => a - b)
    .map((f): PlaceProgress => {
      const [place, footprint] = [ground.places[f] as Place, ground.footprints[f] as Footprint]
      const box = boxOfReaches([footprint]) as Box
      const share = (...of: ReachIndex[]) =>
        footprintShare(
          footprint,
          of.flatMap((index) => index.near(box)),
        )
      const newlyInside = share(after.reaches, notNew) - share(notNew)
      const relieved = share(before.reaches, notRelieved) - share(notRelieved)
      const people = (part: number) => (place.population === null ? null : part * place.population)
      return {
        place,
        before: share(before.reaches),
        after: share(after.reaches),
        newlyInside: newlyInside > rounding ? newlyInside : 0,
        relieved: relieved > rounding ? relieved : 0,
        peopleNewlyInside: people(newlyInside > rounding ? newlyInside : 0),
        peopleRelieved: people(relieved > rounding ? relieved : 0),
      }
    })
    .filter(({ newlyInside, relieved }) => newlyInside > 0 || relieved > 0)
    .sort((a, b) => (b.peopleNewlyInside ?? 0) - (a.peopleNewlyInside ?? 0) || a.place.geonameid - b.place.geonameid)
}

/** Reaches that can be found by box and by centre. */
export class ReachIndex {
  readonly all: readonly Reach[]
  readonly #boxes
  readonly #byCentre = new Map<string, Reach[]>()

  constructor(all: readonly Reach[]) {
    this.all = all
    this.#boxes = boxIndex(all.map((reach) => boxOfReaches([reach]) as Box))
    for (const reach of all) {
      const key = reach.centre.join()
      const found = this.#byCentre.get(key)
      if (found) found.push(reach)
      else this.#byCentre.set(key, [reach])
    }
  }

  near(box: Box): Reach[] {
    return this.#boxes
      .search(...box)
      .sort((a, b) => a - b)
      .flatMap((i) => this.all[i] ?? [])
  }

  /** Whether a single reach round the same point holds all of it. */
  coversFromItsCentre(reach: Reach): boolean {
    const found = this.#byCentre.get(reach.centre.join()) ?? []
    return found.some((other) => innerRadius(other) >= reach.radius || areSameReaches([other], [reach]))
  }
}

/** People of some countries together. */
export function sumOfResidents(residents: readonly Residents[]): PeopleBySource {
  const add = (source: keyof PeopleBySource) => residents.reduce((sum, { people }) => sum + people[source], 0)
  return { grid: add("grid"), listed: add("listed"), rural: add("rural") }
}
