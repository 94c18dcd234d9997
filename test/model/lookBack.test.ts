import { describe, expect, test } from "vitest"
import type { Incident, QuantityReported } from "../../src/model/incident.ts"
import { lookBack } from "../../src/model/lookBack.ts"
import type { ZoneKind } from "../../src/model/rule.ts"
import { ruleSets } from "../../src/model/rules/ruleSets.ts"

const incident: Incident = {
  incidentId: "invented",
  place: "Invented",
  country: "AL",
  facts: "",
  source: "invented for tests",
  status: "unconfirmed",
}
const ofMass = (mass: number, more: Partial<QuantityReported> = {}): Incident => ({
  ...incident,
  quantity: { mass, bound: "about", of: "explosive", divisions: ["1.1"], note: "invented", ...more },
})

/** What one rule set gives for one zone; the first division. */
function zoneOf(of: Incident, ruleSet: string, zone: ZoneKind) {
  const { rules } = lookBack(of)
  return rules?.find((row) => row.ruleSet.id === ruleSet)?.zones.find((row) => row.zone === zone)
}
const distanceOf = (of: Incident, ruleSet: string, zone: ZoneKind) => zoneOf(of, ruleSet, zone)?.result.distance

describe("10 t of HD 1.1", () => {
  test("asks 319, 479 and 957 m by IATG 02.20, rounded up as the sheet's check values are", () => {
    const up = (zone: ZoneKind) => Math.ceil(distanceOf(ofMass(10_000), "iatg-02.20", zone) ?? 0)
    expect([up("PTRD"), up("IBD"), up("VBD")]).toEqual([319, 479, 957])
  })

  test("asks 22.2 and 44.4 times 21.5443 by AASTP-1, and 60 times as much for a hospital by the Finnish decree", () => {
    // ∛10,000 = 21.544347
    expect(distanceOf(ofMass(10_000), "aastp-1", "IBD")).toBeCloseTo(478.28, 1)
    expect(distanceOf(ofMass(10_000), "aastp-1", "VBD")).toBeCloseTo(956.57, 1)
    expect(distanceOf(ofMass(10_000), "fi-1101", "VBD")).toBeCloseTo(1292.66, 1)
  })
})

describe("481 t of HD 1.1", () => {
  test("is outside the range of IATG 02.20, which ends at 250 t: no distance, and the limit is named", () => {
    for (const zone of ["PTRD", "IBD", "VBD"] as const)
      expect(zoneOf(ofMass(481_000), "iatg-02.20", zone)?.result).toMatchObject({
        distance: undefined,
        reason: "above range",
        limit: 250_000,
      })
  })

  test("has distances by AASTP-1, which goes to 500 t", () => {
    // By hand: 78.3³ = 480,048.7 and 952 / (3 · 78.3²) = 0.0517, so ∛481,000 = 78.3517; times 14.8, 22.2 and 44.4.
    expect(distanceOf(ofMass(481_000), "aastp-1", "PTRD")).toBeCloseTo(1159.6, 0)
    expect(distanceOf(ofMass(481_000), "aastp-1", "IBD")).toBeCloseTo(1739.4, 0)
    expect(distanceOf(ofMass(481_000), "aastp-1", "VBD")).toBeCloseTo(3478.8, 0)
  })
})

test("every rule set and every division that is open has a row, in the order of the rule sets", () => {
  const { rules } = lookBack(ofMass(400_000, { divisions: ["1.1", "1.3.1"] }))
  expect(rules?.map(({ ruleSet, hd }) => `${ruleSet.id} ${hd}`)).toEqual([
    ...ruleSets.map(({ id }) => `${id} 1.1`),
    ...ruleSets.map(({ id }) => `${id} 1.3.1`),
  ])
  // HD 1.3 ends at 250 t as well (Table L.1).
  expect(
    rules?.find(({ hd, ruleSet }) => hd === "1.3.1" && ruleSet.id === "iatg-02.20")?.zones[1]?.result,
  ).toMatchObject({
    reason: "above range",
    limit: 250_000,
  })
})

describe("damage that was reported", () => {
  const damaged = { ...ofMass(400_000, { bound: "more than" }), damage: { radius: 2500, note: "homes" } }

  test("is farther out than the IBD of 400 t and ends inside its VBD, by AASTP-1", () => {
    // 22.2 · 73.681 = 1,635.7 m and 44.4 · 73.681 = 3,271.4 m
    expect(zoneOf(damaged, "aastp-1", "IBD")?.damage).toBe("farther")
    expect(zoneOf(damaged, "aastp-1", "VBD")?.damage).toBe("within")
  })

  test("is compared with nothing where the rule gives no distance", () => {
    expect(zoneOf(damaged, "iatg-02.20", "IBD")).not.toHaveProperty("damage")
  })

  test("at the very edge of a zone ends within it", () => {
    const edge = distanceOf(ofMass(10_000), "aastp-1", "IBD") ?? 0
    const at = (radius: number) => ({ ...ofMass(10_000), damage: { radius, note: "debris" } })
    expect(zoneOf(at(edge), "aastp-1", "IBD")?.damage).toBe("within")
    expect(zoneOf(at(edge + 1), "aastp-1", "IBD")?.damage).toBe("farther")
  })

  test("that is not known is neither within nor farther", () => {
    expect(zoneOf(ofMass(10_000), "aastp-1", "IBD")).not.toHaveProperty("damage")
  })
})

test("gross tonnes are no quantity of explosive, and no quantity is none: no zone is worked out", () => {
  expect(lookBack(ofMass(138_000_000, { of: "gross", divisions: [] }))).toEqual({
    rules: undefined,
    why: "gross weight",
  })
  expect(lookBack(incident)).toEqual({ rules: undefined, why: "no quantity" })
})
