import { expect, test } from "vitest"
import { filterChoices } from "../../src/model/filterChoices.ts"
import type { ZonedSite } from "../../src/model/zone.ts"
import { holdingsOf } from "./makeStore.ts"
import { zonedSite } from "./zonedSite.ts"

function site(siteId: string, country: string | undefined, stocks: Parameters<typeof holdingsOf>[0][]): ZonedSite {
  const plain = zonedSite(
    siteId,
    [20, 42],
    stocks.map(() => ({ at: [20, 42] })),
  )
  return {
    site: { ...plain.site, ...(country !== undefined && { country }) },
    stores: plain.stores.map((of, i) => ({
      ...of,
      store: { ...of.store, holdings: holdingsOf(stocks[i] ?? {}), storeType: "open stack" },
    })),
  }
}
const choicesOf = (...sites: ZonedSite[]) => filterChoices(sites.map((zoned) => ({ zoned, exposure: undefined })))

test("only what occurs can be chosen, and a site with two stores of one kind counts once", () => {
  const { hazardDivisions, storeTypes } = choicesOf(
    site("A", "AL", [{ "1.4": 10 }, { "1.1": 5, "1.4": 1 }]),
    site("B", "AL", [{ "1.1": 5 }]),
  )
  expect(hazardDivisions).toEqual([
    { value: "1.1", sites: 2 },
    { value: "1.4", sites: 1 },
  ])
  expect(storeTypes).toEqual([{ value: "open stack", sites: 2 }])
})

test("a quantity of zero is no stock of that division", () => {
  expect(choicesOf(site("A", "AL", [{ "1.1": 0 }])).hazardDivisions).toEqual([])
})

test("what the register does not say can be chosen too, after all that it does say", () => {
  const { countries, stockStates } = choicesOf(site("A", undefined, [{ "1.1": 5 }]), site("B", "RS", []))
  expect(countries).toEqual([
    { value: "RS", sites: 1 },
    { value: "unknown", sites: 1 },
  ])
  expect(stockStates).toEqual([{ value: "unknown", sites: 1 }])
})
