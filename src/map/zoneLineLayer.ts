import { PathLayer } from "@deck.gl/layers"
import { byZone } from "../model/byZone.ts"
import { type MapTheme, zoneDash } from "../model/palette.ts"
import type { ZoneKind } from "../model/rule.ts"
import type { LonLat } from "../model/units.ts"
import { dashes } from "./dashes.ts"
import { deckProps, rgba } from "./deckProps.ts"
import type { DeckLayerId } from "./layerOrder.ts"
import { type MapFrame, metresPerPixel } from "./mapFrame.ts"
import type { ZoneRing } from "./zoneRings.ts"

/** One stroke: a dash, or a whole ring. */
export interface ZoneStroke {
  readonly zone: ZoneKind
  readonly path: readonly LonLat[]
}

/** Width of a ring and of its casing [px]. */
export const ringWidth = { selected: { line: 2.5, casing: 5.5 }, other: { line: 1.25, casing: 3 } } as const
/** A zone as it was before a change is faint and whole, however its zone is dashed. */
export const beforeOpacity = 0.45
/** One unit of a dash pattern [px]; the same for thin and full rings, so that a zone is known by its dash. */
const dashUnit = 2.2

/** Whole rings, for the casing. */
export function ringStrokes(rings: readonly ZoneRing[]): ZoneStroke[] {
  return rings.flatMap(({ zone, outline }) => outline.flatMap((polygon) => polygon.map((path) => ({ zone, path }))))
}

/** Rings cut into the dashes of their zone, measured on the ground at the frame's zoom. */
export function dashStrokes(rings: readonly ZoneRing[], frame: MapFrame): ZoneStroke[] {
  return rings.flatMap(({ zone, site, outline }) => {
    // The frame's zoom is the lower end of its step; a quarter of a level further in is the middle.
    const unit = dashUnit * metresPerPixel(site.position[1], frame.zoom + 0.25)
    const [drawn, gap] = zoneDash[zone]
    return outline.flatMap((polygon) =>
      polygon.flatMap((ring) => dashes(ring, drawn * unit, gap * unit).map((path) => ({ zone, path }))),
    )
  })
}

/** Rings of the zones in their hue, or their casing below them; as they were before a change faint and without a casing. */
export function zoneLineLayer(
  id: Extract<DeckLayerId, "zones-before" | "zone-casings" | "zone-lines" | "selected-casings" | "selected-lines">,
  strokes: readonly ZoneStroke[],
  visible: boolean,
  theme: MapTheme,
): PathLayer<ZoneStroke> {
  const widths = id.startsWith("selected") ? ringWidth.selected : ringWidth.other
  const isCasing = id.endsWith("casings")
  const opacity = id === "zones-before" ? beforeOpacity : 1
  const colours = byZone((zone) => rgba(theme[zone], opacity))
  return new PathLayer<ZoneStroke>({
    ...deckProps(id, visible),
    data: strokes,
    getPath: ({ path }) => path as [number, number][],
    getColor: isCasing ? rgba(theme.casing, 0.85) : ({ zone }) => colours[zone],
    updateTriggers: { getColor: theme },
    getWidth: isCasing ? widths.casing : widths.line,
    widthUnits: "pixels",
    jointRounded: isCasing,
  })
}
