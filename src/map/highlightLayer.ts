import { ScatterplotLayer } from "@deck.gl/layers"
import type { MapTheme } from "../model/palette.ts"
import { deckProps, rgba } from "./deckProps.ts"
import type { SingleMark } from "./siteMarks.ts"

/** A symbol that stands out. */
export interface Highlight {
  readonly mark: SingleMark
  readonly because: "selected" | "hovered"
}

/** A ring around the selected symbol and a fainter one around that under the pointer or the keyboard focus. */
export function highlightLayer(
  highlights: readonly Highlight[],
  visible: boolean,
  theme: MapTheme,
): ScatterplotLayer<Highlight> {
  return new ScatterplotLayer<Highlight>({
    ...deckProps("highlights", visible),
    data: highlights,
    getPosition: ({ mark }) => [mark.position[0], mark.position[1]],
    getRadius: ({ mark, because }) => mark.radius + (because === "selected" ? 4 : 3),
    radiusUnits: "pixels",
    stroked: true,
    filled: false,
    lineWidthUnits: "pixels",
    getLineWidth: ({ because }) => (because === "selected" ? 2.5 : 2),
    getLineColor: ({ because }) => rgba(theme.selected, because === "selected" ? 1 : 0.75),
    updateTriggers: { getLineColor: theme },
  })
}
