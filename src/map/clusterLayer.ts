import { ScatterplotLayer } from "@deck.gl/layers"
import type { MapTheme } from "../model/palette.ts"
import { deckProps, rgba } from "./deckProps.ts"
import type { ClusterMark } from "./siteMarks.ts"

/** Several sites as one hollow circle; their number stands in it ("mark-texts"). */
export function clusterLayer(
  marks: readonly ClusterMark[],
  visible: boolean,
  theme: MapTheme,
): ScatterplotLayer<ClusterMark> {
  return new ScatterplotLayer<ClusterMark>({
    ...deckProps("clusters", visible),
    data: marks,
    getPosition: ({ position }) => [position[0], position[1]],
    getRadius: ({ radius }) => radius,
    radiusUnits: "pixels",
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 2,
    getFillColor: rgba(theme.casing, 0.92),
    getLineColor: rgba(theme.site, 0.9),
  })
}
