import type { en } from "../i18n/en.ts"
import { ground, zoneStyle } from "../model/palette.ts"
import { zoneKinds } from "../model/rule.ts"
import type { SwatchStyle } from "../model/swatchStyle.ts"
import { type LayerGroup, layerGroups } from "./deckLayers.ts"
import type { LayerId } from "./layerOrder.ts"
import { pointRadius } from "./pointLayer.ts"
import { measureWidth } from "./measureLayer.ts"
import type { SymbolSize } from "./siteMarks.ts"
import { ringWidth } from "./zoneLineLayer.ts"

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
  colour: ground.selected,
  width: measureWidth,
  casing: ground.casing,
}

/** The entry of every layer, or the layer whose entry speaks for it; a layer without either does not type-check. */
export const legend: Readonly<Record<LayerId, LegendEntry<LayerGroup | "tool"> | { readonly partOf: LayerId }>> = {
  sea: entry("water", { shape: "area", colour: ground.sea }, "sea"),
  coast: { partOf: "sea" },
  neighbours: entry("borders", { shape: "area", colour: ground.neighbour, outline: ground.border }, "neighbour"),
  land: entry("borders", { shape: "area", colour: ground.land, outline: ground.border }, "land"),
  footprints: entry(
    "footprints",
    { shape: "area", colour: ground.footprint, outline: ground.footprint, opacity: 0.16 },
    "footprint",
  ),
  lakes: entry("water", { shape: "area", colour: ground.water }, "lake"),
  rivers: entry("water", { shape: "line", colour: ground.river, width: 1.6 }, "river"),
  borders: entry("borders", { shape: "line", colour: ground.border, width: 1.4 }, "border"),
  "borders-disputed": entry(
    "borders",
    { shape: "line", colour: ground.border, width: 1.4, dash: [3, 2] },
    "borderDashed",
  ),
  "zone-casings": { partOf: "zone-lines" },
  "zone-lines": {
    group: "zones",
    items: zoneKinds.map((zone) => ({
      swatch: { shape: "line", ...zoneStyle[zone], width: ringWidth.selected.line, casing: ground.casing },
      labelKey: `zone${zone}`,
    })),
  },
  "selected-fills": { partOf: "zone-lines" },
  "selected-casings": { partOf: "zone-lines" },
  "selected-lines": { partOf: "zone-lines" },
  sites: {
    group: "sites",
    items: [
      { swatch: { shape: "disc", colour: ground.site, radius: 4 }, labelKey: "sites" },
      { swatch: { shape: "disc", colour: ground.site, radius: 7 }, labelKey: "peopleScale" },
      { swatch: { shape: "disc", colour: ground.site, radius: 7 }, labelKey: "neqScale" },
    ],
  },
  clusters: entry("sites", { shape: "disc", colour: ground.site, radius: 6, hollow: true }, "sitesCluster"),
  "selected-site": entry("sites", { shape: "disc", colour: ground.selected, radius: 6 }, "siteSelected"),
  "unknown-sites": entry("sites", { shape: "diamond", colour: ground.site }, "siteWithoutFigure"),
  "selected-stores": entry("sites", { shape: "disc", colour: ground.selected, radius: 3, hollow: true }, "store"),
  highlights: { partOf: "selected-site" },
  "chosen-point": entry(
    "sites",
    { shape: "disc", colour: ground.point, outline: ground.site, radius: pointRadius },
    "point",
  ),
  "place-labels": entry("places", { shape: "disc", colour: ground.label, radius: 1.6 }, "place"),
  "country-labels": { partOf: "land" },
  "site-labels": { partOf: "sites" },
  "ring-labels": { partOf: "zone-lines" },
  "mark-texts": { partOf: "clusters" },
  graticule: entry("graticule", { shape: "line", colour: ground.graticule, width: 0.75 }, "graticule"),
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

/** The legend by groups, in the order of the switches; within a group bottom to top as on the map. */
export function legendEntries(symbolSize: SymbolSize = "people"): LegendEntry[] {
  const holds = ({ labelKey }: LegendItem) => (scaleOf[labelKey] ?? symbolSize) === symbolSize
  return layerGroups.map((group) => ({
    group,
    items: Object.values(legend).flatMap((one) =>
      "items" in one && one.group === group ? one.items.filter(holds) : [],
    ),
  }))
}
