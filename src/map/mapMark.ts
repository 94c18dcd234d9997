import type { ZoneKind } from "../model/rule.ts"
import type { LonLat } from "../model/units.ts"
import type { SiteMark } from "./siteMarks.ts"
import type { ZoneRing } from "./zoneRings.ts"

/** A point of a ring's edge, or the place of its text, by which the ring can be asked about. */
export interface RingMark {
  readonly kind: "ring"
  readonly siteId: string
  readonly zone: ZoneKind
  readonly position: LonLat
  /** Of the mark that shows the keyboard's focus there [px]. */
  readonly radius: number
}

/** Whatever on the map the pointer and the keyboard can reach. */
export type MapMark = SiteMark | RingMark

/** Of the mark for the keyboard's focus on a ring [px]. */
const ringMarkRadius = 5

/** A ring asked about at a position. */
export function ringMark({ site, zone }: ZoneRing, position: LonLat): RingMark {
  return { kind: "ring", siteId: site.siteId, zone, position, radius: ringMarkRadius }
}

/** What a mark is known by when marks are made anew. */
export function markKey(mark: MapMark): string {
  if (mark.kind === "cluster") return `cluster ${mark.zoom} ${mark.clusterId}`
  return mark.kind === "ring" ? `ring ${mark.zone} ${mark.siteId}` : `site ${mark.siteId}`
}
