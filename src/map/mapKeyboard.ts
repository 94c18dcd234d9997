import type { Map as MapLibreMap } from "maplibre-gl"
import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js"
import type { LonLat } from "../model/units.ts"
import { type MapMark, markKey } from "./mapMark.ts"
import type { ScreenPoint } from "./markAt.ts"
import { type Direction, nearestMark, nextMark } from "./nextMark.ts"

/** What keys on the map lead to. */
export interface KeyActions {
  /** Enter: on a symbol or a ring, or in the middle of the map while none has the focus. */
  readonly enter: (mark: MapMark | undefined, position: LonLat) => void
  readonly escape: () => void
  readonly previousView: () => void
  readonly fitRegion: () => void
  /** The symbol or ring that has the focus now; none when it is left. */
  readonly focus: (mark: MapMark | undefined) => void
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
}

/** Of a step by Shift and an arrow, or by an arrow that finds no symbol [px]. */
const panStep = 120

/**
 * The keyboard on the map, in place of MapLibre's own: arrows go from symbol to symbol and to the texts of rings, with Shift they
 * move the map. Who comes back to the map by the keyboard is where he left it. Lives as long as the effect it is called in.
 *
 * @returns the symbol or ring that has the focus, as long as it is on the map
 */
export function createMapKeyboard(
  map: MapLibreMap,
  marks: Accessor<readonly MapMark[]>,
  actions: KeyActions,
): Accessor<MapMark | undefined> {
  map.keyboard.disable()
  const { focused, focus, ...comingAndGoing } = createMarkFocus(marks, actions.focus)
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => actions.enter(focused(), focused()?.position ?? centreOf(map)),
    Escape: actions.escape,
    Backspace: actions.previousView,
    Home: actions.fitRegion,
    "+": () => map.zoomIn(),
    "=": () => map.zoomIn(),
    "-": () => map.zoomOut(),
  }
  listen(map.getCanvas(), {
    press: ({ key, shiftKey }) => {
      const direction = arrows[key]
      if (direction && shiftKey) pan(map, direction)
      else if (direction) moveFocus(map, marks(), focused(), direction, focus)
      else keys[key]?.()
      return direction !== undefined || key in keys
    },
    ...comingAndGoing,
  })
  return focused
}

/** The mark that has the focus as long as it is on the map, and where to go on after the keyboard was elsewhere. */
function createMarkFocus(marks: Accessor<readonly MapMark[]>, onFocus: (mark: MapMark | undefined) => void) {
  const [wanted, setWanted] = createSignal<MapMark>()
  const focused = createMemo(() => {
    const mark = wanted()
    return mark && marks().find((other) => markKey(other) === markKey(mark))
  })
  const focus = (mark: MapMark | undefined) => {
    setWanted(() => mark)
    onFocus(mark)
  }
  let left: MapMark | undefined
  return {
    focused,
    focus,
    leave: () => {
      left = focused()
      focus(undefined)
    },
    comeBack: () => left && focus(left),
    /** Who takes the pointer goes on from there. */
    point: () => {
      left = undefined
    },
  }
}

/** Keys with Alt, Ctrl or Meta are the browser's; so are those of which `press` does not say that they were the map's. */
function listen(
  canvas: HTMLElement,
  to: {
    readonly press: (event: KeyboardEvent) => boolean
    readonly leave: () => void
    readonly comeBack: () => void
    readonly point: () => void
  },
): void {
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (to.press(event)) event.preventDefault()
  }
  const events = {
    keydown: press,
    blur: to.leave,
    focus: () => canvas.matches(":focus-visible") && to.comeBack(),
    mousedown: to.point,
  }
  for (const [name, listener] of Object.entries(events)) {
    canvas.addEventListener(name, listener as EventListener)
    onCleanup(() => canvas.removeEventListener(name, listener as EventListener))
  }
}

function moveFocus(
  map: MapLibreMap,
  marks: readonly MapMark[],
  focused: MapMark | undefined,
  direction: Direction,
  focus: (mark: MapMark) => void,
): void {
  const at = ({ position: [lon, lat] }: MapMark): ScreenPoint => map.project([lon, lat])
  const { clientWidth, clientHeight } = map.getCanvas()
  const isSeen = ({ x, y }: ScreenPoint) => x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight
  const seen = marks.filter((mark) => isSeen(at(mark)))
  const isOut = !focused || !isSeen(at(focused))
  const next = isOut
    ? nearestMark(seen, at, { x: clientWidth / 2, y: clientHeight / 2 })
    : nextMark(seen, at, at(focused), direction)
  if (next) focus(next)
  else pan(map, direction)
}

function pan(map: MapLibreMap, direction: Direction): void {
  const x = direction === "left" ? -panStep : direction === "right" ? panStep : 0
  const y = direction === "up" ? -panStep : direction === "down" ? panStep : 0
  map.panBy([x, y])
}

function centreOf(map: MapLibreMap): LonLat {
  const { lng, lat } = map.getCenter()
  return [lng, lat]
}
