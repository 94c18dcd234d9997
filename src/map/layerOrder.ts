/**
 * Every layer of the map, bottom to top. "base" layers are drawn by MapLibre from the style, "deck" layers by deck.gl between
 * them, "label" layers by MapLibre above everything that deck.gl draws.
 */
export const layerOrder = [
  ["sea", "base"],
  ["coast", "base"],
  ["neighbours", "base"],
  ["land", "base"],
  ["footprints", "deck"],
  ["grid-cells", "deck"],
  ["lakes", "base"],
  ["rivers", "base"],
  // Draws nothing itself: the layers of a street map lie just below it.
  ["streets", "base"],
  ["graticule", "base"],
  ["grid-names", "base"],
  ["borders", "base"],
  ["borders-disputed", "base"],
  ["contours", "base"],
  ["zones-before", "deck"],
  ["zone-casings", "deck"],
  ["zone-lines", "deck"],
  ["selected-fills", "deck"],
  ["selected-casings", "deck"],
  ["selected-lines", "deck"],
  ["sites", "deck"],
  ["clusters", "deck"],
  ["selected-site", "deck"],
  ["unknown-sites", "deck"],
  ["selected-stores", "deck"],
  ["highlights", "deck"],
  ["chosen-point", "deck"],
  // What lies higher is placed first: a country's name makes places' names give way, and gives way to sites and rings.
  ["place-labels", "label"],
  ["country-labels", "label"],
  ["site-labels", "label"],
  ["contour-labels", "label"],
  ["ring-labels", "label"],
  ["mark-texts", "label"],
  ["measure-casing", "label"],
  ["measure-line", "label"],
  ["measure-ends", "label"],
  ["graticule-labels", "label"],
] as const

export type LayerId = (typeof layerOrder)[number][0]
type OrderedBy<Drawer extends string> = Extract<(typeof layerOrder)[number], readonly [string, Drawer]>[0]
/** Layers of the style, labels included. */
export type BaseLayerId = OrderedBy<"base" | "label">
export type DeckLayerId = OrderedBy<"deck">

/** The style layer that a deck.gl layer lies just below; deck.gl layers with the same answer keep their own order. */
export function layerAbove(id: DeckLayerId): BaseLayerId {
  const at = layerOrder.findIndex(([layer]) => layer === id)
  const above = layerOrder.slice(at).find(([, drawer]) => drawer !== "deck")
  return (above as readonly [BaseLayerId, string])[0]
}

/** Sorts layers bottom to top. */
export function inOrder<Layer extends { readonly id: string }>(layers: readonly Layer[]): Layer[] {
  const position = new Map<string, number>(layerOrder.map(([id], at) => [id, at]))
  return [...layers].sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0))
}
