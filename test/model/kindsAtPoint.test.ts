import { expect, test } from "vitest"
import { type KindAtPoint, kindsAtPoint } from "../../src/model/kindsAtPoint.ts"
import type { RuleSet } from "../../src/model/rule.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { noCivil } from "../../src/model/rules/no-civil.ts"
import { usDesr } from "../../src/model/rules/us-desr.ts"
import type { Store } from "../../src/model/store.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions, type RouteClass } from "../../src/model/zone.ts"
import { eastOfSite, inventedSite, makeStore, northOfSite } from "./makeStore.ts"

const here = { position: inventedSite.position }
const tenTonnes = makeStore("A", { "1.1": 10_000 }, here)

function askedNorth(metres: number, stores: Store[], ruleSet: RuleSet = iatg0220, routeClass: RouteClass = "medium") {
  const options = { ...defaultZoneOptions, routeClass }
  const zoned = { site: inventedSite, stores: storeZones(inventedSite, stores, ruleSet, options) }
  return kindsAtPoint(northOfSite(metres), zoned, "A", ruleSet, options)
}

function kindsNorth(...asked: Parameters<typeof askedNorth>) {
  const found = askedNorth(...asked)
  const which = (wanted: KindAtPoint["lies"]) => found.filter(({ lies }) => lies === wanted).map(({ kind }) => kind)
  return { inside: which("inside"), mayBeInside: which("unknown") }
}

/** By kind [m]. */
const distancesNorth = (...asked: Parameters<typeof askedNorth>) =>
  Object.fromEntries(askedNorth(...asked).map(({ kind, distance }) => [kind, distance?.distance]))

// By hand, 10,000^⅓ = 21.5443: IMD 4.8 → 103.4 · PBD 8.0 → 172.4 · low route 11.1 → 239.1 · PTRD 14.8 → 318.9 · IBD and high route 22.2 → 478.3 ·
// VBD 44.4 → 956.6 m.
test.each([
  [100, ["IMD", "PBD", "PTRD-low", "PTRD", "PTRD-high", "IBD", "VBD"]],
  [150, ["PBD", "PTRD-low", "PTRD", "PTRD-high", "IBD", "VBD"]],
  [200, ["PTRD-low", "PTRD", "PTRD-high", "IBD", "VBD"]],
  [300, ["PTRD", "PTRD-high", "IBD", "VBD"]],
  [400, ["PTRD-high", "IBD", "VBD"]],
  [500, ["VBD"]],
  [960, []],
])("ten tonnes %d m away: inside %j", (metres, inside) => {
  expect(kindsNorth(metres, [tenTonnes])).toEqual({ inside, mayBeInside: [] })
})

test("each comes with the distance that decides, and its row", () => {
  const found = askedNorth(400, [tenTonnes])
  expect(found.map(({ kind }) => kind)).toEqual(["IMD", "PBD", "PTRD-low", "PTRD", "PTRD-high", "IBD", "VBD"])
  for (const [i, metres] of [103.4, 172.4, 239.1, 318.9, 478.3, 478.3, 956.6].entries())
    expect(found[i]?.distance?.distance).toBeCloseTo(metres, 0)
  expect(found[0]?.distance?.row.source).toBe("Table E.1, column D9")
})

test("the roads chosen for the page change nothing: every class is asked", () => {
  for (const routeClass of ["high", "medium", "low"] as const)
    expect(kindsNorth(300, [tenTonnes], iatg0220, routeClass).inside).toEqual(["PTRD", "PTRD-high", "IBD", "VBD"])
})

test("what the rule set has no row for is not named: Norway has one road and no process buildings", () => {
  // VBD max(44.4·Q^⅓, 800) = 956.6, IBD 478.3, road 318.9 m.
  expect(kindsNorth(150, [tenTonnes], noCivil)).toEqual({ inside: ["PTRD", "IBD", "VBD"], mayBeInside: [] })
})

test("behind a magazine its rear distances hold, and the normal one for a road that has no rear distance", () => {
  // Door due south, so that north is the rear; 100,000^⅓ = 46.416: IBD rear 14.0 → 649.8, PTRD rear 9.3 → 431.7,
  // VBD rear 28 → 1,299.6; high route 22.2 → 1,030.4 and low route 11.1 → 515.2 m all round; PBD 371.3 m.
  const magazine = makeStore(
    "A",
    { "1.1": 100_000 },
    { ...here, storeType: "earth-covered magazine", bearing: 180, barricaded: true },
  )
  expect(kindsNorth(800, [magazine]).inside).toEqual(["PTRD-high", "VBD"])
  expect(kindsNorth(600, [magazine]).inside).toEqual(["PTRD-high", "IBD", "VBD"])
  expect(distancesNorth(800, [magazine])).toMatchObject({
    PTRD: expect.closeTo(431.7, 0),
    "PTRD-high": expect.closeTo(1_030.4, 0),
    IBD: expect.closeTo(649.8, 0),
    VBD: expect.closeTo(1_299.6, 0),
  })
})

test("stores that count as one reach as far as their sum, to process buildings too", () => {
  // 20,000^⅓ = 27.144: PBD 217.2 m, alone 172.4 m.
  const neighbour = makeStore("B", { "1.1": 10_000 }, { position: eastOfSite(50) })
  expect(kindsNorth(200, [tenTonnes, neighbour]).inside[0]).toBe("PBD")
  expect(kindsNorth(200, [tenTonnes]).inside[0]).toBe("PTRD-low")
})

test("of stores that count as one the least favourable decides for process buildings", () => {
  // US rows, K in ft/lb^⅓ × 0.39668: 20,000 kg unbarricaded K18 → 193.8 m, barricaded K9 → 96.9 m. They join below K6 → 51.3 m.
  const barricaded = makeStore("A", { "1.1": 10_000 }, { ...here, barricaded: true })
  const neighbour = (isBarricaded: boolean) =>
    makeStore("B", { "1.1": 10_000 }, { position: eastOfSite(40), barricaded: isBarricaded })
  expect(kindsNorth(150, [barricaded, neighbour(false)], usDesr).inside[0]).toBe("PBD")
  expect(kindsNorth(150, [barricaded, neighbour(true)], usDesr).inside).not.toContain("PBD")
})

test("stock for which the rule set prints no distance to process buildings or stores is not asked for one", () => {
  // IATG 02.20 as we have it: PBD and IMD for HD 1.1 only. 5,000 kg of HD 1.2.1 beside 10,000 kg of HD 1.1 change neither.
  const fragments = makeStore("A", { "1.2.1": 5_000 }, here)
  expect(askedNorth(100, [fragments]).map(({ kind }) => kind)).toEqual(["PTRD-low", "PTRD", "PTRD-high", "IBD", "VBD"])
  const mixed = askedNorth(5_000, [makeStore("A", { "1.1": 10_000, "1.2.1": 5_000 }, here)])
  expect(mixed.filter(({ kind }) => kind === "PBD" || kind === "IMD").map(({ lies }) => lies)).toEqual([
    "outside",
    "outside",
  ])
})

test("where there is no figure the point is never said to lie outside", () => {
  const all = ["IMD", "PBD", "PTRD-low", "PTRD", "PTRD-high", "IBD", "VBD"]
  expect(kindsNorth(5000, [makeStore("A", { "1.1": 40 }, here)])).toEqual({ inside: [], mayBeInside: all })
  // 200,000 kg beside 200,000 kg: the sum of 400,000 kg is above the rule's 250,000 kg, each keeps its own distances.
  const large = makeStore("A", { "1.1": 200_000 }, here)
  const neighbour = makeStore("B", { "1.1": 200_000 }, { position: eastOfSite(50) })
  expect(kindsNorth(2700, [large, neighbour])).toEqual({ inside: [], mayBeInside: all })
  expect(kindsNorth(2700, [large])).toEqual({ inside: [], mayBeInside: [] })
})

test("a store of another site is refused", () => {
  expect(() => kindsNorth(100, [makeStore("B", { "1.1": 100 }, here)])).toThrow(RangeError)
})
