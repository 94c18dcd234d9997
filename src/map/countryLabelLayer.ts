import type { FeatureCollection } from "geojson"
import type { LayerSpecification } from "maplibre-gl"
import { ground } from "../model/palette.ts"
import { semibold } from "./fonts.ts"
import { labelPoint } from "./labelPoint.ts"

/** One point per country, with its name in the page's language or, without one, as the data have it. */
export function countryLabels(
  land: FeatureCollection,
  countryName: (iso2: string) => string | undefined,
): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: land.features.flatMap((feature) => {
      const place = labelPoint(feature)
      const iso2 = String(feature.properties?.iso2 ?? "")
      const name = countryName(iso2) ?? feature.properties?.name
      if (!place || !name) return []
      const geometry = { type: "Point" as const, coordinates: [...place.point] }
      const properties = { name, width: place.width, region: feature.properties?.in_region === true }
      return [{ type: "Feature", geometry, properties }]
    }),
  }
}

/** Names of countries, letter-spaced and quiet; they leave when the map is closer than a country. */
export function countryLabelLayer(): LayerSpecification {
  return {
    id: "country-labels",
    type: "symbol",
    source: "countries",
    maxzoom: 9,
    // A country narrower than its name is named further in.
    filter: [">=", ["get", "width"], ["step", ["zoom"], 0.7, 7, 0.3, 8, 0]],
    layout: {
      "text-field": ["get", "name"],
      "text-font": [semibold],
      "text-size": ["interpolate", ["linear"], ["zoom"], 4, 10, 6, ["case", ["get", "region"], 13, 11.5], 8, 17],
      "text-transform": "uppercase",
      "text-letter-spacing": 0.18,
      "text-max-width": 7,
      "text-padding": 2,
      // Where a site stands in the way the name moves aside instead of leaving.
      "text-variable-anchor": ["center", "top", "bottom", "left", "right", "top-left", "bottom-right"],
      "text-radial-offset": 1.1,
      "symbol-sort-key": ["case", ["get", "region"], 0, 1],
    },
    paint: {
      "text-color": ["case", ["get", "region"], ground.country, ground.quietLabel],
      "text-halo-color": ["case", ["get", "region"], ground.land, ground.neighbour],
      "text-halo-width": 1.5,
    },
  }
}
