import type { FeatureCollection } from "geojson"
import type { LayerSpecification } from "maplibre-gl"
import type { MapTheme } from "../model/palette.ts"
import { semibold } from "./fonts.ts"
import type { SiteMark } from "./siteMarks.ts"

/** Site names appear from this zoom on; that of the selected or pointed-at site always. */
const siteNamesFrom = 8

/** @param emphasised ids of the sites whose names are shown at every zoom */
export function siteLabels(marks: readonly SiteMark[], emphasised: ReadonlySet<string>): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: marks.flatMap((mark) => {
      if (mark.kind === "cluster") return []
      const always = emphasised.has(mark.siteId)
      const properties = {
        name: mark.name,
        offset: mark.radius / 12 + (always ? 0.75 : 0.4),
        always,
        order: always ? 0 : 1,
      }
      return [{ type: "Feature", geometry: { type: "Point", coordinates: [...mark.position] }, properties }]
    }),
  }
}

export function siteLabelLayer(theme: MapTheme): LayerSpecification {
  return {
    id: "site-labels",
    type: "symbol",
    source: "site-labels",
    filter: ["any", ["get", "always"], [">=", ["zoom"], siteNamesFrom]],
    layout: {
      "text-field": ["get", "name"],
      "text-font": [semibold],
      "text-size": 12,
      "text-letter-spacing": 0.06,
      "text-variable-anchor": ["left", "right", "bottom", "top"],
      "text-radial-offset": ["get", "offset"],
      "text-justify": "auto",
      "text-padding": 2,
      "symbol-sort-key": ["get", "order"],
    },
    paint: { "text-color": theme.site, "text-halo-color": theme.casing, "text-halo-width": 1.6 },
  }
}
