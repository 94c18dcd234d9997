import type { Map as MapLibreMap } from "maplibre-gl"

/** What the map says when one finger, or a wheel without its key, tries to move it. */
export interface TouchHint {
  readonly fingers: string
  /** @param key the one to hold, as it is written on the keyboard */
  readonly wheel: (key: string) => string
}

/** True where fingers are the first means of pointing: one finger then scrolls the page, two move the map. */
export function isTouchFirst(): boolean {
  return matchMedia("(pointer: coarse)").matches
}

/** Puts the hint into the page's language; MapLibre takes its texts only when a map is made, and the language may change later. */
export function setTouchHint(map: MapLibreMap, hint: TouchHint): void {
  const key = navigator.userAgent.includes("Mac") ? "⌘" : "Ctrl"
  const texts = { "maplibregl-desktop-message": hint.wheel(key), "maplibregl-mobile-message": hint.fingers }
  for (const [name, text] of Object.entries(texts)) {
    for (const element of map.getCanvasContainer().getElementsByClassName(name)) element.textContent = text
  }
}
