import { describe, expect, test } from "vitest"
import type { Place } from "../../src/model/place.ts"
import { makeSearchIndex, search, type SearchHit } from "../../src/model/searchIndex.ts"
import type { Site } from "../../src/model/site.ts"

const origin = { file: "invented.csv", row: 2 }
const site = (siteId: string, name: string): Site => ({ siteId, name, position: [20, 42], columns: {}, origin })
let geonameid = 0
const place = (name: string, population: number | null, nameLocal?: string): Place => ({
  geonameid: geonameid++,
  name,
  country: "MK",
  population,
  rank: 1,
  position: [21, 42],
  ...(nameLocal !== undefined && { nameLocal }),
})

const index = makeSearchIndex({
  sites: [site("MK-01", "HERON"), site("MK-02", "Novi Grad depot"), site("MK-12", "Osprey")],
  places: [
    place("Novo Selo", 2_800),
    place("Novi Sad", 231_800, "Нови Сад"),
    place("Novi Grad", null),
    place("Grad", 900),
    place("Stari Novi Grad", 1_200),
    place("Skopje", 544_000, "Скопје"),
    place("Beograd", 1_300_000),
    place("Gradec", 5_000),
    place("Đakovica", 40_000),
    place("Tsarevo", 5_800, "Царево"),
    place("Царев Двор", 600),
  ],
})

const labels = (hits: readonly SearchHit[]) =>
  hits.map((hit) => (hit.kind === "site" ? hit.site.name : hit.kind === "place" ? hit.place.name : hit.form))
const found = (text: string, limit = 10) => labels(search(index, text, limit))

test("the whole name comes first, then its beginning, then the beginning of a word, then anything inside", () => {
  expect(found("grad")).toEqual(["Grad", "Gradec", "Novi Grad depot", "Stari Novi Grad", "Novi Grad", "Beograd"])
})

test("of equally good matches sites come before places, larger places first, unknown populations last", () => {
  expect(found("nov")).toEqual(["Novi Grad depot", "Novi Sad", "Novo Selo", "Novi Grad", "Stari Novi Grad"])
})

test("a site is found by its id, with or without the hyphen, as by its name", () => {
  expect(found("MK-01")).toEqual(["HERON"])
  expect(found("mk12")).toEqual(["Osprey"])
  expect(found("mk")).toEqual(["HERON", "Novi Grad depot", "Osprey"])
  expect(found("heron")).toEqual(["HERON"])
})

test("a place is found in either script and without diacritics", () => {
  for (const text of ["Скопје", "скоп", "Skopje", "SKOP"]) expect(found(text)).toEqual(["Skopje"])
  for (const text of ["Đakov", "Djakov", "Dakov", "Ђаков"]) expect(found(text)).toEqual(["Đakovica"])
  expect(found("нови")[0]).toBe("Novi Grad depot")
})

test("ц is found as c and as ts", () => {
  expect(found("Царев")).toEqual(["Tsarevo", "Царев Двор"])
  expect(found("tsarev")).toEqual(["Tsarevo", "Царев Двор"])
  expect(found("carev")).toEqual(["Tsarevo", "Царев Двор"])
})

describe("coordinates", () => {
  test("are the first hit, with their form", () => {
    expect(search(index, "41.99646, 21.43141", 5)).toEqual([
      { kind: "coordinates", position: [21.43141, 41.99646], form: "DD" },
    ])
    expect(found("34TEM3573049473")).toEqual(["MGRS"])
  })
})

test("no more hits than wanted, and none for nothing", () => {
  expect(found("n", 2)).toHaveLength(2)
  expect(found("  ")).toEqual([])
  expect(found("–")).toEqual([])
  expect(found("nowhere")).toEqual([])
})
