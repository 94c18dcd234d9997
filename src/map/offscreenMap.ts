import { MapLibreOverlay } from "@deck.gl/maplibre"
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url"
import { type FilterSpecification, type GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from "maplibre-gl"
import { createRoot } from "solid-js"
import { light } from "../model/palette.ts"
import type { CellsInBox } from "../model/gridCellsIn.ts"
import type { LonLat, Metres } from "../model/units.ts"
import { basemapStyle, groundSourceIds, groundSources, labelSourceIds, type MapGround } from "./basemap.ts"
import { contoursOf } from "./contourFeatures.ts"
import { cellsToDraw } from "./createGridCells.ts"
import { createMapValues, type MapSubject } from "./createMapValues.ts"
import { showGroups } from "./groupLayers.ts"
import { drawStreets } from "./drawStreets.ts"
import { type MapExtent, mapFrame, metresPerPixel } from "./mapFrame.ts"
import { type MeasuredLine, measureFeatures } from "./measureLayer.ts"
import { symbolRoom } from "./markTextLayer.ts"
import { type PlaceName, placeDot } from "./placeLabelLayer.ts"
import { type ShownOnMap, shownOnMap } from "./shownOnMap.ts"
import type { ShownStreets } from "./streetTiles.ts"
import { makeOffscreenContainer } from "./makeOffscreenContainer.ts"
import { diamondImage, dotImage, emptyImage } from "./symbolImages.ts"

setWorkerUrl(workerUrl)

/** Why no map could be drawn. */
export class OffscreenMapError extends Error {
  readonly reason: "no webgl" | "out of memory" | "too slow"
  constructor(reason: OffscreenMapError["reason"]) {
    super(`off-screen map: ${reason}`)
    this.name = "OffscreenMapError"
    this.reason = reason
  }
}

/** What to draw: the same as the page draws, as values that do not change; in the light theme always, as it may be printed. */
export interface MapRequest {
  readonly subject: MapSubject
  readonly ground: MapGround | undefined
  readonly measured?: MeasuredLine
  readonly streets?: ShownStreets | undefined
  readonly placeName: PlaceName
  readonly countryName: (iso2: string) => string | undefined
  readonly centre: LonLat
  readonly zoom: number
}

export interface OffscreenSize {
  /** In map px, in which symbols and texts have their usual sizes. */
  readonly width: number
  readonly height: number
  /** Picture px per map px. */
  readonly pixelRatio: number
}

export interface DrawnMap {
  /** A copy that stays when the map is used again or removed. */
  readonly canvas: HTMLCanvasElement
  readonly shown: ShownOnMap
  /** Ground length of a map px at the middle of the map and at its southern and northern edge [m]. */
  readonly metresPerPixel: { readonly middle: Metres; readonly south: Metres; readonly north: Metres }
}

export interface OffscreenMap {
  /**
   * Draws a map and waits until everything on it is there. One at a time.
   *
   * @throws OffscreenMapError; the signal's reason when it is aborted
   */
  readonly draw: (request: MapRequest, signal: AbortSignal) => Promise<DrawnMap>
  readonly remove: () => void
}

/** A drawing that takes longer has stopped [ms]; in software rendering a large one takes a fifth of it. */
const longestDrawing = 120_000

/**
 * A map beside the page, for pictures. It has a pixel ratio of its own: changing that of a map in use moves the layers of deck.gl.
 * To be removed by whoever made it.
 *
 * @throws OffscreenMapError where there is no WebGL or not enough memory for the size
 */
export function makeOffscreenMap(size: OffscreenSize): OffscreenMap {
  if (!document.createElement("canvas").getContext("webgl2")) throw new OffscreenMapError("no webgl")
  const container = makeOffscreenContainer(size)
  const map = makeMap(container, size)
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] })
  const loaded = new Promise<void>((resolve) => void map.once("load", () => resolve()))
  const filters: NameFilters = new Map()
  let isReady = false
  const prepare = async () => {
    await loaded
    if (isReady) return
    isReady = true
    map.addImage(placeDot, dotImage(light), { pixelRatio: 2 })
    map.addImage(symbolRoom, emptyImage())
    map.addControl(overlay)
    for (const layer of namedLayers) filters.set(layer, map.getFilter(layer) ?? null)
  }
  return {
    draw: async (request, signal) => {
      signal.throwIfAborted()
      const lost = whenLost(map, signal)
      return Promise.race([lost, prepare().then(() => drawOn(map, overlay, filters, request, size))])
    },
    remove: () => {
      map.remove()
      container.remove()
    },
  }
}

function makeMap(container: HTMLElement, { width, height, pixelRatio }: OffscreenSize): MapLibreMap {
  try {
    const map = new MapLibreMap({
      container,
      style: basemapStyle(document.baseURI, light),
      pixelRatio,
      maxCanvasSize: [Math.ceil(width * pixelRatio), Math.ceil(height * pixelRatio)],
      canvasContextAttributes: { antialias: true, preserveDrawingBuffer: true },
      interactive: false,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      trackResize: false,
    })
    // A browser that cannot have so large a canvas gives a smaller one and says nothing.
    const gl = map.getCanvas().getContext("webgl2")
    if (gl && gl.drawingBufferWidth >= Math.floor(width * pixelRatio)) return map
    map.remove()
  } catch {
    // Said below: MapLibre throws when it gets no context.
  }
  container.remove()
  throw new OffscreenMapError("out of memory")
}

/** Never resolves; rejects when the drawing is given up, the context is lost or nothing comes. */
function whenLost(map: MapLibreMap, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new OffscreenMapError("too slow")), longestDrawing)
    const end = (reason: unknown) => {
      clearTimeout(timer)
      reject(reason)
    }
    signal.addEventListener("abort", () => end(signal.reason), { once: true })
    map.once("webglcontextlost", () => end(new OffscreenMapError("out of memory")))
    map.once("remove", () => clearTimeout(timer))
  })
}

async function drawOn(
  map: MapLibreMap,
  overlay: MapLibreOverlay,
  filters: NameFilters,
  request: MapRequest,
  { pixelRatio }: OffscreenSize,
): Promise<DrawnMap> {
  const { ground, countryName, placeName, subject, centre, zoom } = request
  map.jumpTo({ center: [...centre], zoom })
  const extent = extentOf(map)
  const { layers, labels } = valuesOf(request, extent, await cellsToDraw(subject, mapFrame(extent))?.())
  showGroups(map, subject.visible)
  await drawStreets(map, request.streets, light)
  const base = groundSources(ground, countryName, placeName)
  const fill = (id: string, data: GeoJSON.FeatureCollection) => map.getSource<GeoJSONSource>(id)?.setData(data)
  await Promise.all([
    ...groundSourceIds.map((id) => fill(id, base[id])),
    ...labelSourceIds.map((id) => fill(id, labels[id])),
    fill("contours", contoursOf(subject, mapFrame(extent))),
    fill("measure", measureFeatures(request.measured)),
  ])
  for (const layer of namedLayers) map.setFilter(layer, filters.get(layer) ?? null)
  await settled(map, overlay, layers)
  await withoutCutNames(map)
  const canvas = copyOf(map.getCanvas(), pixelRatio)
  const context = canvas.getContext("2d")
  if (!context) throw new OffscreenMapError("out of memory")
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const [, south, , north] = extent.box
  return {
    canvas,
    shown: shownOnMap(map, layers, extent, data),
    metresPerPixel: {
      middle: metresPerPixel(centre[1], zoom),
      south: metresPerPixel(south, zoom),
      north: metresPerPixel(north, zoom),
    },
  }
}

function extentOf(map: MapLibreMap): MapExtent {
  const bounds = map.getBounds()
  return {
    zoom: map.getZoom(),
    box: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
  }
}

/** Layers and label texts, made once: nothing here changes. */
function valuesOf({ subject, ground }: MapRequest, extent: MapExtent, cells: CellsInBox | undefined) {
  const frame = mapFrame(extent)
  const { width, height, data } = diamondImage(light)
  const look = { theme: light, diamond: new ImageData(data, width, height) }
  return createRoot((dispose) => {
    const values = createMapValues(
      subject,
      () => ground?.places ?? [],
      () => frame,
      () => look,
      undefined,
      () => cells,
    )
    const labels = Object.fromEntries(labelSourceIds.map((id) => [id, values.labels[id]()] as const))
    const made = { layers: values.layers(), labels: labels as Record<LabelSource, GeoJSON.FeatureCollection> }
    dispose()
    return made
  })
}
type LabelSource = (typeof labelSourceIds)[number]

/**
 * Waits until MapLibre is idle and deck.gl has drawn all its layers, complete, in the frames before: "idle" alone does not mean
 * that deck.gl has drawn. The layers are given only once the style is complete: before, deck.gl cannot put them between
 * MapLibre's and draws them over the labels.
 */
async function settled(map: MapLibreMap, overlay: MapLibreOverlay, layers: DrawnLayers): Promise<void> {
  await idle(map)
  let drawn = 0
  const onAfterRender = () => {
    drawn = layers.every((layer) => layer.isLoaded) ? drawn + 1 : 0
  }
  overlay.setProps({ layers, onAfterRender })
  while (drawn < 2) await idle(map)
  overlay.setProps({ onAfterRender: () => undefined })
}
type DrawnLayers = ReturnType<typeof valuesOf>["layers"]

/** The end of the next frame after which MapLibre has nothing left to do. */
function idle(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    map.once("idle", () => resolve())
    map.triggerRepaint()
  })
}

/** Names that the edge of the map would cut, by layer. */
const namedLayers = ["country-labels", "place-labels", "site-labels"] as const

/** The filters of the style, to which every drawing returns. */
type NameFilters = Map<(typeof namedLayers)[number], FilterSpecification | null>

/** Leaves out the names that the edge would cut; twice, because others may come in their place. */
async function withoutCutNames(map: MapLibreMap): Promise<void> {
  const { clientWidth: right, clientHeight: bottom } = map.getContainer()
  const edges: [[number, number], [number, number]][] = [
    [
      [0, 0],
      [right, 1],
    ],
    [
      [0, bottom - 1],
      [right, bottom],
    ],
    [
      [0, 0],
      [1, bottom],
    ],
    [
      [right - 1, 0],
      [right, bottom],
    ],
  ]
  for (let pass = 0; pass < 2; pass++) {
    let cutSome = false
    for (const layer of namedLayers) {
      const cut = edges.flatMap((edge) => map.queryRenderedFeatures(edge, { layers: [layer] }))
      if (cut.length === 0) continue
      cutSome = true
      const names = [...new Set(cut.map(({ properties }) => String(properties.name)))]
      const before = map.getFilter(layer)
      const keeps = ["!", ["in", ["get", "name"], ["literal", names]]]
      map.setFilter(layer, (before ? ["all", before, keeps] : keeps) as FilterSpecification)
    }
    if (!cutSome) return
    await idle(map)
  }
}

function copyOf(canvas: HTMLCanvasElement, pixelRatio: number): HTMLCanvasElement {
  if (canvas.width < Math.floor(canvas.clientWidth * pixelRatio)) throw new OffscreenMapError("out of memory")
  const copy = document.createElement("canvas")
  copy.width = canvas.width
  copy.height = canvas.height
  copy.getContext("2d", { willReadFrequently: true })?.drawImage(canvas, 0, 0)
  return copy
}
