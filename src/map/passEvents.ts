import type { Map as MapLibreMap } from "maplibre-gl"
import type { Accessor } from "solid-js"
import type { LonLat } from "../model/units.ts"
import type { MapValues } from "./createMapValues.ts"
import { metresPerPixel } from "./mapFrame.ts"
import { createMapKeyboard } from "./mapKeyboard.ts"
import { type MapMark, markKey, type RingMark, ringMark } from "./mapMark.ts"
import { type MapReading, watchLongPress, watchReading } from "./mapPointer.ts"
import { markAt, type ScreenPoint } from "./markAt.ts"
import { ringAt } from "./ringAt.ts"
import { type Draggable, type OnDrag, watchDrag } from "./watchDrag.ts"

/** What the map tells the page, and the tool by which it understands a click. */
export interface MapEvents {
  readonly onSelect: (siteId: string) => void
  readonly onHover: (siteId: string | undefined) => void
  /** A ring that is asked about, by its edge or its text, and where on the map [px]. */
  readonly onRing?: (ring: RingMark, at: ScreenPoint) => void
  /** The symbol or ring under the pointer or the keyboard focus. */
  readonly onPointed?: (mark: MapMark | undefined) => void
  /** A click beside every symbol and ring, or Escape on the map. */
  readonly onBackground: () => void
  /** What can be moved by dragging it; nothing unless told. */
  readonly draggable?: readonly Draggable[]
  readonly onDrag?: OnDrag
  /** A click sets an end of a measured line, or asks about a point; without a tool it chooses a site. */
  readonly tool?: "measure" | "probe" | undefined
  /** An end of the measured line; on a symbol it is the site's position. */
  readonly onMeasure?: (position: LonLat) => void
  /** A right click, a long press, or a click with the probe. */
  readonly onPoint?: (position: LonLat) => void
  /** Escape while a tool is in hand. */
  readonly onToolEnd?: () => void
  readonly onReading?: (reading: MapReading) => void
  /** The symbol or ring that the arrow keys have reached; undefined when it is left. */
  readonly onMarkFocus?: (mark: MapMark | undefined) => void
}

/** Ways of the keyboard that are the map's own. */
export interface OwnKeys {
  readonly previousView: () => void
  readonly fitRegion: () => void
}

/**
 * Pointer and keyboard on the map. Lives as long as the effect it is called in.
 *
 * @returns the symbol or ring that has the keyboard's focus
 */
export function passEvents(
  map: MapLibreMap,
  props: MapEvents,
  values: MapValues,
  own: OwnKeys,
): Accessor<MapMark | undefined> {
  const act = makeAct(map, props, values)
  const hover = makeHover((mark) => {
    props.onHover(mark && mark.kind !== "cluster" ? mark.siteId : undefined)
    props.onPointed?.(mark)
  })
  const markUnder = (point: ScreenPoint) =>
    markAt(values.marks(), point, ([lon, lat]) => map.project([lon, lat])) ??
    (props.tool ? undefined : ringUnder(map, values, point))
  const draggableUnder = watchDrag(
    map,
    () => (props.tool ? [] : (props.draggable ?? [])),
    (...dragged) => props.onDrag?.(...dragged),
  )
  const cursorAt = (point: ScreenPoint, mark: MapMark | undefined) =>
    draggableUnder(point) ? "move" : mark ? "pointer" : ""
  passPointer(map, markUnder, cursorAt, hover, (mark, position) => act(mark, position) || props.onBackground())
  watchLongPress(map, (position) => props.onPoint?.(position))
  watchReading(map, (reading) => props.onReading?.(reading))
  return createMapKeyboard(map, () => [...values.marks(), ...values.ringMarks()], {
    ...own,
    enter: act,
    escape: () => (props.tool ? props.onToolEnd?.() : props.onBackground()),
    focus: (mark) => {
      hover(mark)
      props.onMarkFocus?.(mark)
    },
  })
}

/** What a click, or Enter, does on a mark or beside every one; false where it does nothing. */
function makeAct(map: MapLibreMap, props: MapEvents, values: MapValues) {
  return (mark: MapMark | undefined, position: LonLat): boolean => {
    if (props.tool === "measure") props.onMeasure?.(mark?.position ?? position)
    else if (mark?.kind === "ring" && !props.tool) props.onRing?.(mark, map.project([...mark.position]))
    else if (mark?.kind === "known" || mark?.kind === "unknown") props.onSelect(mark.siteId)
    else if (mark?.kind === "cluster") map.easeTo({ center: [...mark.position], zoom: values.zoomInto(mark) + 0.2 })
    else if (props.tool === "probe") props.onPoint?.(position)
    else return false
    return true
  }
}

/** Tells the page only when it is another symbol or ring. */
function makeHover(onHover: (mark: MapMark | undefined) => void): typeof onHover {
  let hovered: string | undefined
  return (mark) => {
    const key = mark && markKey(mark)
    if (key === hovered) return
    hovered = key
    onHover(mark)
  }
}

/** Around the pointer the text of a ring is looked for [px]: so that it is a target of 24 px. */
const textReach = 5

/** The ring whose text or edge is at a point of the screen. */
function ringUnder(map: MapLibreMap, values: MapValues, { x, y }: ScreenPoint): RingMark | undefined {
  const rings = values.rings()
  if (rings.length === 0) return undefined
  const { lng, lat } = map.unproject([x, y])
  const box: [[number, number], [number, number]] = [
    [x - textReach, y - textReach],
    [x + textReach, y + textReach],
  ]
  const [text] = map.queryRenderedFeatures(box, { layers: ["ring-labels"] })
  const named = text && rings.find(({ site, zone }) => isOf(text.properties, site.siteId, zone))
  const ring = named ?? ringAt(rings, [lng, lat], metresPerPixel(lat, map.getZoom()))
  return ring && ringMark(ring, [lng, lat])
}

function isOf(properties: Readonly<Record<string, unknown>>, siteId: string, zone: string): boolean {
  return properties.siteId === siteId && properties.zone === zone
}

function passPointer(
  map: MapLibreMap,
  markUnder: (point: ScreenPoint) => MapMark | undefined,
  cursorAt: (point: ScreenPoint, mark: MapMark | undefined) => string,
  hover: (mark: MapMark | undefined) => void,
  onClick: (mark: MapMark | undefined, position: LonLat) => void,
): void {
  const canvas = map.getCanvas()
  map.on("mousemove", ({ point }) => {
    // While the map is dragged the same ground stays under the pointer.
    if (map.dragPan.isActive()) return
    const mark = markUnder(point)
    canvas.style.cursor = cursorAt(point, mark)
    hover(mark)
  })
  map.on("mouseout", () => hover(undefined))
  map.on("click", ({ point, lngLat }) => onClick(markUnder(point), [lngLat.lng, lngLat.lat]))
}
