import { MapLibreOverlay } from "@deck.gl/maplibre"
import "maplibre-gl/dist/maplibre-gl.css"
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url"
import { type GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from "maplibre-gl"
import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
} from "solid-js"
import type { Box } from "../model/geo.ts"
import type { MapTheme } from "../model/palette.ts"
import type { LonLat } from "../model/units.ts"
import { basemapStyle, groundSourceIds, groundSources, labelSourceIds, type MapGround } from "./basemap.ts"
import { boxOf } from "./boxOf.ts"
import { FocusRing } from "./FocusRing.tsx"
import { followStreets, type StreetsProps } from "./followStreets.ts"
import { type Camera, createViewHistory } from "./createViewHistory.ts"
import { createContours } from "./createContours.ts"
import { createGridCells } from "./createGridCells.ts"
import { createMapLook } from "./createMapLook.ts"
import { createMapValues, type MapSubject, type MapValues } from "./createMapValues.ts"
import "./map.css"
import { showGroups } from "./groupLayers.ts"
import { MapControls } from "./MapControls.tsx"
import { type MapExtent, mapFrame } from "./mapFrame.ts"
import type { MapMark } from "./mapMark.ts"
import { type MeasuredLine, measureFeatures } from "./measureLayer.ts"
import { type MapEvents, type OwnKeys, passEvents } from "./passEvents.ts"
import { symbolRoom } from "./markTextLayer.ts"
import { type PlaceName, placeDot } from "./placeLabelLayer.ts"
import { recolour } from "./recolour.ts"
import { ScaleBar } from "./ScaleBar.tsx"
import { dotImage, emptyImage } from "./symbolImages.ts"
import { isTouchFirst, setTouchHint, type TouchHint } from "./touchHint.ts"
import { zoneReach } from "./zoneRings.ts"

setWorkerUrl(workerUrl)

/** Texts of the map in the page's language. */
export interface MapTexts {
  /** Accessible name of the map itself. */
  readonly map: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fitRegion: string
  readonly previousView: string
  readonly north: string
  readonly scale: (length: number) => string
  /** Credits and the designations disclaimer, in one line. */
  readonly attribution: string
  readonly touch: TouchHint
}

/** What the rest of the page may ask of the map. */
export interface MapCommands {
  readonly fitRegion: () => void
  /** Brings a site's zones into view. */
  readonly showSite: (siteId: string) => void
  readonly showCountry: (iso2: string) => void
  /** Goes back to where the map was before it moved last. */
  readonly previousView: () => void
  readonly goTo: (position: LonLat, zoom?: number) => void
  /** The same without a flight. */
  readonly jumpTo: (view: Camera) => void
  /** What the map shows right now, for a picture of it. */
  readonly view: () => MapSection
  readonly focus: () => void
}

export type MapFailure = "no webgl" | "context lost"

export interface MapViewProps extends MapSubject, MapEvents, StreetsProps {
  readonly ground: MapGround | undefined
  readonly placeName: PlaceName
  /** A country's name in the page's language; undefined leaves the name in the data. */
  readonly countryName: (iso2: string) => string | undefined
  readonly texts: MapTexts
  readonly theme: MapTheme
  /** What to look at first; the whole region unless told. Read once. */
  readonly startView: Camera | undefined
  /** The end of a movement of the map. */
  readonly onView: (view: Camera) => void
  readonly measured?: MeasuredLine | undefined
  /** What lies over the map. */
  readonly children?: JSX.Element
  readonly onFailure: (reason: MapFailure) => void
  readonly onRestored: () => void
  readonly onReady: (commands: MapCommands) => void
}

/** A part of the map on the page. */
export interface MapSection extends Camera {
  /** Size on the page [px]. */
  readonly width: number
  readonly height: number
}

// The middle of the region; replaced by its borders as soon as they are there.
const start: Camera = { centre: [21.8, 44.2], zoom: 5 }

/** Room [px] around what is fitted; scale and read-out lie over the lower edge. */
const fitPadding = { top: 12, right: 12, bottom: 76, left: 12 } as const

/** The map on the page. Without WebGL it says so by `onFailure` and draws nothing; list and inspector go on working. */
export function MapView(props: MapViewProps) {
  let container!: HTMLDivElement
  const [camera, setCamera] = createSignal(untrack(() => props.startView) ?? start)
  const [generation, setGeneration] = createSignal(0)
  const [map, setMap] = createSignal<MapLibreMap>()
  const history = createViewHistory(
    ({ centre, zoom }) => map()?.flyTo({ center: [...centre], zoom }),
    untrack(() => props.startView),
  )
  const hasWebGl = document.createElement("canvas").getContext("webgl2") !== null
  const region = createMemo(() => landBox(props.ground, "in_region", true))
  const fit = (box: Box | undefined, animate = true) => {
    if (box) map()?.fitBounds([...box], { padding: fitPadding, animate })
  }
  const own = { previousView: history.back, fitRegion: () => fit(region()) }
  const [focused, setFocused] = createSignal<Accessor<MapMark | undefined>>()
  const ring = createMemo(() => {
    camera() // the ring keeps to its symbol as the map moves
    const mark = focused()?.()
    return mark && ringAround(mark, map())
  })
  onMount(() => {
    if (!hasWebGl) {
      props.onFailure("no webgl")
      return
    }
    createEffect(
      on(generation, () => {
        const made = untrack(() => makeMap(container, camera(), props.theme))
        onCleanup(() => made.remove())
        made.once("load", () => setMap(made))
        onCleanup(() => setMap(undefined))
        made.on("move", () => setCamera(cameraOf(made)))
        made.on("moveend", () => history.rest(cameraOf(made)))
        reportView(made, props)
        watchContext(made, props, () => setGeneration((before) => before + 1))
      }),
    )
    createEffect(() => {
      const ready = map()
      setFocused(() => ready && drawOn(ready, props, own))
    })
    createEffect(on(map, (ready) => ready && generation() > 0 && props.onRestored()))
    createEffect<boolean>(
      (isFitted) => {
        if (isFitted || !map() || !region()) return isFitted
        history.clear() // the map begins here, whatever size it had before
        fit(region(), false)
        return true
      },
      untrack(() => props.startView) !== undefined,
    )
    props.onReady({
      ...own,
      showSite: (siteId) => showSite(map(), props, siteId),
      showCountry: (iso2) => fit(landBox(props.ground, "iso2", iso2)),
      goTo: (position, zoom) => map()?.flyTo({ center: [...position], ...(zoom === undefined ? {} : { zoom }) }),
      jumpTo: ({ centre, zoom }) => map()?.jumpTo({ center: [...centre], zoom }),
      view: () => ({ ...camera(), width: container.clientWidth, height: container.clientHeight }),
      focus: () => map()?.getCanvas().focus(),
    })
  })
  return (
    <Show when={hasWebGl}>
      <div class="map-view">
        <div ref={container} class="map-canvas" data-tool={props.tool} />
        <FocusRing at={ring()} />
        <MapControls
          texts={props.texts}
          onZoom={(levels) => map()?.easeTo({ zoom: camera().zoom + levels })}
          onFitRegion={own.fitRegion}
          hasPrevious={history.hasPrevious()}
          onPreviousView={own.previousView}
        />
        <ScaleBar
          latitude={camera().centre[1]}
          zoom={camera().zoom}
          text={props.texts.scale}
          north={props.texts.north}
        />
        {props.children}
        <p class="map-attribution">{props.texts.attribution}</p>
      </div>
    </Show>
  )
}

function makeMap(container: HTMLElement, { centre, zoom }: Camera, theme: MapTheme): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: basemapStyle(document.baseURI, theme),
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
    cooperativeGestures: isTouchFirst(),
  })
  map.touchZoomRotate.disableRotation()
  return map
}

/** Tells the page where the map has come to rest. */
function reportView(map: MapLibreMap, props: Pick<MapViewProps, "onView">): void {
  map.on("moveend", () => props.onView(cameraOf(map)))
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

/**
 * Connects a loaded map with the page: values in, events out. Lives as long as the effect it is called in.
 *
 * @returns the symbol or ring that has the keyboard's focus
 */
function drawOn(map: MapLibreMap, props: MapViewProps, own: OwnKeys): Accessor<MapMark | undefined> {
  const [frame, setFrame] = createSignal(mapFrame(extentOf(map)))
  const follow = () => setFrame((before) => mapFrame(extentOf(map), before))
  map.on("move", follow)
  map.on("resize", follow)
  const [view, setView] = createSignal(extentOf(map))
  for (const event of ["moveend", "resize"] as const) map.on(event, () => setView(extentOf(map)))
  map.addImage(placeDot, dotImage(untrack(() => props.theme)), { pixelRatio: 2 })
  map.addImage(symbolRoom, emptyImage())
  const look = createMapLook(() => props.theme)
  const cells = createGridCells(props, frame)
  const values = createMapValues(props, () => props.ground?.places ?? [], frame, look, view, cells)
  // deck.gl would put its own cursor over that of tools, symbols and rings.
  const getCursor = () => map.getCanvas().style.cursor
  const overlay = new MapLibreOverlay({ interleaved: true, layers: untrack(values.layers), getCursor })
  map.addControl(overlay)
  createEffect(() => overlay.setProps({ layers: values.layers() }))
  createEffect(() => recolour(map, props.theme))
  fillSources(map, props, values)
  createEffect(() => showGroups(map, props.visible))
  followStreets(map, props)
  createContours(map, props, frame)
  createEffect(() => map.getCanvas().setAttribute("aria-label", props.texts.map))
  createEffect(() => setTouchHint(map, props.texts.touch))
  return passEvents(map, props, values, own)
}

function ringAround({ position: [lon, lat], radius }: MapMark, map: MapLibreMap | undefined) {
  const at = map?.project([lon, lat])
  return at && { x: at.x, y: at.y, radius }
}

function extentOf(map: MapLibreMap): MapExtent {
  const bounds = map.getBounds()
  return { zoom: map.getZoom(), box: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] }
}

/** The box around the land whose property has a value. */
function landBox(ground: MapGround | undefined, property: string, value: unknown): Box | undefined {
  return boxOf(ground?.land.features.filter(({ properties }) => properties?.[property] === value) ?? [])
}

function fillSources(map: MapLibreMap, props: MapViewProps, values: MapValues): void {
  const source = (id: string) => map.getSource<GeoJSONSource>(id)
  const ground = createMemo(() => groundSources(props.ground, props.countryName, props.placeName))
  for (const id of groundSourceIds) createEffect(() => void source(id)?.setData(ground()[id]))
  createEffect(() => void source("measure")?.setData(measureFeatures(props.measured)))
  for (const id of labelSourceIds) createEffect(() => void source(id)?.setData(values.labels[id]()))
}

function showSite(map: MapLibreMap | undefined, props: MapViewProps, siteId: string): void {
  const zoned = props.zoned?.get(siteId)
  if (!map || !zoned) return
  const box = zoneReach(zoned)
  if (box) map.fitBounds([...box], { padding: 44, maxZoom: 14.5 })
  else map.flyTo({ center: [...zoned.site.position], zoom: 12 })
}
