import type { Map as MapLibreMap } from "maplibre-gl"
import type { MapTheme } from "../model/palette.ts"
import { type ShownStreets, streetSource } from "./streetTiles.ts"

/** Draws streets on a map for a picture, or takes off those drawn before; the part that draws them is loaded only for that. */
export async function drawStreets(map: MapLibreMap, streets: ShownStreets | undefined, theme: MapTheme): Promise<void> {
  if (!streets && !map.getSource(streetSource)) return
  const { showStreets } = await import("./streetsLayer.ts")
  showStreets(map, streets, theme)
}
