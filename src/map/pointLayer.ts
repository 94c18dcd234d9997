import { ScatterplotLayer } from "@deck.gl/layers"
import type { MapTheme } from "../model/palette.ts"
import type { LonLat } from "../model/units.ts"
import { deckProps, rgba } from "./deckProps.ts"

/** Of the symbol [px]. */
export const pointRadius = 6

/** The point that is asked about. It belongs to no switch: whoever sets it wants to see it. */
export function pointLayer(point: LonLat | undefined, theme: MapTheme): ScatterplotLayer<LonLat> {
  return new ScatterplotLayer<LonLat>({
    ...deckProps("chosen-point", true),
    data: point ? [point] : [],
    getPosition: (position) => [position[0], position[1]],
    getRadius: pointRadius,
    radiusUnits: "pixels",
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 2,
    getFillColor: rgba(theme.point),
    getLineColor: rgba(theme.pointEdge),
  })
}
