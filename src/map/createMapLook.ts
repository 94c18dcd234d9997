import { type Accessor, createMemo } from "solid-js"
import type { MapTheme } from "../model/palette.ts"
import type { MapLook } from "./createMapValues.ts"
import { diamondImage } from "./symbolImages.ts"

/** How the map on the page looks: the colours of its theme, and the image of a symbol, drawn anew only when they change. */
export function createMapLook(theme: Accessor<MapTheme>): MapLook {
  const look = createMemo(() => {
    const { width, height, data } = diamondImage(theme())
    return { theme: theme(), diamond: new ImageData(data, width, height) }
  })
  return look
}
