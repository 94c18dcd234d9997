import { createRoot, createSignal } from "solid-js"
import { expect, test } from "vitest"
import type { AtlasWorker } from "../../src/compute/AtlasWorker.ts"
import { countPeople, makeCount } from "../../src/model/countPeople.ts"
import { type Exposure, peopleTotal } from "../../src/model/exposure.ts"
import { makeGround } from "../../src/model/ground.ts"
import type { Register } from "../../src/model/register.ts"
import { noFilter } from "../../src/model/siteFilter.ts"
import type { ZonedSite } from "../../src/model/zone.ts"
import { createExposures } from "../../src/state/createExposures.ts"
import { createFilter, type FilterState } from "../../src/state/createFilter.ts"
import { createLanguage } from "../../src/state/createLanguage.ts"
import { createRules } from "../../src/state/createRules.ts"
import { createLayers } from "../../src/state/createLayers.ts"
import { zonedSite } from "../model/zonedSite.ts"

const register: Register = { name: "three sites", invented: true, sites: [], stores: [] }
const inCountry = (country: string, of: ZonedSite): ZonedSite => ({ ...of, site: { ...of.site, country } })
const sites = [
  inCountry("AL", zonedSite("near", [20, 42], [{ at: [20, 42], radius: 1000 }])),
  inCountry("RS", zonedSite("same", [20, 42], [{ at: [20, 42], radius: 1000 }])),
  inCountry("RS", zonedSite("no figure", [21, 42], [{ at: [21, 42] }])),
]
const village = { geonameid: 1, name: "V", country: "AL", population: 900, rank: 1, position: [20, 42] } as const
const ground = makeGround([village], [], [])
const settled = () => new Promise((done) => setTimeout(done, 5))

/** What a worker would answer: the same model code. */
function totalsOf(siteIds: readonly string[]): Exposure["totals"] {
  const count = makeCount(sites, ground)
  for (const steps = count.steps(); !steps.next().done; );
  const steps = count.totalSteps(new Set(siteIds))
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

function inRoot(worker: Partial<AtlasWorker>, run: (filter: FilterState) => Promise<void>) {
  return createRoot(async (dispose) => {
    const [current] = createSignal<Register | undefined>(register)
    const answering = {
      zoneRegister: async () => ({ id: 7, sites }),
      countPeople: async () => ({ ...countPeople(sites, ground), grids: [] }),
      countTotals: async (_id: number, siteIds: readonly string[]) => totalsOf(siteIds),
      ...worker,
    } as AtlasWorker
    const filter = createFilter(
      createExposures(answering, current, createRules()),
      createLayers(),
      createLanguage(["en"]),
    )
    await settled()
    await run(filter)
    dispose()
  })
}

test("without a filter every site passes and the totals are those of the register", () =>
  inRoot({}, async (filter) => {
    expect(filter.passing()).toBeUndefined()
    expect(filter.zoned()?.size).toBe(3)
    expect(filter.lets("near")).toBe(true)
    expect(filter.description()).toBe("")
    const { sum, once } = filter.totals()?.IBD ?? {}
    expect(sum && peopleTotal(sum)).toBeCloseTo(1800, 6)
    expect(once && peopleTotal(once)).toBeCloseTo(900, 6)
  }))

test("a filter leaves its sites, says which it is, and adds up nobody but theirs", () =>
  inRoot({}, async (filter) => {
    filter.setFilter({ ...noFilter, countries: ["RS"] })
    expect([...(filter.zoned()?.keys() ?? [])]).toEqual(["same", "no figure"])
    expect(filter.lets("near")).toBe(false)
    expect(filter.description()).toBe("Country: Serbia")
    // Never the totals of the whole register under a filter's name.
    expect(filter.totals()).toBeUndefined()
    await settled()
    const total = filter.totals()?.IBD
    expect(total && peopleTotal(total.sum)).toBeCloseTo(900, 6)
    // The site left out stood first in the count; its people are now the other's.
    expect(total && peopleTotal(total.once)).toBeCloseTo(900, 6)
    expect(total?.sitesWithoutFigure).toBe(1)
    filter.clear()
    expect(filter.passing()).toBeUndefined()
    expect(filter.totals()?.IBD.sitesWithoutFigure).toBe(1)
  }))

test("an answer to an earlier filter is never shown under a later one", () => {
  const answers: (() => void)[] = []
  return inRoot(
    {
      countTotals: (_id, siteIds) => new Promise((done) => answers.push(() => done(totalsOf(siteIds)))),
    },
    async (filter) => {
      filter.setFilter({ ...noFilter, countries: ["RS"] })
      filter.setFilter({ ...noFilter, hasFigure: true })
      answers[0]?.()
      await settled()
      expect(filter.totals()).toBeUndefined()
      answers[1]?.()
      await settled()
      expect(filter.totals()?.IBD.sitesWithoutFigure).toBe(0)
    },
  )
})

test("the same sites under another filter are not added up again", () => {
  let asked = 0
  return inRoot(
    {
      countTotals: async (_id, siteIds) => {
        asked += 1
        return totalsOf(siteIds)
      },
    },
    async (filter) => {
      filter.setFilter({ ...noFilter, countries: ["AL"] })
      await settled()
      filter.setFilter({ ...noFilter, countries: ["AL"], hasFigure: true })
      await settled()
      expect(asked).toBe(1)
      expect(filter.totals()?.IBD.sitesWithoutFigure).toBe(0)
    },
  )
})

test("a filter that asks for people says when they are still being counted, and when they cannot be", async () => {
  await inRoot({ countPeople: () => new Promise(() => {}) }, async (filter) => {
    filter.setFilter({ ...noFilter, countries: ["RS"] })
    expect(filter.lacksPeople()).toBeUndefined()
    filter.setFilter({ ...noFilter, crossesBorder: true })
    expect(filter.lacksPeople()).toBe("counting")
    expect(filter.totals()).toBeUndefined()
  })
  await inRoot({ countPeople: () => Promise.reject(new Error("no data")) }, async (filter) => {
    filter.setFilter({ ...noFilter, peopleMin: 1000 })
    expect(filter.lacksPeople()).toBe("failed")
    // Unknown is not zero.
    expect(filter.passing()?.size).toBe(3)
  })
})

test("totals that could not be counted are told apart from totals still to come", () =>
  inRoot({ countTotals: () => Promise.reject(new Error("out of memory")) }, async (filter) => {
    filter.setFilter({ ...noFilter, countries: ["RS"] })
    await settled()
    expect(filter.totals()).toBeUndefined()
    expect(filter.totalsError()).toBeInstanceOf(Error)
    filter.clear()
    expect(filter.totalsError()).toBeUndefined()
    expect(filter.totals()).toBeDefined()
  }))
