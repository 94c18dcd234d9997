import { byZone } from "./byZone.ts"
import { countPeople } from "./countPeople.ts"
import { type Exposure, nobody, type PeopleBySource } from "./exposure.ts"
import type { Ground } from "./ground.ts"
import { positionAccuracy } from "./positionAccuracy.ts"
import { type Reach, reachOf } from "./reach.ts"
import type { ZoneKind } from "./rule.ts"
import type { Metres } from "./units.ts"
import type { StoreZones, ZonedSite } from "./zone.ts"

/** The fewest and the most people that the accuracy of the register allows. */
export interface Band {
  readonly low: PeopleBySource
  readonly high: PeopleBySource
  /** True when the band may be wider: no stated accuracy of the coordinates, or no distance for some stock or some end of its range. */
  readonly atLeast: boolean
}

/** Undefined where a zone has no figure. */
export type ZoneBands = Readonly<Record<ZoneKind, Band | undefined>>

export interface PeopleBand {
  /** By site id. */
  readonly sites: ReadonlyMap<string, ZoneBands>
  /** Every site at its low or high end at once: the ends of the sum, and of everyone counted once. */
  readonly totals: Readonly<Record<ZoneKind, { readonly sum: Band; readonly once: Band }>>
}

/** The zones as the register states them, and, where it gives a range, those of its smallest and largest quantities. */
export interface BandQuestion {
  readonly zoned: readonly ZonedSite[]
  /** Sites with the same stores and other quantities, in any order (`zonedAtNeqEnds`); a site that is not there has no others. */
  readonly others?: readonly (readonly ZonedSite[])[]
}

/**
 * A band, not only a number: people inside when every store's distance is at its shortest or longest.
 *
 * A store whose true place lies at most a (`positionAccuracy`) from the stated one has a zone of radius r somewhere inside the
 * circle of r + a about the stated place, and that zone holds the circle of r − a, whatever the direction of the error and
 * whether the stores of a site err together or not. So the true count lies between the two: they are bounds as far as a is one,
 * wider than what is likely, since all stores are taken to err to the worst side at once. With several quantities r runs from
 * the shortest to the longest of their distances, which at the printed breaks of a three-piece rule need not be those of the
 * smallest and the largest quantity. Distances at quantities between those asked about are not looked at: where such a break lies
 * inside the range, the distance just below it may be longer than those at both ends, and the band is then too narrow by that.
 * All quantities of a site are taken to stand at their low ends at once, or at their high ends.
 *
 * Sectors of a magazine get the same on their radii and keep their edges: the strip of width a along an edge between two radii
 * is left out, an approximation. So is that a store without coordinates of its own may stand anywhere in its site.
 *
 * Not in the band: the errors of the grid, of the list of places and of the spreading of people inside a cell or footprint.
 *
 * Checked by: test/model/peopleBand.test.ts (by hand)
 */
export function peopleBand(question: BandQuestion, ground: Ground): PeopleBand {
  const extremes = extremeReaches(question)
  const end = (which: "low" | "high") =>
    countPeople(question.zoned, ground, (site, zone) => extremes(site, zone)[which])
  const [low, high] = [end("low"), end("high")]
  const open = (site: ZonedSite, zone: ZoneKind) =>
    positionAccuracy(site.site) === undefined || extremes(site, zone).isOpen
  const sites = question.zoned.map((site, i) => {
    const bands = byZone((zone) => siteBand(low, high, i, zone, open(site, zone)))
    return [site.site.siteId, bands] as const
  })
  const totals = byZone((zone) => {
    const atLeast = question.zoned.some((site) => open(site, zone))
    const total = (kind: "sum" | "once") => ({ low: low.totals[zone][kind], high: high.totals[zone][kind], atLeast })
    return { sum: total("sum"), once: total("once") }
  })
  return { sites: new Map(sites), totals }
}

interface Extremes {
  readonly low: readonly Reach[]
  readonly high: readonly Reach[]
  /** Some of the stock has no distance, as stated or at an end of its range. */
  readonly isOpen: boolean
}

function extremeReaches({ zoned, others = [] }: BandQuestion) {
  const storesBySite = [zoned, ...others].map((sites) => new Map(sites.map((of) => [of.site.siteId, of.stores])))
  return ({ site, stores }: ZonedSite, zone: ZoneKind): Extremes => {
    const accuracy = positionAccuracy(site) ?? 0
    const [low, high]: [Reach[], Reach[]] = [[], []]
    let isOpen = false
    for (const { store } of stores) {
      const each = storesBySite.map((bySite) => storeIn(bySite.get(site.siteId) ?? stores, store.storeId))
      const known = each.flatMap((found) => (found && reachOf(found, zone)) ?? [])
      isOpen ||= each.some((found) => found === undefined || mayReachFarther(found, zone))
      if (known.length === 0) continue
      if (known.length === each.length) low.push(...changedBy(-accuracy, known, Math.min))
      high.push(...changedBy(accuracy, known, Math.max))
    }
    return { low, high, isOpen }
  }
}

function storeIn(stores: readonly StoreZones[], storeId: string): StoreZones | undefined {
  return stores.find(({ store }) => store.storeId === storeId)
}

/** Whether some of what a store holds has no distance. */
function mayReachFarther({ distances }: StoreZones, zone: ZoneKind): boolean {
  const { governing, atLeast, cases } = distances[zone]
  return atLeast || (!governing && cases.length > 0)
}

/** The shortest or longest of the reaches of one store, made shorter or longer by the accuracy; none when nothing is left. */
function changedBy(accuracy: Metres, reaches: readonly Reach[], extreme: (...radii: number[]) => number): Reach[] {
  const [first] = reaches as [Reach]
  const sectored = reaches.find(({ sectors }) => sectors)?.sectors
  const sectors = sectored?.map(({ from, to }, k) => {
    const radii = reaches.map((reach) => reach.sectors?.[k]?.radius ?? reach.radius)
    return { from, to, radius: Math.max(0, extreme(...radii) + accuracy) }
  })
  const radius = sectors
    ? Math.max(...sectors.map((sector) => sector.radius))
    : extreme(...reaches.map((reach) => reach.radius)) + accuracy
  return radius > 0 ? [{ centre: first.centre, radius, ...(sectors && { sectors }) }] : []
}

function siteBand(low: Exposure, high: Exposure, i: number, zone: ZoneKind, atLeast: boolean): Band | undefined {
  const most = high.sites[i]?.zones[zone].people
  return most && { low: low.sites[i]?.zones[zone].people ?? nobody, high: most, atLeast }
}
