import { describe, expect, test } from "vitest"
import type { Country } from "../../src/model/country.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import { offsetBetween, pointAt } from "../../src/model/geo.ts"
import { makeGround } from "../../src/model/ground.ts"
import { pointInZones } from "../../src/model/pointInZones.ts"
import { noCivil } from "../../src/model/rules/no-civil.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import type { Store } from "../../src/model/store.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import type { LonLat } from "../../src/model/units.ts"
import { defaultZoneOptions, type StoreDistance, type ZonedSite } from "../../src/model/zone.ts"
import { zoneOutline } from "../../src/model/zoneOutline.ts"
import { inventedSite, makeStore, northOfSite, type Stock } from "./makeStore.ts"

const magazineType = "earth-covered magazine"

/** A site with these stores by IATG 02.20. */
const zoned = (stores: Store[], options = defaultZoneOptions): ZonedSite => ({
  site: inventedSite,
  stores: storeZones(inventedSite, stores, iatg0220, options),
})
const magazine = (stock: Stock, extra: Partial<Store> = {}) =>
  makeStore("a", stock, { storeType: magazineType, bearing: 350, position: inventedSite.position, ...extra })
const roundedUp = ({ sectors }: StoreDistance) =>
  sectors && [sectors.front, sectors.side, sectors.rear].map(({ distance }) => Math.ceil(distance))

describe("a magazine with a known bearing that stands alone", () => {
  test("of 100,000 kg has the printed distances to front, side and rear", () => {
    // IATG 02.20 Table E.1: IBD 1,031, side 836, rear 650; PTRD 687, 12.0·Q^⅓ = 557.0, 9.3·Q^⅓ = 431.7; VBD 2,061, 36 and 28·Q^⅓.
    const { distances } = zoned([magazine({ "1.1": 100_000 })]).stores[0] ?? {}
    expect(distances && roundedUp(distances.IBD)).toEqual([1031, 836, 650])
    expect(distances && roundedUp(distances.PTRD)).toEqual([687, 557, 432])
    expect(distances && roundedUp(distances.VBD)).toEqual([2061, 1671, 1300])
    expect(distances?.IBD.governing).toBe(distances?.IBD.sectors?.front)
    expect(distances?.IBD.atLeast).toBe(false)
  })

  test("never reaches farther to a side than by the normal rule", () => {
    // VBD of 1,000 kg: normal 444 m, the floor of 800 m of the side's row would be more.
    const vbd = zoned([magazine({ "1.1": 1000 })]).stores[0]?.distances.VBD
    expect(vbd && roundedUp(vbd)).toEqual([444, 444, 444])
  })

  test("takes for each side the greatest of its mixing cases", () => {
    // 60 kg as 1.1: 400 m all round; as 1.2.1 at 60 kg 98.5 m to the front, 60 m to side and rear.
    const small = zoned([magazine({ "1.1": 50, "1.2.1": 10 })]).stores[0]?.distances.IBD
    expect(small?.sectors?.rear).toMatchObject({ hd: "1.1", distance: 400 })
    // 1.2.1 and 1.3.1 without 1.1, each alone: 200,000 kg of 1.3.1 have 6.4·Q^⅓ = 374.3 m all round, no row for a side;
    // 100,000 kg of 1.2.1 by hand: l = 11.5129, −1.303·132.547 + 70.345·11.5129 − 167.648 = 469.5 m to the front, else 60 m.
    const apart = zoned([magazine({ "1.2.1": 100_000, "1.3.1": 200_000 })]).stores[0]?.distances.IBD
    expect(apart && roundedUp(apart)).toEqual([470, 375, 375])
    expect([apart?.sectors?.front.hd, apart?.sectors?.rear.hd]).toEqual(["1.2.1", "1.3.1"])
  })

  test("is marked 'at least' where a part of its stock has no distance", () => {
    const ibd = zoned([magazine({ "1.1": 100_000, "1.2.3": 10 })]).stores[0]?.distances.IBD
    expect(ibd?.atLeast).toBe(true)
    expect(ibd?.sectors).toBeDefined()
  })

  test.each<[string, Store]>([
    ["without a bearing", magazine({ "1.1": 100_000 }, { bearing: undefined })],
    ["that is no magazine", magazine({ "1.1": 100_000 }, { storeType: "heavy building" })],
    ["of a division without rows for its sides", magazine({ "1.3.1": 100_000 })],
  ])("but not a store %s", (_, store) => {
    const distances = zoned([store]).stores[0]?.distances
    expect(distances?.IBD.governing).toBeDefined()
    expect(distances?.IBD.sectors).toBeUndefined()
  })

  test("has circles where the rule set has no rows for its sides", () => {
    const [store] = storeZones(inventedSite, [magazine({ "1.1": 100_000 })], noCivil, defaultZoneOptions)
    expect(store?.distances.IBD.sectors).toBeUndefined()
  })

  test("joined with another it has the normal rule all round, also where the joined sum leaves the range", () => {
    const besides = (neq: number) => makeStore("b", { "1.1": neq }, { position: northOfSite(10) })
    for (const neq of [1000, 200_000]) {
      const [joined] = zoned([magazine({ "1.1": 100_000 }), besides(neq)]).stores
      expect(joined?.joinedStoreIds).toEqual(["a", "b"])
      expect(joined?.distances.IBD.sectors).toBeUndefined()
    }
  })
})

describe("the zone of such a magazine", () => {
  const subject = magazine({ "1.1": 100_000 })
  /** 22.2, 18 and 14 · 100,000^⅓ (46.41589) m. */
  const [front, side, rear] = [1030.433, 835.486, 649.822]
  /** 120° to the front, 150° to the sides, 90° to the rear [m²]. */
  const area = Math.PI * (front ** 2 / 3 + (side ** 2 * 150) / 360 + rear ** 2 / 4)

  test("is drawn as the union of its sectors: its outline has the area of the sectors to 0.1 %", () => {
    const outline = zoneOutline(zoned([subject]).stores, "IBD")
    expect(outline.map((rings) => rings.length)).toEqual([1])
    expect(squareMetres(outline[0]?.[0] ?? []) / area).toBeCloseTo(1, 3)
  })

  test("is counted as the union of its sectors, people and land", () => {
    const ground = makeGround([], [country], [])
    const ibd = countPeople([zoned([subject])], ground).sites[0]?.zones.IBD
    // 100,000 people on 10,000 km² are 10 per km².
    expect((ibd?.people?.rural ?? 0) / (area / 1e5)).toBeCloseTo(1, 3)
    expect((ibd?.residents[0]?.area ?? 0) / area).toBeCloseTo(1, 3)
    expect(ibd?.radius).toBeCloseTo(front, 2)
  })

  test("overlapping another site's circle counts the people of both once", () => {
    // A store at the same point whose circle of IBD is 22.2·50,000^⅓ = 817.86 m: inside the front's, beyond the rear's radius.
    const circle = 817.86
    const other = { ...inventedSite, siteId: "T" }
    const second = {
      site: other,
      stores: storeZones(other, [makeStore("c", { "1.1": 50_000 })], iatg0220, defaultZoneOptions),
    }
    const { totals } = countPeople([zoned([subject]), second], makeGround([], [country], []))
    const union = Math.PI * (front ** 2 / 3 + (side ** 2 * 150) / 360 + circle ** 2 / 4)
    expect(totals.IBD.once.rural / (union / 1e5)).toBeCloseTo(1, 3)
    expect(totals.IBD.sum.rural / ((area + Math.PI * circle ** 2) / 1e5)).toBeCloseTo(1, 3)
  })

  test("holds a point before the door that it does not hold behind or beside", () => {
    const at = (degrees: number, range: number): LonLat => {
      const angle = (degrees * Math.PI) / 180
      return pointAt(inventedSite.position, range * Math.sin(angle), range * Math.cos(angle))
    }
    const inside = (degrees: number, range: number) => pointInZones(at(degrees, range), [zoned([subject])])[0]?.inside
    // The door looks to 350°: 40° is 50° off it, 60° is 70° off, 170° straight behind.
    expect(inside(40, 1000)).toEqual(["IBD", "VBD"])
    expect(inside(60, 1000)).toEqual(["VBD"])
    expect(inside(60, 800)).toEqual(["IBD", "VBD"])
    expect(inside(170, 800)).toEqual(["VBD"])
    expect(inside(170, 640)).toEqual(["IBD", "VBD"])
    expect(inside(170, 1400)).toEqual([])
  })
})

const country: Country = {
  iso2: "WW",
  name: "WW",
  inRegion: true,
  population: 100_000,
  ruralArea: 1e10,
  land: [
    [
      [
        [18, 41],
        [22, 41],
        [22, 43],
        [18, 43],
        [18, 41],
      ],
    ],
  ],
}

/** By the shoelace formula on offsets from the site. */
function squareMetres(ring: readonly LonLat[]): number {
  const points = ring.map((point) => offsetBetween(inventedSite.position, point))
  const twice = points.reduce((sum, { east, north }, i) => {
    const next = points[(i + 1) % points.length] ?? points[0]
    return sum + east * (next?.north ?? 0) - (next?.east ?? 0) * north
  }, 0)
  return Math.abs(twice) / 2
}
