import { type Accessor, createSignal } from "solid-js"
import type { LonLat } from "../model/units.ts"

/** What the page is about right now. */
export type Mode =
  | { readonly mode: "region" }
  | { readonly mode: "inspect"; readonly siteId: string }
  | { readonly mode: "point"; readonly position: LonLat; readonly geonameid?: number }

/** A point of the ground, and the listed place it was found by. */
export type ChosenPoint = Extract<Mode, { readonly mode: "point" }>

export interface Selection {
  readonly mode: Accessor<Mode>
  /** The inspected site's id, if any. */
  readonly siteId: Accessor<string | undefined>
  /** The point asked about, if any. */
  readonly point: Accessor<ChosenPoint | undefined>
  /** The site under the pointer or the keyboard focus, on the map or in the list. */
  readonly hoveredId: Accessor<string | undefined>
  readonly inspect: (siteId: string) => void
  /** Asks about a point; with the place it was found by, whose name then follows the page's language. */
  readonly showPoint: (position: LonLat, geonameid?: number) => void
  readonly showRegion: () => void
  readonly hover: (siteId: string | undefined) => void
}

export function createSelection(): Selection {
  const [mode, setMode] = createSignal<Mode>({ mode: "region" })
  const [hoveredId, setHoveredId] = createSignal<string>()
  const modeIf = <Wanted extends Mode["mode"]>(wanted: Wanted) => {
    const current = mode()
    return current.mode === wanted ? (current as Extract<Mode, { mode: Wanted }>) : undefined
  }
  return {
    mode,
    hoveredId,
    siteId: () => modeIf("inspect")?.siteId,
    point: () => modeIf("point"),
    inspect: (siteId) => setMode({ mode: "inspect", siteId }),
    showPoint: (position, geonameid) =>
      setMode({ mode: "point", position, ...(geonameid !== undefined && { geonameid }) }),
    showRegion: () => setMode({ mode: "region" }),
    hover: setHoveredId,
  }
}
