import { governingStore, isUneven, isWithoutFigure } from "./governingStore.ts"
import type { ZoneKind } from "./rule.ts"
import type { Metres } from "./units.ts"
import type { ZonedSite } from "./zone.ts"

/** How far a site's zone reaches from the store that sets its radius, and how that number is to be read. */
export interface SiteReach {
  readonly radius: Metres
  /** The store is a magazine whose sides differ: the radius holds in some directions only. */
  readonly isUneven: boolean
  /** Some store has no figure, or its distance misses a part of its stock or a joined sum: the zone errs inward. */
  readonly isAtLeast: boolean
}

/**
 * The largest radius of a site's zone, as its ring's label says it too.
 *
 * @returns undefined where no store has a figure
 *
 * Checked by: test/export/csvStores.test.ts, test/i18n/siteReachText.test.ts
 */
export function siteReach(site: ZonedSite, zone: ZoneKind): SiteReach | undefined {
  const distance = governingStore(site, zone)?.distances[zone]
  if (!distance?.governing) return undefined
  return {
    radius: distance.governing.distance,
    isUneven: isUneven(distance),
    isAtLeast: site.stores.some(({ distances }) => distances[zone].atLeast || isWithoutFigure(distances[zone])),
  }
}
