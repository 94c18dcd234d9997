import type { LayerSpecification } from "maplibre-gl"
import { contourDash, type MapTheme } from "../model/palette.ts"
import type { PressureContour } from "../model/pressureContours.ts"
import type { KPa } from "../model/units.ts"
import { semibold } from "./fonts.ts"

/** Which pressures are drawn, and the text on a contour, such as "5 kPa · 232 m". */
export interface ContourChoice {
  readonly levels: readonly KPa[]
  readonly label: (contour: PressureContour) => string
}

export const contourWidth = 1.5

/** The lines, and the texts that stand on them. */
export function contourLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "contours",
      type: "line",
      source: "contours",
      filter: ["==", ["geometry-type"], "LineString"],
      paint: { "line-color": theme.contour, "line-width": contourWidth, "line-dasharray": [...contourDash] },
    },
    {
      id: "contour-labels",
      type: "symbol",
      source: "contours",
      filter: ["==", ["geometry-type"], "Point"],
      layout: {
        "text-field": ["get", "text"],
        "text-font": [semibold],
        "text-size": 11,
        "text-max-width": 40,
        "text-padding": 1,
      },
      paint: { "text-color": theme.contour, "text-halo-color": theme.casing, "text-halo-width": 1.8 },
    },
  ]
}
