import type { FeatureCollection } from "geojson"
import type { LayerSpecification } from "maplibre-gl"
import type { MapTheme } from "../model/palette.ts"
import type { Place } from "../model/place.ts"
import { regular } from "./fonts.ts"

/** From here on a place is a footprint with its name in the middle; further out it is a dot with its name beside it. */
export const footprintsFrom = 10

/** A place's name in the page's language and script. */
export type PlaceName = (place: Place) => string

export function placeLabels(places: readonly Place[], placeName: PlaceName): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: places.map((place) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [...place.position] },
      properties: { name: placeName(place), rank: place.rank },
    })),
  }
}

/** Names of places by rank; where two would overlap the higher rank stays. */
export function placeLabelLayer(theme: MapTheme): LayerSpecification {
  return {
    id: "place-labels",
    type: "symbol",
    source: "places",
    // Fewer candidates far out: placing thousands of names is what makes a map slow.
    filter: ["<=", ["get", "rank"], ["step", ["zoom"], 25, 5, 60, 6, 200, 7, 700, 8, 2500, 9, 8000, 10, 1e9]],
    layout: {
      "text-field": ["get", "name"],
      "text-font": [regular],
      "text-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        5,
        ["step", ["get", "rank"], 12, 20, 11, 60, 10],
        12,
        ["step", ["get", "rank"], 18, 20, 16, 200, 14, 1500, 12, 5000, 11],
      ],
      "icon-image": ["step", ["zoom"], placeDot, footprintsFrom, ""],
      "text-variable-anchor": ["step", ["zoom"], ["literal", beside], footprintsFrom, ["literal", ["center"]]],
      "text-radial-offset": ["step", ["zoom"], 0.4, footprintsFrom, 0],
      "text-justify": "auto",
      "text-max-width": 8,
      "text-padding": 2,
      "symbol-sort-key": ["get", "rank"],
    },
    paint: {
      "text-color": theme.label,
      "text-halo-color": theme.land,
      "text-halo-width": 1.4,
      "icon-color": theme.label,
    },
  }
}

/** The image of a place's dot, added to the map by whoever makes it. */
export const placeDot = "place-dot"
const beside = ["left", "right", "bottom", "top", "bottom-left", "bottom-right", "top-left", "top-right"]
