import { describe, expect, test } from "vitest"
import type { Holding, Store } from "../../src/model/store.ts"
import { stockProgress } from "../../src/model/stockProgress.ts"
import type { LonLat } from "../../src/model/units.ts"
import { makeRegister } from "./makeRegister.ts"
import { holdingsOf } from "./makeStore.ts"

const here: LonLat = [19, 44]
const countryOf = (site: { readonly country?: string } | undefined) => site?.country ?? "other"
/** A store of HD 1.1 that states its gross weight. */
const weighed = (neq: number, gross: number, more: Partial<Store> = {}): Partial<Store> => ({
  holdings: holdingsOf({ "1.1": neq }).map((held): Holding => ({ ...held, gross })),
  ...more,
})

// Stores: A1 loses 4,000 of 10,000 kg and 20 of 50 t; A2 is emptied of 3,000 kg; A3 keeps its 500 kg; B1 gains 1,000 kg and states
// a gross weight in one year only; B2 is gone with 700 kg and 3 t; B3 is new with 200 kg and 1 t.
const before = makeRegister({
  A: {
    at: here,
    country: "RS",
    stores: { A1: weighed(10_000, 50), A2: { holdings: holdingsOf({ "1.1": 3000 }) }, A3: { "1.1": 500 } },
  },
  B: { at: [21, 44], country: "MK", stores: { B1: weighed(2000, 9), B2: weighed(700, 3) } },
})
const after = makeRegister({
  A: {
    at: here,
    country: "RS",
    stores: { A1: weighed(6000, 30), A2: { holdings: holdingsOf({ "1.1": 0 }) }, A3: { "1.1": 500 } },
  },
  B: { at: [21, 44], country: "MK", stores: { B1: { "1.1": 3000 }, B3: weighed(200, 1) } },
})

describe("the stock of two registers, by hand", () => {
  const { total, byCountry, stores } = stockProgress(before, after, countryOf)

  test("what stores lost and what they gained are two figures, by country and in total", () => {
    expect(byCountry.get("RS")).toMatchObject({ neqBefore: 13_500, neqAfter: 6500, removed: 7000, added: 0 })
    expect(byCountry.get("MK")).toMatchObject({ neqBefore: 2700, neqAfter: 3200, removed: 700, added: 1200 })
    expect(total).toMatchObject({ neqBefore: 16_200, neqAfter: 9700, removed: 7700, added: 1200 })
  })

  test("gross weight counts where both registers state it, and the stores that it misses are counted", () => {
    // A2 never stated one, B1 states it no more; a store that a register does not have weighs nothing in it.
    expect(byCountry.get("RS")).toMatchObject({ grossRemoved: 20, grossAdded: 0, withoutGross: 1 })
    expect(byCountry.get("MK")).toMatchObject({ grossRemoved: 3, grossAdded: 1, withoutGross: 1 })
    expect(total).toMatchObject({ grossRemoved: 23, grossAdded: 1, withoutGross: 2 })
  })

  test("each store that changed is told with what became of it, unchanged ones are not", () => {
    expect(stores.map(({ storeId, kind }) => [storeId, kind])).toEqual([
      ["A1", "less"],
      ["A2", "emptied"],
      ["B1", "more"],
      ["B2", "gone"],
      ["B3", "new"],
    ])
    expect(total.stores).toEqual({ new: 1, gone: 1, emptied: 1, less: 1, more: 1, changed: 0 })
  })
})

test("the same quantity of another division, type, barricade, bearing, place or site is a change that removes nothing", () => {
  const changed = (stores: Readonly<Record<string, Partial<Store>>>) =>
    makeRegister({ A: { at: here, stores }, B: { at: [21, 44], stores: {} } })
  const one = { holdings: holdingsOf({ "1.1": 1000 }) }
  const was = changed({ a: one, b: one, c: one, d: one, e: one, f: one, g: one })
  const is = changed({
    a: { holdings: holdingsOf({ "1.2.1": 1000 }) },
    b: { ...one, storeType: "heavy building" },
    c: { ...one, barricaded: true },
    d: { ...one, bearing: 90 },
    // 0.0001° of latitude are 11 m; a ten-millionth is a centimetre, and no change.
    e: { ...one, position: [19, 44.0001] },
    f: { ...one, position: [19, 44.0000001] },
    g: one,
  })
  const { stores, total } = stockProgress(was, is, countryOf)
  expect(stores.map(({ storeId, kind }) => `${storeId} ${kind}`)).toEqual([
    "a changed",
    "b changed",
    "c changed",
    "d changed",
    "e changed",
  ])
  expect(total).toMatchObject({ removed: 0, added: 0, neqBefore: 7000, neqAfter: 7000 })
})

test("a store that went over a border is removed in one country and added in the other, and neither in total", () => {
  const store = { S1: { "1.1": 1000 } }
  const was = makeRegister({ A: { at: here, country: "RS", stores: store } })
  const is = makeRegister({ B: { at: [21, 44], country: "MK", stores: store } })
  const { total, byCountry } = stockProgress(was, is, countryOf)
  expect(byCountry.get("RS")).toMatchObject({ neqBefore: 1000, neqAfter: 0, removed: 1000, added: 0 })
  expect(byCountry.get("MK")).toMatchObject({ neqBefore: 0, neqAfter: 1000, removed: 0, added: 1000 })
  expect(total).toMatchObject({ removed: 0, added: 0, stores: { changed: 1, new: 0, gone: 0 } })
})

test("sites are matched by id: another name and another place are told, and a new one where one is gone may be that one", () => {
  const was = makeRegister({
    A: { at: here, name: "Heron", stores: {} },
    B: { at: [20, 44], name: "Alder", stores: {} },
    C: { at: [21, 44], name: "Wren", stores: {} },
    D: { at: [22, 44], stores: {} },
  })
  const is = makeRegister({
    A: { at: here, name: "Heron North", stores: {} },
    // A degree of latitude at 44° N is 111,114 m (Karney): 0.001° are 111.1 m, 0.0005° are 55.6 m.
    B: { at: [20, 44.001], name: "Alder", stores: {} },
    D: { at: [22, 44], stores: {} },
    E: { at: [21, 44.0005], name: "Wren", stores: {} },
  })
  const { sites } = stockProgress(was, is, countryOf)
  expect(sites).toEqual([
    { siteId: "A", name: "Heron North", country: "other", kind: "kept", nameBefore: "Heron" },
    { siteId: "B", name: "Alder", country: "other", kind: "kept", moved: expect.closeTo(111.1, 1) },
    { siteId: "C", name: "Wren", country: "other", kind: "gone" },
    { siteId: "E", name: "Wren", country: "other", kind: "new", inPlaceOf: "C" },
  ])
})
