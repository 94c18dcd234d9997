import { createEffect, createMemo } from "solid-js"
import type { Metres } from "../model/units.ts"
import { metresPerPixel } from "./mapFrame.ts"
import { scaleLength } from "./scaleLength.ts"

/** A bar of a round length at the latitude of the middle of the map, and an arrow to the north, which is always up. */
export function ScaleBar(props: {
  readonly latitude: number
  readonly zoom: number
  readonly text: (length: Metres) => string
  readonly north: string
}) {
  let bar!: HTMLSpanElement
  const perPixel = () => metresPerPixel(props.latitude, props.zoom)
  const length = createMemo(() => scaleLength(perPixel()))
  createEffect(() => {
    bar.style.width = `${length() / perPixel()}px`
  })
  return (
    <div class="map-scale">
      <svg class="map-north" viewBox="0 0 16 24" role="img" aria-label={props.north}>
        <path d="M8 1 13 14 8 11 3 14Z" />
        <path class="map-north-letter" d="M5 23V17L11 23V17" />
      </svg>
      <span ref={bar} class="map-scale-bar" />
      <span class="map-scale-text">{props.text(length())}</span>
    </div>
  )
}
