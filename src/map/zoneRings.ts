import type { Polygon } from "../model/country.ts"
import { type Box } from "../model/geo.ts"
import { boxOfReaches, reachesOf } from "../model/reach.ts"
import { zoneKinds, type ZoneKind } from "../model/rule.ts"
import type { Site } from "../model/site.ts"
import type { Metres } from "../model/units.ts"
import type { ZonedSite } from "../model/zone.ts"
import { zoneOutline, zoneRadius } from "../model/zoneOutline.ts"
import { type MapFrame, metresPerPixel, overlaps } from "./mapFrame.ts"
import { thinned } from "./thinned.ts"

/** The outline of one zone of one site, ready to draw. */
export interface ZoneRing {
  readonly site: Site
  readonly zone: ZoneKind
  /** The largest among the site's stores. */
  readonly radius: Metres
  readonly outline: readonly Polygon[]
}

/** A ring smaller than this [px, radius] says nothing; the site's symbol stands for it. */
const smallestRing = 6
/** How far a drawn ring may run beside the true one [px]: less than can be seen, and a tenth of the work without a graphics card. */
const shownDeviation = 0.12

// Derived from immutable values and dropped with them: an outline is made once for each site and zone, and not at all for
// sites that never come into view.
const outlines = new WeakMap<ZonedSite, Map<ZoneKind, readonly Polygon[]>>()
const boxes = new WeakMap<ZonedSite, Box | null>()

/**
 * The rings to draw in a frame: those that reach into it and are large enough, outer zones first.
 *
 * @param symbolOf a site's symbol, its radius in px; a ring hidden under it is not drawn
 */
export function zoneRings(
  sites: Iterable<ZonedSite>,
  frame: MapFrame,
  symbolOf: (siteId: string) => { readonly radius: number } | undefined = () => undefined,
): ZoneRing[] {
  const drawnOrder = [...zoneKinds].reverse()
  // Sizes first: over the whole region hardly a ring is large enough, and boxes of 50,000 sites would hold the page.
  const all = [...sites] // what is given may be gone through only once
  const large = drawnOrder.map((zone) => ({ zone, large: largeZones(all, zone, frame, symbolOf) }))
  return large.flatMap(({ zone, large }) =>
    large.flatMap(({ zoned, radius, pixels }): ZoneRing[] => {
      const box = zoneReach(zoned)
      if (!box || !overlaps(box, frame.box)) return []
      const tolerance = shownDeviation * (radius / pixels)
      const outline = outlineOf(zoned, zone).map((polygon) => polygon.map((ring) => thinned(ring, tolerance)))
      return [{ site: zoned.site, zone, radius, outline }]
    }),
  )
}

/** The zones of that kind whose ring is large enough to be drawn, wherever they lie. */
function largeZones(
  sites: readonly ZonedSite[],
  zone: ZoneKind,
  { zoom }: MapFrame,
  symbolOf: (siteId: string) => { readonly radius: number } | undefined,
) {
  const found: { readonly zoned: ZonedSite; readonly radius: Metres; readonly pixels: number }[] = []
  for (const zoned of sites) {
    const radius = zoneRadius(zoned.stores, zone)
    if (radius === undefined) continue
    const pixels = radius / metresPerPixel(zoned.site.position[1], zoom)
    if (pixels < smallestRing || pixels < (symbolOf(zoned.site.siteId)?.radius ?? 0) + 2) continue
    found.push({ zoned, radius, pixels })
  }
  return found
}

/** The box around all zones of a site; null where it has no figure. */
export function zoneReach(zoned: ZonedSite): Box | null {
  let box = boxes.get(zoned)
  if (box === undefined) {
    box = boxOfReaches(zoneKinds.flatMap((zone) => reachesOf(zoned.stores, zone))) ?? null
    boxes.set(zoned, box)
  }
  return box
}

function outlineOf(zoned: ZonedSite, zone: ZoneKind): readonly Polygon[] {
  const known = outlines.get(zoned) ?? new Map<ZoneKind, readonly Polygon[]>()
  outlines.set(zoned, known)
  const outline = known.get(zone) ?? zoneOutline(zoned.stores, zone)
  known.set(zone, outline)
  return outline
}
