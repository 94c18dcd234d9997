import type { Feature, FeatureCollection } from "geojson"
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl"
import type { MapTheme } from "../model/palette.ts"
import { semibold } from "./fonts.ts"
import { labelPoint } from "./labelPoint.ts"
import { type HalfSize, labelSpots, landRows } from "./labelSpots.ts"

/** One point per country, with its name in the page's language or, without one, as the data have it. */
export function countryLabels(
  land: FeatureCollection,
  countryName: (iso2: string) => string | undefined,
): FeatureCollection {
  const region = landRows(land.features.filter(isInRegion))
  return {
    type: "FeatureCollection",
    features: land.features.flatMap((feature) => {
      const place = labelPoint(feature)
      const iso2 = String(feature.properties?.iso2 ?? "")
      const name = countryName(iso2) ?? feature.properties?.name
      if (!place || !name) return []
      const geometry = { type: "Point" as const, coordinates: [...place.point] }
      const spots = isInRegion(feature) ? spotsOf(labelSpots(region, feature, place.point), place.width, name) : {}
      const properties = { name, width: place.width, region: isInRegion(feature), ...spots }
      return [{ type: "Feature", geometry, properties }]
    }),
  }
}

const isInRegion = ({ properties }: Feature) => properties?.in_region === true

/** Zooms of tiles, for each of which the spots are worked out anew; the first holds further out, the last closer, too. */
const spotZooms = [4, 5, 6, 7] as const

/** Width of a text unless a word is longer, and height of a line [em]. */
const widest = 7
const lineHeight = 1.2

/** A country narrower than this [°] has its name written smaller and closer. */
const narrow = 3.2
/** Extra room after each letter [em], and size at zooms 4, 6 and 8 [px]. */
const type = { wide: { spacing: 0.18, size: [10, 13, 17] }, narrow: { spacing: 0.06, size: [9.5, 11, 16] } } as const

/** Spots for a name as the style's expressions read them, by zoom. */
function spotsOf(spots: ReturnType<typeof labelSpots>, width: number, name: string) {
  const { spacing, size } = type[width < narrow ? "narrow" : "wide"]
  const half = halfSize(name, spacing)
  return Object.fromEntries(
    spotZooms.map((zoom) => {
      // Half way from a zoom of tiles to the next.
      const at = Math.min(8, Math.max(4, zoom + 0.5))
      const em =
        at <= 6 ? size[0] + ((at - 4) / 2) * (size[1] - size[0]) : size[1] + ((at - 6) / 2) * (size[2] - size[1])
      const perDegree = (512 * 2 ** (zoom + 0.5)) / 360 / em
      return [`spots${zoom}`, spots(half, perDegree).flatMap((spot) => ["center", spot])]
    }),
  )
}

/** Of a name, in lines as MapLibre breaks it or a little larger. A capital is 0.7 em wide or so, in both scripts. */
function halfSize(name: string, spacing: number): HalfSize {
  const widthOf = (text: string) => text.length * (0.7 + spacing)
  const words = name.split(" ")
  const lines = Math.min(Math.ceil(widthOf(name) / widest), words.length)
  const longestWord = words.reduce((longest, word) => Math.max(longest, widthOf(word)), 0)
  return { x: Math.max(longestWord, widthOf(name) / lines) / 2, y: (lines * lineHeight) / 2 }
}

/** The spots of a country of the region; a neighbour's name moves up or down a little. */
const spotsByZoom = [
  "step",
  ["zoom"],
  ...spotZooms.flatMap((zoom, at) => [
    ...(at === 0 ? [] : [zoom]),
    ["coalesce", ["get", `spots${zoom}`], ["literal", ["center", [0, 0], "center", [0, 1.7], "center", [0, -1.7]]]],
  ]),
] as unknown as ExpressionSpecification

const byWidth = (wide: number, small: number): ExpressionSpecification => [
  "case",
  ["all", ["get", "region"], ["<", ["get", "width"], narrow]],
  small,
  wide,
]

/** Names of countries, letter-spaced and quiet; they leave when the map is closer than a country. */
export function countryLabelLayer(theme: MapTheme): LayerSpecification {
  return {
    id: "country-labels",
    type: "symbol",
    source: "countries",
    maxzoom: 9,
    // A country narrower than its name is named further in.
    filter: [">=", ["get", "width"], ["step", ["zoom"], 0.7, 7, 0.3, 8, 0]],
    layout: {
      "text-field": ["get", "name"],
      "text-font": [semibold],
      "text-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        4,
        byWidth(type.wide.size[0], type.narrow.size[0]),
        6,
        ["case", ["get", "region"], byWidth(type.wide.size[1], type.narrow.size[1]), 11.5],
        8,
        byWidth(type.wide.size[2], type.narrow.size[2]),
      ],
      "text-transform": "uppercase",
      "text-letter-spacing": byWidth(type.wide.spacing, type.narrow.spacing),
      "text-max-width": widest,
      "text-padding": 2,
      // Where a site stands in the way the name moves aside, over its own country's land or the sea, instead of leaving.
      "text-variable-anchor-offset": spotsByZoom,
      "symbol-sort-key": ["case", ["get", "region"], 0, 1],
    },
    paint: {
      "text-color": ["case", ["get", "region"], theme.country, theme.quietLabel],
      "text-halo-color": ["case", ["get", "region"], theme.land, theme.neighbour],
      "text-halo-width": 1.5,
    },
  }
}
