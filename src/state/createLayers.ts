import { type Accessor, createSignal } from "solid-js"
import type { ZoneKind } from "../model/rule.ts"

/** What the user can switch on and off, in the order of the panel. */
export const layerGroups = ["sites", "zones", "footprints", "places", "borders", "water"] as const
export type LayerGroup = (typeof layerGroups)[number]

export interface LayersState {
  readonly visible: Accessor<Readonly<Record<LayerGroup, boolean>>>
  readonly toggle: (group: LayerGroup) => void
  /** The zone by whose people the site symbols are sized and the list is ranked. */
  readonly zone: Accessor<ZoneKind>
  readonly setZone: (zone: ZoneKind) => void
}

export function createLayers(): LayersState {
  const [visible, setVisible] = createSignal<Readonly<Record<LayerGroup, boolean>>>({
    sites: true,
    zones: true,
    footprints: true,
    places: true,
    borders: true,
    water: true,
  })
  const [zone, setZone] = createSignal<ZoneKind>("IBD")
  return {
    visible,
    toggle: (group) => setVisible((before) => ({ ...before, [group]: !before[group] })),
    zone,
    setZone,
  }
}
