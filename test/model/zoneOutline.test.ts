import { polygon } from "@turf/helpers"
import { area } from "@turf/area"
import { expect, test } from "vitest"
import { pointAt } from "../../src/model/geo.ts"
import type { Polygon } from "../../src/model/country.ts"
import { zoneOutline, zoneRadius } from "../../src/model/zoneOutline.ts"
import { makeStoreZones } from "./makeStoreZones.ts"

const here = [20, 42] as const
const squareMetres = (polygons: readonly Polygon[]) =>
  polygons.reduce((sum, rings) => sum + area(polygon(rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])))), 0)

test("the zone of a single store is its circle", () => {
  const outline = zoneOutline([makeStoreZones("A", here, { IBD: 1000 })], "IBD")
  expect(outline).toHaveLength(1)
  // π·1000² m²; 0.6 % because a polygon of 128 corners is 0.04 % short and the check counts on a sphere, the model on WGS84.
  expect(Math.abs(squareMetres(outline) / (Math.PI * 1e6) - 1)).toBeLessThan(0.006)
})

test("two stores 1 km apart with circles of 1 km have the area of both less the lens they share", () => {
  const stores = [makeStoreZones("A", here, { IBD: 1000 }), makeStoreZones("B", pointAt(here, 1000, 0), { IBD: 1000 })]
  const outline = zoneOutline(stores, "IBD")
  expect(outline).toHaveLength(1)
  // By hand: lens = 2r²·acos(d/2r) − (d/2)·√(4r² − d²) = 1,228,370 m² for r = d = 1000 m; union = 2π·10⁶ − lens.
  expect(Math.abs(squareMetres(outline) / (2 * Math.PI * 1e6 - 1_228_370) - 1)).toBeLessThan(0.006)
})

test("stores too far apart to touch keep a circle each", () => {
  const stores = [makeStoreZones("A", here, { IBD: 400 }), makeStoreZones("B", pointAt(here, 0, 2000), { IBD: 400 })]
  expect(zoneOutline(stores, "IBD")).toHaveLength(2)
})

test("a store whose circle lies inside another's changes nothing", () => {
  const large = makeStoreZones("A", here, { VBD: 900 })
  const small = makeStoreZones("B", pointAt(here, 300, 0), { VBD: 400 })
  expect(zoneOutline([small, large], "VBD")).toEqual(zoneOutline([large], "VBD"))
})

test("a site without a figure has no outline and no radius, not a radius of zero", () => {
  const stores = [makeStoreZones("A", here, {})]
  expect(zoneOutline(stores, "IBD")).toEqual([])
  expect(zoneRadius(stores, "IBD")).toBeUndefined()
})

test("the radius of a site is that of the store that reaches furthest, whatever the others lack", () => {
  const stores = [
    makeStoreZones("A", here, { IBD: 400 }),
    makeStoreZones("B", here, {}),
    makeStoreZones("C", here, { IBD: 651 }),
  ]
  expect(zoneRadius(stores, "IBD")).toBe(651)
})
