import type { Feature, FeatureCollection, Geometry } from "geojson"
import type { LayerSpecification } from "maplibre-gl"
import type { MapTheme } from "../model/palette.ts"
import type { LonLat } from "../model/units.ts"

/** A measured line: the geodesic, and the ends that are set. */
export interface MeasuredLine {
  readonly path: readonly LonLat[]
  readonly ends: readonly LonLat[]
}

/** Width of the measured line [px]. */
export const measureWidth = 2

export function measureFeatures(line: MeasuredLine | undefined): FeatureCollection {
  const { path, ends } = line ?? { path: [], ends: [] }
  const points = ends.map((end) => feature({ type: "Point", coordinates: [...end] }))
  const drawn = feature({ type: "LineString", coordinates: path.map((point) => [...point]) })
  return { type: "FeatureCollection", features: path.length > 1 ? [drawn, ...points] : points }
}

function feature(geometry: Geometry): Feature {
  return { type: "Feature", geometry, properties: {} }
}

export function measureLayers(theme: MapTheme): LayerSpecification[] {
  const source = "measure"
  const layout = { "line-cap": "round", "line-join": "round" } as const
  return [
    {
      id: "measure-casing",
      type: "line",
      source,
      layout,
      paint: { "line-color": theme.casing, "line-width": measureWidth + 3, "line-opacity": 0.85 },
    },
    {
      id: "measure-line",
      type: "line",
      source,
      layout,
      paint: { "line-color": theme.selected, "line-width": measureWidth },
    },
    {
      id: "measure-ends",
      type: "circle",
      source,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 4,
        "circle-color": theme.casing,
        "circle-stroke-color": theme.selected,
        "circle-stroke-width": measureWidth,
      },
    },
  ]
}
