import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from "maplibre-gl"
import { onCleanup } from "solid-js"
import type { LonLat } from "../model/units.ts"
import type { ScreenPoint } from "./markAt.ts"

/** Something on the map that can be moved by dragging it. */
export interface Draggable {
  readonly key: string
  readonly position: LonLat
}

/** Where something has been dragged to; `isOver` once it is let go. */
export type OnDrag = (key: string, position: LonLat, isOver: boolean) => void

/** Half of the smallest target a finger or an unsteady hand needs (WCAG 2.2, 2.5.8: 24 px). */
const reach = 12

/** The draggable at a point of the screen, of several the nearest; of those at one spot the first. */
export function draggableAt(
  draggables: readonly Draggable[],
  point: ScreenPoint,
  project: (position: LonLat) => ScreenPoint,
): Draggable | undefined {
  let nearest: Draggable | undefined
  let least = reach
  for (const one of draggables) {
    const at = project(one.position)
    const distance = Math.hypot(at.x - point.x, at.y - point.y)
    if (distance > reach || (nearest && distance >= least)) continue
    nearest = one
    least = distance
  }
  return nearest
}

/**
 * Lets the user drag what can be moved; the map stays where it is meanwhile. Lives as long as the effect it is called in.
 *
 * @returns what lies under a point of the screen
 */
export function watchDrag(
  map: MapLibreMap,
  draggables: () => readonly Draggable[],
  onDrag: OnDrag,
): (point: ScreenPoint) => Draggable | undefined {
  const under = (point: ScreenPoint) => draggableAt(draggables(), point, ([lon, lat]) => map.project([lon, lat]))
  let stop = () => {}
  const start = (
    event: MapMouseEvent | MapTouchEvent,
    moved: "mousemove" | "touchmove",
    ended: "mouseup" | "touchend",
  ) => {
    const held = "points" in event && event.points.length > 1 ? undefined : under(event.point)
    stop()
    if (!held) return
    event.preventDefault() // neither does the map move
    let last: LonLat | undefined
    const move = ({ lngLat }: MapMouseEvent | MapTouchEvent) => {
      last = [lngLat.lng, lngLat.lat]
      onDrag(held.key, last, false)
    }
    const end = () => {
      stop()
      if (last) onDrag(held.key, last, true)
    }
    map.on(moved, move)
    map.once(ended, end)
    stop = () => {
      map.off(moved, move)
      map.off(ended, end)
      stop = () => {}
    }
  }
  map.on("mousedown", (event) => event.originalEvent.button === 0 && start(event, "mousemove", "mouseup"))
  map.on("touchstart", (event) => start(event, "touchmove", "touchend"))
  onCleanup(() => stop())
  return under
}
