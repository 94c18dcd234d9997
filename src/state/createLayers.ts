import { type Accessor, createSignal } from "solid-js"
import type { GridKind } from "../model/graticule.ts"
import type { ZoneKind } from "../model/rule.ts"
import type { KPa } from "../model/units.ts"

/** What the user can switch on and off, in the order of the panel. */
export const layerGroups = [
  "sites",
  "zones",
  "contours",
  "footprints",
  "cells",
  "places",
  "borders",
  "water",
  "streets",
  "graticule",
] as const
export type LayerGroup = (typeof layerGroups)[number]

/** What the area of a site's symbol stands for. */
export const symbolSizes = ["people", "neq", "none"] as const
export type SymbolSize = (typeof symbolSizes)[number]
export type VisibleLayers = Readonly<Record<LayerGroup, boolean>>

/** What is on until the user or the address says otherwise. */
export const defaultLayers: VisibleLayers = {
  sites: true,
  zones: true,
  contours: false,
  footprints: true,
  cells: true,
  places: true,
  borders: true,
  water: true,
  streets: false,
  graticule: false,
}
export const defaultZone: ZoneKind = "IBD"
export const defaultSize: SymbolSize = "people"
export const defaultGrid: GridKind = "degrees"
export const defaultContours: readonly KPa[] = [5, 14, 35]

export interface LayersState {
  readonly visible: Accessor<VisibleLayers>
  readonly toggle: (group: LayerGroup) => void
  /** All of them at once. */
  readonly show: (visible: VisibleLayers) => void
  /** The zone by whose people the site symbols are sized and the list is ranked. */
  readonly zone: Accessor<ZoneKind>
  readonly setZone: (zone: ZoneKind) => void
  readonly symbolSize: Accessor<SymbolSize>
  readonly setSymbolSize: (size: SymbolSize) => void
  /** Which lines the layer "graticule" draws. */
  readonly grid: Accessor<GridKind>
  readonly setGrid: (grid: GridKind) => void
  /** Pressures that the layer "contours" draws, rising. */
  readonly contours: Accessor<readonly KPa[]>
  readonly setContours: (levels: readonly KPa[]) => void
}

export function createLayers(): LayersState {
  const [visible, setVisible] = createSignal(defaultLayers)
  const [zone, setZone] = createSignal(defaultZone)
  const [symbolSize, setSymbolSize] = createSignal(defaultSize)
  const [grid, setGrid] = createSignal(defaultGrid)
  const [contours, setContours] = createSignal(defaultContours)
  return {
    visible,
    toggle: (group) => setVisible((before) => ({ ...before, [group]: !before[group] })),
    show: (wanted) => setVisible(wanted),
    zone,
    setZone,
    symbolSize,
    setSymbolSize,
    grid,
    setGrid,
    contours,
    setContours: (levels) => setContours(levels),
  }
}
