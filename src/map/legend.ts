import type { en } from "../i18n/en.ts"
import { cellClasses } from "../model/cellClass.ts"
import type { GridKind } from "../model/graticule.ts"
import { contourDash, zoneDash } from "../model/palette.ts"
import { zoneKinds } from "../model/rule.ts"
import type { SwatchStyle } from "../model/swatchStyle.ts"
import { contourWidth } from "./contourLayer.ts"
import { type LayerGroup, layerGroups } from "./deckLayers.ts"
import { cellOpacity } from "./gridCellLayer.ts"
import type { LayerId } from "./layerOrder.ts"
import { pointRadius } from "./pointLayer.ts"
import { measureWidth } from "./measureLayer.ts"
import { greenOpacity } from "./streetTiles.ts"
import type { SymbolSize } from "./siteMarks.ts"
import { beforeOpacity, ringWidth } from "./zoneLineLayer.ts"

export interface LegendItem {
  readonly swatch: SwatchStyle
  /** Key of its words below "legend" in the dictionary. */
  readonly labelKey: keyof typeof en.legend
}

/** What the legend says of the layers of one group; what a tool draws while it is in hand belongs to none. */
export interface LegendEntry<Group = LayerGroup> {
  readonly group: Group
  readonly items: readonly LegendItem[]
}

/** The line of the measuring tool, whose read-out is its legend. */
export const measuredLine: SwatchStyle = {
  shape: "line",
  colour: "selected",
  width: measureWidth,
  casing: "casing",
}

/** The entry of every layer, or the layer whose entry speaks for it; a layer without either does not type-check. */
export const legend: Readonly<Record<LayerId, LegendEntry<LayerGroup | "tool"> | { readonly partOf: LayerId }>> = {
  sea: entry("water", { shape: "area", colour: "sea" }, "sea"),
  coast: { partOf: "sea" },
  neighbours: entry("borders", { shape: "area", colour: "neighbour", outline: "border" }, "neighbour"),
  land: entry("borders", { shape: "area", colour: "land", outline: "border" }, "land"),
  footprints: entry(
    "footprints",
    { shape: "area", colour: "footprint", outline: "footprint", opacity: 0.16 },
    "footprint",
  ),
  "grid-cells": {
    group: "cells",
    items: cellClasses.map((colour) => ({
      swatch: { shape: "area", colour, opacity: cellOpacity },
      labelKey: colour,
    })),
  },
  lakes: entry("water", { shape: "area", colour: "water" }, "lake"),
  rivers: entry("water", { shape: "line", colour: "river", width: 1.6 }, "river"),
  streets: {
    group: "streets",
    items: [
      { swatch: { shape: "area", colour: "green", opacity: greenOpacity }, labelKey: "streetGreen" },
      { swatch: { shape: "area", colour: "water" }, labelKey: "streetWater" },
      { swatch: { shape: "area", colour: "building" }, labelKey: "streetBuilding" },
      { swatch: { shape: "line", colour: "railway", width: 1.6, dash: [1.5, 2] }, labelKey: "streetRailway" },
      { swatch: { shape: "line", colour: "mainRoad", width: 3 }, labelKey: "streetRoad" },
    ],
  },
  borders: entry("borders", { shape: "line", colour: "border", width: 1.4 }, "border"),
  "borders-disputed": entry("borders", { shape: "line", colour: "border", width: 1.4, dash: [3, 2] }, "borderDashed"),
  contours: entry("contours", { shape: "line", colour: "contour", width: contourWidth, dash: contourDash }, "contour"),
  "zones-before": entry(
    "zones",
    { shape: "line", colour: "IBD", width: ringWidth.other.line, opacity: beforeOpacity },
    "zoneBefore",
  ),
  "zone-casings": { partOf: "zone-lines" },
  "zone-lines": {
    group: "zones",
    items: zoneKinds.map((zone) => ({
      swatch: { shape: "line", colour: zone, dash: zoneDash[zone], width: ringWidth.selected.line, casing: "casing" },
      labelKey: `zone${zone}`,
    })),
  },
  "selected-fills": { partOf: "zone-lines" },
  "selected-casings": { partOf: "zone-lines" },
  "selected-lines": { partOf: "zone-lines" },
  sites: {
    group: "sites",
    items: [
      { swatch: { shape: "disc", colour: "site", radius: 4 }, labelKey: "sites" },
      { swatch: { shape: "disc", colour: "site", radius: 7 }, labelKey: "peopleScale" },
      { swatch: { shape: "disc", colour: "site", radius: 7 }, labelKey: "neqScale" },
    ],
  },
  clusters: entry("sites", { shape: "disc", colour: "site", radius: 6, hollow: true }, "sitesCluster"),
  "selected-site": entry("sites", { shape: "disc", colour: "selected", radius: 6 }, "siteSelected"),
  "unknown-sites": entry("sites", { shape: "diamond", colour: "site" }, "siteWithoutFigure"),
  "selected-stores": entry("sites", { shape: "disc", colour: "selected", radius: 3, hollow: true }, "store"),
  highlights: { partOf: "selected-site" },
  "chosen-point": entry(
    "sites",
    { shape: "disc", colour: "point", outline: "pointEdge", radius: pointRadius },
    "point",
  ),
  "place-labels": entry("places", { shape: "disc", colour: "label", radius: 1.6 }, "place"),
  "country-labels": { partOf: "land" },
  "site-labels": { partOf: "sites" },
  "contour-labels": { partOf: "contours" },
  "ring-labels": { partOf: "zone-lines" },
  "mark-texts": { partOf: "clusters" },
  graticule: {
    group: "graticule",
    items: [
      { swatch: { shape: "line", colour: "graticule", width: 0.75 }, labelKey: "graticule" },
      { swatch: { shape: "line", colour: "graticule", width: 0.75 }, labelKey: "mgrsGrid" },
    ],
  },
  "grid-names": { partOf: "graticule" },
  "graticule-labels": { partOf: "graticule" },
  "measure-casing": { partOf: "measure-line" },
  "measure-line": entry("tool", measuredLine, "measuredLine"),
  "measure-ends": { partOf: "measure-line" },
}

function entry<Group extends LayerGroup | "tool">(
  group: Group,
  swatch: SwatchStyle,
  labelKey: LegendItem["labelKey"],
): LegendEntry<Group> {
  return { group, items: [{ swatch, labelKey }] }
}

/** The scales of the symbols; the map keeps to one of them. */
const scaleOf: Readonly<Partial<Record<LegendItem["labelKey"], SymbolSize>>> = {
  peopleScale: "people",
  neqScale: "neq",
}

/** What the lines of the grid are; the map draws one kind of them. */
const gridOf: Readonly<Partial<Record<LegendItem["labelKey"], GridKind>>> = { graticule: "degrees", mgrsGrid: "mgrs" }

/**
 * The legend by groups, in the order of the switches; within a group bottom to top as on the map.
 *
 * @param isCompared whether a scenario is shown, and with it zones as they were before
 */
export function legendEntries(
  symbolSize: SymbolSize = "people",
  grid: GridKind = "degrees",
  isCompared = false,
): LegendEntry[] {
  const holds = ({ labelKey }: LegendItem) =>
    (isCompared || labelKey !== "zoneBefore") &&
    (scaleOf[labelKey] ?? symbolSize) === symbolSize &&
    (gridOf[labelKey] ?? grid) === grid
  return layerGroups.map((group) => ({
    group,
    items: Object.values(legend).flatMap((one) =>
      "items" in one && one.group === group ? one.items.filter(holds) : [],
    ),
  }))
}
