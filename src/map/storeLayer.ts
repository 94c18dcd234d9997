import { ScatterplotLayer } from "@deck.gl/layers"
import type { MapTheme } from "../model/palette.ts"
import type { LonLat } from "../model/units.ts"
import type { ZonedSite } from "../model/zone.ts"
import { deckProps, rgba } from "./deckProps.ts"
import { type MapFrame } from "./mapFrame.ts"

/** Further out the stores of a site lie on one spot. */
const storesFrom = 11

/** Where the stores of the selected site stand; stores without a position of their own are not drawn as if they had one. */
export function storePositions(zoned: ZonedSite | undefined, frame: MapFrame): LonLat[] {
  if (!zoned || frame.zoom < storesFrom) return []
  return zoned.stores.filter((store) => store.hasOwnPosition).map((store) => store.centre)
}

/** Stores of the selected site as small points. */
export function storeLayer(positions: readonly LonLat[], visible: boolean, theme: MapTheme): ScatterplotLayer<LonLat> {
  return new ScatterplotLayer<LonLat>({
    ...deckProps("selected-stores", visible),
    data: positions,
    getPosition: (position) => [position[0], position[1]],
    getRadius: 3,
    radiusUnits: "pixels",
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 1.5,
    getFillColor: rgba(theme.casing),
    getLineColor: rgba(theme.selected),
  })
}
