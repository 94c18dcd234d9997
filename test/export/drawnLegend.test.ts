import { expect, test } from "vitest"
import { drawnLegend } from "../../src/export/drawnLegend.ts"
import type { LayerId } from "../../src/map/layerOrder.ts"
import type { ShownOnMap } from "../../src/map/shownOnMap.ts"
import type { StreetKind } from "../../src/map/streetTiles.ts"
import type { ZoneKind } from "../../src/model/rule.ts"

function shown(layers: LayerId[], zones: ZoneKind[] = [], rest: Partial<ShownOnMap> = {}): ShownOnMap {
  const sets = { layers: new Set(layers), zones: new Set(zones), streets: new Set<StreetKind>() }
  return { ...sets, labels: [], symbolsSized: false, placesAsDots: true, ...rest }
}

const keysOf = (map: ShownOnMap) => drawnLegend(map).map((group) => group.map(({ labelKey }) => labelKey))

test("an empty map has an empty legend", () => {
  expect(keysOf(shown([]))).toEqual([])
})

test("the legend names only the zones whose rings are drawn", () => {
  expect(keysOf(shown(["selected-lines", "selected-casings"], ["IBD"]))).toEqual([["zoneIBD"]])
  expect(keysOf(shown(["zone-lines"], ["VBD", "PTRD"]))).toEqual([["zonePTRD", "zoneVBD"]])
})

test("sizes of symbols are explained only where they say something", () => {
  expect(keysOf(shown(["sites"], [], { symbolsSized: true }))).toEqual([["sites", "peopleScale"]])
  expect(keysOf(shown(["sites"]))).toEqual([["sites"]])
})

test("a '?' in a site without a figure does not make the legend speak of sites close together", () => {
  expect(keysOf(shown(["unknown-sites", "mark-texts"]))).toEqual([["siteWithoutFigure"]])
})

test("contours of overpressure are in the legend where they are drawn, by their lines or their texts", () => {
  expect(keysOf(shown(["contours"]))).toEqual([["contour"]])
  expect(keysOf(shown(["contours", "contour-labels", "selected-lines"], ["IBD"]))).toEqual([["zoneIBD"], ["contour"]])
})

test("the border of Kosovo* is in the legend only where it is drawn", () => {
  expect(keysOf(shown(["land", "borders"])).flat()).not.toContain("borderDashed")
  expect(keysOf(shown(["land", "borders", "borders-disputed"])).flat()).toContain("borderDashed")
})

test("names of countries and sites need no line, and places drawn as footprints have no dot", () => {
  expect(keysOf(shown(["country-labels", "site-labels"]))).toEqual([])
  expect(keysOf(shown(["place-labels"], [], { placesAsDots: false }))).toEqual([])
  expect(keysOf(shown(["place-labels"]))).toEqual([["place"]])
})

test("of a street map the legend lists what is drawn of it, and nothing when its layer is on but empty", () => {
  expect(keysOf(shown(["streets"], [], { streets: new Set(["road", "building"]) }))).toEqual([
    ["streetBuilding", "streetRoad"],
  ])
  expect(keysOf(shown(["streets"]))).toEqual([])
})
