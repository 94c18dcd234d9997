import type { Feature, FeatureCollection } from "geojson"
import type { LayerSpecification } from "maplibre-gl"
import { graticule, graticuleInterval, graticuleText } from "../model/graticule.ts"
import type { MapTheme } from "../model/palette.ts"
import { regular } from "./fonts.ts"
import { innerBox, type MapExtent, type MapFrame } from "./mapFrame.ts"

/** An angle with its side in the page's language: "21°30′ E". */
export type GraticuleLabel = (angle: string, side: "north" | "south" | "east" | "west") => string

const intervalAt = (zoom: number) => graticuleInterval((512 * 2 ** zoom) / 360)

/** Parallels and meridians across a frame. */
export function graticuleLines({ zoom, box }: MapFrame): FeatureCollection {
  const { meridians, parallels } = graticule(box, intervalAt(zoom))
  const [west, south, east, north] = box
  const line = (...coordinates: [number, number][]): Feature => ({
    type: "Feature",
    geometry: { type: "LineString", coordinates },
    properties: {},
  })
  return {
    type: "FeatureCollection",
    features: [
      ...meridians.map((lon) => line([lon, south], [lon, north])),
      ...parallels.map((lat) => line([west, lat], [east, lat])),
    ],
  }
}

/**
 * The labels of the lines at the upper and the left edge of what is shown.
 *
 * @param frame the frame that the lines were made for: its zoom step decides the interval
 */
export function graticuleLabels(view: MapExtent, frame: MapFrame, label: GraticuleLabel): FeatureCollection {
  const { meridians, parallels } = graticule(innerBox(view.box), intervalAt(frame.zoom))
  const [west, , , north] = view.box
  const point = (coordinates: [number, number], text: string, edge: "top" | "left"): Feature => ({
    type: "Feature",
    geometry: { type: "Point", coordinates },
    properties: { text, edge },
  })
  return {
    type: "FeatureCollection",
    features: [
      ...meridians.map((lon) => point([lon, north], label(graticuleText(lon), lon < 0 ? "west" : "east"), "top")),
      ...parallels.map((lat) => point([west, lat], label(graticuleText(lat), lat < 0 ? "south" : "north"), "left")),
    ],
  }
}

/** Thin lines, and quiet labels beside the edge they run into; of degrees or of a grid. */
export function graticuleLayers(theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: "graticule",
      type: "line",
      source: "graticule",
      layout: { visibility: "none" },
      paint: {
        "line-color": theme.graticule,
        "line-width": ["coalesce", ["get", "width"], 0.75],
        "line-opacity": 0.7,
      },
    },
    {
      id: "graticule-labels",
      type: "symbol",
      source: "graticule-labels",
      filter: ["in", ["get", "edge"], ["literal", ["top", "left"]]],
      layout: {
        visibility: "none",
        "text-field": ["get", "text"],
        "text-font": [regular],
        "text-size": 11,
        "text-anchor": ["get", "edge"],
        "text-offset": ["match", ["get", "edge"], "top", ["literal", [0, 0.3]], ["literal", [0.4, 0]]],
        "text-padding": 4,
        "text-allow-overlap": true,
        "text-ignore-placement": false,
      },
      paint: { "text-color": theme.label, "text-halo-color": theme.casing, "text-halo-width": 1.5 },
    },
  ]
}
