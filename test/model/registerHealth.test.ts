import { describe, expect, test } from "vitest"
import { healthItems, healthTotal, isOverLicence, registerHealth } from "../../src/model/registerHealth.ts"
import type { Site } from "../../src/model/site.ts"
import type { Store } from "../../src/model/store.ts"
import { inventedSite, makeStore } from "./makeStore.ts"

const whole: Site = {
  ...inventedSite,
  siteId: "RS-1",
  country: "RS",
  coordAccuracy: 25,
  columns: { record_date: "2024-01-01" },
}
const bare: Site = { ...inventedSite, siteId: "ME-1", country: "ME" }
const homeless: Site = { ...inventedSite, siteId: "X" }

function storeOf(siteId: string, storeId: string, extra: Partial<Store>): Store {
  return { ...makeStore(storeId, { "1.1": 1000, "1.3.1": 500 }), siteId, ...extra }
}
const good = storeOf("RS-1", "good", { position: [20, 42], storeType: "open stack", barricaded: false })
const checked = good.holdings.map((holding, at) => ({
  ...holding,
  licensedNeq: [999, 500][at],
  columns: { last_surveillance: "2025-01-01" },
}))
const deep = storeOf("RS-1", "deep", { storeType: "underground", position: [20, 42] })
const poor = storeOf("ME-1", "poor", {})
const assumed = { ...poor, holdings: poor.holdings.map((one) => ({ ...one, hdAssumed: one.hd === "1.3.1" })) }
const register = { sites: [whole, homeless, bare], stores: [{ ...good, holdings: checked }, deep, assumed] }

describe("the health of a register", () => {
  const [montenegro, serbia, unknown] = registerHealth(register)

  test("is told country by country, sites without a country last", () => {
    expect([montenegro, serbia, unknown].map((one) => one?.country)).toEqual(["ME", "RS", undefined])
    expect(registerHealth(register)).toHaveLength(3)
  })

  test("counts what is missing, and of how many", () => {
    expect(montenegro).toMatchObject({ sites: 1, stores: 1, rows: 2 })
    expect(montenegro?.items).toEqual({
      noCountry: { found: 0, of: 1 },
      noAccuracy: { found: 1, of: 1 },
      noRecordDate: { found: 1, of: 1 },
      noPosition: { found: 1, of: 1 },
      noStoreType: { found: 1, of: 1 },
      noBarricade: { found: 1, of: 1 },
      hdAssumed: { found: 1, of: 2 },
      noSurveillance: { found: 2, of: 2 },
      noLicence: { found: 2, of: 2 },
      overLicence: { found: 0, of: 0 },
    })
  })

  test("does not ask for a barricade underground, nor for a licence to be kept where there is none", () => {
    // Two stores, one of them underground; four rows, two of them licensed: 1,000 kg for 999, and 500 kg for 500.
    expect(serbia?.items).toMatchObject({
      noAccuracy: { found: 0, of: 1 },
      noRecordDate: { found: 0, of: 1 },
      noPosition: { found: 0, of: 2 },
      noBarricade: { found: 0, of: 1 },
      noSurveillance: { found: 2, of: 4 },
      noLicence: { found: 2, of: 4 },
      overLicence: { found: 1, of: 2 },
    })
  })

  test("of all countries together is the sum", () => {
    const { sites, stores, rows, items } = healthTotal(registerHealth(register))
    expect([sites, stores, rows]).toEqual([3, 3, 6])
    expect(Object.keys(items)).toEqual([...healthItems])
    expect(items.noCountry).toEqual({ found: 1, of: 3 })
    expect(items.noBarricade).toEqual({ found: 1, of: 2 })
    expect(items.noSurveillance).toEqual({ found: 4, of: 6 })
  })

  test("of an empty register is nothing", () => {
    expect(registerHealth({ sites: [], stores: [] })).toEqual([])
    expect(healthTotal([]).items.noAccuracy).toEqual({ found: 0, of: 0 })
  })
})

test("what is licensed may be stored to the last kilogram", () => {
  expect(isOverLicence({ neq: 1000, licensedNeq: 1000 })).toBe(false)
  expect(isOverLicence({ neq: 1000.1, licensedNeq: 1000 })).toBe(true)
  expect(isOverLicence({ neq: 1, licensedNeq: 0 })).toBe(true)
  expect(isOverLicence({ neq: 1000, licensedNeq: undefined })).toBe(false)
})
