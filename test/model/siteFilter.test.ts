import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { SiteExposure, SiteZone } from "../../src/model/exposure.ts"
import { hazardDivisions } from "../../src/model/hazardDivision.ts"
import { zoneKinds } from "../../src/model/rule.ts"
import {
  describeFilter,
  type FilteredSite,
  isActive,
  noFilter,
  passes,
  type SiteFilter,
  unstated,
} from "../../src/model/siteFilter.ts"
import { type StockState, stockStates, type StoreType, storeTypes } from "../../src/model/store.ts"
import type { ZonedSite } from "../../src/model/zone.ts"
import { holdingsOf, type Stock } from "./makeStore.ts"
import { zonedSite } from "./zonedSite.ts"

interface StoreCase {
  readonly stock: Stock
  readonly storeType?: StoreType
  readonly stockState?: StockState
  /** A radius, or none: no figure. */
  readonly radius?: number
}
interface SiteCase {
  readonly country?: string
  readonly stores?: readonly StoreCase[]
  /** "not counted": no exposure yet. */
  readonly people?: number | "not counted"
  readonly reaches?: readonly string[]
}

function row({ country, stores = [], people, reaches = [] }: SiteCase): FilteredSite {
  const plain = zonedSite(
    "S",
    [20, 42],
    stores.map(({ radius }) => ({ at: [20, 42], ...(radius !== undefined && { radius }) })),
  )
  const zoned: ZonedSite = {
    site: { ...plain.site, ...(country !== undefined && { country }) },
    stores: plain.stores.map((of, i) => {
      const { stock, storeType, stockState } = stores[i] as StoreCase
      const holdings = holdingsOf(stock).map((holding) => ({ ...holding, ...(stockState && { stockState }) }))
      return { ...of, store: { ...of.store, holdings, ...(storeType && { storeType }) } }
    }),
  }
  return { zoned, exposure: people === "not counted" ? undefined : exposure(people, reaches) }
}

function exposure(people: number | undefined, reaches: readonly string[]): SiteExposure {
  const zone: Omit<SiteZone, "zone"> = {
    ...(people !== undefined && { people: { grid: 0, listed: people, rural: 0 } }),
    residents: [],
    reaches,
    places: [],
    storesWithoutFigure: 0,
    atLeast: false,
  }
  const zones = Object.fromEntries(zoneKinds.map((kind) => [kind, { ...zone, zone: kind }])) as SiteExposure["zones"]
  return { siteId: "S", standsIn: "RS", zones }
}

const fits = (filter: Partial<SiteFilter>, site: SiteCase) => passes({ ...noFilter, ...filter }, row(site), "IBD")

describe("stock", () => {
  const mixed: SiteCase = {
    country: "AL",
    stores: [
      { stock: { "1.1": 800, "1.4": 50 }, storeType: "open stack", stockState: "operational" },
      { stock: { "1.2.1": 150, "1.3.1": 0 }, storeType: "underground", stockState: "surplus" },
    ],
  }

  test("a site fits a hazard division when any of its holdings has it", () => {
    expect(fits({ hazardDivisions: ["1.1"] }, mixed)).toBe(true)
    expect(fits({ hazardDivisions: ["1.6", "1.2.1"] }, mixed)).toBe(true)
    expect(fits({ hazardDivisions: ["1.5"] }, mixed)).toBe(false)
  })

  test("a holding of 0 kg is nothing held", () => {
    expect(fits({ hazardDivisions: ["1.3.1"] }, mixed)).toBe(false)
  })

  test("within a list any value will do, between lists each must fit, not necessarily in one store", () => {
    expect(fits({ stockStates: ["surplus"], hazardDivisions: ["1.1"] }, mixed)).toBe(true)
    expect(fits({ stockStates: ["surplus"], hazardDivisions: ["1.5"] }, mixed)).toBe(false)
    expect(fits({ storeTypes: ["underground"], countries: ["AL", "BA"] }, mixed)).toBe(true)
    expect(fits({ storeTypes: ["underground"], countries: ["BA"] }, mixed)).toBe(false)
  })

  test("NEQ limits are of the site's sum, both included", () => {
    expect(fits({ neqMin: 1_000, neqMax: 1_000 }, mixed)).toBe(true)
    expect(fits({ neqMin: 1_001 }, mixed)).toBe(false)
    expect(fits({ neqMax: 999 }, mixed)).toBe(false)
  })

  test("a site without stores has no NEQ, not 0 kg: it fits no limit", () => {
    expect(fits({ neqMin: 0 }, {})).toBe(false)
    expect(fits({ neqMax: 1_000 }, {})).toBe(false)
  })

  test("what the register does not state can be asked for", () => {
    const silent: SiteCase = { stores: [{ stock: { "1.1": 1 } }], people: "not counted" }
    expect(fits({ stockStates: [unstated], storeTypes: [unstated], countries: [unstated] }, silent)).toBe(true)
    expect(fits({ stockStates: [unstated] }, mixed)).toBe(false)
  })

  test("a site whose country the register leaves out belongs to the country it stands in", () => {
    expect(fits({ countries: ["RS"] }, { people: 0 })).toBe(true)
    expect(fits({ countries: ["RS"] }, { country: "XK", people: 0 })).toBe(false)
  })
})

describe("people, borders and figures", () => {
  const withFigure = [{ stock: { "1.1": 1_000 }, radius: 400 }]
  const without = [{ stock: { "1.1": 30 } }]

  test("a site fits a least number of people from that number on", () => {
    expect(fits({ peopleMin: 500 }, { stores: withFigure, people: 500 })).toBe(true)
    expect(fits({ peopleMin: 500 }, { stores: withFigure, people: 499 })).toBe(false)
  })

  test("a site without a figure is not hidden by a least number of people, unless a figure is asked for", () => {
    expect(fits({ peopleMin: 500 }, { stores: without })).toBe(true)
    expect(fits({ peopleMin: 500, hasFigure: true }, { stores: without })).toBe(false)
    expect(fits({ peopleMin: 500, hasFigure: false }, { stores: without })).toBe(true)
  })

  test("nor is a site whose people are not counted yet", () => {
    expect(fits({ peopleMin: 500 }, { stores: withFigure, people: "not counted" })).toBe(true)
    expect(fits({ peopleMin: 500, hasFigure: true }, { stores: withFigure, people: "not counted" })).toBe(false)
  })

  test("a site has a figure when one of its stores has, counted or not", () => {
    const partly = [...withFigure, ...without]
    expect(fits({ hasFigure: true }, { stores: partly, people: "not counted" })).toBe(true)
    expect(fits({ hasFigure: false }, { stores: partly, people: 3 })).toBe(false)
    expect(fits({ hasFigure: false }, { stores: without })).toBe(true)
    expect(fits({ hasFigure: false }, {})).toBe(true)
  })

  test("a zone crosses a border or does not only where that is known", () => {
    expect(fits({ crossesBorder: true }, { stores: withFigure, people: 3, reaches: ["AL"] })).toBe(true)
    expect(fits({ crossesBorder: false }, { stores: withFigure, people: 3, reaches: ["AL"] })).toBe(false)
    expect(fits({ crossesBorder: false }, { stores: withFigure, people: 3 })).toBe(true)
    for (const crossesBorder of [true, false]) {
      expect(fits({ crossesBorder }, { stores: without })).toBe(false)
      expect(fits({ crossesBorder }, { stores: withFigure, people: "not counted" })).toBe(false)
    }
  })
})

test("a filter is described piece by piece, in a fixed order, and is active when there is a piece", () => {
  expect(describeFilter(noFilter)).toEqual([])
  expect(isActive(noFilter)).toBe(false)
  const filter: SiteFilter = { ...noFilter, hasFigure: false, neqMin: 5, hazardDivisions: ["1.1"], countries: ["AL"] }
  expect(isActive(filter)).toBe(true)
  expect(describeFilter(filter)).toEqual([
    { kind: "countries", values: ["AL"] },
    { kind: "hazardDivisions", values: ["1.1"] },
    { kind: "neq", min: 5 },
    { kind: "hasFigure", value: false },
  ])
})

const countries = ["AL", "MK", "XK", unstated]
const divisions = hazardDivisions.slice(0, 4)
const optional = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined })
const siteCase = fc.record({
  country: optional(fc.constantFrom("AL", "MK", "XK")),
  people: optional(fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constant("not counted" as const))),
  reaches: fc.subarray(["AL", "MK"]),
  stores: fc.array(
    fc.record({
      stock: fc.dictionary(fc.constantFrom(...divisions), fc.integer({ min: 0, max: 900 }), { minKeys: 1 }),
      storeType: optional(fc.constantFrom(...storeTypes)),
      stockState: optional(fc.constantFrom(...stockStates)),
      radius: optional(fc.constant(400)),
    }),
    { maxLength: 3 },
  ),
}) as fc.Arbitrary<SiteCase>
const restriction = fc.oneof(
  fc.record({ countries: fc.subarray(countries, { minLength: 1 }) }),
  fc.record({ hazardDivisions: fc.subarray(divisions, { minLength: 1 }) }),
  fc.record({ stockStates: fc.subarray([...stockStates, unstated], { minLength: 1 }) }),
  fc.record({ storeTypes: fc.subarray([...storeTypes, unstated], { minLength: 1 }) }),
  fc.record({ neqMin: fc.integer({ min: 0, max: 900 }) }),
  fc.record({ neqMax: fc.integer({ min: 0, max: 900 }) }),
  fc.record({ peopleMin: fc.integer({ min: 0, max: 900 }) }),
  fc.record({ crossesBorder: fc.boolean() }),
  fc.record({ hasFigure: fc.boolean() }),
) as fc.Arbitrary<Partial<SiteFilter>>
const restrictions = fc.uniqueArray(restriction, { selector: (of) => Object.keys(of)[0], maxLength: 5 })
const filterOf = (parts: readonly Partial<SiteFilter>[]): SiteFilter => Object.assign({}, noFilter, ...parts)

test("no filter lets every site pass", () => {
  fc.assert(fc.property(siteCase, (site) => fits({}, site)))
})

test("one restriction more never lets a site pass that did not pass before", () => {
  fc.assert(
    fc.property(siteCase, restrictions, (site, parts) => {
      const one = row(site)
      const passed = parts.map((_, i) => passes(filterOf(parts.slice(0, i + 1)), one, "IBD"))
      expect(passed).toEqual([...passed].sort((a, b) => Number(b) - Number(a)))
    }),
  )
})

test("the order of restrictions, of values, of stores and of holdings does not matter", () => {
  const turned = <Value>(list: readonly Value[] = []) => [...list].reverse()
  fc.assert(
    fc.property(siteCase, restrictions, (site, parts) => {
      const filter = filterOf(parts)
      const other: SiteFilter = {
        ...filterOf(turned(parts)),
        countries: turned(filter.countries),
        stockStates: turned(filter.stockStates),
        hazardDivisions: turned(filter.hazardDivisions),
        storeTypes: turned(filter.storeTypes),
      }
      const stores = turned(site.stores).map((store) => ({
        ...store,
        stock: Object.fromEntries(turned(Object.entries(store.stock))),
      }))
      expect(passes(other, row({ ...site, stores }), "IBD")).toBe(passes(filter, row(site), "IBD"))
    }),
  )
})
