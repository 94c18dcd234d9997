import type { FeatureCollection } from "geojson"
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl"
import type { MapTheme } from "../model/palette.ts"
import type { Place } from "../model/place.ts"
import { contourLayers } from "./contourLayer.ts"
import { countryLabelLayer, countryLabels } from "./countryLabelLayer.ts"
import { fontFaces } from "./fonts.ts"
import { boxOf, corners } from "./boxOf.ts"
import { graticuleLayers } from "./graticuleLayer.ts"
import { inOrder } from "./layerOrder.ts"
import { markTextLayer } from "./markTextLayer.ts"
import { measureLayers } from "./measureLayer.ts"
import { mgrsNameLayer } from "./mgrsGridLayer.ts"
import { placeLabelLayer, placeLabels, type PlaceName } from "./placeLabelLayer.ts"
import { ringLabelLayer } from "./ringLabelLayer.ts"
import { siteLabelLayer } from "./siteLabelLayer.ts"

/** What the map draws below the sites. */
export interface MapGround {
  /** Properties iso2, name, in_region. */
  readonly land: FeatureCollection
  /** Properties a, b (the two countries) and disputed. */
  readonly borders: FeatureCollection
  readonly lakes?: FeatureCollection
  readonly rivers?: FeatureCollection
  readonly places: readonly Place[]
}

const nothing: FeatureCollection = { type: "FeatureCollection", features: [] }

/** The sources that follow the ground. */
export function groundSources(
  ground: MapGround | undefined,
  countryName: (iso2: string) => string | undefined,
  placeName: PlaceName,
): Readonly<Record<GroundSource, FeatureCollection>> {
  return {
    land: ground?.land ?? nothing,
    borders: ground?.borders ?? nothing,
    lakes: ground?.lakes ? drawnLakes(ground.lakes) : nothing,
    rivers: ground?.rivers ?? nothing,
    places: ground ? placeLabels(ground.places, placeName) : nothing,
    countries: ground ? countryLabels(ground.land, countryName) : nothing,
  }
}

/** A lake of fewer corners is a triangle or so in the data, not a shape to show. */
const fewestCorners = 9

/** Lakes with a shape, each with the longer side of its box [°], by which small ones are left out further out. */
function drawnLakes(lakes: FeatureCollection): FeatureCollection {
  const features = lakes.features.flatMap((feature) => {
    const box = boxOf([feature])
    if (!box || corners(feature.geometry).length < fewestCorners) return []
    const span = Math.max(box[2] - box[0], box[3] - box[1])
    return [{ ...feature, properties: { ...feature.properties, span } }]
  })
  return { type: "FeatureCollection", features }
}

export const groundSourceIds = ["land", "borders", "lakes", "rivers", "places", "countries"] as const
export type GroundSource = (typeof groundSourceIds)[number]
/** The sources that follow the sites and the view. */
export const labelSourceIds = ["site-labels", "ring-labels", "mark-texts", "graticule", "graticule-labels"] as const

/**
 * The style of the map, from our own data only: no tiles, glyphs or sprites are asked of anybody. Sources start empty and are
 * filled with `setData`.
 *
 * @param base address of the page, for the fonts
 */
export function basemapStyle(base: string, theme: MapTheme): StyleSpecification {
  const source = { type: "geojson", data: nothing, maxzoom: 14 } as const
  return {
    version: 8,
    "font-faces": fontFaces(base),
    sources: Object.fromEntries(
      [...groundSourceIds, ...labelSourceIds, "contours", "measure"].map((id) => [id, { ...source }]),
    ),
    layers: styleLayers(theme),
  }
}

/** The layers that MapLibre draws, in the colours of a theme. */
export function styleLayers(theme: MapTheme): LayerSpecification[] {
  return inOrder([
    ...groundLayers(theme),
    ...borderLayers(theme),
    placeLabelLayer(theme),
    countryLabelLayer(theme),
    siteLabelLayer(theme),
    ringLabelLayer(theme),
    ...contourLayers(theme),
    markTextLayer(theme),
    ...graticuleLayers(theme),
    mgrsNameLayer(theme),
    ...measureLayers(theme),
  ])
}

const inRegion: ExpressionSpecification = ["==", ["get", "in_region"], true]
const disputed: ExpressionSpecification = ["==", ["get", "disputed"], true]

function groundLayers(theme: MapTheme): LayerSpecification[] {
  const fill = (
    id: string,
    source: GroundSource,
    colour: string,
    filter?: ExpressionSpecification,
  ): LayerSpecification => ({
    id,
    type: "fill",
    source,
    // Edges are covered by borders and coast; smoothing them again costs a tenth of a frame without a graphics card.
    paint: { "fill-color": colour, "fill-antialias": false },
    ...(filter ? { filter } : {}),
  })
  return [
    { id: "sea", type: "background", paint: { "background-color": theme.sea } },
    // Below the land: only its seaward half can be seen, so no line runs along land borders.
    {
      id: "coast",
      type: "line",
      source: "land",
      layout: { "line-join": "round" },
      paint: { "line-color": theme.coast, "line-width": ["interpolate", ["linear"], ["zoom"], 4, 1.5, 10, 3] },
    },
    fill("neighbours", "land", theme.neighbour, ["!", inRegion]),
    fill("land", "land", theme.land, inRegion),
    fill("lakes", "lakes", theme.water, [
      ">=",
      ["get", "span"],
      ["step", ["zoom"], 0.09, 7, 0.04, 8, 0.02, 9, 0.008, 10, 0],
    ]),
    riverLayer(theme),
    { id: "streets", type: "background", paint: { "background-opacity": 0 } },
  ]
}

function riverLayer(theme: MapTheme): LayerSpecification {
  return {
    id: "rivers",
    type: "line",
    source: "rivers",
    filter: ["<=", ["get", "level"], ["step", ["zoom"], 2, 7, 3, 8, 4]],
    layout: { "line-join": "round", "line-cap": "round" },
    // The data run beside the river's bed from about zoom 9 on: there the river fades rather than mislead.
    maxzoom: 11,
    paint: {
      "line-color": theme.river,
      "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.6, 9, 1.6],
      "line-opacity": ["interpolate", ["linear"], ["zoom"], 9.5, 1, 11, 0],
    },
  }
}

function borderLayers(theme: MapTheme): LayerSpecification[] {
  const paint = {
    "line-color": theme.border,
    "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.8, 8, 1.4, 12, 2],
  } as const satisfies Extract<LayerSpecification, { type: "line" }>["paint"]
  return [
    {
      id: "borders",
      type: "line",
      source: "borders",
      filter: ["!", disputed],
      layout: { "line-join": "round" },
      paint: { ...paint },
    },
    {
      id: "borders-disputed",
      type: "line",
      source: "borders",
      filter: disputed,
      layout: { "line-join": "round" },
      paint: { ...paint, "line-dasharray": [3, 2] },
    },
  ]
}
