import type { FeatureCollection } from "geojson"
import type { LayerSpecification } from "maplibre-gl"
import { ground } from "../model/palette.ts"
import { semibold } from "./fonts.ts"
import type { SiteMark } from "./siteMarks.ts"

/** An invisible image of one pixel that, stretched over a symbol, keeps the names of places off it; added by whoever makes the map. */
export const symbolRoom = "symbol-room"

/** The text inside a symbol: how many sites a cluster holds, or "?" where a site has no figure. */
export function markTexts(marks: readonly SiteMark[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: marks.map((mark) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [...mark.position] },
      properties: { text: markText(mark), room: mark.radius * 2 },
    })),
  }
}

function markText(mark: SiteMark): string {
  if (mark.kind === "cluster") return String(mark.count)
  return mark.kind === "unknown" ? "?" : ""
}

export function markTextLayer(): LayerSpecification {
  return {
    id: "mark-texts",
    type: "symbol",
    source: "mark-texts",
    layout: {
      "text-field": ["get", "text"],
      "text-font": [semibold],
      "text-size": 12,
      "text-allow-overlap": true,
      "icon-image": symbolRoom,
      "icon-size": ["get", "room"],
      "icon-allow-overlap": true,
      "icon-padding": 0,
    },
    paint: { "text-color": ground.site },
  }
}
