import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { readPublicData } from "../../scripts/cli/readPublicData.ts"
import { readRegister } from "../../src/load/readRegister.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import type { Exposure, PeopleBySource } from "../../src/model/exposure.ts"
import { type ZoneKind, zoneKinds } from "../../src/model/rule.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { readReference } from "../reference/readReference.ts"

/** Every zone of the invented register, counted by shapely on local projections; the file says how it is made anew. */
const reference = readReference("invented-register-people.csv")
const once = reference.filter(({ site_id }) => site_id === "ALL")
const zones = reference.filter(({ site_id }) => site_id !== "ALL")

/** As the file gives reasons for: 0.03 % and 0.02 persons. */
const tolerance = (people: number) => 0.0003 * people + 0.02

describe("people on the invented register, against another program", () => {
  let exposure: Exposure
  beforeAll(async () => {
    const files = ["sites.csv", "stores.csv"].map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(`data/register/${name}`)),
    }))
    const { register } = await readRegister(files)
    exposure = countPeople(zonedSites(register, ruleSetById("iatg-02.20"), defaultZoneOptions), await readPublicData())
  })

  function expectSame(people: PeopleBySource | undefined, row: (typeof reference)[number]): void {
    const name = `${row.site_id} ${row.zone}`
    if (row.listed === undefined || row.rural === undefined) return expect(people, name).toBeUndefined()
    for (const source of ["listed", "rural"] as const) {
      const [found, expected] = [people?.[source] ?? Number.NaN, Number(row[source])]
      expect(Math.abs(found - expected), `${name} ${source}: ${found} for ${expected}`).toBeLessThan(
        tolerance(expected),
      )
    }
  }

  test("all its sites are in the table, each with its three zones", () => {
    const ids = exposure.sites.flatMap(({ siteId }) => zoneKinds.map((zone) => `${siteId} ${zone}`))
    expect(zones.map(({ site_id, zone }) => `${site_id} ${zone}`).sort()).toEqual(ids.sort())
  })

  test("every zone of every site has as many on listed places and on rural land", () => {
    for (const row of zones) {
      const site = exposure.sites.find(({ siteId }) => siteId === row.site_id)
      expectSame(site?.zones[row.zone as ZoneKind].people, row)
    }
  })

  test("and so have all sites together, counted once, and their sum", () => {
    expect(once.map(({ zone }) => zone).sort()).toEqual([...zoneKinds].sort())
    for (const row of once) {
      const { once: people, sum } = exposure.totals[row.zone as ZoneKind]
      expectSame(people, row)
      const each = zones.filter(({ zone }) => zone === row.zone)
      const add = (source: "listed" | "rural") => each.reduce((all, of) => all + Number(of[source] ?? 0), 0)
      const [listed, rural] = [add("listed"), add("rural")].map(String)
      expectSame(sum, { site_id: "sum", zone: row.zone, listed, rural })
    }
  })
})
