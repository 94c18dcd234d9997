import { expect, test } from "vitest"
import { sitesCsv } from "../../src/export/csvSites.ts"
import { storesCsv } from "../../src/export/csvStores.ts"
import type { RuleSet } from "../../src/model/rule.ts"
import { nationalRuleSet } from "../../src/model/rules/national.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import type { Store } from "../../src/model/store.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions, type ZoneOptions } from "../../src/model/zone.ts"
import { inventedSite as site, makeStore, northOfSite } from "../model/makeStore.ts"
import { readBack } from "./readBack.ts"

const iatg = ruleSetById("iatg-02.20")
const position = northOfSite(0)
/** Quantities whose cube root is round: 8,000 kg → 20, 1,000 kg → 10. */
const stack = (id: string, neq: number, more: Partial<Store> = {}) =>
  makeStore(id, { "1.1": neq }, { storeType: "open stack", barricaded: false, position, ...more })
const magazine = (id: string, neq: number) =>
  makeStore(id, { "1.1": neq }, { storeType: "earth-covered magazine", bearing: 90, position })

/** The stores of one site as the file has them, by store id. */
function lines(stores: readonly Store[], ruleSet: RuleSet = iatg, change: Partial<ZoneOptions> = {}) {
  const options = { ...defaultZoneOptions, ...change }
  const rows = storeZones(site, stores, ruleSet, options).map((zones) => ({ site, zones }))
  const text = storesCsv(
    rows,
    { register: "r.csv", invented: false, ruleSet, options, grids: [], scenario: undefined, filter: undefined },
    ".",
  )
  return new Map(readBack(text).map((line) => [line.store_id, line]))
}

function metres(line: Record<string, string> | undefined, zone: string): (number | undefined)[] {
  return ["m", "front_m", "side_m", "rear_m"].map((column) => {
    const cell = line?.[`${zone}_${column}`]
    return cell === "" ? undefined : Number(cell)
  })
}

test("a magazine with a known bearing has a distance for front, side and rear; its radius is the largest of them", () => {
  const line = lines([magazine("M", 100_000)]).get("M")
  // 100,000^⅓ = 46.4159. IBD 22.2, 18, 14; PTRD 14.8, 12, 9.3; VBD 44.4, 36, 28 times that.
  const expected: [string, number[]][] = [
    ["ibd", [1030.43, 1030.43, 835.49, 649.82]],
    ["ptrd", [686.96, 686.96, 556.99, 431.67]],
    ["vbd", [2060.87, 2060.87, 1670.97, 1299.65]],
  ]
  for (const [zone, values] of expected)
    for (const [i, value] of metres(line, zone).entries()) expect(value, `${zone} ${i}`).toBeCloseTo(values[i] ?? 0, 1)
  // The angles that part the sides are not confirmed for IATG.
  expect(line).toMatchObject({ ibd_status: "unconfirmed", ibd_at_least: "no", pes_type: "earth-covered magazine" })
  expect(line?.ibd_rule).toBe("Table E.1, column D13; Table 8, yellow line")
})

test("any other store has one distance all round and no sides, and names the row that decides and its status", () => {
  const [line] = [...lines([stack("A", 8000)]).values()]
  expect(metres(line, "ibd")).toEqual([expect.closeTo(444), undefined, undefined, undefined])
  expect(line).toMatchObject({
    ibd_rule: "Table E.1, column D13; Table 8, yellow line",
    ibd_status: "confirmed",
    vbd_rule: "Table E.1, 2 × column D12; Table 8, purple line",
    entered_by_user: "no",
  })
})

test("a magazine whose sides all have the floor is a circle: the unconfirmed angles play no part", () => {
  // 1,000 kg: 222 m to the front, 180 m to the side, 140 m to the rear: all below the floor of 400 m.
  const line = lines([magazine("M", 1000)]).get("M")
  expect(metres(line, "ibd")).toEqual([400, 400, 400, 400])
  expect(line).toMatchObject({ ibd_status: "confirmed" })
})

test("where the distance of inhabited buildings holds that of vulnerable ones up, the row named is that one's", () => {
  // 500 kg: 44.4 × 7.937 = 352.4 m is below the floor of 400 m for inhabited buildings.
  const line = lines([stack("A", 500)]).get("A")
  expect(line).toMatchObject({ vbd_m: "400", vbd_rule: "IBD: Table E.1, column D13; Table 8, yellow line" })
})

test("HD 1.6, for which nothing is printed, is unconfirmed; HD 1.2.3 has no distance, no row and no status", () => {
  const found = lines([
    makeStore("S16", { "1.6": 8000 }, { position }),
    makeStore("S123", { "1.2.3": 8000 }, { position }),
  ])
  expect(found.get("S16")).toMatchObject({ ibd_status: "unconfirmed", ibd_figure: "yes" })
  expect(Number(found.get("S16")?.ibd_m)).toBeCloseTo(444)
  const none = { ibd_m: "", ibd_figure: "no", ibd_at_least: "", ibd_rule: "", ibd_status: "" }
  expect(found.get("S123")).toMatchObject(none)
})

test("a part of the stock without a distance makes the radius a lower bound", () => {
  // 1.2.3 with 1.3.1: each alone; 6.4 × 20 = 128 m for 8,000 kg of 1.3.1, nothing for 1.2.3.
  const line = lines([makeStore("A", { "1.2.3": 1000, "1.3.1": 8000 }, { position })]).get("A")
  expect(Number(line?.ibd_m)).toBeCloseTo(128)
  expect(line).toMatchObject({ ibd_at_least: "yes", ibd_figure: "yes" })
})

test("joined stores name each other, those that are not joined say why", () => {
  // 4.8 × 1,000^⅓ = 48 m between unbarricaded stacks of 1,000 kg: A and B at 40 m join, C at 200 m does not.
  const known = lines([
    stack("A", 1000),
    stack("B", 1000, { position: northOfSite(40) }),
    stack("C", 1000, { position: northOfSite(200) }),
    makeStore("D", { "1.4": 100 }, { position: northOfSite(20) }),
  ])
  // Together 2,000 kg: 44.4 × 12.599 = 559.4 m.
  expect(known.get("A")).toMatchObject({ joined_with: "B", not_joined: "" })
  expect(Number(known.get("B")?.vbd_m)).toBeCloseTo(559.4, 1)
  expect(known.get("C")).toMatchObject({ joined_with: "", not_joined: "gaps wide enough" })
  expect(known.get("D")).toMatchObject({ joined_with: "", not_joined: "no HD 1.1 or 1.5 above ground" })
  expect(lines([stack("A", 1000)]).get("A")?.not_joined).toBe("no other HD 1.1 or 1.5 at the site")
})

test("a store without coordinates is not joined because its gap is unknown, unless the option assumes it", () => {
  const stores = [stack("A", 1000), stack("B", 1000, { position: undefined })]
  const apart = lines(stores)
  expect(apart.get("A")).toMatchObject({ joined_with: "", not_joined: "gap unknown", own_position: "yes" })
  expect(apart.get("B")).toMatchObject({ joined_with: "", not_joined: "gap unknown", own_position: "no" })
  const assumed = lines(stores, iatg, { assumeJoined: true }).get("B")
  expect(assumed).toMatchObject({ joined_with: "A", not_joined: "", joined_without_coordinates: "yes" })
})

test("another rule set gives its own distances and names itself, and that it cannot ask for a gap", () => {
  const stores = [stack("A", 8000), stack("B", 8000, { position: northOfSite(10) })]
  // Finland: 22 × 20 = 440 m for a single home, 60 × 20 = 1,200 m for a hospital.
  const line = lines(stores, ruleSetById("fi-1101")).get("A")
  expect([Number(line?.ibd_m), Number(line?.vbd_m)]).toEqual([expect.closeTo(440), expect.closeTo(1200)])
  expect(line).toMatchObject({
    rule_set: "Finland, Decree 1101/2015",
    ibd_rule: "Decree 1101/2015, single home, industry",
    not_joined: "no inter-magazine distance in the rule set",
  })
})

test.each([
  // IATG, 8,000 kg: 22.2, 14.8 and 11.1 times 20; only the floors of 400 and 270 m, which are lower.
  ["iatg-02.20", "high", 444],
  ["iatg-02.20", "medium", 296],
  ["iatg-02.20", "low", 222],
  ["fi-1101", "low", 200],
] as const)(
  "PTRD of %s for a route of %s density is that route's distance, and the file says which",
  (id, route, m) => {
    const line = lines([stack("A", 8000)], ruleSetById(id), { routeClass: route }).get("A")
    expect(Number(line?.ptrd_m)).toBeCloseTo(m)
    expect(line).toMatchObject({ route_class: route })
  },
)

test("cautious mixing is said, and counts everything but HD 1.4 as HD 1.1", () => {
  const store = makeStore("A", { "1.2.2": 3000, "1.3.1": 5000, "1.4": 7000 }, { position })
  const line = lines([store], iatg, { conservative: true }).get("A")
  expect(Number(line?.ibd_m)).toBeCloseTo(444) // 22.2 × 8,000^⅓
  expect(line).toMatchObject({ cautious_mixing: "yes" })
})

test("rules entered by the user are called so in every row of both files", () => {
  const entries = [{ zone: "IBD", k: 25, exponent: "1/3", floor: 300, source: "Rulebook 26/2009, Table 2" }] as const
  const own = nationalRuleSet(entries)
  const line = lines([stack("A", 8000)], own).get("A")
  expect(Number(line?.ibd_m)).toBeCloseTo(500) // 25 × 20
  expect(line).toMatchObject({
    rule_set: "Rules entered by the user, national, not checked",
    entered_by_user: "yes",
    ibd_rule: "Rulebook 26/2009, Table 2",
    ibd_status: "unconfirmed",
    ptrd_m: "",
    ptrd_figure: "no",
  })
  const context = {
    register: "r.csv",
    invented: false,
    ruleSet: own,
    options: defaultZoneOptions,
    grids: [],
    scenario: undefined,
    filter: undefined,
  }
  const [row] = readBack(sitesCsv([{ site, neq: 8000, exposure: undefined, zoned: undefined }], context, "."))
  expect(row).toMatchObject({ rule_set: line?.rule_set, entered_by_user: "yes" })
})

test("the radius of a site says where it holds in some directions only, and where it is a lower bound", () => {
  const row = (stores: readonly Store[]) => {
    const zoned = { site, stores: storeZones(site, stores, iatg, defaultZoneOptions) }
    const context = {
      register: "r",
      invented: false,
      ruleSet: iatg,
      options: defaultZoneOptions,
      grids: [],
      scenario: undefined,
      filter: undefined,
    }
    return readBack(sitesCsv([{ site, neq: 1, exposure: undefined, zoned }], context, "."))[0]
  }
  expect(row([magazine("M", 100_000)])).toMatchObject({ ibd_m_up_to: "yes", ibd_m_at_least: "no" })
  expect(row([stack("A", 8000)])).toMatchObject({ ibd_m_up_to: "no", ibd_m_at_least: "no" })
  const partly = makeStore("A", { "1.2.3": 1000, "1.3.1": 8000 }, { position })
  expect(row([partly])).toMatchObject({ ibd_m_up_to: "no", ibd_m_at_least: "yes" })
  expect(row([makeStore("A", { "1.2.3": 1000 }, { position })])).toMatchObject({ ibd_m: "", ibd_m_up_to: "" })
})

test("where the register gives a range of quantities, its ends stand beside the quantity, all divisions together", () => {
  const ranged = stack("A", 8000)
  const [held] = ranged.holdings
  const other = { ...ranged.holdings[0], hd: "1.4", neq: 500 } as typeof held
  const store = { ...ranged, holdings: [{ ...held, neqLow: 6000, neqHigh: 9000 }, other] } as Store
  const file = lines([store, stack("B", 300)])
  expect(file.get("A")).toMatchObject({ neq_kg: "8500", neq_low_kg: "6500", neq_high_kg: "9500" })
  expect(file.get("B")).toMatchObject({ neq_kg: "300", neq_low_kg: "", neq_high_kg: "" })
})

test("where no row gives a range there are no columns for it", () => {
  expect(lines([stack("A", 8000)]).get("A")).not.toHaveProperty("neq_low_kg")
})
