import { describe, expect, test } from "vitest"
import { incidentPressure, kingeryBulmashPressure, ringPressure, swisdakPressure } from "../../src/model/blast.ts"
import { effectKeys, effectOfPressure, effectOfZone } from "../../src/model/effect.ts"
import { scaledDistance } from "../../src/model/scaledDistance.ts"
import { readReference } from "../reference/readReference.ts"

test("scaled distance at 100 m from 1,000 kg is 10, and a charge of nothing is refused", () => {
  expect(scaledDistance(100, 1000)).toBe(10)
  expect(() => scaledDistance(100, 0)).toThrow(RangeError)
})

describe("incident pressure", () => {
  test.each(readReference("kingery-bulmash-saferguard.csv"))(
    "of $neq_kg kg at $range_m m is UN SaferGuard's, to the printed digits",
    (row) => {
      const at = incidentPressure(Number(row.range_m), Number(row.neq_kg))
      expect(at?.overpressure.toFixed(2)).toBe(row.incident_kpa)
      expect(at?.formula).toBe("Kingery–Bulmash 1984")
    },
  )

  test.each(readReference("iatg-01.80-table-5.csv"))("of $neq_kg kg at 50 m is that of IATG 01.80 Table 5", (row) => {
    // 1 bar = 100 kPa. The table is cut or rounded in its last digit, so one unit of that digit is allowed.
    const bar = (incidentPressure(Number(row.range_m), Number(row.neq_kg))?.overpressure ?? 0) / 100
    const decimals = row.incident_bar?.split(".")[1]?.length ?? 0
    expect(Math.abs(bar - Number(row.incident_bar))).toBeLessThan(10 ** -decimals)
  })

  test.each(readReference("pressure-at-z.csv"))("at Z = $z is about $kpa kPa", (row) => {
    // The sheet rounds to two digits and does not name the fit (8.9 at Z = 14.8, Kingery–Bulmash gives 8.85): 2 %.
    const overpressure = incidentPressure(Number(row.z), 1)?.overpressure ?? 0
    expect(Math.abs(overpressure / Number(row.kpa) - 1)).toBeLessThan(0.02)
  })

  test("Swisdak's fit agrees with Kingery–Bulmash within 1.5 % where both are valid", () => {
    for (let z = 23.8; z <= 40; z += 0.1) {
      const ratio = (swisdakPressure(z) ?? 0) / (kingeryBulmashPressure(z) ?? 1)
      expect(Math.abs(ratio - 1)).toBeLessThan(0.015)
    }
  })

  test("changes formula at Z = 40 and says so", () => {
    expect(incidentPressure(40, 1)?.formula).toBe("Kingery–Bulmash 1984")
    expect(incidentPressure(40.01, 1)?.formula).toBe("Swisdak 1994")
  })

  test("ends with its formulas: nothing below Z = 0.0674 or beyond 198.5", () => {
    expect(incidentPressure(0.0673, 1)).toBeUndefined()
    expect(incidentPressure(0.0674, 1)?.overpressure).toBeGreaterThan(10_000)
    expect(incidentPressure(198.5, 1)?.overpressure).toBeGreaterThan(0)
    expect(incidentPressure(198.6, 1)).toBeUndefined()
    expect(swisdakPressure(23.7)).toBeUndefined()
  })

  test("falls with distance", () => {
    let last = Number.POSITIVE_INFINITY
    for (let z = 0.07; z < 198; z *= 1.05) {
      const now = incidentPressure(z, 1)?.overpressure ?? 0
      expect(now).toBeLessThan(last)
      last = now
    }
  })
})

describe("the label of a ring", () => {
  test("has the pressure at the radius drawn: a 400 m floor at 1,000 kg is about 2.4 kPa, not 5", () => {
    expect(ringPressure("1.1", 400, 1000)?.overpressure).toBeCloseTo(2.4, 1)
    expect(ringPressure("1.5", 400, 1000)).toEqual(ringPressure("1.1", 400, 1000))
  })

  test.each(["1.2.1", "1.2.2", "1.3.1", "1.4"] as const)("has no pressure for HD %s", (hd) => {
    expect(ringPressure(hd, 256, 1000)).toBeUndefined()
  })
})

describe("effects in plain words", () => {
  test.each([
    [0.69, undefined],
    [0.7, "effect.someSmallWindowsBreak"],
    [2.4, "effect.windowsAndMinorStructuralDamage"],
    [5, "effect.minorDamageToHouses"],
    [9, "effect.tenthOfReplacementCost"],
    [48, "effect.nearTotalLossOfHouses"],
    [200, "effect.totalDestruction"],
  ])("at %d kPa", (overpressure, key) => {
    expect(effectOfPressure(overpressure)).toBe(key)
  })

  test("a zone of 1.1 is named for blast, one of 1.2 for fragments, one of 1.3 for fire", () => {
    expect(effectOfZone("IBD", "1.1")).toBe("effect.minorDamageToHouses")
    expect(effectOfZone("VBD", "1.5")).toBe("effect.windowsAndMinorStructuralDamage")
    expect(effectOfZone("IBD", "1.2.1")).toBe("effect.fragments")
    expect(effectOfZone("IBD", "1.3.2")).toBe("effect.fireAndHeat")
    expect(effectOfZone("IBD", "1.4")).toBe("effect.confinedToTheStore")
  })

  test("every key is listed once for the dictionaries", () => {
    expect(new Set(effectKeys).size).toBe(effectKeys.length)
    expect(effectKeys).toHaveLength(13)
  })
})
