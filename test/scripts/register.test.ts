import { existsSync, readFileSync } from "node:fs"
import Papa from "papaparse"
import { describe, expect, test } from "vitest"
import { plannedStores, reachOf } from "../../scripts/data/invented/plannedStores.ts"
import { seededRandom } from "../../scripts/data/invented/seededRandom.ts"
import { type Setting, sitePlans } from "../../scripts/data/invented/sitePlans.ts"
import { siteRow } from "../../scripts/data/invented/siteRow.ts"
import { storeRows } from "../../scripts/data/invented/storeRows.ts"
import { readTerrain } from "../../scripts/data/invented/terrain.ts"
import { parseRegister } from "../../src/load/parseRegister.ts"
import { siteColumns, storeColumns } from "../../src/load/registerColumns.ts"
import { geodesicDistance } from "../../src/model/geo.ts"
import { hazardDivisions } from "../../src/model/hazardDivision.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { stockStates, storeTypes } from "../../src/model/store.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"

const file = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../../data/register/${name}`, import.meta.url))),
})
const { register, problems, questions } = parseRegister([file("sites.csv"), file("stores.csv")])
const { sites, stores } = register
const holdings = stores.flatMap((store) => store.holdings)
const hasCase = (...wanted: string[]) =>
  stores.some(
    (store) =>
      store.holdings
        .map(({ hd }) => hd)
        .toSorted()
        .join() === wanted.toSorted().join(),
  )
/** Gap between two stores of a site, by their numbers [m]. */
const gap = (siteId: string, a: string, b: string) => {
  const [one, other] = [a, b].map((number) => stores.find(({ storeId }) => storeId === `${siteId}-${number}`)?.position)
  return one && other ? geodesicDistance(one, other) : Number.NaN
}
const siteWith = (plan: string) => {
  for (const [country, plans] of Object.entries(sitePlans)) {
    const at = plans.findIndex(([, name]) => name === plan)
    if (at >= 0) return `${country}-${String(at + 1).padStart(2, "0")}`
  }
  throw new Error(plan)
}

describe("the register that ships", () => {
  test("says on every line that it is invented, and so counts as invented", () => {
    expect(register.invented).toBe(true)
    expect(sites.every(({ columns }) => columns.source === "invented for demonstration")).toBe(true)
    expect(holdings.every(({ columns }) => columns.source === "invented for demonstration")).toBe(true)
    expect(sites.every(({ name }) => /^[A-Z]+$/.test(name))).toBe(true)
    expect(new Set(sites.map(({ name }) => name)).size).toBe(sites.length)
  })

  test("reads without an error or a question; the bare divisions are its only warnings", () => {
    expect(questions).toEqual([])
    expect(problems.map(({ code, value }) => `${code} ${value}`)).toEqual([
      "division assumed 1.2",
      "division assumed 1.2",
      "division assumed 1.3",
      "division assumed 1.3",
    ])
  })

  test("has about 60 sites in the eleven territories and 180 stores, one site without any", () => {
    expect(sites).toHaveLength(60)
    expect([...new Set(sites.map(({ country }) => country))].toSorted()).toEqual(
      "AL BA BG HR MD ME MK RO RS SI XK".split(" "),
    )
    expect(stores.length).toBeGreaterThan(165)
    expect(stores.length).toBeLessThan(200)
    const withStores = new Set(stores.map(({ siteId }) => siteId))
    expect(sites.filter(({ siteId }) => !withStores.has(siteId)).map(({ siteId }) => siteId)).toEqual([
      siteWith("empty"),
    ])
  })

  test("holds every division, store type and stock state, and every kind of mixing", () => {
    expect(new Set(holdings.map(({ hd }) => hd))).toEqual(new Set(hazardDivisions))
    expect(new Set(stores.map(({ storeType }) => storeType))).toEqual(new Set([...storeTypes, undefined]))
    expect(new Set(holdings.map(({ stockState }) => stockState))).toEqual(new Set([...stockStates, undefined]))
    expect(new Set(stores.map(({ barricaded }) => barricaded))).toEqual(new Set([true, false, undefined]))
    const magazines = stores.filter(({ storeType }) => storeType === "earth-covered magazine")
    expect(new Set(magazines.map(({ bearing }) => bearing !== undefined))).toEqual(new Set([true, false]))
    for (const wanted of [
      ["1.1", "1.5"],
      ["1.1", "1.2.1"],
      ["1.1", "1.2.2"],
      ["1.1", "1.3.1"],
      ["1.1", "1.2.1", "1.3.2"],
      ["1.2.1", "1.3.1"],
      ["1.2.1", "1.2.2"],
      ["1.3.1", "1.3.2"],
      ["1.1", "1.4"],
    ])
      expect(hasCase(...wanted), wanted.join(" + ")).toBe(true)
  })

  test("leaves every optional column empty somewhere and fills it elsewhere", () => {
    const rows = (name: string) =>
      new TextDecoder()
        .decode(file(name).bytes)
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(","))
    const always = ["site_id", "store_id", "name", "country", "lon", "lat", "source", "hd", "neq_kg"]
    for (const [name, columns] of [
      ["sites.csv", siteColumns],
      ["stores.csv", storeColumns],
    ] as const)
      columns.forEach((column, at) => {
        const filled = rows(name).filter((cells) => cells[at] !== "").length
        expect(filled, column).toBeGreaterThan(0)
        if (!always.includes(column)) expect(filled, column).toBeLessThan(rows(name).length)
      })
  })

  test("has quantities below and above the range of IATG 02.20, and stores with and without a position", () => {
    const neqOf = (hd: string) => holdings.filter((holding) => holding.hd === hd).map(({ neq }) => neq)
    expect(Math.min(...neqOf("1.1"))).toBeLessThan(50)
    expect(Math.max(...neqOf("1.1"))).toBeGreaterThan(250_000)
    expect(Math.min(...neqOf("1.2.2"))).toBeLessThan(10)
    expect(Math.min(...neqOf("1.3.1"))).toBeLessThan(500)
    expect(new Set(stores.map(({ position }) => position !== undefined))).toEqual(new Set([true, false]))
  })

  test("has neighbours just inside and just outside the inter-magazine distance", () => {
    expect(gap(siteWith("joined, barricaded"), "01", "02")).toBeCloseTo(40, 0) // < 2.4·20,000^⅓ = 65.1 m
    expect(gap(siteWith("joined, a chain"), "01", "02")).toBeCloseTo(25, 0) // < 4.8·9,000^⅓ = 99.8 m
    expect(gap(siteWith("just apart"), "01", "02")).toBeCloseTo(52, 0) // > 2.4·8,000^⅓ = 48.0 m
    const magazines = siteWith("magazines side by side")
    expect(gap(magazines, "02", "03")).toBeCloseTo(13, 0) // < 0.5·22,000^⅓ = 14.0 m, side to side
    expect(gap(magazines, "01", "02")).toBeCloseTo(35, 0) // > 0.5·15,000^⅓ = 12.3 m
    const above = siteWith("joined above range") // 290,000 kg; < 4.8·100,000^⅓ = 222.8 m
    expect(gap(above, "01", "02")).toBeCloseTo(50, 0)
    expect(gap(above, "01", "03")).toBeCloseTo(55, 0)
  })

  test("shows each case of mixing and joining, each with the rule that made it", () => {
    const inZones = zonedSites(register, iatg0220, defaultZoneOptions).flatMap((site) => site.stores)
    const mixed = new Set(
      inZones
        .filter(({ joins }) => joins.length === 0)
        .map(({ store, distances }) => {
          const held = [...new Set(store.holdings.map(({ hd }) => hd))].toSorted().join(" + ")
          return `${held}: ${distances.IBD.cases.map(({ mix }) => `${mix.hd} ${mix.rule}`).join(", ")}`
        }),
    )
    // IATG 02.20 Table 6 and our choices beside it, line by line.
    expect([...mixed]).toEqual(
      expect.arrayContaining([
        "1.1 + 1.5: 1.1 sumAs1.1",
        "1.1 + 1.2.1: 1.1 sumAs1.1, 1.2.1 sumAs1.2",
        "1.1 + 1.2.2: 1.1 sumAs1.1, 1.2.2 sumAs1.2",
        "1.1 + 1.3.1: 1.1 sumAs1.1",
        "1.1 + 1.2.1 + 1.3.2: 1.1 sumAs1.1, 1.2.1 sumAs1.2",
        "1.2.1 + 1.3.1: 1.2.1 eachAlone, 1.3.1 eachAlone",
        "1.2.1 + 1.2.2: 1.2.1 sumWithin1.2",
        "1.3.1 + 1.3.2: 1.3.1 sumWithin1.3",
        "1.1 + 1.4: 1.1 single, 1.4 1.4apart",
        "1.4: 1.4 single",
        "1.5: 1.5 single",
        "1.6: 1.6 single",
        "1.2.3: 1.2.3 single",
      ]),
    )
    const gaps = new Set(
      inZones.flatMap(({ joins }) =>
        joins.map(({ required }) => `${required?.row.source}, ${required?.row.direction}`),
      ),
    )
    // Either side barricaded, neither or unknown, and the sides of two magazines with known bearings.
    expect([...gaps]).toEqual(
      expect.arrayContaining([
        "Table E.1, column D7, undefined",
        "Table E.1, column D9, undefined",
        expect.stringMatching(/^Table E\.1, .*, side$/),
      ]),
    )
    const ibds = inZones.map(({ distances }) => distances.IBD)
    expect(ibds.filter(({ joinedOutOfRange }) => joinedOutOfRange).map(({ atLeast }) => atLeast)).toEqual([
      true,
      true,
      true,
    ])
    expect(ibds.some(({ sectors }) => sectors && sectors.rear.distance < sectors.side.distance)).toBe(true)
    expect(inZones.some(({ hasOwnPosition, joinedStoreIds }) => !hasOwnPosition && joinedStoreIds.length === 1)).toBe(
      true,
    )
    const why = ibds.flatMap(({ cases }) =>
      cases.map(({ result }) => ("reason" in result ? result.reason : "a distance")),
    )
    expect(why).toEqual(
      expect.arrayContaining(["underground", "none underground", "no rule", "below range", "above range"]),
    )
  })

  test("never puts a gross or all-up weight that is the NEQ over again", () => {
    expect(holdings.filter(({ neq, gross }) => gross !== undefined && gross * 1000 <= neq)).toEqual([])
    expect(holdings.filter(({ neq, auw }) => auw !== undefined && auw <= neq)).toEqual([])
  })
})

const settings = Object.values(sitePlans).flat()
const layers = ["population.fgb", "countries.fgb", "lakes.fgb"]
const hasLayers = layers.every((name) => existsSync(`public/data/${name}`))

describe.skipIf(!hasLayers)("the sites of the register that ships (skipped without public/data)", () => {
  const terrain = hasLayers ? readTerrain() : undefined
  const placed = sites.map((site, at) => {
    const [setting, plan] = settings[at] as (typeof settings)[number]
    const reach = reachOf(plannedStores(plan, seededRandom(`${site.siteId} stores`)))
    return { ...site, setting, reach, near: terrain?.near(site.position) ?? [] }
  })
  const of = (...wanted: Setting[]) => placed.filter(({ setting }) => wanted.includes(setting))

  test("stand on land of their country, outside every settlement's footprint, with all their stores", () => {
    for (const { siteId, country = "", position } of sites) {
      const ownStores = stores.filter((store) => store.siteId === siteId)
      const points = [position, ...ownStores.flatMap((store) => (store.position ? [store.position] : []))]
      for (const point of points) {
        expect(terrain?.isIn(country, point), siteId).toBe(true)
        expect(terrain?.isWater(point), siteId).toBe(false)
        expect(
          terrain?.near(point).filter(({ toEdge }) => toEdge < 0),
          siteId,
        ).toEqual([])
      }
    }
  })

  test("stand at least 15 km from every place that public reports connect with munitions", () => {
    expect(sites.filter(({ position }) => terrain?.isNearReal(position))).toEqual([])
  })

  test("nine reach over a border, twelve hold a village in the IBD, thirteen have no listed place within the VBD", () => {
    const border = of("border within IBD", "border within VBD", "people across")
    const toBorder = border.map(
      ({ country = "", position, reach }) => (terrain?.toBorder(country, position) ?? 0) / reach.vbd,
    )
    expect([border.length, toBorder.filter((share) => share < 0.86).length]).toEqual([9, 9])
    const villages = of("settlement").filter(({ near, reach }) => (near[0]?.toCentre ?? Infinity) < reach.ibd)
    expect([of("settlement").length, villages.length]).toEqual([12, 12])
    const alone = of("harmless").filter(({ near, reach }) => near.every(({ toEdge }) => toEdge > reach.farthest))
    expect([of("harmless").length, alone.length]).toEqual([13, 13])
  })
})

test("every column but the position comes back from the seeds, so the committed files are those of the script", () => {
  const lines = (name: string) =>
    Papa.parse<Record<string, string>>(new TextDecoder().decode(file(name).bytes), {
      header: true,
      skipEmptyLines: true,
    }).data
  const made = sites.map(({ siteId, name, country = "", position }, at) => {
    const [, plan] = settings[at] as (typeof settings)[number]
    const chance = seededRandom(`${siteId} columns`)
    const row = siteRow(siteId, name, country, position, chance)
    return { row, rows: storeRows(siteId, position, plannedStores(plan, seededRandom(`${siteId} stores`)), chance) }
  })
  expect(made.map(({ row }) => row)).toEqual(lines("sites.csv"))
  expect(made.flatMap(({ rows }) => rows)).toEqual(lines("stores.csv"))
})
