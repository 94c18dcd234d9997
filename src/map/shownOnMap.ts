import type { Layer } from "@deck.gl/core"
import type { MapGeoJSONFeature, Map as MapLibreMap } from "maplibre-gl"
import type { Footprint } from "../model/place.ts"
import { circleBox } from "../model/geo.ts"
import { light } from "../model/palette.ts"
import type { ZoneKind } from "../model/rule.ts"
import type { LonLat } from "../model/units.ts"
import { rgba } from "./deckProps.ts"
import type { cellData } from "./gridCellLayer.ts"
import type { Highlight } from "./highlightLayer.ts"
import { type BaseLayerId, type LayerId, layerOrder } from "./layerOrder.ts"
import { type MapExtent, overlaps } from "./mapFrame.ts"
import { footprintsFrom } from "./placeLabelLayer.ts"
import { type KnownMark, plainSitesFrom, type SiteMark } from "./siteMarks.ts"
import { type StreetKind, streetKinds, streetLayerPrefix } from "./streetTiles.ts"
import type { ZoneStroke } from "./zoneLineLayer.ts"

/** What can be seen on a drawn map, for the legend and the footnotes of a picture. */
export interface ShownOnMap {
  readonly layers: ReadonlySet<LayerId>
  readonly zones: ReadonlySet<ZoneKind>
  readonly streets: ReadonlySet<StreetKind>
  /** Names written on the map, as placed. */
  readonly labels: readonly string[]
  /** True when the size of a symbol says something. */
  readonly symbolsSized: boolean
  /** True where a place is a dot with its name beside it; closer it is its footprint with the name inside. */
  readonly placesAsDots: boolean
}

/**
 * Looks at a settled map and says what it shows.
 *
 * @param pixels of the map's picture; drawn in the light theme; the sea is where its colour is
 */
export function shownOnMap(
  map: MapLibreMap,
  deck: readonly (Layer & { readonly id: string })[],
  extent: MapExtent,
  pixels: Uint8ClampedArray,
): ShownOnMap {
  const layers = new Set<LayerId>()
  const labels: string[] = []
  for (const [id, drawer] of layerOrder) {
    if (drawer === "deck" || id === "sea" || id === "coast") continue
    const features = map.queryRenderedFeatures({ layers: [id] })
    if (features.some((feature) => isSeen(id, feature))) layers.add(id)
    if (drawer === "label") labels.push(...features.flatMap(labelOf))
  }
  const streets = streetsOn(map)
  if (streets.size > 0) layers.add("streets")
  if (hasColour(pixels, light.sea)) layers.add("sea")
  const zones = new Set<ZoneKind>()
  let symbolsSized = false
  const selected = selectedIds(deck)
  for (const layer of deck) {
    const inView = layer.props.visible ? seenData(layer, extent) : []
    // The selected site's symbol covers its own ordinary one.
    const seen = layer.id === "sites" ? inView.filter((mark) => !selected.has((mark as KnownMark).siteId)) : inView
    if (seen.length > 0) layers.add(layer.id as LayerId)
    if (layer.id.endsWith("-lines")) for (const { zone } of seen as readonly ZoneStroke[]) zones.add(zone)
    if (layer.id === "sites" || layer.id === "clusters")
      symbolsSized ||= seen.length > 0 && extent.zoom < plainSitesFrom
  }
  return {
    layers,
    zones,
    streets,
    labels: [...new Set(labels)],
    symbolsSized,
    placesAsDots: extent.zoom < footprintsFrom,
  }
}

function streetsOn(map: MapLibreMap): Set<StreetKind> {
  const ids = map.getLayersOrder().filter((id) => id.startsWith(streetLayerPrefix))
  const drawn = ids.length === 0 ? [] : map.queryRenderedFeatures({ layers: ids })
  const kinds = new Set(drawn.map(({ layer }) => layer.id.slice(streetLayerPrefix.length).split("/")[0]))
  return new Set(streetKinds.filter((kind) => kinds.has(kind)))
}

/** An empty text makes room for a symbol and shows nothing. */
function isSeen(id: BaseLayerId, { properties }: MapGeoJSONFeature): boolean {
  return id !== "mark-texts" || properties.text !== ""
}

function labelOf({ properties }: MapGeoJSONFeature): string[] {
  const label: unknown = properties.name ?? properties.text
  return typeof label === "string" && label !== "" ? [label] : []
}

function selectedIds(deck: readonly Layer[]): ReadonlySet<string> {
  const layer = deck.find(({ id }) => id === "selected-site")
  const marks = (layer?.props as { readonly data?: readonly KnownMark[] } | undefined)?.data ?? []
  return new Set(marks.map(({ siteId }) => siteId))
}

/** What of a deck.gl layer's data reaches into the view. */
function seenData(layer: Layer & { readonly id: string }, extent: MapExtent): readonly unknown[] {
  const { data } = layer.props as { readonly data?: unknown }
  const all = Array.isArray(data) ? (data as readonly unknown[]) : []
  const inView = ([lon, lat]: LonLat) => overlaps([lon, lat, lon, lat], extent.box)
  switch (layer.id) {
    case "footprints":
      return (all as readonly Footprint[]).filter(({ centre, radius }) =>
        overlaps(circleBox(centre, radius), extent.box),
      )
    case "grid-cells":
      return cellsInView(data, inView)
    case "zone-casings":
    case "zone-lines":
    case "selected-casings":
    case "selected-lines":
      return (all as readonly ZoneStroke[]).filter(({ path }) => crosses(path, extent))
    case "selected-stores":
      return (all as readonly LonLat[]).filter(inView)
    case "highlights":
      return (all as readonly Highlight[]).filter(({ mark }) => inView(mark.position))
    case "selected-fills":
      return []
    default:
      return (all as readonly Pick<SiteMark, "position">[]).filter(({ position }) => inView(position))
  }
}

/** The corners of cells that are in the view; smaller than a cell it never is. */
function cellsInView(data: unknown, inView: (corner: LonLat) => boolean): readonly LonLat[] {
  const { attributes } = (data ?? {}) as Partial<Exclude<ReturnType<typeof cellData>, readonly never[]>>
  const corners = attributes?.getPolygon.value ?? new Float64Array()
  for (let at = 0; at < corners.length; at += 2) {
    const corner = [corners[at] as number, corners[at + 1] as number] as const
    if (inView(corner)) return [corner]
  }
  return []
}

/** Whether a line has a part in the view: each piece is clipped at the four sides (Liang and Barsky 1984). */
export function crosses(path: readonly LonLat[], { box: [west, south, east, north] }: Pick<MapExtent, "box">): boolean {
  return path.some((to, i) => {
    const from = path[i - 1]
    if (!from) return false
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    let [enters, leaves] = [0, 1]
    for (const [step, room] of [
      [-dx, from[0] - west],
      [dx, east - from[0]],
      [-dy, from[1] - south],
      [dy, north - from[1]],
    ] as const) {
      if (step === 0 && room < 0) return false
      if (step < 0) enters = Math.max(enters, room / step)
      if (step > 0) leaves = Math.min(leaves, room / step)
    }
    return enters <= leaves
  })
}

/** Looks at every seventh pixel: smaller than that nobody sees. */
function hasColour(pixels: Uint8ClampedArray, colour: string): boolean {
  const [red, green, blue] = rgba(colour)
  for (let at = 0; at < pixels.length; at += 28) {
    if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) return true
  }
  return false
}
