import type { Country } from "../../../src/model/country.ts"
import { type Count, makeCount } from "../../../src/model/countPeople.ts"
import { type Exposure, peopleTotal } from "../../../src/model/exposure.ts"
import { pointAt } from "../../../src/model/geo.ts"
import { type Ground, makeGround } from "../../../src/model/ground.ts"
import { type PlanQuestion, defaultPlanQuestion } from "../../../src/model/plan/PlanQuestion.ts"
import type { Place } from "../../../src/model/place.ts"
import type { Register } from "../../../src/model/register.ts"
import { iatg0220 } from "../../../src/model/rules/iatg-02.20.ts"
import { type Edit, scenarioRegister } from "../../../src/model/scenario.ts"
import type { Site } from "../../../src/model/site.ts"
import type { Holding } from "../../../src/model/store.ts"
import type { Kg, LonLat, Metres } from "../../../src/model/units.ts"
import { defaultZoneOptions } from "../../../src/model/zone.ts"
import { zonedSites } from "../../../src/model/zonedSites.ts"
import { hexagons } from "../hexagons.ts"
import { holdingsOf } from "../makeStore.ts"

/** Two invented countries meet here, west and east of the meridian. */
export const here: LonLat = [20, 44]

function country(iso2: string, west: number, east: number, more: Partial<Country> = {}): Country {
  const ring: LonLat[] = [
    [west, 43],
    [east, 43],
    [east, 45],
    [west, 45],
    [west, 43],
  ]
  return { iso2, name: iso2, inRegion: true, ruralArea: 1e10, land: [[ring]], ...more }
}

export const bothCountries = [country("WW", 18, 20), country("EE", 20, 22)]

export function place(geonameid: number, [east, north]: readonly [Metres, Metres], population: number): Place {
  const position = pointAt(here, east, north)
  const iso2 = east < 0 ? "WW" : "EE"
  return { geonameid, name: `Place ${geonameid}`, country: iso2, population, rank: 1, position }
}

/** 331 cells of some 0.7 km² on both sides of the border, with 5 to 101 people each, in no order. */
export const gridGround: Ground = makeGround(
  [],
  bothCountries,
  [],
  [hexagons(here, 10, (i) => 5 + ((i * 53) % 97), { countries: new Set(["WW", "EE"]) })],
)

/** A store, alone at its site unless it says which. */
export interface StorePlan {
  readonly east: Metres
  readonly north: Metres
  readonly neq: Kg
  readonly siteId?: string
  readonly holdings?: readonly Holding[]
  readonly country?: string
}

/** Stores S0, S1, …; each site stands where its first store does. */
export function planRegister(stores: readonly StorePlan[]): Register {
  const origin = { file: "invented.csv", row: 2 }
  const sites = new Map<string, Site>()
  const made = stores.map(({ east, north, neq, siteId = `site ${east} ${north}`, holdings, country: own }, i) => {
    const position = pointAt(here, east, north)
    if (!sites.has(siteId))
      sites.set(siteId, {
        siteId,
        name: siteId,
        position,
        columns: {},
        origin,
        ...(own !== undefined && { country: own }),
      })
    return { storeId: `S${i}`, siteId, position, holdings: holdings ?? holdingsOf({ "1.1": neq }) }
  })
  return { name: "invented", invented: true, sites: [...sites.values()], stores: made }
}

export function planInput(register: Register, ground: Ground, question: Partial<PlanQuestion>) {
  return {
    register,
    ruleSet: iatg0220,
    options: defaultZoneOptions,
    ground,
    question: { ...defaultPlanQuestion, noCountryWorse: false, ...question },
  }
}

/** People inside the IBD of all sites, each once, after edits, by the exposure code; it lends itself what it has counted. */
export function makePeopleAfter(register: Register, ground: Ground) {
  let before: Count | undefined
  return (edits: readonly Edit[]) => {
    const zoned = zonedSites(scenarioRegister(register, edits), iatg0220, defaultZoneOptions)
    before = makeCount(zoned, ground, before)
    const { once, residents } = counted(before).totals.IBD
    return {
      people: peopleTotal(once),
      residents: new Map(residents.map((of) => [of.country, peopleTotal(of.people)])),
    }
  }
}

function counted(count: Count): Exposure {
  const steps = count.steps()
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
