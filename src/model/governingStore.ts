import type { ZoneKind } from "./rule.ts"
import type { StoreDistance, StoreZones, ZonedSite } from "./zone.ts"

/** The store whose distance is the site's radius; undefined when none has a figure. */
export function governingStore(site: ZonedSite, zone: ZoneKind): StoreZones | undefined {
  let governing: StoreZones | undefined
  for (const store of site.stores) {
    const distance = store.distances[zone].governing?.distance
    if (distance !== undefined && distance > (governing?.distances[zone].governing?.distance ?? 0)) governing = store
  }
  return governing
}

/** Stores that hold something and have no figure for the zone; an empty store has no zone and misses none. */
export function storesWithoutFigure(site: ZonedSite, zone: ZoneKind): readonly StoreZones[] {
  return site.stores.filter((store) => isWithoutFigure(store.distances[zone]))
}

export function isWithoutFigure(distance: StoreDistance): boolean {
  return distance.governing === undefined && distance.cases.length > 0
}

/** Whether the radius holds in some directions only: a magazine whose sides differ. Where all have the same it is a circle. */
export function isUneven({ sectors }: StoreDistance): boolean {
  return sectors !== undefined && new Set(Object.values(sectors).map(({ distance }) => distance)).size > 1
}

/** Whether a part of the stock has no distance, so that the radius is "at least"; a joined sum out of range is another matter. */
export function lacksPart({ governing, atLeast, cases, joinedOutOfRange }: StoreDistance): boolean {
  const isMissing = cases.some(({ result }) => result.distance === undefined)
  return governing !== undefined && (isMissing || (atLeast && !joinedOutOfRange))
}
