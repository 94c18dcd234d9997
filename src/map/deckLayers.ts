import type { Layer } from "@deck.gl/core"
import type { CellsInBox } from "../model/gridCellsIn.ts"
import type { MapTheme } from "../model/palette.ts"
import type { Footprint } from "../model/place.ts"
import type { LonLat } from "../model/units.ts"
import { clusterLayer } from "./clusterLayer.ts"
import { footprintLayer } from "./footprintLayer.ts"
import { gridCellLayer } from "./gridCellLayer.ts"
import { type Highlight, highlightLayer } from "./highlightLayer.ts"
import { type DeckLayerId, inOrder } from "./layerOrder.ts"
import { pointLayer } from "./pointLayer.ts"
import { siteLayer } from "./siteLayer.ts"
import type { ClusterMark, KnownMark, SiteMark } from "./siteMarks.ts"
import { storeLayer } from "./storeLayer.ts"
import type { SymbolImage } from "./symbolImages.ts"
import { unknownSiteLayer } from "./unknownSiteLayer.ts"
import { zoneFillLayer } from "./zoneFillLayer.ts"
import { type ZoneStroke, zoneLineLayer } from "./zoneLineLayer.ts"
import type { ZoneRing } from "./zoneRings.ts"

/** What the user can switch on and off. */
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

/** Everything deck.gl draws, as values. */
export interface DeckValues {
  readonly footprints: readonly Footprint[]
  /** Cells of population grids; undefined while there are none to draw. */
  readonly cells: CellsInBox | undefined
  /** Whole rings as they are in the register, of sites that a scenario changes. */
  readonly before: readonly ZoneStroke[]
  /** Whole rings of the sites that are not selected, and the same cut into dashes. */
  readonly casings: readonly ZoneStroke[]
  readonly strokes: readonly ZoneStroke[]
  readonly selectedRings: readonly ZoneRing[]
  readonly selectedCasings: readonly ZoneStroke[]
  readonly selectedStrokes: readonly ZoneStroke[]
  readonly marks: readonly SiteMark[]
  readonly selectedMark: SiteMark | undefined
  readonly storePositions: readonly LonLat[]
  readonly highlights: readonly Highlight[]
  /** The point that is asked about. */
  readonly point: LonLat | undefined
  readonly diamond: SymbolImage | undefined
  readonly visible: Readonly<Record<LayerGroup, boolean>>
  readonly theme: MapTheme
}

/**
 * All deck.gl layers, bottom to top, always every one: a layer that is off is there and not visible, so that the places
 * between MapLibre's layers never change.
 */
export function deckLayers(values: DeckValues): (Layer & { readonly id: string })[] {
  const { marks, selectedMark, visible, theme } = values
  const clusters = marks.filter((mark): mark is ClusterMark => mark.kind === "cluster")
  const known = marks.filter((mark): mark is KnownMark => mark.kind === "known")
  const layers: Record<DeckLayerId, Layer> = {
    footprints: footprintLayer(values.footprints, visible.footprints, theme),
    "grid-cells": gridCellLayer(values.cells, visible.cells, theme),
    "zones-before": zoneLineLayer("zones-before", values.before, visible.zones, theme),
    "zone-casings": zoneLineLayer("zone-casings", values.casings, visible.zones, theme),
    "zone-lines": zoneLineLayer("zone-lines", values.strokes, visible.zones, theme),
    "selected-fills": zoneFillLayer(values.selectedRings, visible.zones, theme),
    "selected-casings": zoneLineLayer("selected-casings", values.selectedCasings, visible.zones, theme),
    "selected-lines": zoneLineLayer("selected-lines", values.selectedStrokes, visible.zones, theme),
    sites: siteLayer("sites", known, visible.sites, theme),
    clusters: clusterLayer(clusters, visible.sites, theme),
    "selected-site": siteLayer(
      "selected-site",
      selectedMark?.kind === "known" ? [selectedMark] : [],
      visible.sites,
      theme,
    ),
    "unknown-sites": unknownSiteLayer(
      selectedMark?.kind === "unknown" ? [...marks, selectedMark] : marks,
      values.diamond,
      visible.sites,
    ),
    "selected-stores": storeLayer(values.storePositions, visible.sites, theme),
    highlights: highlightLayer(values.highlights, visible.sites, theme),
    "chosen-point": pointLayer(values.point, theme),
  }
  return inOrder(Object.values(layers))
}
