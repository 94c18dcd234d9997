import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { distanceLaw } from "../../src/model/distanceLaw.ts"
import { floorReach } from "../../src/model/floorReach.ts"
import type { HazardDivision } from "../../src/model/hazardDivision.ts"
import { type DistanceQuery, decidingDistance, requiredDistance } from "../../src/model/requiredDistance.ts"
import { type DistanceKind, distanceKinds } from "../../src/model/rule.ts"
import { aastp1 } from "../../src/model/rules/aastp-1.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { readReference } from "../reference/readReference.ts"

const stack = { storeType: "open stack", barricaded: true } as const

function result(zone: DistanceKind, hd: HazardDivision, neq: number, extra: Partial<DistanceQuery> = {}) {
  return requiredDistance(iatg0220, { zone, hd, neq, ...extra })
}

function metres(zone: DistanceKind, hd: HazardDivision, neq: number, extra: Partial<DistanceQuery> = {}) {
  return result(zone, hd, neq, extra).distance ?? Number.NaN
}

describe("HD 1.1 agrees with IATG 02.20 Table E.1", () => {
  const magazine = (direction: "rear" | "side") => ({ storeType: "earth-covered magazine", direction }) as const
  const columns: [string, DistanceKind, Partial<DistanceQuery>][] = [
    ["vbd", "VBD", {}],
    ["ibd", "IBD", {}],
    ["ptrd_270", "PTRD", {}],
    ["ptrd_180", "PTRD", stack],
    ["ptrd_low", "PTRD-low", {}],
    ["ibd_rear", "IBD", magazine("rear")],
    ["ibd_side", "IBD", magazine("side")],
  ]
  test.each(readReference("iatg-02.20-check.csv"))("at $neq_kg kg, rounded up to the metre", (row) => {
    for (const [column, zone, extra] of columns) {
      if (row[column] === undefined) continue
      expect(Math.ceil(metres(zone, "1.1", Number(row.neq_kg), extra)), column).toBe(Number(row[column]))
    }
  })
})

test.each(readReference("qd-formulas.csv"))(
  "the formulas give the sheet's values at $neq_kg kg before floors",
  (row) => {
    const neq = Number(row.neq_kg)
    const unfloored = (zone: DistanceKind, hd: HazardDivision) => {
      const distance = result(zone, hd, neq)
      return distance.distance === undefined ? Number.NaN : distance.unfloored
    }
    const plain = { k44_4: 44.4, k22_2: 22.2, k14_8: 14.8, k8_0: 8 }
    for (const [column, k] of Object.entries(plain)) {
      const value = distanceLaw({ law: "power", k, exponent: "1/3" }, neq)
      expect(value?.toFixed(1), column).toBe(row[column])
    }
    for (const [zone, column] of [
      ["IBD", "bd31"],
      ["VBD", "bd36"],
      ["PTRD", "bd26"],
    ] as const) {
      expect(requiredDistance(aastp1, { zone, hd: "1.1", neq }).distance?.toFixed(1), column).toBe(row[column])
    }
    expect(unfloored("VBD", "1.1").toFixed(1)).toBe(row.k44_4)
    expect(unfloored("PBD", "1.1").toFixed(1)).toBe(row.k8_0)
    expect(unfloored("IBD", "1.2.1").toFixed(1)).toBe(row.hd121_ibd)
    expect(unfloored("IBD", "1.2.2").toFixed(1)).toBe(row.hd122_ibd)
    expect(unfloored("IBD", "1.3.1").toFixed(1)).toBe(row.hd13_ibd)
  },
)

describe("the limits of a rule", () => {
  test.each([Number.NaN, 0, -1, Number.POSITIVE_INFINITY])("an NEQ of %d kg is refused", (neq) => {
    expect(() => result("IBD", "1.1", neq)).toThrow(RangeError)
  })

  test.each(["PTRD", "IBD", "VBD", "PTRD-low", "PBD", "IMD"] as const)(
    "HD 1.1 %s has no rule at 50 kg and below",
    (zone) => {
      expect(result(zone, "1.1", 50)).toMatchObject({ distance: undefined, reason: "below range", limit: 50 })
      expect(metres(zone, "1.1", 51)).toBeGreaterThan(0)
    },
  )

  test.each(["PTRD", "IBD", "VBD"] as const)("HD 1.1 %s ends at 250,000 kg", (zone) => {
    expect(metres(zone, "1.1", 250_000)).toBeGreaterThan(900)
    expect(result(zone, "1.1", 250_001)).toMatchObject({ reason: "above range", limit: 250_000 })
  })

  test.each([
    ["1.2.1", 9.99, 10, 500_000, 500_001],
    ["1.2.2", 9.99, 10, 500_000, 500_001],
    ["1.3.1", 499, 500, 250_000, 250_001],
    ["1.3.2", 499, 500, 250_000, 250_001],
  ] as const)("HD %s includes both printed ends", (hd, below, from, to, above) => {
    expect(result("IBD", hd, below)).toMatchObject({ reason: "below range", limit: from })
    expect(metres("IBD", hd, from)).toBeGreaterThan(0)
    expect(metres("IBD", hd, to)).toBeGreaterThan(0)
    expect(result("IBD", hd, above)).toMatchObject({ reason: "above range", limit: to })
  })

  test("HD 1.2.3 has no rule in this edition", () => {
    expect(result("IBD", "1.2.3", 1000)).toMatchObject({ distance: undefined, reason: "no rule" })
  })
})

describe("at a break the larger piece holds", () => {
  // By hand: 1.5·2500^⅔ = 276.3 over 5.5·√2500 = 275.0; 3.6·√4500 = 241.5 under 14.8·4500^⅓ = 244.3.
  test("2,500 kg belongs to the Q^⅔ piece", () => {
    expect(result("IBD", "1.1", 2500)).toMatchObject({ row: { distance: { k: 1.5 } } })
    expect(result("PTRD", "1.1", 2500, stack)).toMatchObject({ row: { distance: { k: 1.0 } } })
    expect(metres("PTRD", "1.1", 2500, stack)).toBeCloseTo(184.2, 1)
    expect(metres("PTRD", "1.1", 2501, stack)).toBeCloseTo(180.0, 1)
  })

  test("4,500 kg belongs to the piece with the larger value, which differs from rule to rule", () => {
    expect(result("IBD", "1.1", 4500)).toMatchObject({ row: { distance: { k: 5.5 } } })
    expect(result("PTRD", "1.1", 4500, stack)).toMatchObject({ row: { distance: { k: 14.8 } } })
    expect(metres("PTRD", "1.1", 4500, stack)).toBeCloseTo(244.3, 1)
    expect(metres("PTRD", "1.1", 4499, stack)).toBeCloseTo(241.5, 1)
  })
})

describe("floors", () => {
  test.each(readReference("hd-1.1-floors.csv"))(
    "$zone stays at $floor_m m up to $reach_kg kg (stack: $barricaded_stack)",
    (row) => {
      const extra = row.barricaded_stack === "yes" ? stack : {}
      const reach = Number(row.reach_kg)
      const zone = row.zone as DistanceKind
      expect(metres(zone, "1.1", reach - 1, extra)).toBe(Number(row.floor_m))
      expect(metres(zone, "1.1", reach + 1, extra)).toBeGreaterThan(Number(row.floor_m))
      for (const neq of [100, 10_000]) {
        const at = result(zone, "1.1", neq, extra)
        if (at.distance === undefined) throw new Error("expected a distance")
        expect(Math.round(floorReach(iatg0220, at) ?? 0)).toBe(reach)
      }
    },
  )

  test("the result says whether the floor decided and what the law alone gives", () => {
    expect(result("IBD", "1.1", 5849)).toMatchObject({ distance: 400, floorApplied: true, floor: 400 })
    expect(result("IBD", "1.1", 5850)).toMatchObject({ floorApplied: false, floor: 400 })
  })

  test("a rule without a floor has no quantity below which nothing changes", () => {
    const low = result("PTRD-low", "1.1", 1000)
    expect(low.distance === undefined ? 0 : floorReach(iatg0220, low)).toBeUndefined()
  })

  test("VBD is never smaller than IBD, and names the IBD that decides", () => {
    const vbd = result("VBD", "1.1", 500)
    if (vbd.distance === undefined) throw new Error("expected a distance")
    expect(vbd).toMatchObject({
      distance: 400,
      floorApplied: false,
      notBelowApplied: { zone: "IBD", floorApplied: true },
    })
    expect(decidingDistance(vbd).row.zone).toBe("IBD")
    expect(result("VBD", "1.1", 1000)).not.toHaveProperty("notBelowApplied")
  })

  test("only a barricaded stack, light or medium building has the lower route floor", () => {
    expect(metres("PTRD", "1.1", 1000, stack)).toBe(180)
    expect(metres("PTRD", "1.1", 1000, { storeType: "medium building", barricaded: true })).toBe(180)
    expect(metres("PTRD", "1.1", 1000, { storeType: "heavy building", barricaded: true })).toBe(270)
    expect(metres("PTRD", "1.1", 1000, { storeType: "open stack", barricaded: false })).toBe(270)
    expect(metres("PTRD", "1.1", 1000, { storeType: "open stack" })).toBe(270)
    expect(metres("PTRD", "1.1", 1000, { barricaded: true })).toBe(270)
    expect(metres("PTRD-high", "1.1", 1000, stack)).toBe(270)
    expect(metres("PTRD-high", "1.1", 1000)).toBe(400)
    expect(metres("IBD", "1.1", 1000, stack)).toBe(400)
  })
})

describe("earth-covered magazines", () => {
  const magazine = { storeType: "earth-covered magazine" } as const

  test("without a direction the normal rule holds all round, and in front as well", () => {
    expect(metres("IBD", "1.1", 100_000, magazine)).toBe(metres("IBD", "1.1", 100_000))
    expect(metres("IBD", "1.1", 100_000, { ...magazine, direction: "front" })).toBe(metres("IBD", "1.1", 100_000))
  })

  test("a directional distance is never larger than the normal one", () => {
    // VBD to the rear has a floor of 800 m; at 1,000 kg the normal VBD is 444 m.
    const rear = result("VBD", "1.1", 1000, { ...magazine, direction: "rear" })
    expect(rear).toMatchObject({ floorApplied: false, notAboveApplied: { zone: "VBD" } })
    expect(rear.distance).toBeCloseTo(444, 9)
    // From 5,850 kg on the normal VBD is over 800 m and the floor to the rear holds.
    expect(metres("VBD", "1.1", 5849, { ...magazine, direction: "rear" })).toBeLessThan(800)
    expect(metres("VBD", "1.1", 5850, { ...magazine, direction: "rear" })).toBe(800)
  })

  test("HD 1.2.1 and 1.2.2 have a fixed distance to side and rear", () => {
    expect(metres("IBD", "1.2.1", 10_000, { ...magazine, direction: "rear" })).toBe(60)
    expect(metres("IBD", "1.2.2", 10_000, { ...magazine, direction: "side" })).toBe(30)
  })
})

describe("the other divisions", () => {
  test("HD 1.5 has the distances of 1.1, confirmed", () => {
    expect(metres("IBD", "1.5", 10_000)).toBe(metres("IBD", "1.1", 10_000))
    expect(result("IBD", "1.5", 10_000)).toMatchObject({ row: { status: "confirmed" } })
  })

  test("HD 1.6 is treated as 1.1 and says that this is unconfirmed", () => {
    expect(metres("IBD", "1.6", 10_000)).toBe(metres("IBD", "1.1", 10_000))
    expect(result("IBD", "1.6", 10_000)).toMatchObject({ row: { status: "unconfirmed", note: "ruleNote.hd16As11" } })
  })

  test.each(["PTRD", "PTRD-high", "PTRD-low", "IBD", "VBD"] as const)("HD 1.4 %s is 10 m at any quantity", (zone) => {
    for (const neq of [0.001, 1, 1_000_000]) expect(metres(zone, "1.4", neq)).toBe(10)
  })

  test("HD 1.2 routes are shares of IBD, and VBD and the high-density route equal it", () => {
    // By hand from 256.1 m at 1,000 kg: 0.67 × 256.1 = 171.6, 0.5 × 256.1 = 128.1 (256.12 unrounded).
    expect(metres("PTRD", "1.2.1", 1000)).toBeCloseTo(171.6, 1)
    expect(metres("PTRD-low", "1.2.1", 1000)).toBeCloseTo(128.1, 1)
    expect(metres("VBD", "1.2.1", 1000)).toBe(metres("IBD", "1.2.1", 1000))
    expect(metres("PTRD-high", "1.2.2", 1000)).toBe(metres("IBD", "1.2.2", 1000))
  })

  test("HD 1.2 stays at its floor where the curve is below it", () => {
    expect(metres("IBD", "1.2.1", 10)).toBe(60)
    expect(metres("PTRD", "1.2.1", 10)).toBeCloseTo(40.2, 9)
    expect(metres("IBD", "1.2.2", 15)).toBeGreaterThan(30)
  })

  test("HD 1.3 at 8,000 kg, by hand: 6.4, 4.3 and 3.2 times 20, none under 60 m", () => {
    expect(metres("IBD", "1.3.1", 8000)).toBeCloseTo(128, 9)
    expect(metres("VBD", "1.3.1", 8000)).toBeCloseTo(128, 9)
    expect(metres("PTRD", "1.3.1", 8000)).toBeCloseTo(86, 9)
    expect(metres("PTRD-low", "1.3.1", 8000)).toBeCloseTo(64, 9)
    expect(metres("PTRD-low", "1.3.2", 8000)).toBe(60)
    expect(metres("PTRD", "1.3.1", 1000)).toBe(60)
  })
})

describe("for every rule", () => {
  const divisions: HazardDivision[] = ["1.1", "1.2.1", "1.2.2", "1.3.1", "1.3.2", "1.4", "1.5", "1.6"]
  const stores: Partial<DistanceQuery>[] = [
    {},
    stack,
    { storeType: "earth-covered magazine", direction: "rear" },
    { storeType: "earth-covered magazine", direction: "side" },
  ]
  const quantity = fc.double({ min: 0.1, max: 600_000, noNaN: true })
  const anyQuery = fc.record({
    zone: fc.constantFrom(...distanceKinds),
    hd: fc.constantFrom(...divisions),
    store: fc.constantFrom(...stores),
  })

  test("more NEQ never shortens a distance, apart from the printed breaks at 2,500 and 4,500 kg", () => {
    fc.assert(
      fc.property(anyQuery, quantity, quantity, ({ zone, hd, store }, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        fc.pre(![2500, 4500].some((at) => less <= at && more >= at))
        const [low, high] = [result(zone, hd, less, store).distance, result(zone, hd, more, store).distance]
        if (low !== undefined && high !== undefined) expect(high).toBeGreaterThanOrEqual(low)
      }),
    )
  })

  test("a distance is always positive and never under its floor; no figure is never zero", () => {
    fc.assert(
      fc.property(anyQuery, quantity, ({ zone, hd, store }, neq) => {
        const at = result(zone, hd, neq, store)
        if (at.distance === undefined) expect(at.reason).toBeTruthy()
        else expect(at.distance).toBeGreaterThan(0)
      }),
    )
  })

  test("routes, houses and vulnerable buildings lie one outside the other", () => {
    fc.assert(
      fc.property(anyQuery, quantity, ({ hd, store }, neq) => {
        const [ptrd, ibd, vbd] = (["PTRD", "IBD", "VBD"] as const).map((zone) => result(zone, hd, neq, store).distance)
        if (ptrd === undefined || ibd === undefined || vbd === undefined) return
        expect(ptrd).toBeLessThanOrEqual(ibd)
        expect(ibd).toBeLessThanOrEqual(vbd)
      }),
    )
  })
})

test("Jarrett's law gives the sheet's values at 1,000 kg", () => {
  // Standards sheet, section 3: K = 3.8, 5.6, 9.6, 28, 56.
  const values = [3.8, 5.6, 9.6, 28, 56].map((k) => distanceLaw({ law: "jarrett", k }, 1000)?.toFixed(1))
  expect(values).toEqual(["25.5", "37.5", "64.3", "187.5", "375.1"])
})

test("printed steps hold up to and including their end, and there is nothing beyond the last", () => {
  const steps = {
    law: "steps",
    steps: [
      { upTo: 25, distance: 101 },
      { upTo: 100, distance: 118 },
    ],
  } as const
  expect([25, 25.1, 100, 100.1].map((neq) => distanceLaw(steps, neq))).toEqual([101, 118, 118, undefined])
})
