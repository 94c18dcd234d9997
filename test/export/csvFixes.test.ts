import { expect, test } from "vitest"
import { fixesCsv } from "../../src/export/csvFixes.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { inventedSite as site, makeStore } from "../model/makeStore.ts"
import { readBack } from "./readBack.ts"

test("what is unknown and what exceeds a licence are lines of one list, each with its own numbers and the row to look at", () => {
  const store = makeStore("A", { "1.1": 8000 })
  const context = {
    register: "r.csv",
    invented: false,
    ruleSet: ruleSetById("iatg-02.20"),
    options: defaultZoneOptions,
    grids: [],
    scenario: undefined,
    filter: undefined,
  }
  const fix = { unknown: "position", site, store, affected: "A", from: 888, to: 956.6, neq: 8000 } as const
  const excess = { site, store, hd: "1.1", neq: 8000, licensed: 5000 } as const
  const [first, second] = readBack(fixesCsv([{ fix }, { excess }], "VBD", context, "."))
  expect(first).toMatchObject({
    what: "lon, lat",
    site_id: "S",
    store_id: "A",
    zone: "VBD",
    smallest_radius_m: "888",
    largest_radius_m: "956.6",
    licensed_neq_kg: "",
    file: "invented.csv",
    row: "2",
    rule_set: "IATG 02.20, 2021, 3rd edition",
  })
  expect(second).toMatchObject({
    what: "licensed_neq_kg",
    hd: "HD 1.1",
    neq_kg: "8000",
    licensed_neq_kg: "5000",
    zone: "",
    largest_radius_m: "",
  })
})
