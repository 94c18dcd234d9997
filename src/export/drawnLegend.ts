import { legend, legendEntries, type LegendItem } from "../map/legend.ts"
import type { LayerId } from "../map/layerOrder.ts"
import type { SymbolSize } from "../map/siteMarks.ts"
import type { GridKind } from "../model/graticule.ts"
import type { ShownOnMap } from "../map/shownOnMap.ts"
import type { StreetKind } from "../map/streetTiles.ts"
import { zoneKinds } from "../model/rule.ts"

/** The legend of exactly what a picture shows, by groups; a group with nothing to show is not there. */
export function drawnLegend(
  shown: ShownOnMap,
  symbolSize: SymbolSize = "people",
  grid: GridKind = "degrees",
): LegendItem[][] {
  const items = new Set<LegendItem>()
  for (const layer of shown.layers) for (const item of itemsOf(layer)) items.add(item)
  const isDrawn = (item: LegendItem) => items.has(item) && isSaid(item, shown)
  // What belongs to no switch, such as the point that is asked about, comes last.
  const tools = Object.values(legend).flatMap((one) => ("items" in one && one.group === "tool" ? one.items : []))
  return [...legendEntries(symbolSize, grid, true).map((entry) => entry.items), tools]
    .map((group) => group.filter(isDrawn))
    .filter((group) => group.length > 0)
}

/** A layer's own items, or those of the layer that speaks for it; names of countries and sites speak for themselves. */
function itemsOf(layer: LayerId): readonly LegendItem[] {
  if (layer === "country-labels" || layer === "site-labels" || layer === "highlights") return []
  const entry = legend[layer]
  if ("items" in entry) return entry.items
  const speaker = legend[entry.partOf]
  return "items" in speaker ? speaker.items : []
}

const streetLines: Readonly<Partial<Record<LegendItem["labelKey"], StreetKind>>> = {
  streetGreen: "green",
  streetWater: "water",
  streetBuilding: "building",
  streetRailway: "railway",
  streetRoad: "road",
}

function isSaid({ labelKey }: LegendItem, { layers, zones, streets, symbolsSized, placesAsDots }: ShownOnMap): boolean {
  if (labelKey === "peopleScale" || labelKey === "neqScale") return symbolsSized
  if (labelKey === "place") return placesAsDots
  // A cluster's number and the "?" of a site without a figure are written by one layer.
  if (labelKey === "sitesCluster") return layers.has("clusters")
  if (labelKey === "sites") return layers.has("sites")
  const street = streetLines[labelKey]
  if (street) return streets.has(street)
  const zone = zoneKinds.find((kind) => labelKey === `zone${kind}`)
  return zone === undefined || zones.has(zone)
}
