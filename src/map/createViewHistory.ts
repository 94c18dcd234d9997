import { type Accessor, createSignal } from "solid-js"
import type { LonLat } from "../model/units.ts"

/** Where the map looks. */
export interface Camera {
  readonly centre: LonLat
  readonly zoom: number
}

interface ViewHistory {
  /** To be told every view in which the map comes to rest. */
  readonly rest: (view: Camera) => void
  /** Forgets all views. */
  readonly clear: () => void
  readonly hasPrevious: () => boolean
  /** The view before the present one, which is forgotten; undefined at the first. */
  readonly back: () => Camera | undefined
}

/** So many views back are kept. */
const longest = 50

/** Remembers where the map has been, so that one can return; a view that differs by less than can be seen counts as the same. */
export function makeViewHistory(): ViewHistory {
  const views: Camera[] = []
  return {
    rest: (view) => {
      const last = views.at(-1)
      if (last && isSame(last, view)) return
      views.push(view)
      if (views.length > longest + 1) views.shift()
    },
    clear: () => void views.splice(0),
    hasPrevious: () => views.length > 1,
    back: () => {
      if (views.length < 2) return undefined
      views.pop()
      return views.at(-1)
    },
  }
}

/** Less than a few pixels apart. */
function isSame(a: Camera, b: Camera): boolean {
  const pixelsPerDegree = (512 * 2 ** b.zoom) / 360
  const pixels = Math.max(Math.abs(a.centre[0] - b.centre[0]), Math.abs(a.centre[1] - b.centre[1])) * pixelsPerDegree
  return Math.abs(a.zoom - b.zoom) < 0.02 && pixels < 4
}

/**
 * The same for a map on the page.
 *
 * @param goTo moves the map
 * @param start the view it begins with, if it is one to return to
 */
export function createViewHistory(
  goTo: (view: Camera) => void,
  start?: Camera,
): Omit<ViewHistory, "back" | "hasPrevious"> & { readonly hasPrevious: Accessor<boolean>; readonly back: () => void } {
  const history = makeViewHistory()
  if (start) history.rest(start)
  const [hasPrevious, setHasPrevious] = createSignal(false)
  return {
    hasPrevious,
    clear: history.clear,
    rest: (view) => {
      history.rest(view)
      setHasPrevious(history.hasPrevious())
    },
    back: () => {
      const view = history.back()
      setHasPrevious(history.hasPrevious())
      if (view) goTo(view)
    },
  }
}
