import { expect, test } from "vitest"
import { clusterSites } from "../../src/map/clusterSites.ts"
import { markAt } from "../../src/map/markAt.ts"
import { markTexts } from "../../src/map/markTextLayer.ts"
import { siteLayer } from "../../src/map/siteLayer.ts"
import {
  drawingOrder,
  type KnownMark,
  markScale,
  plainRadius,
  type SiteMark,
  siteMark,
} from "../../src/map/siteMarks.ts"
import { storePositions } from "../../src/map/storeLayer.ts"
import { unknownSiteLayer } from "../../src/map/unknownSiteLayer.ts"
import { light, symbolRadii } from "../../src/model/palette.ts"
import type { LonLat } from "../../src/model/units.ts"
import type { ZonedSite } from "../../src/model/zone.ts"
import { inventedSite } from "../model/makeStore.ts"
import { makeStoreZones } from "../model/makeStoreZones.ts"

const people: Record<string, number> = { MANY: 40_000, SOME: 10_000, NOBODY: 0 }
const site = (siteId: string, position: LonLat, ibd?: number): ZonedSite => ({
  site: { ...inventedSite, siteId, name: siteId, position },
  stores: [makeStoreZones(`${siteId}-1`, position, ibd === undefined ? {} : { IBD: ibd })],
})
const zoned = new Map(
  [
    site("MANY", [20, 42], 800),
    site("SOME", [22, 43], 500),
    site("NOBODY", [24, 44], 400),
    site("BLANK", [26, 45]),
  ].map((one) => [one.site.siteId, one]),
)
const peopleOf = (siteId: string) => people[siteId]
const scale = markScale(zoned, "IBD", "people", peopleOf)
const markOf = (siteId: string) => siteMark(zoned.get(siteId) as ZonedSite, scale)

test("a quarter of the people is a quarter of the area: half the radius", () => {
  expect(markOf("MANY")).toMatchObject({ kind: "known", radius: 20 })
  expect(markOf("SOME")).toMatchObject({ kind: "known", radius: 10 })
})

test("a site without a figure has a shape of its own and is larger than the smallest circle", () => {
  const blank = markOf("BLANK")
  expect(blank.kind).toBe("unknown")
  expect(blank.radius).toBeGreaterThan(symbolRadii.smallest)
  const icons = unknownSiteLayer([blank], undefined, true).props.data as readonly unknown[]
  expect(icons).toHaveLength(1)
  expect(markTexts([blank]).features[0]?.properties).toMatchObject({ text: "?" })
})

test("a site with nobody inside is the smallest circle, and one whose people are not counted yet is hollow", () => {
  const nobody = markOf("NOBODY") as KnownMark
  expect(nobody.radius).toBe(symbolRadii.smallest)
  const waiting = siteMark(zoned.get("MANY") as ZonedSite, { ...scale, amountOf: () => undefined }) as KnownMark
  expect(waiting.amount).toBeUndefined()
  const fill = siteLayer("sites", [], true, light).props.getFillColor as unknown as (mark: KnownMark) => number[]
  expect(fill(waiting)).toEqual([255, 255, 255, 255])
  expect(fill(nobody)).not.toEqual([255, 255, 255, 255])
})

test("sites whose symbols would overlap become one symbol with their number, their people added, and the unknown ones told", () => {
  const near: LonLat = [20.001, 42]
  const marks = [markOf("MANY"), { ...markOf("SOME"), position: near }, { ...markOf("BLANK"), position: near }]
  const clusters = clusterSites(marks, scale.most)
  const frame = { zoom: 6, box: [10, 35, 30, 50] } as const
  const [cluster, ...rest] = clusters.marksIn(frame)
  expect(rest).toEqual([])
  expect(cluster).toMatchObject({ kind: "cluster", count: 3, amount: 50_000, unknown: 1 })
  if (cluster?.kind === "cluster") expect(clusters.zoomInto(cluster)).toBeGreaterThan(6)
  expect(markTexts([cluster as SiteMark]).features[0]?.properties).toMatchObject({ text: "3" })
})

test("close up every site stands alone", () => {
  const marks = [markOf("MANY"), { ...markOf("SOME"), position: [20.001, 42] as const }]
  expect(clusterSites(marks, scale.most).marksIn({ zoom: 12, box: [19, 41, 21, 43] })).toHaveLength(2)
})

test("small symbols lie on top of large ones", () => {
  expect(drawingOrder([markOf("SOME"), markOf("MANY")]).map(({ radius }) => radius)).toEqual([20, 10])
})

test("a symbol smaller than a fingertip is still hit within 12 px of its centre, and not at 13", () => {
  const project = () => ({ x: 100, y: 100 })
  const nobody = markOf("NOBODY")
  expect(markAt([nobody], { x: 112, y: 100 }, project)).toBe(nobody)
  expect(markAt([nobody], { x: 113, y: 100 }, project)).toBeUndefined()
})

test("a store without a position of its own is not drawn as if it had one", () => {
  const stores = [makeStoreZones("A", [20, 42], {}), makeStoreZones("B", [20.1, 42], {}, false)]
  const subject = { site: inventedSite, stores }
  expect(storePositions(subject, { zoom: 13, box: [19, 41, 21, 43] })).toEqual([[20, 42]])
})

test("sized by NEQ, the site with most sets the scale, and one without a figure keeps its shape whatever it holds", () => {
  const heavy = { ...(zoned.get("SOME") as ZonedSite), stores: [makeStoreZones("A", [22, 43], { IBD: 500 })] }
  const twice = { ...heavy, stores: [...heavy.stores, makeStoreZones("B", [22, 43], { IBD: 500 })] }
  const three = new Map([
    ["ONE", heavy],
    ["TWO", twice],
    ["BLANK", zoned.get("BLANK") as ZonedSite],
  ])
  const byNeq = markScale(three, "IBD", "neq", peopleOf)
  expect(byNeq.most).toBe(2000)
  expect(siteMark(twice, byNeq)).toMatchObject({ amount: 2000, radius: 20 })
  expect(siteMark(heavy, byNeq).radius).toBeCloseTo(20 / Math.SQRT2, 9)
  expect(siteMark(zoned.get("BLANK") as ZonedSite, byNeq).kind).toBe("unknown")
})

test("symbols of one size say nothing about people or stock", () => {
  const plain = markScale(zoned, "IBD", "none", peopleOf)
  const known = ["MANY", "SOME", "NOBODY"].map((id) => siteMark(zoned.get(id) as ZonedSite, plain))
  expect(new Set(known.map((mark) => mark.radius))).toEqual(new Set([plainRadius]))
})
