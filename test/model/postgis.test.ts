import { existsSync, readFileSync } from "node:fs"
import { cellToBoundary, cellToLatLng } from "h3-js"
import { beforeAll, describe, expect, test } from "vitest"
import { countPeople } from "../../src/model/countPeople.ts"
import type { Exposure } from "../../src/model/exposure.ts"
import { makeGround } from "../../src/model/ground.ts"
import { makePopulationGrid, type PopulationGrid } from "../../src/model/populationGrid.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import type { Site } from "../../src/model/site.ts"
import type { Store } from "../../src/model/store.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"

const reference = "../shared/reference/exposure-MNE"
const cellsFile = "../shared/data/kontur-MNE.csv"
const present = existsSync(`${reference}/sites.csv`) && existsSync(cellsFile)

function rows(file: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(file, "utf8").trim().split("\n")
  const names = header.split(",")
  return lines.map((line) => Object.fromEntries(line.split(",").map((value, i) => [names[i], value])))
}

/** Montenegro's Kontur cells; the reference counts the grid alone, wherever a cell lies. */
function readGrid(): PopulationGrid {
  const cells = readFileSync(cellsFile, "utf8")
    .trim()
    .split("\n")
    .filter((line) => line.startsWith("8"))
    .map((line) => line.split(","))
  return makePopulationGrid({
    name: "kontur-MNE.csv",
    centres: Float64Array.from(cells.flatMap(([h3 = ""]) => cellToLatLng(h3).reverse())),
    people: Float64Array.from(cells, ([, people]) => Number(people)),
    cornersOf: (i) =>
      cellToBoundary(cells[i]?.[0] ?? "", true)
        .slice(0, -1)
        .flat(),
    covers: { countries: new Set(["ME"]) },
  })
}

describe.skipIf(!present)(
  "people on Montenegro's cells, against PostGIS (skipped where the reference is not beside the project)",
  () => {
    let exposure: Exposure
    beforeAll(() => {
      const origin = { file: "reference", row: 0 }
      const sites = rows(`${reference}/sites.csv`).map(
        (row): Site => ({
          siteId: row.site_id as string,
          name: row.name as string,
          position: [Number(row.lon), Number(row.lat)],
          columns: {},
          origin,
        }),
      )
      const stores = rows(`${reference}/stores.csv`).map(
        (row): Store => ({
          storeId: row.store_id as string,
          siteId: row.site_id as string,
          position: [Number(row.lon), Number(row.lat)],
          storeType: "open stack",
          barricaded: false,
          holdings: [{ hd: "1.1", hdAssumed: false, neq: Number(row.neq_kg), columns: {}, origin }],
        }),
      )
      const register = { name: "reference", invented: true, sites, stores }
      exposure = countPeople(zonedSites(register, iatg0220, defaultZoneOptions), makeGround([], [], [], [readGrid()]))
    })

    test("every site's zone agrees within 0.3 %, or half a person below 100", () => {
      for (const row of rows(`${reference}/expected-sites.csv`)) {
        const zone = exposure.sites.find((site) => site.siteId === row.site_id)?.zones[row.zone as "IBD"]
        const expected = Number(row.people)
        expect(zone?.radius, `${row.site_id} ${row.zone} radius`).toBeCloseTo(Number(row.radius_m), 2)
        const off = Math.abs((zone?.people?.grid ?? Number.NaN) - expected)
        expect(off, `${row.site_id} ${row.zone}: ${zone?.people?.grid} for ${expected}`).toBeLessThan(
          expected >= 100 ? expected * 0.003 : 0.5,
        )
      }
    })

    test("everyone counted once agrees within 0.3 %", () => {
      for (const row of rows(`${reference}/expected-totals.csv`)) {
        const once = exposure.totals[row.zone as "IBD"].once.grid
        expect(Math.abs(once / Number(row.people_once) - 1)).toBeLessThan(0.003)
      }
    })
  },
)
