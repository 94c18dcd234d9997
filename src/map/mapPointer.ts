import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from "maplibre-gl"
import { onCleanup } from "solid-js"
import type { LonLat } from "../model/units.ts"
import type { ScreenPoint } from "./markAt.ts"

/** So long a finger rests for a long press [ms], and so far it may move meanwhile [px]. */
const longPress = { after: 600, within: 8 }

/** Calls back for a right click, or for a finger that rests on the map. Lives as long as the effect it is called in. */
export function watchLongPress(map: MapLibreMap, onPress: (position: LonLat) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from: ScreenPoint | undefined
  let last = 0
  const stop = () => clearTimeout(timer)
  // Some browsers make a right click of a long press as well.
  const press = ({ lngLat, originalEvent }: MapMouseEvent | MapTouchEvent) => {
    if (originalEvent.timeStamp - last < 2 * longPress.after && originalEvent.type === "contextmenu") return
    if (originalEvent.type !== "contextmenu") last = originalEvent.timeStamp
    onPress([lngLat.lng, lngLat.lat])
  }
  map.on("contextmenu", press)
  map.on("touchstart", (event) => {
    stop()
    from = event.point
    if (event.points.length === 1) timer = setTimeout(() => press(event), longPress.after)
  })
  map.on("touchmove", ({ point }) => {
    if (from && Math.hypot(point.x - from.x, point.y - from.y) > longPress.within) stop()
  })
  map.on("touchend", stop)
  map.on("touchcancel", stop)
  map.on("movestart", stop)
  onCleanup(stop)
}

/** The position that the page reads out: under the pointer, or the middle of the map while no pointer is on it. */
export interface MapReading {
  readonly position: LonLat
  readonly at: "pointer" | "centre"
}

/** Tells the position under the pointer as it moves, or as the map moves below it. */
export function watchReading(map: MapLibreMap, onReading: (reading: MapReading) => void): void {
  let pointer: ScreenPoint | undefined
  const tell = () => {
    const { lng, lat } = pointer ? map.unproject([pointer.x, pointer.y]) : map.getCenter()
    onReading({ position: [lng, lat], at: pointer ? "pointer" : "centre" })
  }
  map.on("mousemove", ({ point }) => {
    pointer = point
    tell()
  })
  map.on("mouseout", () => {
    pointer = undefined
    tell()
  })
  map.on("move", tell)
  tell()
}
