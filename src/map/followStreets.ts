import type { Map as MapLibreMap } from "maplibre-gl"
import { createEffect, createResource } from "solid-js"
import type { MapTheme } from "../model/palette.ts"
import type { ShownStreets } from "./streetTiles.ts"

export interface StreetsProps {
  readonly theme: MapTheme
  /** The street map; undefined while it is off or not opened. */
  readonly streets?: ShownStreets | undefined
  /** The part of the page that draws streets could not be loaded. */
  readonly onStreetsFailure?: (error: unknown) => void
}

/** Keeps the streets on a map as they are asked for; the part that draws them is loaded when it is needed first. */
export function followStreets(map: MapLibreMap, props: StreetsProps): void {
  const [drawing] = createResource(
    () => props.streets !== undefined,
    () => import("./streetsLayer.ts"),
  )
  createEffect(() => {
    if (drawing.error) props.onStreetsFailure?.(drawing.error)
    else drawing.latest?.showStreets(map, props.streets, props.theme)
  })
}
