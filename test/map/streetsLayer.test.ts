import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec"
import type { LayerSpecification } from "maplibre-gl"
import { expect, test } from "vitest"
import { basemapStyle } from "../../src/map/basemap.ts"
import { legend } from "../../src/map/legend.ts"
import { layerOrder } from "../../src/map/layerOrder.ts"
import { showStreets, streetLayers } from "../../src/map/streetsLayer.ts"
import { streetKinds } from "../../src/map/streetTiles.ts"
import { dark, light } from "../../src/model/palette.ts"

const layers = streetLayers("mk", light)
const layoutOf = (layer: LayerSpecification) => layer.layout as Record<string, unknown> | undefined
const kindOf = ({ id }: LayerSpecification) => id.split("/")[1]

test("map and streets together are a valid style", () => {
  const { "font-faces": fonts, ...style } = basemapStyle("https://atlas.example/", light)
  const streets = { type: "vector", tiles: ["pmtiles://1/{z}/{x}/{y}"] }
  const joined = { ...style, sources: { ...style.sources, streets }, layers: [...style.layers, ...layers] }
  expect(validateStyleMin(joined as never)).toEqual([])
  expect(fonts).toBeDefined()
})

test("streets have no icons, and only the page's own fonts", () => {
  for (const layer of layers) {
    expect(Object.keys(layoutOf(layer) ?? {}).filter((key) => key.startsWith("icon"))).toEqual([])
    const font = layoutOf(layer)?.["text-font"]
    if (font !== undefined) expect(font).toEqual(["Noto Sans Regular"])
  }
})

test("borders and names of countries and places are this map's own, never those of the street map", () => {
  const sources = new Set(layers.map((layer) => ("source-layer" in layer ? layer["source-layer"] : undefined)))
  expect([...sources].sort()).toEqual(["buildings", "landuse", "roads", "water"])
})

test("barracks and airfields of armed forces are not made out as a kind of land", () => {
  const green = layers.find(({ id }) => id === "streets/green/landuse_park")
  expect(JSON.stringify(green)).toContain('["!in","kind","glacier","sand","military","naval_base","airfield"]')
})

test("streets appear from zoom 8, their names from zoom 13, in the page's language where the file knows it", () => {
  expect(Math.min(...layers.map(({ minzoom = 0 }) => minzoom))).toBe(8)
  const labels = layers.filter(({ type }) => type === "symbol")
  expect(labels.map(({ minzoom }) => minzoom)).toEqual([15, 13])
  for (const label of labels)
    expect(layoutOf(label)?.["text-field"]).toEqual(["coalesce", ["get", "name:mk"], ["get", "name"]])
})

test.each(Object.entries({ light, dark }))("every colour is of the theme: %s", (_, theme) => {
  const known = new Set(Object.values(theme))
  for (const { id, paint } of streetLayers("en", theme)) {
    const colours = JSON.stringify(paint).match(/#[0-9a-fA-F]{3,8}|rgba?\([^)]*\)|hsl[^)]*\)/g) ?? []
    expect(colours.length, id).toBeGreaterThan(0)
    for (const colour of colours) expect(known, `${id} ${colour}`).toContain(colour)
  }
})

test("every kind that is drawn has its line in the legend", () => {
  expect([...new Set(layers.map(kindOf))].sort()).toEqual([...streetKinds].sort())
  const entry = legend.streets
  expect("items" in entry && entry.items).toHaveLength(streetKinds.length)
})

test("streets lie above land, water and footprints and below grid, borders and zones", () => {
  const ids: string[] = layerOrder.map(([id]) => id)
  expect(ids.indexOf("streets")).toBeGreaterThan(ids.indexOf("rivers"))
  expect(ids.indexOf("streets")).toBeGreaterThan(ids.indexOf("footprints"))
  for (const above of ["graticule", "borders", "zone-casings"])
    expect(ids.indexOf("streets")).toBeLessThan(ids.indexOf(above))
})

test("showing streets twice leaves one set of them, and taking them off leaves nothing", () => {
  const order = ["rivers", "streets", "graticule"]
  const sources = new Set<string>()
  const map = {
    getLayersOrder: () => [...order],
    addLayer: ({ id }: { id: string }, before: string) => order.splice(order.indexOf(before), 0, id),
    removeLayer: (id: string) => order.splice(order.indexOf(id), 1),
    getSource: (id: string) => (sources.has(id) ? {} : undefined),
    addSource: (id: string) => sources.add(id),
    removeSource: (id: string) => sources.delete(id),
  }
  const tiles = { minZoom: 0, maxZoom: 14, bounds: [19, 40, 23, 43], tile: async () => undefined } as const
  const show = (streets: { tiles: typeof tiles; language: string } | undefined) =>
    showStreets(map as never, streets, light)
  show({ tiles, language: "en" })
  show({ tiles, language: "mk" })
  expect(order).toEqual(["rivers", ...layers.map(({ id }) => id), "streets", "graticule"])
  show(undefined)
  expect(order).toEqual(["rivers", "streets", "graticule"])
  expect(sources.size).toBe(0)
})
