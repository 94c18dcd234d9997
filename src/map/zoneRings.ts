import type { Polygon } from "../model/country.ts"
import { type Box, boxAround, circleBox } from "../model/geo.ts"
import { zoneKinds, type ZoneKind } from "../model/rule.ts"
import type { Site } from "../model/site.ts"
import type { Metres } from "../model/units.ts"
import type { ZonedSite } from "../model/zone.ts"
import { zoneOutline, zoneRadius } from "../model/zoneOutline.ts"
import { type MapFrame, metresPerPixel, overlaps } from "./mapFrame.ts"

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

// Derived from immutable values and dropped with them: an outline is made once for each site and zone, and not at all for
// sites that never come into view.
const outlines = new WeakMap<ZonedSite, Map<ZoneKind, readonly Polygon[]>>()
const reaches = new WeakMap<ZonedSite, Box | null>()

/** The rings to draw in a frame: those that reach into it and are large enough, outer zones first. */
export function zoneRings(sites: Iterable<ZonedSite>, frame: MapFrame): ZoneRing[] {
  const drawnOrder = [...zoneKinds].reverse()
  const inFrame = [...sites].filter((site) => {
    const box = zoneReach(site)
    return box !== null && overlaps(box, frame.box)
  })
  return drawnOrder.flatMap((zone) =>
    inFrame.flatMap((zoned): ZoneRing[] => {
      const radius = zoneRadius(zoned.stores, zone)
      if (radius === undefined) return []
      const pixels = radius / metresPerPixel(zoned.site.position[1], frame.zoom)
      if (pixels < smallestRing) return []
      return [{ site: zoned.site, zone, radius, outline: outlineOf(zoned, zone) }]
    }),
  )
}

/** The box around all zones of a site; null where it has no figure. */
export function zoneReach(zoned: ZonedSite): Box | null {
  let box = reaches.get(zoned)
  if (box === undefined) {
    const boxes = zoned.stores.flatMap(({ centre, distances }) =>
      zoneKinds.flatMap((zone) => {
        const radius = distances[zone].governing?.distance
        return radius === undefined ? [] : [circleBox(centre, radius)]
      }),
    )
    box = boxAround(boxes) ?? null
    reaches.set(zoned, box)
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
