import { ScatterplotLayer } from "@deck.gl/layers"
import { footprint } from "../model/footprint.ts"
import type { MapTheme } from "../model/palette.ts"
import type { Footprint, Place } from "../model/place.ts"
import { deckProps, rgba } from "./deckProps.ts"
import type { MapFrame } from "./mapFrame.ts"
import { footprintsFrom } from "./placeLabelLayer.ts"

/** The footprints of the places in a frame; none further out, where they would be specks. */
export function footprintsIn(places: readonly Place[], { box, zoom }: MapFrame): Footprint[] {
  if (zoom < footprintsFrom) return []
  const [west, south, east, north] = box
  return places
    .filter(({ position: [lon, lat] }) => lon >= west && lon <= east && lat >= south && lat <= north)
    .map(footprint)
}

/** Faint discs on which a place's people are spread. */
export function footprintLayer(
  footprints: readonly Footprint[],
  visible: boolean,
  theme: MapTheme,
): ScatterplotLayer<Footprint> {
  return new ScatterplotLayer<Footprint>({
    ...deckProps("footprints", visible),
    data: footprints,
    getPosition: ({ centre }) => [centre[0], centre[1]],
    getRadius: ({ radius }) => radius,
    radiusUnits: "meters",
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 0.75,
    getFillColor: rgba(theme.footprint, 0.11),
    getLineColor: rgba(theme.footprint, 0.28),
  })
}
