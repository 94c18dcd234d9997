import { ScatterplotLayer } from "@deck.gl/layers"
import type { MapTheme } from "../model/palette.ts"
import { deckProps, rgba } from "./deckProps.ts"
import type { KnownMark } from "./siteMarks.ts"

/** Sites with a figure, their area proportional to what symbols are sized by; hollow while people are being counted. */
export function siteLayer(
  id: "sites" | "selected-site",
  marks: readonly KnownMark[],
  visible: boolean,
  theme: MapTheme,
): ScatterplotLayer<KnownMark> {
  const colour = id === "sites" ? theme.site : theme.selected
  const isCounted = (mark: KnownMark) => mark.amount !== undefined
  return new ScatterplotLayer<KnownMark>({
    ...deckProps(id, visible),
    data: marks,
    getPosition: ({ position }) => [position[0], position[1]],
    getRadius: ({ radius }) => radius,
    radiusUnits: "pixels",
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 1.5,
    getFillColor: (mark) => (isCounted(mark) ? rgba(colour, 0.82) : rgba(theme.casing)),
    getLineColor: (mark) => (isCounted(mark) ? rgba(theme.casing) : rgba(colour)),
    updateTriggers: { getFillColor: theme, getLineColor: theme },
  })
}
