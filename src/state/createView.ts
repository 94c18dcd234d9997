import { type Accessor, createSignal } from "solid-js"
import type { LonLat } from "../model/units.ts"

/** Where the map is looked at from: its middle and a MapLibre zoom. */
export interface View {
  readonly centre: LonLat
  readonly zoom: number
}

/** Where the map is asked to go; `flies` is for the eye to follow, else it is there at once. */
export type WantedView =
  | (View & { readonly to: "view"; readonly flies: boolean })
  | { readonly to: "site"; readonly siteId: string }
  | { readonly to: "country"; readonly iso2: string }
  | { readonly to: "region" }

export interface ViewState {
  /** What the map showed when it last came to rest, or was asked for before; undefined before either. */
  readonly view: Accessor<View | undefined>
  /** Told by the map at the end of every movement. */
  readonly report: (view: View) => void
  readonly wanted: Accessor<WantedView | undefined>
  readonly goTo: (view: View, how: { readonly flies: boolean }) => void
  /** Asks the map to show all of something. */
  readonly zoomTo: (what: Exclude<WantedView, { readonly to: "view" }>) => void
}

export function createView(): ViewState {
  const [view, report] = createSignal<View>()
  // Asked for the same view again, the map goes there again.
  const [wanted, setWanted] = createSignal<WantedView | undefined>(undefined, { equals: false })
  return {
    view,
    report,
    wanted,
    goTo: ({ centre, zoom }, { flies }) => {
      if (!flies) report({ centre, zoom })
      setWanted({ to: "view", centre, zoom, flies })
    },
    zoomTo: (what) => setWanted(what),
  }
}
