import { expect, test } from "vitest"
import {
  type ProgressContext,
  progressCountriesCsv,
  progressPlacesCsv,
  progressStoresCsv,
} from "../../src/export/csvProgress.ts"
import type { Country } from "../../src/model/country.ts"
import { makeGround } from "../../src/model/ground.ts"
import { registerProgress } from "../../src/model/registerProgress.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { makeRegister } from "../model/makeRegister.ts"
import { readBack } from "./readBack.ts"

// 10 people per km², and a village; IBD of HD 1.1 is 22.2·Q^⅓: 666 m for 27,000 kg, 444 m for 8,000 kg.
const land: Country = {
  iso2: "WW",
  name: "WW",
  inRegion: true,
  population: 105_000,
  ruralArea: 1e10,
  land: [
    [
      [
        [18, 43],
        [20, 43],
        [20, 45],
        [18, 45],
        [18, 43],
      ],
    ],
  ],
}
const village = {
  geonameid: 7,
  name: "=Somewhere",
  country: "WW",
  population: 5000,
  rank: 1,
  position: [19.5, 44],
} as const
const context: ProgressContext = {
  register: "this year.csv",
  comparedWith: "last year.csv",
  invented: false,
  ruleSet: iatg0220,
  options: defaultZoneOptions,
  grids: [],
  scenario: undefined,
  filter: undefined,
}
const register = (neq: number, more: number) =>
  makeRegister({
    A: { at: [19, 44], country: "RS", stores: { "=A1": { "1.1": neq } } },
    B: { at: [19.5, 44], country: "MK", stores: { B1: { "1.1": more } } },
  })
const progress = registerProgress({
  before: register(27_000, 0),
  after: register(8000, 8000),
  ruleSet: iatg0220,
  options: defaultZoneOptions,
  ground: makeGround([village], [land], []),
})

test("progress by country says by what each line is counted: people of residents have no stock", () => {
  const lines = readBack(progressCountriesCsv(progress, context, "."))
  expect(lines.map(({ counted_by, country }) => [counted_by, country])).toEqual([
    ["all", ""],
    ["country of site", "MK"],
    ["country of site", "RS"],
    ["country of residence", "WW"],
  ])
  const [all, mk, rs, residents] = lines
  expect(rs).toMatchObject({ neq_kg_removed: "19000", neq_kg_added: "0", stores_less: "1", stores_without_gross: "1" })
  expect(mk).toMatchObject({ neq_kg_removed: "0", neq_kg_added: "8000", stores_more: "1", ibd_people_before: "0" })
  expect(all).toMatchObject({ neq_kg_before: "27000", neq_kg_after: "16000", ibd_at_least_after: "no" })
  expect(residents).toMatchObject({ neq_kg_removed: "", stores_less: "" })
  const ring = Math.PI * (0.666 ** 2 - 0.444 ** 2) * 10
  for (const line of [all, rs, residents]) expect(Number(line?.ibd_people_relieved)).toBeCloseTo(ring, 4)
  // The village of 1,500 people per km² is larger than the zone: all of that lies in it.
  const village444 = Math.PI * 0.444 ** 2 * 1500
  for (const line of [all, mk, residents]) expect(Number(line?.ibd_people_newly_inside)).toBeCloseTo(village444, 2)
})

test("every line names both registers and the rules", () => {
  const line = { compared_with: "last year.csv", register: "this year.csv", filter: "none" }
  for (const text of [
    progressCountriesCsv(progress, context, "."),
    progressStoresCsv(progress.stock.stores, context, "."),
    progressPlacesCsv(progress, context, "."),
  ]) {
    const lines = readBack(text)
    expect(lines.length).toBeGreaterThan(0)
    for (const of of lines) expect(of).toMatchObject({ ...line, rule_set: "IATG 02.20, 2021, 3rd edition" })
  }
})

test("stores that changed have a line each, and what looks like a formula is none", () => {
  const [first, second] = readBack(progressStoresCsv(progress.stock.stores, context, ","), ";")
  expect(first).toMatchObject({ store_id: "'=A1", change: "less", neq_kg_before: "27000", neq_kg_after: "8000" })
  expect(second).toMatchObject({ store_id: "B1", change: "more", site_id_after: "B", country_after: "MK" })
})

test("places that came inside are named with their share and people", () => {
  const line = readBack(progressPlacesCsv(progress, context, ".")).find(({ zone }) => zone === "IBD")
  const share = (Math.PI * 0.444 ** 2) / (5000 / 1500)
  expect(line).toMatchObject({ geonameid: "7", place: "'=Somewhere", share_inside_before: "0", share_relieved: "0" })
  expect(Number(line?.share_newly_inside)).toBeCloseTo(share, 5)
  expect(Number(line?.people_newly_inside)).toBeCloseTo(share * 5000, 1)
})
