import type { Map as MapLibreMap } from "maplibre-gl"
import { layerGroups, type LayerGroup } from "./deckLayers.ts"
import type { BaseLayerId } from "./layerOrder.ts"

/** Which of the style's layers belong to what the user can switch; deck.gl's layers carry their own. */
const groupLayers = {
  sites: ["site-labels", "mark-texts"],
  zones: ["ring-labels"],
  contours: ["contours", "contour-labels"],
  footprints: [],
  cells: [],
  places: ["place-labels", "country-labels"],
  borders: ["borders", "borders-disputed"],
  water: ["lakes", "rivers"],
  streets: ["streets"],
  graticule: ["graticule", "grid-names", "graticule-labels"],
} as const satisfies Record<LayerGroup, readonly BaseLayerId[]>

/** Switches the style's layers on and off as the user has chosen. */
export function showGroups(map: MapLibreMap, visible: Readonly<Record<LayerGroup, boolean>>): void {
  for (const group of layerGroups) {
    const visibility = visible[group] ? "visible" : "none"
    for (const layer of groupLayers[group]) map.setLayoutProperty(layer, "visibility", visibility)
  }
}
