import { countSite, type SiteCount, type ZoneToCount } from "./countSite.ts"
import type { Residents, SiteZone } from "./exposure.ts"
import { geodesicDistance } from "./geo.ts"
import { storesWithoutFigure } from "./governingStore.ts"
import type { Ground } from "./ground.ts"
import { boxIndex } from "./polygonIndex.ts"
import { areSameReaches, isSamePoint, type Reach } from "./reach.ts"
import { ResidentsTally } from "./residentsTally.ts"
import type { ZoneKind } from "./rule.ts"
import type { LonLat } from "./units.ts"
import type { ZonedSite } from "./zone.ts"

/** The people of one zone, and all that they depend on besides the ground. */
interface KnownZone {
  readonly origin: LonLat
  readonly reaches: readonly Reach[]
  readonly earlier: readonly Reach[]
  readonly count: SiteCount
}

/** Zones counted, by site. */
export type KnownZones = ReadonlyMap<string, KnownZone>

/** One zone kind over all sites of a register. */
export interface ZoneCount {
  /** Counts a site and adds what it brings to `once`; called for each site in order. */
  readonly site: (index: number, home: string | undefined) => SiteZone
  readonly once: ResidentsTally
  /** The zones counted so far. */
  readonly known: KnownZones
  /** What a counted site brings to "once" when only some of the sites are there; `own` is everyone in its zone. */
  readonly freshAmong: (index: number, isIn: readonly boolean[], own: readonly Residents[]) => readonly Residents[]
}

/**
 * @param zones of all sites, in the order that decides whose zone brings somebody to "once"
 * @param known of an earlier count on the same ground
 */
export function makeZoneCount(
  zones: readonly ZoneToCount[],
  zone: ZoneKind,
  ground: Ground,
  known: KnownZones = new Map(),
): ZoneCount {
  const index = boxIndex(zones.map(({ box }) => box))
  const once = new ResidentsTally(ground)
  const counted = new Map<string, KnownZone>()
  // Of sites that overlap with earlier ones: which these are, and whom the site brings besides theirs.
  const overlaps = new Map<number, { readonly before: readonly number[]; readonly fresh: readonly Residents[] }>()

  const earlierThan = (i: number, before: readonly number[]) =>
    before.flatMap((k) =>
      (zones[k] as ZoneToCount).reaches.filter((reach) => isOverlapping(reach, zones[i] as ZoneToCount)),
    )

  const site = (i: number, home: string | undefined): SiteZone => {
    const { zoned, reaches, box } = zones[i] as ZoneToCount
    if (reaches.length === 0) return emptyZone(zone, zoned)
    // Only reaches of earlier sites that overlap matter for what this site adds to "once".
    const before = index
      .search(...box, (k) => {
        return k < i && (zones[k] as ZoneToCount).reaches.some((reach) => isOverlapping(reach, zones[i] as ZoneToCount))
      })
      .sort((a, b) => a - b)
    const found = knownOrCounted(ground, zones[i] as ZoneToCount, earlierThan(i, before), known)
    counted.set(zoned.site.siteId, found)
    once.add(found.count.fresh)
    if (before.length > 0) overlaps.set(i, { before, fresh: found.count.fresh })
    return siteZone(zone, zones[i] as ZoneToCount, found.count, home)
  }

  const freshAmong: ZoneCount["freshAmong"] = (i, isIn, own) => {
    const overlap = overlaps.get(i)
    const before = overlap?.before.filter((k) => isIn[k]) ?? []
    if (!overlap || before.length === 0) return own
    return before.length === overlap.before.length
      ? overlap.fresh
      : countSite(ground, zones[i] as ZoneToCount, earlierThan(i, before)).fresh
  }

  return { site, once, freshAmong, known: counted }
}

/** The count of an unchanged zone among unchanged neighbours, or a new one: it depends on nothing else. */
function knownOrCounted(ground: Ground, own: ZoneToCount, earlier: readonly Reach[], known: KnownZones): KnownZone {
  const before = known.get(own.zoned.site.siteId)
  const isSame =
    before !== undefined &&
    isSamePoint(before.origin, own.zoned.site.position) &&
    areSameReaches(before.reaches, own.reaches) &&
    areSameReaches(before.earlier, earlier)
  if (isSame) return before
  return { origin: own.zoned.site.position, reaches: own.reaches, earlier, count: countSite(ground, own, earlier) }
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
