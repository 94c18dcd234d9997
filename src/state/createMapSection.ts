import { type Accessor, createSignal } from "solid-js"
import type { LonLat } from "../model/units.ts"

/** A part of the map on the page, at a MapLibre zoom. */
export interface MapSection {
  readonly centre: LonLat
  readonly zoom: number
  /** Size on the page [px]. */
  readonly width: number
  readonly height: number
}

export interface MapSectionState {
  /** What the map shows right now; undefined while there is no map. */
  readonly section: Accessor<MapSection | undefined>
  readonly hasMap: Accessor<boolean>
  /** Told by the map how to look at it. */
  readonly follow: (section: Accessor<MapSection>) => void
}

export function createMapSection(): MapSectionState {
  const [source, setSource] = createSignal<Accessor<MapSection>>()
  return {
    section: () => source()?.(),
    hasMap: () => source() !== undefined,
    follow: (section) => setSource(() => section),
  }
}
