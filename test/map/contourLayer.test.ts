import type { Feature, Point } from "geojson"
import { expect, test } from "vitest"
import { contourFeatures, contoursOf } from "../../src/map/contourFeatures.ts"
import { contourLayers } from "../../src/map/contourLayer.ts"
import type { MapFrame } from "../../src/map/mapFrame.ts"
import { bearing, geodesicDistance } from "../../src/model/geo.ts"
import { dark, light } from "../../src/model/palette.ts"
import { contourLevels } from "../../src/model/contourLevels.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import type { LonLat } from "../../src/model/units.ts"
import { defaultZoneOptions, type ZonedSite } from "../../src/model/zone.ts"
import { makeSnapshot } from "../export/makePicture.ts"
import { inventedSite, makeStore } from "../model/makeStore.ts"

function siteAt(siteId: string, position: LonLat, hd: "1.1" | "1.4" = "1.1"): [string, ZonedSite] {
  const site = { ...inventedSite, siteId, position }
  return [siteId, { site, stores: storeZones(site, [makeStore("A", { [hd]: 10_000 })], iatg0220, defaultZoneOptions) }]
}
const near = siteAt("near", [20, 42])
const beside = siteAt("beside", [20.05, 42])
const away = siteAt("away", [25, 42])
const sites = new Map([near, beside, away, siteAt("small arms", [20.01, 42], "1.4")])

const frame = (zoom: number): MapFrame => ({ zoom, box: [19.9, 41.9, 20.1, 42.1] })
const choice = { levels: [5, 35], label: ({ level }: { level: number }) => `${level} kPa` }
const drawn = (zoom: number, selectedId?: string, levels = choice.levels) =>
  contourFeatures(sites, frame(zoom), selectedId, { ...choice, levels }).features
const visible = (contours: boolean) => ({ ...makeSnapshot("en").subject.visible, contours })
const lines = (features: Feature[]) => features.filter(({ geometry }) => geometry.type === "LineString")

test("without a selected site contours are drawn around every site in view, once the map is close enough", () => {
  expect(lines(drawn(13))).toHaveLength(4) // two sites, two pressures; 1.4 has none, and "away" is out of view
  expect(drawn(10)).toEqual([])
})

test("with a selected site they are drawn around it alone, from farther away too", () => {
  expect(lines(drawn(13, "near"))).toHaveLength(2)
  // At 42° N a pixel of zoom 10.9 is 30 m: 35 kPa (about 125 m) is a speck.
  expect(lines(drawn(10.9, "near")).map(({ properties }) => properties?.level)).toEqual([5])
  expect(drawn(13, "away")).toEqual([])
  // A pixel of zoom 7 is 454 m: even 5 kPa (about 500 m) is a speck.
  expect(drawn(7, "near")).toEqual([])
})

test("every text stands on its own contour, and those of one site look in directions of their own", () => {
  const features = drawn(16, "near", [...contourLevels])
  const texts = features.filter((one): one is Feature<Point> => one.geometry.type === "Point")
  expect(texts.map(({ properties }) => properties?.text)).toEqual(contourLevels.map((level) => `${level} kPa`))
  const directions = texts.map(({ geometry: { coordinates }, properties }) => {
    const at = coordinates as unknown as LonLat
    const line = lines(features).find((one) => one.properties?.level === properties?.level)
    if (line?.geometry.type !== "LineString") throw new Error("a text without a line")
    const corner = line.geometry.coordinates[0] as unknown as LonLat
    expect(geodesicDistance([20, 42], at)).toBeCloseTo(geodesicDistance([20, 42], corner), 0)
    return Math.round(bearing([20, 42], at))
  })
  expect(new Set(directions).size).toBe(contourLevels.length)
})

test("while the layer is off nothing is drawn", () => {
  const subject = (isOn: boolean) => ({
    ...makeSnapshot("en").subject,
    zoned: sites,
    contours: choice,
    visible: visible(isOn),
  })
  expect(contoursOf(subject(false), frame(13)).features).toEqual([])
  expect(contoursOf(subject(true), frame(13)).features).toEqual(drawn(13))
})

test("with no pressure chosen nothing is drawn", () => {
  expect(drawn(13, "near", [])).toEqual([])
})

test.each([light, dark])("lines and texts have the colour of the theme", (theme) => {
  const [line, text] = contourLayers(theme)
  expect(line).toMatchObject({ id: "contours", type: "line", paint: { "line-color": theme.contour } })
  expect(text).toMatchObject({ id: "contour-labels", type: "symbol", paint: { "text-color": theme.contour } })
})
