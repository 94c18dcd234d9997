import type { Map as MapLibreMap } from "maplibre-gl"
import type { MapTheme } from "../model/palette.ts"
import { styleLayers } from "./basemap.ts"
import { placeDot } from "./placeLabelLayer.ts"
import { dotImage } from "./symbolImages.ts"

/**
 * Gives MapLibre's part of a map the colours of a theme. Only paint changes: view, sources, filters and what is switched off stay
 * as they are, and what has its colour already is not drawn anew.
 */
export function recolour(map: MapLibreMap, theme: MapTheme): void {
  for (const { id, paint } of styleLayers(theme)) {
    for (const [property, value] of Object.entries(paint ?? {})) {
      map.setPaintProperty(id, property as Parameters<MapLibreMap["setPaintProperty"]>[1], value)
    }
  }
  map.updateImage(placeDot, dotImage(theme))
}
