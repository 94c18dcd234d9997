import { type Flavor, layers, namedFlavor } from "@protomaps/basemaps"
import { addProtocol, type LayerSpecification, type Map as MapLibreMap } from "maplibre-gl"
import type { MapTheme } from "../model/palette.ts"
import { regular } from "./fonts.ts"
import type { BaseLayerId } from "./layerOrder.ts"
import {
  greenOpacity,
  type ShownStreets,
  type StreetKind,
  streetLayerPrefix,
  streetSource,
  type StreetTiles,
} from "./streetTiles.ts"

/** Streets lie just below this layer of the style, which itself draws nothing. */
const anchor: BaseLayerId = "streets"

/** Further out the map's own lines say enough, and a country's streets would be a grey cloud. */
const firstZoom = 8
const firstLabelZoom = 13

/** The layers of the Protomaps basemap that are drawn. Not borders and names of places: those of this map alone hold. */
const drawn: Readonly<Record<string, StreetKind>> = {
  landuse_park: "green",
  landuse_urban_green: "green",
  water: "water",
  water_stream: "water",
  water_river: "water",
  buildings: "building",
  roads_rail: "railway",
  roads_other: "road",
  roads_link: "road",
  roads_minor_service: "road",
  roads_minor: "road",
  roads_major: "road",
  roads_highway: "road",
  roads_bridges_other: "road",
  roads_bridges_minor: "road",
  roads_bridges_link: "road",
  roads_bridges_major: "road",
  roads_bridges_highway: "road",
  roads_labels_minor: "road",
  roads_labels_major: "road",
}

/** Draws a street map below borders, zones and sites, in place of one drawn before; undefined takes it off. */
export function showStreets(map: MapLibreMap, streets: ShownStreets | undefined, theme: MapTheme): void {
  for (const id of map.getLayersOrder()) if (id.startsWith(streetLayerPrefix)) map.removeLayer(id)
  if (map.getSource(streetSource)) map.removeSource(streetSource)
  if (!streets) return
  const { tiles, language } = streets
  map.addSource(streetSource, {
    type: "vector",
    tiles: [`${protocol}://${keyOf(tiles)}/{z}/{x}/{y}`],
    minzoom: tiles.minZoom,
    maxzoom: tiles.maxZoom,
    bounds: [...tiles.bounds],
  })
  for (const layer of streetLayers(language, theme)) map.addLayer(layer, anchor)
}

/** What is drawn of a street map, bottom to top: the layers of the Protomaps basemap in our colours, fonts and zooms. */
export function streetLayers(language: string, theme: MapTheme): LayerSpecification[] {
  return layers(streetSource, flavourOf(theme), { lang: language }).flatMap((layer) => {
    const kind = drawn[layer.id]
    return kind ? [restyled(layer, kind, language, theme)] : []
  })
}

/** Every colour of a layer that is drawn, in place of the basemap's own. */
function flavourOf({ water, building, railway, road, mainRoad, roadLabel, land }: MapTheme): Flavor {
  return {
    ...namedFlavor("light"),
    water,
    buildings: building,
    railway,
    other: road,
    minor_service: road,
    minor_a: road,
    minor_b: road,
    link: road,
    major: mainRoad,
    highway: mainRoad,
    bridges_other: road,
    bridges_minor: road,
    bridges_link: road,
    bridges_major: mainRoad,
    bridges_highway: mainRoad,
    roads_label_minor: roadLabel,
    roads_label_minor_halo: land,
    roads_label_major: roadLabel,
    roads_label_major_halo: land,
  }
}

/** Of what the basemap counts as parks: not woods, parks or other green, and barracks are nobody's business here. */
const notGreen = ["glacier", "sand", "military", "naval_base", "airfield"]

function restyled(layer: LayerSpecification, kind: StreetKind, language: string, theme: MapTheme) {
  const id = `${streetLayerPrefix}${kind}/${layer.id}`
  const minzoom = Math.max(firstZoom, "minzoom" in layer ? (layer.minzoom ?? 0) : 0)
  if (layer.type === "symbol") {
    const name = ["coalesce", ["get", `name:${language}`], ["get", "name"]]
    const layout = { ...layer.layout, "text-font": [regular], "text-field": name }
    return { ...layer, id, minzoom: Math.max(minzoom, firstLabelZoom), layout } as LayerSpecification
  }
  if (kind === "green" && layer.type === "fill") {
    const filter = ["all", layer.filter, ["!in", "kind", ...notGreen]]
    const paint = { "fill-color": theme.green, "fill-opacity": greenOpacity, "fill-antialias": false }
    return { ...layer, id, minzoom, filter, paint } as LayerSpecification
  }
  // As strong as the legend says, and no stronger.
  if (layer.id === "buildings")
    return { ...layer, id, minzoom, paint: { "fill-color": theme.building } } as LayerSpecification
  if (kind === "railway" && layer.type === "line")
    return { ...layer, id, minzoom, paint: { ...layer.paint, "line-opacity": 1 } } as LayerSpecification
  return { ...layer, id, minzoom } as LayerSpecification
}

const protocol = "pmtiles"
/** Maps know tiles by an address; a file that nobody holds any more is let go. */
const opened = new Map<string, WeakRef<StreetTiles>>()
const keys = new WeakMap<StreetTiles, string>()

function keyOf(tiles: StreetTiles): string {
  const known = keys.get(tiles)
  if (known) return known
  if (opened.size === 0) addProtocol(protocol, ({ url }, { signal }) => readTile(url, signal))
  const key = String(opened.size + 1)
  keys.set(tiles, key)
  opened.set(key, new WeakRef(tiles))
  return key
}

/** A tile that is not there or cannot be read is empty: the rest of the map goes on, and whoever opened the file says why. */
async function readTile(url: string, signal: AbortSignal): Promise<{ data: ArrayBuffer }> {
  const [key = "", ...position] = url.slice(`${protocol}://`.length).split("/")
  const [z = 0, x = 0, y = 0] = position.map(Number)
  const read = opened.get(key)?.deref()?.tile(z, x, y, signal)
  const data = await read?.catch((error: unknown) => {
    if (signal.aborted) throw error
  })
  return { data: data ?? new ArrayBuffer(0) }
}
