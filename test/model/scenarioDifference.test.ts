import { expect, test } from "vitest"
import type { SiteExposure } from "../../src/model/exposure.ts"
import { byZone } from "../../src/model/byZone.ts"
import { type ScenarioFigures, scenarioDifference } from "../../src/model/scenarioDifference.ts"

const listed = (people: number) => ({ grid: 0, listed: people, rural: 0 })

/** People in IBD of each site, none for undefined; everyone lives in the country named, and is counted once. */
function figures(sites: Readonly<Record<string, number | undefined>>, residents: Readonly<Record<string, number>>) {
  const exposures = new Map(
    Object.entries(sites).map(([siteId, people]) => {
      const zone = { residents: [], reaches: [], places: [], storesWithoutFigure: 0, atLeast: false }
      const zones = byZone((kind) => ({ zone: kind, ...zone, ...(people !== undefined && { people: listed(people) }) }))
      return [siteId, { siteId, zones } satisfies SiteExposure]
    }),
  )
  const sum = Object.values(sites).reduce<number>((all, people) => all + (people ?? 0), 0)
  const once = Object.values(residents).reduce((all, people) => all + people, 0)
  const totals = byZone((zone) => ({
    zone,
    sum: listed(sum),
    once: listed(once),
    residents: Object.entries(residents).map(([country, people]) => ({
      country,
      people: listed(people),
      area: 1,
      ruralUnknown: false,
    })),
    storesWithoutFigure: 0,
    sitesWithoutFigure: 0,
    sitesAcrossBorder: 0,
    atLeast: false,
  }))
  const found: ScenarioFigures = {
    siteIds: Object.keys(sites),
    totals,
    siteExposure: (siteId) => exposures.get(siteId),
  }
  return found
}

test("two scenarios are told apart by total, country and site, the largest difference first", () => {
  const one = figures({ A: 500, B: 100, C: 7, D: 30 }, { RS: 600, BG: 20 })
  const other = figures({ A: 200, B: 100, C: undefined, D: 55 }, { RS: 310, MK: 3 })
  const difference = scenarioDifference(one, other, "IBD")
  expect(difference.totals.filter(({ zone }) => zone === "IBD")).toEqual([
    { zone: "IBD", counted: "sum", people: { one: 637, other: 355 } },
    { zone: "IBD", counted: "once", people: { one: 620, other: 313 } },
  ])
  expect(difference.countries).toEqual([
    { country: "BG", people: { one: 20, other: 0 } },
    { country: "MK", people: { one: 0, other: 3 } },
    { country: "RS", people: { one: 600, other: 310 } },
  ])
  // C loses its figure, which is no difference in people; B is the same in both.
  expect(difference.sites).toEqual([
    { siteId: "C", people: { one: 7, other: undefined } },
    { siteId: "A", people: { one: 500, other: 200 } },
    { siteId: "D", people: { one: 30, other: 55 } },
  ])
})
