import { createRoot, createSignal } from "solid-js"
import { expect, test } from "vitest"
import type { Exposure, PeopleBySource, RegionTotal, SiteExposure, SiteZone } from "../../src/model/exposure.ts"
import { peopleTotal } from "../../src/model/exposure.ts"
import { type ZoneKind, zoneKinds } from "../../src/model/rule.ts"
import { createBorders } from "../../src/state/createBorders.ts"
import { zonedSite } from "../model/zonedSite.ts"

const listed = (people: number): PeopleBySource => ({ grid: 0, listed: people, rural: 0 })
const residents = (people: Readonly<Record<string, number>>) =>
  Object.entries(people).map(([country, n]) => ({ country, people: listed(n), area: 1, ruralUnknown: false }))
const perZone = <Value>(value: (zone: ZoneKind) => Value) =>
  Object.fromEntries(zoneKinds.map((zone) => [zone, value(zone)])) as Record<ZoneKind, Value>

function exposed(siteId: string, standsIn: string, people: Readonly<Record<string, number>>): SiteExposure {
  const zone = (of: ZoneKind): SiteZone => ({
    zone: of,
    residents: residents(people),
    reaches: [],
    places: [],
    storesWithoutFigure: 0,
    atLeast: false,
  })
  return { siteId, standsIn, zones: perZone(zone) }
}

function totalsOf(people: Readonly<Record<string, number>>): Exposure["totals"] {
  const all = listed(Object.values(people).reduce((sum, n) => sum + n, 0))
  const total = (zone: ZoneKind): RegionTotal => ({
    zone,
    sum: all,
    once: all,
    residents: residents(people),
    storesWithoutFigure: 0,
    sitesWithoutFigure: 0,
    sitesAcrossBorder: 0,
    atLeast: false,
  })
  return perZone(total)
}

const sites = [
  exposed("A", "WW", { WW: 10, EE: 4 }),
  exposed("B", "WW", { WW: 10 }),
  exposed("C", "EE", { EE: 7, WW: 2 }),
]
const zoned = new Map(sites.map(({ siteId }) => [siteId, zonedSite(siteId, [20, 42], [])]))

/** Borders of what is counted, with the questions that the worker got; each waits until it is answered. */
function setUp(listing = zoned) {
  const [totals, setTotals] = createSignal<Exposure["totals"] | undefined>(totalsOf({ WW: 12, EE: 11 }))
  const asked: { readonly ids: readonly string[]; readonly answer: (totals: Exposure["totals"]) => void }[] = []
  const exposure: Exposure = { sites, totals: totalsOf({}), background: [] }
  const borders = createBorders(
    {
      exposure: () => exposure,
      siteExposure: (siteId) => sites.find((site) => site.siteId === siteId),
      totalsOf: (ids) => new Promise((answer) => asked.push({ ids, answer })),
    },
    { zoned: () => listing, totals },
    { zone: () => "IBD" },
  )
  return { borders, asked, setTotals }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test("the sum is there at once; the sites of each country are added up one after the other", async () => {
  await createRoot(async (dispose) => {
    const { borders, asked } = setUp()
    expect(borders.sum()?.rows.map(({ home, total }) => [home, peopleTotal(total)])).toEqual([
      ["WW", 24],
      ["EE", 9],
    ])
    await settled()
    expect(asked.map(({ ids }) => ids)).toEqual([["A", "B"]])
    asked[0]?.answer(totalsOf({ WW: 10, EE: 4 }))
    await settled()
    expect(borders.once()).toBeUndefined()
    expect(asked.map(({ ids }) => ids)).toEqual([["A", "B"], ["C"]])
    asked[1]?.answer(totalsOf({ EE: 7, WW: 2 }))
    await settled()
    expect(borders.once()?.rows.map(({ home, total }) => [home, peopleTotal(total)])).toEqual([
      ["WW", 14],
      ["EE", 9],
    ])
    dispose()
  })
})

test("nothing more is asked while the sites on the page are being added up, and old answers are not shown", async () => {
  await createRoot(async (dispose) => {
    const { borders, asked, setTotals } = setUp()
    await settled()
    setTotals(undefined)
    asked[0]?.answer(totalsOf({ WW: 10, EE: 4 }))
    await settled()
    expect(asked).toHaveLength(1)
    expect(borders.once()).toBeUndefined()
    expect(borders.onceError()).toBeUndefined()
    dispose()
  })
})

test("the filter applies: sites that are not listed are in no row, and one country alone needs no question", async () => {
  await createRoot(async (dispose) => {
    const { borders, asked } = setUp(new Map([...zoned].filter(([siteId]) => siteId === "C")))
    await settled()
    expect(borders.sum()?.rows.map(({ home }) => home)).toEqual(["EE"])
    expect(borders.reachings().map(({ site, country }) => [site.site.siteId, country])).toEqual([["C", "WW"]])
    expect(asked).toEqual([])
    // What the page adds up to is what this country's sites do.
    expect(peopleTotal(borders.once()?.total ?? listed(0))).toBe(23)
    dispose()
  })
})
