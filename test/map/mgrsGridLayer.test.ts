import { createRoot } from "solid-js"
import { expect, test } from "vitest"
import { drawnLegend } from "../../src/export/drawnLegend.ts"
import { createMapValues, type MapSubject } from "../../src/map/createMapValues.ts"
import { legendEntries } from "../../src/map/legend.ts"
import { mapFrame } from "../../src/map/mapFrame.ts"
import { mgrsGridLabels, mgrsGridLines } from "../../src/map/mgrsGridLayer.ts"
import { light } from "../../src/model/palette.ts"
import { makeDrawn } from "../export/makePicture.ts"
import { makeDeckValues } from "./makeDeckValues.ts"

/** A map of so many px around a position. */
function makeView([lon, lat]: readonly [number, number], zoom: number, width = 1000, height = 700) {
  const degrees = 360 / (512 * 2 ** zoom)
  const [dx, dy] = [(degrees * width) / 2, (degrees * Math.cos((lat * Math.PI) / 180) * height) / 2]
  return { zoom, box: [lon - dx, lat - dy, lon + dx, lat + dy] as const }
}

function labelsOf(view: ReturnType<typeof makeView>) {
  const { features } = mgrsGridLabels(view, mapFrame(view))
  const texts = (edge: string) =>
    features.filter(({ properties }) => properties?.edge === edge).map(({ properties }) => String(properties?.text))
  return { top: texts("top"), left: texts("left"), middle: texts("center"), corner: texts("top-left") }
}

// Skopje is 34T EM 35730 49473 (GeographicLib).
const skopje = [21.43141, 41.99646] as const

test("close to Skopje the lines are called by two digits, and the square is named", () => {
  const { top, left, corner, middle } = labelsOf(makeView(skopje, 12))
  expect(top).toEqual(expect.arrayContaining(["34", "35", "36", "37"]))
  expect(left).toEqual(expect.arrayContaining(["48", "49", "50"]))
  expect([...top, ...left].every((text) => /^\d\d$/.test(text))).toBe(true)
  expect(corner).toEqual(["34T EM"])
  expect(middle).toEqual([])
})

test("at a zone's edge each square in view is named where it has room, though its lines lean", () => {
  // 24° E parts zones 34 and 35. PROJ: 41.9 N, 23.0 E is 665,898 E 4,640,608 N in zone 34, 23.6 E is 715,671 E, and 24.1 E is
  // 259,442 E 4,642,741 N in zone 35; letters by the tables of NGA.STND.0037, by hand.
  expect(labelsOf(makeView([23.7, 41.9], 9)).corner.sort()).toEqual(["34T FM", "34T GM", "35T KG"])
})

test("closer still they have three digits, farther out one", () => {
  expect(labelsOf(makeView(skopje, 15)).top).toContain("357")
  expect(labelsOf(makeView(skopje, 9)).top).toContain("3")
})

test("where squares of 100 km are small they carry their letters, and the edges zone and band", () => {
  const { top, left, middle } = labelsOf(makeView(skopje, 5.5))
  expect(middle).toContain("EM")
  expect(top).toEqual(["33", "34", "35"])
  expect(left).toEqual(["S", "T"])
  expect(labelsOf(makeView(skopje, 6.5)).middle).toContain("34T EM")
})

test("far out there are zones and nothing else", () => {
  const view = makeView([21, 44], 4)
  expect(labelsOf(view).middle).toEqual(expect.arrayContaining(["33T", "34S", "34T", "35T", "34U"]))
  const { features } = mgrsGridLines(mapFrame(view))
  expect(new Set(features.map(({ properties }) => properties?.width as number))).toEqual(new Set([1.75]))
})

test("the edges of zones are heavier than those of squares of 100 km, and these than the lines between", () => {
  const { features } = mgrsGridLines(mapFrame(makeView([24, 42], 9)))
  const widths = features.map(({ properties }) => Number(properties?.width))
  expect([...new Set(widths)].sort()).toEqual([0.75, 1.25, 1.75])
  expect(widths.filter((width) => width === 0.75).length).toBeGreaterThan(widths.filter((width) => width > 1).length)
})

test.each(["degrees", "mgrs"] as const)("map and legends speak of the grid that is chosen: %s", (grid) => {
  const subject: MapSubject = {
    zoned: new Map(),
    peopleOf: () => undefined,
    zone: "IBD",
    selectedId: undefined,
    hoveredId: undefined,
    visible: { ...makeDeckValues().visible, graticule: true },
    grid,
    ringLabel: (zone) => zone,
  }
  const frame = mapFrame(makeView(skopje, 12))
  const look = { theme: light, diamond: undefined }
  const texts = createRoot((dispose) => {
    const { labels } = createMapValues(
      subject,
      () => [],
      () => frame,
      () => look,
    )
    const { features } = labels["graticule-labels"]()
    dispose()
    return features.map(({ properties }) => String(properties?.text))
  })
  expect(texts.includes("34T EM")).toBe(grid === "mgrs")
  expect(texts.some((text) => text.includes("°"))).toBe(grid === "degrees")
  const key = { degrees: "graticule", mgrs: "mgrsGrid" }[grid]
  const keys = legendEntries("people", grid).flatMap(({ items }) => items.map(({ labelKey }) => labelKey))
  expect(keys.filter((one) => one === "graticule" || one === "mgrsGrid")).toEqual([key])
  const drawn = drawnLegend(makeDrawn().shown, "people", grid).flatMap((items) => items.map(({ labelKey }) => labelKey))
  expect(drawn.filter((one) => one === "graticule" || one === "mgrsGrid")).toEqual([key])
})
