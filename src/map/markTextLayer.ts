import type { FeatureCollection } from "geojson"
import type { LayerSpecification } from "maplibre-gl"
import type { MapTheme } from "../model/palette.ts"
import type { LonLat } from "../model/units.ts"
import { semibold } from "./fonts.ts"
import { pointRadius } from "./pointLayer.ts"
import type { SiteMark } from "./siteMarks.ts"

/** An invisible image of one pixel that, stretched over a symbol, keeps the names of places off it; added by whoever makes the map. */
export const symbolRoom = "symbol-room"

/**
 * The text inside a symbol: how many sites a cluster holds, or "?" where a site has no figure.
 *
 * @param point the point asked about, which only makes room for its symbol
 */
export function markTexts(marks: readonly SiteMark[], point?: LonLat): FeatureCollection {
  const texts = marks.map((mark) => ({ position: mark.position, text: markText(mark), room: mark.radius * 2 }))
  if (point) texts.push({ position: point, text: "", room: pointRadius * 2 })
  return {
    type: "FeatureCollection",
    features: texts.map(({ position, text, room }) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [...position] },
      properties: { text, room },
    })),
  }
}

function markText(mark: SiteMark): string {
  if (mark.kind === "cluster") return String(mark.count)
  return mark.kind === "unknown" ? "?" : ""
}

export function markTextLayer(theme: MapTheme): LayerSpecification {
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
    paint: { "text-color": theme.site },
  }
}
