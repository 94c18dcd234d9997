import { expect, test } from "vitest"
import { pointInZones } from "../../src/model/pointInZones.ts"
import type { ZonedSite } from "../../src/model/zone.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { eastOfSite, inventedSite, makeStore, northOfSite } from "./makeStore.ts"
import { zonedSite } from "./zonedSite.ts"

// By hand, WGS84: at 44° N N = 6,388,464 m and M = 6,366,263 m: a degree of longitude is 80,206 m, one of latitude 111,112 m.
const near = zonedSite(
  "near",
  [20, 44],
  [
    { at: [20, 44], radius: 500 },
    { at: [20.02, 44], radius: 900 },
  ],
)
const far = zonedSite("far", [20, 44.09], [{ at: [20, 44.09], radius: 400 }])

/** The same circles with radii of their own for each zone. */
function withRadii(site: ZonedSite, radii: { PTRD: number; IBD: number; VBD: number }): ZonedSite {
  const [store] = site.stores
  if (!store) throw new Error("a site without stores")
  const of = (zone: keyof typeof radii) => {
    const { governing } = store.distances[zone]
    return { ...store.distances[zone], ...(governing && { governing: { ...governing, distance: radii[zone] } }) }
  }
  return { ...site, stores: [{ ...store, distances: { PTRD: of("PTRD"), IBD: of("IBD"), VBD: of("VBD") } }] }
}

test("a point is inside the zone of a site when any of its stores reaches it, and the nearest store gives the distance", () => {
  // 0.01° east of one store and of the other 0.01° west: 802.06 m from both; only the second reaches it.
  const [at] = pointInZones([20.01, 44], [near])
  expect(at?.distance).toBeCloseTo(802.06, 1)
  expect(at?.inside).toEqual(["PTRD", "IBD", "VBD"])
  // 0.008° from the first store: 641.65 m, beyond its 500 m; 0.012° from the second: 962.5 m, beyond its 900 m.
  const [between] = pointInZones([20.008, 44], [near])
  expect(between?.distance).toBeCloseTo(641.65, 1)
  expect(between?.inside).toEqual([])
})

test("only the zones that reach the point are named, inner to outer, and its edge belongs to a zone", () => {
  const site = withRadii(far, { PTRD: 400, IBD: 803, VBD: 1_600 })
  // 0.01° of longitude at 44.09° N is 800.8 m: beyond 400 m, within 803 m.
  expect(pointInZones([20.01, 44.09], [site])[0]?.inside).toEqual(["IBD", "VBD"])
  const exact = pointInZones([20.01, 44.09], [site])[0]?.distance ?? 0
  expect(pointInZones([20.01, 44.09], [withRadii(far, { PTRD: 400, IBD: exact, VBD: exact })])[0]?.inside).toEqual([
    "IBD",
    "VBD",
  ])
})

test("sites come nearest first, each with the direction in which it lies", () => {
  const found = pointInZones([20, 44.03], [far, near])
  expect(found.map(({ siteId }) => siteId)).toEqual(["near", "far"])
  expect(found[0]?.bearing).toBeCloseTo(180, 6) // straight south
  expect(found[1]?.bearing).toBeCloseTo(0, 6) // straight north
  expect((found[0]?.distance ?? 0) / 3_333.4).toBeCloseTo(1, 3) // 0.03° × 111,112 m
})

test("a store without a figure is never taken as not reaching the point: the site says that more may be", () => {
  const unknown = zonedSite("unknown", [20, 44], [{ at: [20, 44] }, { at: [20, 44], radius: 500 }])
  // 0.01° east, 802 m: beyond the 500 m of the other store.
  const all = ["PTRD", "IBD", "VBD"]
  expect(pointInZones([20.01, 44], [unknown])[0]).toMatchObject({ inside: [], mayBeInside: all })
  // Within 500 m of the other store nothing is left to ask.
  expect(pointInZones([20, 44], [unknown])[0]).toMatchObject({ inside: all, mayBeInside: [] })
  expect(pointInZones([20.01, 44], [near])[0]?.mayBeInside).toEqual([])
})

test("just beyond a zone that is marked 'at least' a point is not said to lie outside", () => {
  // 200,000 kg twice, 50 m apart: the sum of 400,000 kg is above the rule's 250,000 kg, so each keeps its own distances, "at least".
  // 200,000^⅓ = 58.480: PTRD 14.8 → 865.5 m, IBD 22.2 → 1,298.3 m, VBD 44.4 → 2,596.5 m.
  const stores = [
    makeStore("A", { "1.1": 200_000 }, { position: inventedSite.position }),
    makeStore("B", { "1.1": 200_000 }, { position: eastOfSite(50) }),
  ]
  const atLeast = { site: inventedSite, stores: storeZones(inventedSite, stores, iatg0220, defaultZoneOptions) }
  const at = (metres: number) => pointInZones(northOfSite(metres), [atLeast])[0]
  expect(at(1_320)).toMatchObject({ inside: ["VBD"], mayBeInside: ["PTRD", "IBD"] })
  expect(at(2_620)).toMatchObject({ inside: [], mayBeInside: ["PTRD", "IBD", "VBD"] })
  // One of them alone is inside the range: outside is outside.
  const alone = { ...atLeast, stores: storeZones(inventedSite, stores.slice(0, 1), iatg0220, defaultZoneOptions) }
  expect(pointInZones(northOfSite(2_620), [alone])[0]).toMatchObject({ inside: [], mayBeInside: [] })
})

test("a site without stores has no zone, and its own point gives the distance", () => {
  expect(pointInZones([20, 44], [zonedSite("empty", [20, 44.01], [])])[0]).toMatchObject({
    inside: [],
    mayBeInside: [],
    distance: expect.closeTo(1_111.1, 0),
  })
})
