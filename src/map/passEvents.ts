import type { Map as MapLibreMap } from "maplibre-gl"
import type { Accessor } from "solid-js"
import type { LonLat } from "../model/units.ts"
import type { MapValues } from "./createMapValues.ts"
import { createMapKeyboard } from "./mapKeyboard.ts"
import { type MapReading, watchLongPress, watchReading } from "./mapPointer.ts"
import { markAt, type ScreenPoint } from "./markAt.ts"
import type { SiteMark } from "./siteMarks.ts"

/** What the map tells the page, and the tool by which it understands a click. */
export interface MapEvents {
  readonly onSelect: (siteId: string) => void
  readonly onHover: (siteId: string | undefined) => void
  /** A click beside every symbol, or Escape on the map. */
  readonly onBackground: () => void
  /** A click sets an end of a measured line, or asks about a point; without a tool it chooses a site. */
  readonly tool?: "measure" | "probe" | undefined
  /** An end of the measured line; on a symbol it is the site's position. */
  readonly onMeasure?: (position: LonLat) => void
  /** A right click, a long press, or a click with the probe. */
  readonly onPoint?: (position: LonLat) => void
  /** Escape while a tool is in hand. */
  readonly onToolEnd?: () => void
  readonly onReading?: (reading: MapReading) => void
  /** The symbol that the arrow keys have reached; undefined when it is left. */
  readonly onMarkFocus?: (mark: SiteMark | undefined) => void
}

/** Ways of the keyboard that are the map's own. */
export interface OwnKeys {
  readonly previousView: () => void
  readonly fitRegion: () => void
}

/**
 * Pointer and keyboard on the map. Lives as long as the effect it is called in.
 *
 * @returns the symbol that has the keyboard's focus
 */
export function passEvents(
  map: MapLibreMap,
  props: MapEvents,
  values: MapValues,
  own: OwnKeys,
): Accessor<SiteMark | undefined> {
  const act = (mark: SiteMark | undefined, position: LonLat) => {
    if (props.tool === "measure") props.onMeasure?.(mark?.position ?? position)
    else if (mark && mark.kind !== "cluster") props.onSelect(mark.siteId)
    else if (mark) map.easeTo({ center: [...mark.position], zoom: values.zoomInto(mark) + 0.2 })
    else if (props.tool === "probe") props.onPoint?.(position)
    else return false
    return true
  }
  const hover = makeHover((siteId) => props.onHover(siteId))
  passPointer(map, values, hover, (mark, position) => act(mark, position) || props.onBackground())
  watchLongPress(map, (position) => props.onPoint?.(position))
  watchReading(map, (reading) => props.onReading?.(reading))
  return createMapKeyboard(map, values.marks, {
    ...own,
    enter: act,
    escape: () => (props.tool ? props.onToolEnd?.() : props.onBackground()),
    focus: (mark) => {
      hover(mark)
      props.onMarkFocus?.(mark)
    },
  })
}

/** Tells the page only when it is another site. */
function makeHover(onHover: MapEvents["onHover"]): (mark: SiteMark | undefined) => void {
  let hovered: string | undefined
  return (mark) => {
    const siteId = mark && mark.kind !== "cluster" ? mark.siteId : undefined
    if (siteId !== hovered) onHover(siteId)
    hovered = siteId
  }
}

function passPointer(
  map: MapLibreMap,
  values: MapValues,
  hover: (mark: SiteMark | undefined) => void,
  onClick: (mark: SiteMark | undefined, position: LonLat) => void,
): void {
  const canvas = map.getCanvas()
  const markUnder = (point: ScreenPoint) => markAt(values.marks(), point, ([lon, lat]) => map.project([lon, lat]))
  map.on("mousemove", ({ point }) => {
    // While the map is dragged the same ground stays under the pointer.
    if (map.dragPan.isActive()) return
    const mark = markUnder(point)
    canvas.style.cursor = mark ? "pointer" : ""
    hover(mark)
  })
  map.on("mouseout", () => hover(undefined))
  map.on("click", ({ point, lngLat }) => onClick(markUnder(point), [lngLat.lng, lngLat.lat]))
}
