import { expect, test } from "vitest"
import { type BordersContext, matrixCsv, notificationCsv, pairsCsv } from "../../src/export/csvBorders.ts"
import { makeFormat } from "../../src/i18n/format.ts"
import { matrixText, notificationText } from "../../src/i18n/bordersText.ts"
import {
  type BorderSite,
  countryPairs,
  notificationOf,
  reachingOthers,
  sumMatrix,
} from "../../src/model/borderMatrix.ts"
import type { PeopleBySource, PlaceInside, RegionTotal, SiteZone } from "../../src/model/exposure.ts"
import { type ZoneKind, zoneKinds } from "../../src/model/rule.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { makeTranslate } from "../i18n/makeTranslate.ts"
import { zonedSite } from "../model/zonedSite.ts"
import { readBack } from "./readBack.ts"

const listed = (people: number): PeopleBySource => ({ grid: 0, listed: people, rural: 0 })
const residents = (people: Readonly<Record<string, number>>) =>
  Object.entries(people).map(([country, n]) => ({ country, people: listed(n), area: 1, ruralUnknown: false }))

function place(name: string, country: string, distance: number): PlaceInside {
  const at = { geonameid: distance, name, country, population: 10, rank: 1, position: [20, 42] } as const
  return { place: at, distance, bearing: 90, share: 1, countedShare: 1, people: 10, centreInside: true }
}

/** A site in XK with 8 people of AL in its 800 m, and one in AL, which the register states as ME, with 5 of XK. */
function site(siteId: string, standsIn: string, people: Readonly<Record<string, number>>): BorderSite {
  const zone = (of: ZoneKind): SiteZone => ({
    zone: of,
    residents: residents(people),
    reaches: [],
    places: [place("Kukës", "AL", 700), place("Krumë", "AL", 900), place("Prizren", "XK", 400)],
    storesWithoutFigure: 0,
    atLeast: siteId === "K",
  })
  const zones = Object.fromEntries(zoneKinds.map((of) => [of, zone(of)])) as Record<ZoneKind, SiteZone>
  const zoned = zonedSite(siteId, [20, 42], [{ at: [20, 42], radius: 800 }])
  const country = siteId === "A" ? "ME" : standsIn
  return {
    zoned: { ...zoned, site: { ...zoned.site, name: `Depot ${siteId}`, country } },
    exposure: { siteId, standsIn, zones },
  }
}

const sites = [site("K", "XK", { XK: 20, AL: 8 }), site("A", "AL", { AL: 3, XK: 5 })]
const reachings = reachingOthers(sites, "IBD")
const matrix = sumMatrix(sites, "IBD")
const context: BordersContext = {
  zone: "IBD",
  counted: "sum",
  register: "r.csv",
  invented: true,
  ruleSet: ruleSetById("iatg-02.20"),
  options: defaultZoneOptions,
  grids: [],
  scenario: undefined,
  filter: "NEQ over 1",
}

test("the matrix has a line for each country of site and of residence, then all sites together", () => {
  const total: RegionTotal = {
    zone: "IBD",
    sum: listed(36),
    once: listed(30),
    residents: residents({ XK: 20, AL: 10 }),
    storesWithoutFigure: 0,
    sitesWithoutFigure: 0,
    sitesAcrossBorder: 2,
    atLeast: true,
  }
  const lines = (counted: "sum" | "once") =>
    readBack(matrixCsv(matrix, total, { ...context, counted }, ".")).map(
      (line) => `${line.country_of_site} ${line.country_of_residence} ${line.people} ${line.at_least} ${line.counted}`,
    )
  expect(lines("sum")).toEqual([
    "XK XK 20 yes sum",
    "XK AL 8 yes sum",
    "AL AL 3 no sum",
    "AL XK 5 no sum",
    "all XK 25 yes sum",
    "all AL 11 yes sum",
  ])
  expect(lines("once").slice(4)).toEqual(["all XK 20 yes once", "all AL 10 yes once"])
})

test("a notification list names sites that reach the country and its own that reach others, with places and what the rows are", () => {
  const [incoming, outgoing] = readBack(notificationCsv(notificationOf(reachings, "AL"), context, "."))
  expect(incoming).toMatchObject({
    list_of: "AL",
    direction: "incoming",
    site_id: "K",
    stands_in: "XK",
    reaches: "AL",
    radius_m: "800",
    people: "8",
    at_least: "yes",
    places: "Kukës; Krumë",
    places_distance_m: "700; 900",
    zone: "IBD",
    invented_data: "yes",
    filter: "NEQ over 1",
  })
  expect(outgoing).toMatchObject({ direction: "outgoing", site_id: "A", stands_in: "AL", country: "ME", reaches: "XK" })
})

test("a pair has the people of both sides and the sites", () => {
  expect(readBack(pairsCsv(countryPairs(reachings, matrix), context, "."))).toMatchObject([
    {
      country_a: "AL",
      country_b: "XK",
      people_of_a_in_zones_of_b: "8",
      people_of_b_in_zones_of_a: "5",
      at_least: "yes",
      sites: "K A",
    },
  ])
})

test("the same list as a text names register, rules, filter, sites, places, and says what it is not", () => {
  const t = makeTranslate("en")
  const about = { ...context, filter: "NEQ over 1", placeName: ({ name }: { readonly name: string }) => name }
  const text = notificationText(notificationOf(reachings, "AL"), about, t, makeFormat("en")).split("\n")
  expect(text[0]).toBe("Notification list for Albania: IBD zones across its borders.")
  expect(text).toContain("Invented data: these depots do not exist.")
  expect(text).toContain("Filter on: NEQ over 1")
  expect(text).toContain(
    "1. Depot K (K), in Kosovo*; IBD 800 m; people of Albania: at least 8; places: Kukës (700 m east); Krumë (900 m east)",
  )
  expect(text).toContain("1. Depot A (A), in Albania; IBD 800 m; people of Kosovo*: 5; places: Prizren (400 m east)")
  expect(text.at(-1)).toBe(t("footnote.kosovo"))
})

test("a cell of the matrix is a dash where no zone reaches, and never promises more than is known", () => {
  const cell = (people: number | undefined, atLeast: boolean) =>
    matrixText(people === undefined ? undefined : listed(people), atLeast, makeTranslate("en"), makeFormat("en"))
  expect([cell(undefined, true), cell(1234.9, false), cell(1234.9, true)]).toEqual(["–", "1,235", "≥ 1,234"])
  expect([cell(0, false), cell(0, true), cell(0.4, true)]).toEqual([
    "none\u00a0counted",
    "incomplete",
    "incomplete, fewer than 1",
  ])
})
