import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { joinStores, type PlacedStore } from "../../src/model/joining.ts"
import { magazineFace } from "../../src/model/magazineFace.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import type { Store } from "../../src/model/store.ts"
import type { LonLat } from "../../src/model/units.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { eastOfSite, inventedSite, makeStore, northOfSite, type Stock } from "./makeStore.ts"

const assumeJoined = { ...defaultZoneOptions, assumeJoined: true }

function placed(storeId: string, stock: Stock, position: LonLat | undefined, extra: Partial<Store> = {}): PlacedStore {
  const store = makeStore(storeId, stock, { position, ...extra })
  return { store, centre: position ?? inventedSite.position, hasOwnPosition: position !== undefined }
}

function sets(stores: PlacedStore[], options = defaultZoneOptions) {
  return joinStores(stores, iatg0220, options).sets.map(({ storeIds }) => storeIds.join("+"))
}

// By hand: 4.8·20,000^⅓ = 130.3 m, 2.4·20,000^⅓ = 65.1 m, 4.8·8,000^⅓ = 96 m.
describe("two stores of one site", () => {
  const pair = (gap: number, extra: Partial<Store> = {}, other: Partial<Store> = {}) => [
    placed("a", { "1.1": 20_000 }, northOfSite(0), extra),
    placed("b", { "1.1": 8_000 }, northOfSite(gap), other),
  ]

  test("join where the gap is less than the distance required for the larger one", () => {
    expect(sets(pair(130))).toEqual(["a+b"])
    expect(sets(pair(131))).toEqual(["a", "b"])
  })

  test("have half the distance if either side is barricaded, and the full one if it is unknown", () => {
    expect(sets(pair(66, { barricaded: true }))).toEqual(["a", "b"])
    expect(sets(pair(65, {}, { barricaded: true }))).toEqual(["a+b"])
    expect(sets(pair(66, {}, { barricaded: true }))).toEqual(["a", "b"])
    expect(sets(pair(66, { barricaded: false }, { barricaded: false }))).toEqual(["a+b"])
  })

  test("show the gap and the row that joined them", () => {
    const [join] = joinStores(pair(100), iatg0220, defaultZoneOptions).sets[0]?.joins ?? []
    expect(join?.storeIds).toEqual(["a", "b"])
    expect(join?.gap).toBeCloseTo(100, 1)
    expect(join?.required).toMatchObject({ zone: "IMD", neq: 20_000, row: { distance: { k: 4.8 } } })
  })

  test("the larger one is measured by its whole stock as 1.1", () => {
    const mixed = placed("a", { "1.1": 2_000, "1.3.1": 18_000 }, northOfSite(0))
    expect(sets([mixed, placed("b", { "1.5": 100 }, northOfSite(130))])).toEqual(["a+b"])
  })

  test.each<[string, Stock]>([
    ["1.2.1", { "1.2.1": 20_000 }],
    ["1.3.1", { "1.3.1": 20_000 }],
    ["1.4", { "1.4": 20_000 }],
    ["1.6", { "1.6": 20_000 }],
  ])("a store of HD %s joins nobody", (_, stock) => {
    expect(sets([placed("a", { "1.1": 20_000 }, northOfSite(0)), placed("b", stock, northOfSite(1))])).toEqual([
      "a",
      "b",
    ])
  })

  test("do not join where the larger one is outside the rule's range, or one is underground", () => {
    expect(sets([placed("a", { "1.1": 50 }, northOfSite(0)), placed("b", { "1.1": 40 }, northOfSite(1))])).toEqual([
      "a",
      "b",
    ])
    expect(sets([placed("a", { "1.1": 51 }, northOfSite(0)), placed("b", { "1.1": 40 }, northOfSite(1))])).toEqual([
      "a+b",
    ])
    expect(sets(pair(1, { storeType: "underground" }))).toEqual(["a", "b"])
  })
})

describe("several stores", () => {
  const row = (ids: string[]) => ids.map((id, i) => placed(id, { "1.1": 8_000 }, northOfSite(90 * i)))

  test("join by way of the one between them", () => {
    const { sets: joined } = joinStores(row(["a", "b", "c"]), iatg0220, defaultZoneOptions)
    expect(joined.map(({ storeIds }) => storeIds)).toEqual([["a", "b", "c"]])
    expect(joined[0]?.joins.map(({ storeIds }) => storeIds.join("-"))).toEqual(["a-b", "b-c"])
  })

  test("the order of stores never matters", () => {
    const place = fc.record({ east: fc.integer({ min: 0, max: 600 }), north: fc.integer({ min: 0, max: 600 }) })
    const any = fc.array(fc.record({ place, neq: fc.integer({ min: 30, max: 20_000 }) }), { maxLength: 8 })
    fc.assert(
      fc.property(any, (stores) => {
        const all = stores.map(({ place: { east, north }, neq }, i) =>
          placed(`s${i}`, { "1.1": neq }, [eastOfSite(east)[0], northOfSite(north)[1]]),
        )
        expect(joinStores([...all].reverse(), iatg0220, defaultZoneOptions)).toEqual(
          joinStores(all, iatg0220, defaultZoneOptions),
        )
      }),
    )
  })
})

describe("a store without coordinates of its own", () => {
  const stores = [
    placed("a", { "1.1": 1_000 }, undefined),
    placed("b", { "1.1": 1_000 }, northOfSite(5_000)),
    placed("c", { "1.1": 1_000 }, northOfSite(0)),
    placed("d", { "1.3.1": 1_000 }, undefined),
  ]

  test("has an unknown gap and joins nobody by default", () => {
    expect(sets(stores)).toEqual(["a", "b", "c", "d"])
  })

  test("joins every 1.1 store of the site when that is assumed, without a gap", () => {
    const { sets: joined } = joinStores(stores, iatg0220, assumeJoined)
    expect(joined.map(({ storeIds }) => storeIds.join("+"))).toEqual(["a+b+c", "d"])
    expect(joined[0]?.joins.map(({ gap }) => gap)).toEqual([undefined, undefined])
  })
})

describe("two earth-covered magazines with known bearings", () => {
  // Donor 8,000 kg (Q^⅓ = 20) at the site, the other due north of it: 3.6 → 72 m, 1.8 → 36, 1.1 → 22, 0.8 → 16, 0.5 → 10.
  const pair = (gap: number, donorDoor: number | undefined, otherDoor: number, otherNeq = 1_000) => {
    const storeType = "earth-covered magazine" as const
    return [
      placed("a", { "1.1": 8_000 }, northOfSite(0), { storeType, bearing: donorDoor }),
      placed("b", { "1.1": otherNeq }, northOfSite(gap), { storeType, bearing: otherDoor }),
    ]
  }
  const [north, east, south] = [0, 90, 180]

  test.each<[string, number, number, number]>([
    ["front to front", north, south, 72],
    ["front to rear", north, north, 16],
    ["front to side", north, east, 22],
    ["rear to front", south, south, 36],
    ["side to front", east, south, 36],
    ["rear to rear", south, north, 10],
    ["side to side", east, east, 10],
    ["side to rear", east, north, 10],
    ["rear to side", south, east, 10],
  ])("%s: the magazine row", (_, donorDoor, otherDoor, limit) => {
    expect(sets(pair(limit - 0.5, donorDoor, otherDoor))).toEqual(["a+b"])
    expect(sets(pair(limit + 0.5, donorDoor, otherDoor))).toEqual(["a", "b"])
  })

  test("with equal NEQ the larger of both ways holds", () => {
    // a's rear to b's front is 1.8 (36 m); b's front to a's rear is 0.8.
    expect(sets(pair(35, south, south, 8_000))).toEqual(["a+b"])
    expect(sets(pair(35, north, north, 8_000))).toEqual(["a+b"])
    expect(sets(pair(37, north, north, 8_000))).toEqual(["a", "b"])
  })

  test("with one bearing unknown the normal rule holds", () => {
    expect(sets(pair(95, undefined, south))).toEqual(["a+b"])
    expect(sets(pair(97, undefined, south))).toEqual(["a", "b"])
  })

  test("front reaches 60° either side of the door, rear 45° either side of the opposite", () => {
    expect([0, 60, 61, 135, 136, 180, 224, 225, 299, 300].map((direction) => magazineFace(0, direction))).toEqual([
      "front",
      "front",
      "side",
      "side",
      "rear",
      "rear",
      "rear",
      "side",
      "side",
      "front",
    ])
    expect(magazineFace(350, 40)).toBe("front")
  })
})
