import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { blastAt, incidentPressure, rangeOfPressure, ringPressure, swisdakPressure } from "../../src/model/blast.ts"
import { damageReach, type JarrettCategory } from "../../src/model/buildingDamage.ts"
import { type DangerAreaKind, dangerArea } from "../../src/model/dangerArea.ts"
import { effectKeys, effectOfPressure, effectOfZone } from "../../src/model/effect.ts"
import { kingeryBulmash, kingeryBulmashFit } from "../../src/model/kingeryBulmash.ts"
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
      const ratio = (swisdakPressure(z) ?? 0) / (kingeryBulmashFit("incidentPressure", z) ?? 1)
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

describe("the whole blast", () => {
  test.each(readReference("kingery-bulmash-saferguard.csv"))(
    "of $neq_kg kg at $range_m m is UN SaferGuard's",
    (row) => {
      const blast = blastAt(Number(row.range_m), Number(row.neq_kg))
      // The sheet: the 1984 form reproduces the calculator to 1e-6; and half a unit of the last printed digit.
      const near = (value: number | undefined, printed: string | undefined) =>
        expect(Math.abs((value ?? 0) - Number(printed))).toBeLessThan(1e-6 * Number(printed) + 0.00501)
      near(blast.arrival, row.arrival_ms)
      near(blast.incident, row.incident_kpa)
      near(blast.reflected, row.reflected_kpa)
      near(blast.incidentImpulse, row.incident_impulse_kpa_ms)
      near(blast.reflectedImpulse, row.reflected_impulse_kpa_ms)
      near(blast.shockSpeed, row.shock_speed_m_s)
      // The calculator's durations come from another fit: 0.3 %, and half a unit of the last printed digit.
      const [duration, given] = [blast.duration ?? 0, Number(row.duration_ms)]
      expect(Math.abs(duration - given)).toBeLessThan(0.003 * given + 0.005)
    },
  )

  test.each(readReference("iatg-01.80-table-5.csv"))("of $neq_kg kg at 50 m is that of IATG 01.80 Table 5", (row) => {
    const blast = blastAt(Number(row.range_m), Number(row.neq_kg))
    // Pressures and impulses in bar; one unit of the last printed digit, since the table is cut or rounded there.
    const near = (value: number | undefined, printed = "") =>
      expect(Math.abs((value ?? 0) - Number(printed))).toBeLessThan(10 ** -(printed.split(".")[1]?.length ?? 0))
    near((blast.reflected ?? 0) / 100, row.reflected_bar)
    near((blast.incidentImpulse ?? 0) / 100, row.incident_impulse_bar_ms)
    near((blast.reflectedImpulse ?? 0) / 100, row.reflected_impulse_bar_ms)
    near(blast.arrival, row.arrival_ms)
  })

  test("each quantity ends with its own range, and says nothing beyond it", () => {
    const at = (z: number) => blastAt(z, 1)
    expect(at(0.0673)).toEqual({ z: 0.0673 })
    expect(at(0.0674).arrival).toBeGreaterThan(0)
    expect(at(0.177).duration).toBeUndefined()
    expect(at(0.178).duration).toBeGreaterThan(0)
    expect(at(40).shockSpeed).toBeGreaterThan(330)
    expect(at(40.1)).toMatchObject({ reflected: undefined, arrival: undefined, duration: undefined })
    expect(at(40.1).incident).toBeCloseTo(2.37, 1)
    expect(() => blastAt(50, 0)).toThrow(RangeError)
  })

  test.each([
    // Worked out from the printed coefficients in another program: the piece of the smaller Z, then the other one.
    ["duration", 1.01, 1.7973212, 1.7648442],
    ["duration", 2.78, 2.6185597, 2.6416167],
    ["incidentImpulse", 0.955, 237.57771, 238.80739],
  ] as const)("where two pieces of the %s meet, at Z = %d, the nearer one holds", (quantity, z, nearer, farther) => {
    expect((kingeryBulmashFit(quantity, z) ?? 0) / nearer).toBeCloseTo(1, 7)
    expect((kingeryBulmashFit(quantity, z * (1 + 1e-9)) ?? 0) / farther).toBeCloseTo(1, 7)
  })

  test("at one place more explosive never brings less pressure or impulse, and never arrives later", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 50, max: 250_000, noNaN: true }),
        fc.double({ min: 1.05, max: 4, noNaN: true }),
        fc.double({ min: 20, max: 1000, noNaN: true }),
        (neq, more, range) => {
          const [less, greater] = [blastAt(range, neq), blastAt(range, neq * more)]
          fc.pre(less.reflected !== undefined && greater.reflected !== undefined) // both within 0.0674 ≤ Z ≤ 40
          expect(greater.incident).toBeGreaterThan(less.incident ?? 0)
          expect(greater.reflected).toBeGreaterThan(less.reflected ?? 0)
          expect(greater.reflectedImpulse).toBeGreaterThan(less.reflectedImpulse ?? 0)
          expect(greater.shockSpeed).toBeGreaterThan(less.shockSpeed ?? 0)
          expect(greater.arrival).toBeLessThan(less.arrival ?? 0)
        },
      ),
    )
  })

  test("two pieces of a quantity agree where they meet within 2 %", () => {
    // Printed to three digits of Z: the pieces are fits of their own and meet about, not exactly.
    for (const pieces of Object.values(kingeryBulmash)) {
      for (const [i, { to }] of pieces.slice(0, -1).entries()) {
        const [before, after] = [pieces[i], pieces[i + 1]].map((piece) => {
          const u = (piece?.u0 ?? 0) + (piece?.u1 ?? 0) * Math.log10(to)
          return 10 ** (piece?.c ?? []).reduceRight((sum, coefficient) => sum * u + coefficient, 0)
        })
        expect(Math.abs((before ?? 0) / (after ?? 1) - 1)).toBeLessThan(0.02)
      }
    }
  })
})

describe("the range of a pressure", () => {
  test("is where the pressure is met again, to a millimetre, for every quantity", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 250_000, noNaN: true }),
        fc.double({ min: 0.07, max: 198, noNaN: true }),
        (neq, z) => {
          fc.pre(z < 39.7 || z > 40.3) // about Z = 40 a pressure is met twice
          const range = z * Math.cbrt(neq)
          const overpressure = incidentPressure(range, neq)?.overpressure ?? 0
          expect(rangeOfPressure(overpressure, neq)).toBeCloseTo(range, 2)
        },
      ),
    )
  })

  test("is the outer one where the fits change, and none beyond them", () => {
    expect(rangeOfPressure(2.37, 1)).toBeGreaterThan(40)
    expect(rangeOfPressure(2.38, 1)).toBeLessThan(40)
    expect(rangeOfPressure(0.2, 1)).toBeUndefined()
    expect(rangeOfPressure(1e6, 1)).toBeUndefined()
    expect(() => rangeOfPressure(5, 0)).toThrow(RangeError)
  })

  test("never grows with the pressure, also where the fits change", () => {
    const pressures = Array.from({ length: 400 }, (_, i) => 2.3 + i * 0.0005) // 2.3 to 2.5 kPa, about Z = 40
    const ranges = pressures.map((overpressure) => rangeOfPressure(overpressure, 1000) ?? 0)
    for (const [i, range] of ranges.slice(1).entries()) expect(range).toBeLessThanOrEqual(ranges[i] ?? 0)
  })

  test("reaches to both ends of the fits and no further", () => {
    // Z = 198.5: exp(6.0536 − 1.4066 × 5.29079) = exp(−1.38842) = 0.24947 kPa.
    expect((rangeOfPressure(0.2495, 1) ?? 0) / 198.5).toBeCloseTo(1, 3)
    expect(rangeOfPressure(0.2494, 1)).toBeUndefined()
    expect(rangeOfPressure(Number.NaN, 1)).toBeUndefined()
    expect(rangeOfPressure(-1, 1)).toBeUndefined()
  })

  test("grows with the quantity", () => {
    const at = (neq: number) => rangeOfPressure(5, neq) ?? 0
    // By similarity the range of a pressure grows with Q^⅓: eight times the quantity, twice the range.
    expect(at(8000) / at(1000)).toBeCloseTo(2, 4)
  })
})

describe("other published laws", () => {
  test.each(readReference("danger-area.csv"))("danger area $kind of $auw_kg kg all-up weight is $radius_m m", (row) => {
    expect(dangerArea(row.kind as DangerAreaKind, Number(row.auw_kg)).toFixed(1)).toBe(row.radius_m)
  })

  test.each(readReference("jarrett.csv"))("damage $category at $neq_kg kg reaches $radius_m m", (row) => {
    expect(damageReach(row.category as JarrettCategory, Number(row.neq_kg)).toFixed(1)).toBe(row.radius_m)
  })

  test("nothing has no danger area and does no damage: both are refused", () => {
    expect(() => dangerArea("bareCharge", 0)).toThrow(RangeError)
    expect(() => damageReach("A", -1)).toThrow(RangeError)
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
