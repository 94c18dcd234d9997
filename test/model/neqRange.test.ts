import { expect, test } from "vitest"
import { neqRange, storeAtNeqEnd } from "../../src/model/neqRange.ts"
import type { Holding, Store } from "../../src/model/store.ts"
import { makeStore } from "./makeStore.ts"

/** A store of 1.1 and 1.4; what is changed is its first row. */
function storeWith(change: Partial<Holding>): Store {
  const store = makeStore("A", { "1.1": 1000, "1.4": 500 })
  return { ...store, holdings: store.holdings.map((held, at) => (at === 0 ? { ...held, ...change } : held)) }
}

test("the range of several stores adds up what each may hold at least and at most, rows without a range as stated", () => {
  expect(neqRange([storeWith({ neqLow: 800, neqHigh: 1300 }), storeWith({ neqHigh: 2000 })])).toEqual({
    low: 800 + 500 + 1000 + 500,
    high: 1300 + 500 + 2000 + 500,
  })
})

test("stores without a range have none, nor has a range that is the quantity itself", () => {
  expect(neqRange([storeWith({})])).toBeUndefined()
  expect(neqRange([storeWith({ neqLow: 1000, neqHigh: 1000 })])).toBeUndefined()
  expect(neqRange([])).toBeUndefined()
})

test("at the low end the maximum credible event is no more than what is there; at the high end it stays as stated", () => {
  const store = storeWith({ neqLow: 300, neqHigh: 1300, mce: 500 })
  expect(storeAtNeqEnd(store, "low").holdings).toMatchObject([{ neq: 300, mce: 300 }, { neq: 500 }])
  expect(storeAtNeqEnd(store, "high").holdings).toMatchObject([{ neq: 1300, mce: 500 }, { neq: 500 }])
  expect(storeAtNeqEnd(store, "low").holdings[1]).not.toHaveProperty("mce")
})
