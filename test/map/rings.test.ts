import { expect, test } from "vitest"
import { dashes } from "../../src/map/dashes.ts"
import { footprintsIn } from "../../src/map/footprintLayer.ts"
import { mapFrame, metresPerPixel } from "../../src/map/mapFrame.ts"
import { ringLabels } from "../../src/map/ringLabelLayer.ts"
import { scaleLength } from "../../src/map/scaleLength.ts"
import { thinned } from "../../src/map/thinned.ts"
import { dashStrokes, zoneLineLayer } from "../../src/map/zoneLineLayer.ts"
import { zoneRings } from "../../src/map/zoneRings.ts"
import { circle, geodesicDistance } from "../../src/model/geo.ts"
import { light } from "../../src/model/palette.ts"
import type { Place } from "../../src/model/place.ts"
import type { LonLat } from "../../src/model/units.ts"
import { inventedSite } from "../model/makeStore.ts"
import { makeStoreZones } from "../model/makeStoreZones.ts"

const here: LonLat = [20, 42]
const subject = { site: inventedSite, stores: [makeStoreZones("A", here, { PTRD: 270, IBD: 400, VBD: 444 })] }
const frameAt = (zoom: number) => ({ zoom, box: [19, 41, 21, 43] as const })
const lengthOf = (path: readonly LonLat[]) =>
  path.slice(1).reduce((sum, point, i) => sum + geodesicDistance(path[i] as LonLat, point), 0)

test("a pixel at the equator is 78,271.5 m at zoom 0: the equator of WGS84 over 512 px", () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(40_075_016.686 / 512, 0)
})

test("rings appear once their radius is more than 6 px and not before", () => {
  // By hand: at 42° N and zoom 10 a pixel is 82,851 m/° · 360° / (512 · 1024) = 56.9 m, so VBD 444 m is 7.8 px and IBD 400 m 7.0 px.
  expect(zoneRings([subject], frameAt(10)).map(({ zone }) => zone)).toEqual(["VBD", "IBD"])
  expect(zoneRings([subject], frameAt(8))).toEqual([])
  expect(zoneRings([subject], frameAt(13)).map(({ zone }) => zone)).toEqual(["VBD", "IBD", "PTRD"])
  // As the page gives them: an iterator, which ends once it was gone through.
  const asGiven = new Map([["A", subject]]).values()
  expect(zoneRings(asGiven, frameAt(13)).map(({ zone }) => zone)).toEqual(["VBD", "IBD", "PTRD"])
})

test("sites out of view have no rings made", () => {
  expect(zoneRings([subject], { zoom: 13, box: [25, 41, 26, 43] })).toEqual([])
})

test("the ring drawn is the true one to within half a metre at the scale of a site", () => {
  const [vbd] = zoneRings([subject], frameAt(14))
  for (const point of vbd?.outline[0]?.[0] ?? [])
    expect(Math.abs(geodesicDistance(here, point) - 444)).toBeLessThan(0.5)
})

test("a thinned ring stays within the tolerance of every corner left out", () => {
  const ring = circle(here, 1000)
  const few = thinned(ring, 2)
  expect(few.length).toBeLessThan(ring.length / 1.8)
  expect(few.at(-1)).toEqual(few[0])
  // A chord that is 2 m off a circle of 1000 m: perimeter short by no more than 0.3 %.
  expect(lengthOf(few) / (2 * Math.PI * 1000)).toBeGreaterThan(0.997)
})

test("dashes and gaps fill the ring without a seam, in the proportion asked for", () => {
  const ring = circle(here, 1000)
  const parts = dashes(ring, 60, 40)
  expect(parts).toHaveLength(63) // 6,283 m in periods of about 100 m
  const drawn = parts.reduce((sum, part) => sum + lengthOf(part), 0)
  expect(drawn / lengthOf(ring)).toBeCloseTo(0.6, 2)
  expect(dashes(ring, 60, 0)).toEqual([ring])
})

test("each zone has its own dash: IBD one whole line, PTRD dotted, VBD long dashes", () => {
  const count = (zone: string) =>
    dashStrokes(zoneRings([subject], frameAt(14)), frameAt(14)).filter((s) => s.zone === zone).length
  expect(count("IBD")).toBe(1)
  expect(count("PTRD")).toBeGreaterThan(count("VBD"))
  expect(count("VBD")).toBeGreaterThan(10)
})

test("the selected site's rings are wider than those of the others, and every casing wider than its ring", () => {
  const width = (id: Parameters<typeof zoneLineLayer>[0]) => zoneLineLayer(id, [], true, light).props.getWidth as number
  expect(width("selected-lines")).toBeGreaterThan(width("zone-lines"))
  expect(width("selected-casings")).toBeGreaterThan(width("selected-lines"))
  expect(width("zone-casings")).toBeGreaterThan(width("zone-lines"))
})

test("the label of the selected site's ring carries the full text at the ring's end, others the zone only", () => {
  const text = (zone: string, metres: number, _: unknown, isFull: boolean) => (isFull ? `${zone} ${metres} m` : zone)
  const rings = zoneRings([subject], frameAt(14))
  const selected = ringLabels(rings, frameAt(14), text, "S").features
  expect(selected.map((one) => one.properties?.text)).toEqual(["VBD 444 m", "IBD 400 m", "PTRD 270 m"])
  expect(selected.map((one) => one.properties?.anchor)).toEqual(["bottom", "bottom", "bottom"])
  const [, north = 0] = selected[0]?.geometry.type === "Point" ? selected[0].geometry.coordinates : []
  expect(geodesicDistance(here, [20, north])).toBeCloseTo(444, 0)
  expect(ringLabels(rings, frameAt(14), text, undefined).features[0]?.properties?.text).toBe("VBD")
})

test("panning within the frame keeps the frame; leaving it or a zoom step makes a new one", () => {
  const first = mapFrame({ zoom: 8.2, box: [20, 42, 22, 43] })
  expect(mapFrame({ zoom: 8.4, box: [20.4, 42, 22.4, 43] }, first)).toBe(first)
  expect(mapFrame({ zoom: 8.2, box: [20.6, 42, 22.6, 43] }, first)).not.toBe(first)
  expect(mapFrame({ zoom: 8.6, box: [20.4, 42, 22.4, 43] }, first)).not.toBe(first)
})

test("footprints are drawn close up only, and only those in the frame", () => {
  const place = { geonameid: 1, name: "Selo", country: "MK", population: 5000, rank: 1, position: here } satisfies Place
  const away = { ...place, position: [25, 42] as const }
  expect(footprintsIn([place, away], frameAt(9))).toEqual([])
  // 5,000 people at 1,500 per km²: √(5000 / (π · 1500)) km = 1,030 m.
  expect(footprintsIn([place, away], frameAt(11)).map(({ radius }) => Math.round(radius))).toEqual([1030])
})

test("the scale bar has a round length that fits", () => {
  expect(scaleLength(1)).toBe(100)
  expect(scaleLength(6.87)).toBe(500)
  expect(scaleLength(2000)).toBe(200_000)
})

test("where the next ring leaves no room for the full text, the label is the zone alone and crosses nothing", () => {
  const site = { site: inventedSite, stores: [makeStoreZones("A", here, { PTRD: 730, IBD: 1095, VBD: 2190 })] }
  const label = (zone: string, _radius: number, _site: unknown, full: boolean) =>
    full ? `${zone} 730 m · 8.8 kPa` : zone
  const textsAt = (zoom: number) =>
    ringLabels(zoneRings([site], frameAt(zoom)), frameAt(zoom), label, inventedSite.siteId).features.map(
      ({ properties }) => properties?.text as string,
    )
  // By hand: a pixel at 42° N is 56.9 m at zoom 10, so 7.1 m at zoom 13 and 16.1 m at zoom 11.82. PTRD and IBD are then rings of
  // 103 and 154 px with room for 20 letters, and of 45 and 68 px without.
  expect(textsAt(13)).toContain("PTRD 730 m · 8.8 kPa")
  expect(textsAt(11.82)).toContain("PTRD")
  expect(textsAt(11.82)).toContain("VBD 730 m · 8.8 kPa")
})
