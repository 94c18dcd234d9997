import { createEffect, Show } from "solid-js"
import type { ScreenPoint } from "./markAt.ts"

/** Where the keyboard is on the map: a ring around a symbol, an element of the page so that it keeps forced colours. */
export function FocusRing(props: { readonly at: (ScreenPoint & { readonly radius: number }) | undefined }) {
  return (
    <Show when={props.at !== undefined}>
      <Ring at={props.at} />
    </Show>
  )
}

function Ring(props: { readonly at: (ScreenPoint & { readonly radius: number }) | undefined }) {
  let ring!: HTMLSpanElement
  createEffect(() => {
    const at = props.at
    if (!at) return
    const size = 2 * (at.radius + 7)
    ring.style.width = `${size}px`
    ring.style.height = `${size}px`
    ring.style.transform = `translate(${at.x - size / 2}px, ${at.y - size / 2}px)`
  })
  return <span ref={ring} class="map-focus" aria-hidden="true" />
}
