import type { Feature, FeatureCollection } from "geojson"
import type { LayerSpecification } from "maplibre-gl"
import { offsetBetween } from "../model/geo.ts"
import type { MapTheme } from "../model/palette.ts"
import type { ZoneKind } from "../model/rule.ts"
import type { Site } from "../model/site.ts"
import type { LonLat, Metres } from "../model/units.ts"
import { semibold } from "./fonts.ts"
import { type MapFrame, metresPerPixel } from "./mapFrame.ts"
import { type RingMark, ringMark } from "./mapMark.ts"
import type { ZoneRing } from "./zoneRings.ts"

/** The text on a ring, such as "IBD 818 m · 5 kPa". `full` is false for thin rings and where there is no room: the zone alone. */
export type RingLabel = (zone: ZoneKind, radius: Metres, site: Site, full: boolean) => string

/** Rings smaller than this [px, radius] carry no text: it would cover them. */
const smallestLabelled = { selected: 26, other: 60 } as const

/** Room a line of text needs between two rings [px]. */
const textRoom = 17
/** Rings nearer than this [px] are drawn as one, and the text may stand outside of both. */
const coincident = 3

/**
 * At which end of its ring the text of a zone stands, and the next zone outwards, whose ring it must not cross: so the three of
 * one site keep clear of each other even where two rings coincide.
 */
const place: Readonly<Record<ZoneKind, { readonly end: "north" | "south"; readonly next?: ZoneKind }>> = {
  VBD: { end: "north" },
  IBD: { end: "south", next: "VBD" },
  PTRD: { end: "north", next: "IBD" },
}

export function ringLabels(
  rings: readonly ZoneRing[],
  frame: MapFrame,
  ringLabel: RingLabel,
  selectedId: string | undefined,
): FeatureCollection {
  const ringOf = new Map(rings.map((ring) => [`${ring.zone} ${ring.site.siteId}`, ring]))
  const features = labelledRings(rings, frame, selectedId).map(({ ring, point }): Feature => {
    const { site, zone, radius } = ring
    const isSelected = site.siteId === selectedId
    const perPixel = metresPerPixel(site.position[1], frame.zoom)
    const { end, next } = place[zone]
    const outer = next && ringOf.get(`${next} ${site.siteId}`)
    const outerPoint = outer && endOf(outer, end)
    const gap = outerPoint ? Math.abs(offsetBetween(point, outerPoint).north) / perPixel : Number.POSITIVE_INFINITY
    const isOutside = gap >= textRoom || gap < coincident
    const full = ringLabel(zone, radius, site, isSelected)
    const fits = !isOutside || gap < coincident || roomBeside(radius / perPixel, gap, full) >= 0
    const properties = {
      text: fits ? full : ringLabel(zone, radius, site, false),
      zone,
      siteId: site.siteId,
      anchor: (end === "north") === isOutside ? "bottom" : "top",
      selected: isSelected,
    }
    return { type: "Feature", geometry: { type: "Point", coordinates: [...point] }, properties }
  })
  return { type: "FeatureCollection", features }
}

/** Where the keyboard reaches rings: at their texts. */
export function ringMarks(
  rings: readonly ZoneRing[],
  frame: MapFrame,
  selectedId: string | undefined,
): readonly RingMark[] {
  return labelledRings(rings, frame, selectedId).map(({ ring, point }) => ringMark(ring, point))
}

/** The rings that carry a text, each with its point where the text stands. */
function labelledRings(rings: readonly ZoneRing[], frame: MapFrame, selectedId: string | undefined) {
  return rings.flatMap((ring): { readonly ring: ZoneRing; readonly point: LonLat }[] => {
    const { site, zone, radius } = ring
    const smallest = site.siteId === selectedId ? smallestLabelled.selected : smallestLabelled.other
    if (radius / metresPerPixel(site.position[1], frame.zoom) < smallest) return []
    const point = endOf(ring, place[zone].end)
    return point ? [{ ring, point }] : []
  })
}

/** Half the width of a letter of the label, on average [px]. */
const halfLetter = 3.4

/** Room left between a text on top of a ring and the next ring outwards, which bends down on both sides of it [px]. */
function roomBeside(radius: number, gap: number, text: string): number {
  const halfWidth = text.length * halfLetter
  const outer = radius + gap
  return Math.sqrt(Math.max(0, outer * outer - halfWidth * halfWidth)) - radius - textRoom + coincident
}

export function ringLabelLayer(theme: MapTheme): LayerSpecification {
  return {
    id: "ring-labels",
    type: "symbol",
    source: "ring-labels",
    layout: {
      "text-field": ["get", "text"],
      "text-font": [semibold],
      "text-size": ["case", ["get", "selected"], 12.5, 11],
      "text-anchor": ["get", "anchor"],
      "text-offset": ["case", ["==", ["get", "anchor"], "bottom"], ["literal", [0, -0.25]], ["literal", [0, 0.25]]],
      "text-max-width": 40,
      "text-padding": 1,
      "symbol-sort-key": ["case", ["get", "selected"], 0, 1],
    },
    paint: {
      "text-color": ["match", ["get", "zone"], "PTRD", theme.PTRD, "IBD", theme.IBD, theme.VBD],
      "text-halo-color": theme.casing,
      "text-halo-width": 1.8,
    },
  }
}

function endOf({ outline }: ZoneRing, end: "north" | "south"): LonLat | undefined {
  const sign = end === "north" ? 1 : -1
  let best: LonLat | undefined
  for (const polygon of outline) {
    for (const point of polygon[0] ?? []) if (!best || sign * point[1] > sign * best[1]) best = point
  }
  return best
}
