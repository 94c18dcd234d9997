import { MapLibreOverlay } from "@deck.gl/maplibre"
import "maplibre-gl/dist/maplibre-gl.css"
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url"
import { type GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from "maplibre-gl"
import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show, untrack } from "solid-js"
import type { LonLat } from "../model/units.ts"
import { basemapStyle, groundSourceIds, groundSources, labelSourceIds, type MapGround } from "./basemap.ts"
import { boxOf } from "./boxOf.ts"
import { createMapValues, type MapSubject, type MapValues } from "./createMapValues.ts"
import "./map.css"
import { layerGroups, type LayerGroup } from "./deckLayers.ts"
import type { BaseLayerId } from "./layerOrder.ts"
import { MapControls } from "./MapControls.tsx"
import { type MapFrame, mapFrame } from "./mapFrame.ts"
import { markAt, type ScreenPoint } from "./markAt.ts"
import { symbolRoom } from "./markTextLayer.ts"
import { type PlaceName, placeDot } from "./placeLabelLayer.ts"
import { ScaleBar } from "./ScaleBar.tsx"
import { diamondImage, dotImage, emptyImage } from "./symbolImages.ts"
import { zoneReach } from "./zoneRings.ts"

setWorkerUrl(workerUrl)

/** Texts of the map in the page's language. */
export interface MapTexts {
  /** Accessible name of the map itself. */
  readonly map: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fitRegion: string
  readonly north: string
  readonly scale: (length: number) => string
  /** Credits and the designations disclaimer, in one line. */
  readonly attribution: string
}

/** What the rest of the page may ask of the map. */
export interface MapCommands {
  readonly fitRegion: () => void
  /** Brings a site's zones into view. */
  readonly showSite: (siteId: string) => void
  readonly goTo: (position: LonLat, zoom?: number) => void
  readonly focus: () => void
}

export type MapFailure = "no webgl" | "context lost"

export interface MapViewProps extends MapSubject {
  readonly ground: MapGround | undefined
  readonly placeName: PlaceName
  /** A country's name in the page's language; undefined leaves the name in the data. */
  readonly countryName: (iso2: string) => string | undefined
  readonly texts: MapTexts
  readonly onSelect: (siteId: string) => void
  readonly onHover: (siteId: string | undefined) => void
  /** A click beside every symbol, or Escape on the map. */
  readonly onBackground: () => void
  readonly onFailure: (reason: MapFailure) => void
  readonly onRestored: () => void
  readonly onReady: (commands: MapCommands) => void
}

interface Camera {
  readonly centre: LonLat
  readonly zoom: number
}

// The middle of the region; replaced by its borders as soon as they are there.
const start: Camera = { centre: [21.8, 44.2], zoom: 5 }

/** The map on the page. Without WebGL it says so by `onFailure` and draws nothing; list and inspector go on working. */
export function MapView(props: MapViewProps) {
  let container!: HTMLDivElement
  const [camera, setCamera] = createSignal(start)
  const [generation, setGeneration] = createSignal(0)
  const [map, setMap] = createSignal<MapLibreMap>()
  const hasWebGl = document.createElement("canvas").getContext("webgl2") !== null
  const region = createMemo(() =>
    boxOf(props.ground?.land.features.filter(({ properties }) => properties?.in_region === true) ?? []),
  )
  const fitRegion = (animate: boolean) => {
    const box = region()
    if (box) map()?.fitBounds([...box], { padding: 12, animate })
  }
  onMount(() => {
    if (!hasWebGl) {
      props.onFailure("no webgl")
      return
    }
    createEffect(
      on(generation, () => {
        const made = makeMap(container, untrack(camera))
        onCleanup(() => made.remove())
        made.once("load", () => setMap(made))
        onCleanup(() => setMap(undefined))
        made.on("move", () => setCamera(cameraOf(made)))
        watchContext(made, props, () => setGeneration((before) => before + 1))
      }),
    )
    createEffect(() => {
      const ready = map()
      if (ready) drawOn(ready, props)
    })
    createEffect(on(map, (ready) => ready && generation() > 0 && props.onRestored()))
    createEffect<boolean>((isFitted) => {
      if (isFitted || !map() || !region()) return isFitted
      fitRegion(false)
      return true
    }, false)
    props.onReady({
      fitRegion: () => fitRegion(true),
      showSite: (siteId) => showSite(map(), props, siteId),
      goTo: (position, zoom) => map()?.flyTo({ center: [...position], ...(zoom === undefined ? {} : { zoom }) }),
      focus: () => map()?.getCanvas().focus(),
    })
  })
  return (
    <Show when={hasWebGl}>
      <div class="map-view">
        <div ref={container} class="map-canvas" />
        <MapControls
          texts={props.texts}
          onZoom={(levels) => map()?.easeTo({ zoom: camera().zoom + levels })}
          onFitRegion={() => fitRegion(true)}
        />
        <ScaleBar
          latitude={camera().centre[1]}
          zoom={camera().zoom}
          text={props.texts.scale}
          north={props.texts.north}
        />
        <p class="map-attribution">{props.texts.attribution}</p>
      </div>
    </Show>
  )
}

function makeMap(container: HTMLElement, { centre, zoom }: Camera): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: basemapStyle(document.baseURI),
    center: [...centre],
    zoom,
    minZoom: 3.5,
    maxZoom: 17,
    maxPitch: 0,
    renderWorldCopies: false,
    attributionControl: false,
    // North stays up: the arrow beside the scale bar is always true.
    dragRotate: false,
    touchPitch: false,
    fadeDuration: 100,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  return map
}

/** A lost context takes deck.gl's part of it along: when it comes back the map is to be made anew. */
function watchContext(map: MapLibreMap, props: MapViewProps, makeAnew: () => void): void {
  map.on("webglcontextlost", () => props.onFailure("context lost"))
  // Not within the event: MapLibre is still at work on the map that is going to be removed.
  map.on("webglcontextrestored", () => setTimeout(makeAnew))
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter()
  return { centre: [lng, lat], zoom: map.getZoom() }
}

/** Connects a loaded map with the page: values in, events out. Lives as long as the effect it is called in. */
function drawOn(map: MapLibreMap, props: MapViewProps): void {
  const [frame, setFrame] = createSignal(frameOf(map))
  const follow = () => setFrame((before) => frameOf(map, before))
  map.on("move", follow)
  map.on("resize", follow)
  map.addImage(placeDot, dotImage(), { pixelRatio: 2 })
  map.addImage(symbolRoom, emptyImage())
  const { width, height, data } = diamondImage()
  const values = createMapValues(props, () => props.ground?.places ?? [], frame, new ImageData(data, width, height))
  const overlay = new MapLibreOverlay({ interleaved: true, layers: untrack(values.layers) })
  map.addControl(overlay)
  createEffect(() => overlay.setProps({ layers: values.layers() }))
  fillSources(map, props, values)
  createEffect(() => setVisibility(map, props))
  createEffect(() => map.getCanvas().setAttribute("aria-label", props.texts.map))
  passEvents(map, props, values)
}

function frameOf(map: MapLibreMap, before?: MapFrame): MapFrame {
  const bounds = map.getBounds()
  const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const
  return mapFrame({ zoom: map.getZoom(), box }, before)
}

function fillSources(map: MapLibreMap, props: MapViewProps, values: MapValues): void {
  const source = (id: string) => map.getSource<GeoJSONSource>(id)
  const ground = createMemo(() => groundSources(props.ground, props.countryName, props.placeName))
  for (const id of groundSourceIds) createEffect(() => void source(id)?.setData(ground()[id]))
  for (const id of labelSourceIds) createEffect(() => void source(id)?.setData(values.labels[id]()))
}

/** Which of the style's layers belong to what the user can switch; deck.gl's layers carry their own. */
const groupLayers = {
  sites: ["site-labels", "mark-texts"],
  zones: ["ring-labels"],
  footprints: [],
  places: ["place-labels", "country-labels"],
  borders: ["borders", "borders-disputed"],
  water: ["lakes", "rivers"],
} as const satisfies Record<LayerGroup, readonly BaseLayerId[]>

function setVisibility(map: MapLibreMap, props: MapViewProps): void {
  for (const group of layerGroups) {
    const visibility = props.visible[group] ? "visible" : "none"
    for (const layer of groupLayers[group]) map.setLayoutProperty(layer, "visibility", visibility)
  }
}

function passEvents(map: MapLibreMap, props: MapViewProps, values: MapValues): void {
  const canvas = map.getCanvas()
  const markUnder = (point: ScreenPoint) => markAt(values.marks(), point, ([lon, lat]) => map.project([lon, lat]))
  let hovered: string | undefined
  const hover = (siteId: string | undefined) => {
    if (siteId !== hovered) props.onHover(siteId)
    hovered = siteId
  }
  map.on("mousemove", ({ point }) => {
    // While the map is dragged the same ground stays under the pointer.
    if (map.dragPan.isActive()) return
    const mark = markUnder(point)
    canvas.style.cursor = mark ? "pointer" : ""
    hover(mark && mark.kind !== "cluster" ? mark.siteId : undefined)
  })
  map.on("mouseout", () => hover(undefined))
  map.on("click", ({ point }) => {
    const mark = markUnder(point)
    if (!mark) props.onBackground()
    else if (mark.kind !== "cluster") props.onSelect(mark.siteId)
    else map.easeTo({ center: [...mark.position], zoom: values.zoomInto(mark) + 0.2 })
  })
  const leave = (event: KeyboardEvent) => event.key === "Escape" && props.onBackground()
  canvas.addEventListener("keydown", leave)
  onCleanup(() => canvas.removeEventListener("keydown", leave))
}

function showSite(map: MapLibreMap | undefined, props: MapViewProps, siteId: string): void {
  const zoned = props.zoned?.get(siteId)
  if (!map || !zoned) return
  const box = zoneReach(zoned)
  if (box) map.fitBounds([...box], { padding: 44, maxZoom: 14.5 })
  else map.flyTo({ center: [...zoned.site.position], zoom: 12 })
}
