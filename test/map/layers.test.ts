import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec"
import { expect, test } from "vitest"
import { basemapStyle } from "../../src/map/basemap.ts"
import { deckLayers, layerGroups } from "../../src/map/deckLayers.ts"
import { layerAbove, type LayerId, layerOrder } from "../../src/map/layerOrder.ts"
import { legend, legendEntries } from "../../src/map/legend.ts"
import { light } from "../../src/model/palette.ts"
import { makeDeckValues } from "./makeDeckValues.ts"

const ids = layerOrder.map(([id]) => id)
const style = basemapStyle("https://atlas.example/", light)

test("the style is valid, apart from the font files that the validator does not know yet", () => {
  const { "font-faces": fonts, ...known } = style
  expect(Object.keys(fonts ?? {})).toEqual(["Noto Sans Regular", "Noto Sans SemiBold"])
  expect(validateStyleMin(known as never)).toEqual([])
})

test("the map asks nobody for tiles, glyphs or sprites, and fonts only from the page's own host", () => {
  expect(style.glyphs).toBeUndefined()
  expect(style.sprite).toBeUndefined()
  for (const source of Object.values(style.sources)) expect(source.type).toBe("geojson")
  const fontUrls = Object.values(style["font-faces"] ?? {}).flatMap((faces) =>
    Array.isArray(faces) ? faces.map((face) => (typeof face === "string" ? face : face.url)) : [faces],
  )
  expect(fontUrls).toHaveLength(8)
  for (const url of fontUrls) expect(new URL(url).host).toBe("atlas.example")
})

test("every layer of the style and of deck.gl is in the order, once, and nothing else is", () => {
  const drawn = [...style.layers.map(({ id }) => id), ...deckLayers(makeDeckValues()).map(({ id }) => id)]
  expect([...drawn].sort()).toEqual([...ids].sort())
  expect(style.layers.map(({ id }) => id)).toEqual(ids.filter((id) => style.layers.some((layer) => layer.id === id)))
})

test("zones and sites lie below every label and above borders", () => {
  for (const [id, drawer] of layerOrder) {
    if (drawer !== "deck") continue
    expect(layerAbove(id)).toBe(["footprints", "grid-cells"].includes(id) ? "lakes" : "place-labels")
  }
  expect(ids.indexOf("zone-lines")).toBeGreaterThan(ids.indexOf("borders-disputed"))
})

test.each(ids)("layer %s has a legend entry, or belongs to a layer that has one", (id) => {
  let entry = legend[id]
  const seen: LayerId[] = [id]
  while ("partOf" in entry) {
    expect(seen).not.toContain(entry.partOf)
    seen.push(entry.partOf)
    entry = legend[entry.partOf]
  }
  expect(entry.items.length).toBeGreaterThan(0)
})

test("the legend has one entry for every switch of the panel, with something in it", () => {
  expect(legendEntries().map(({ group }) => group)).toEqual([...layerGroups])
  for (const { items } of legendEntries()) expect(items.length).toBeGreaterThan(0)
})

test("the disputed border is dashed on the map and in the legend, the others are whole lines", () => {
  const paint = (id: string) => style.layers.find((layer) => layer.id === id)?.paint as Record<string, unknown>
  expect(paint("borders-disputed")["line-dasharray"]).toEqual([3, 2])
  expect(paint("borders")["line-dasharray"]).toBeUndefined()
  const entry = legend["borders-disputed"]
  expect("items" in entry && entry.items[0]?.swatch).toMatchObject({ dash: [3, 2] })
})

test("a layer that is switched off is still there, so that the order never changes, and not visible", () => {
  const values = makeDeckValues()
  const off = deckLayers({ ...values, visible: { ...values.visible, zones: false } })
  expect(off.map(({ id }) => id)).toEqual(deckLayers(values).map(({ id }) => id))
  expect(off.filter(({ props }) => !props.visible).map(({ id }) => id)).toEqual([
    "zones-before",
    "zone-casings",
    "zone-lines",
    "selected-fills",
    "selected-casings",
    "selected-lines",
    "unknown-sites", // no picture of the diamond here
  ])
})
