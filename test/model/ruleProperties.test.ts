import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { hazardDivisions } from "../../src/model/hazardDivision.ts"
import { type DistanceQuery, requiredDistance, rowsForStore } from "../../src/model/requiredDistance.ts"
import { distanceKinds, type RuleRow, type RuleSet } from "../../src/model/rule.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { ruleSetById, ruleSets } from "../../src/model/rules/ruleSets.ts"
import { storeTypes } from "../../src/model/store.ts"
import type { Kg, Metres } from "../../src/model/units.ts"

/** Quantities [kg] at which a printed distance falls, by rule set: the only ones. */
const fallingBreaks: Readonly<Record<string, readonly Kg[]>> = {
  "iatg-02.20": [2500, 4500],
  "aastp-1": [2500, 4500],
  "us-desr": [30_000 * 0.45359237, 250_000 * 0.45359237],
}

const store = fc.record({
  zone: fc.constantFrom(...distanceKinds),
  hd: fc.constantFrom(...hazardDivisions),
  storeType: fc.option(fc.constantFrom(...storeTypes), { nil: undefined }),
  barricaded: fc.option(fc.boolean(), { nil: undefined }),
  direction: fc.option(fc.constantFrom("front", "side", "rear"), { nil: undefined }),
  facing: fc.option(fc.constantFrom("front", "side", "rear"), { nil: undefined }),
  mce: fc.option(fc.double({ min: 0.1, max: 5000, noNaN: true }), { nil: undefined }),
})
const quantity = fc.double({ min: Math.log(0.01), max: Math.log(1e6), noNaN: true }).map(Math.exp)

describe.each(ruleSets)("in $id", (ruleSet) => {
  test("more NEQ never shortens a distance, except at the printed breaks", () => {
    fc.assert(
      fc.property(store, quantity, quantity, (query, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        fc.pre(!(fallingBreaks[ruleSet.id] ?? []).some((at) => less <= at && more >= at))
        const [low, high] = [less, more].map((neq) => requiredDistance(ruleSet, { ...query, neq }).distance)
        if (low !== undefined && high !== undefined) expect(high).toBeGreaterThanOrEqual(low * (1 - 1e-12))
      }),
      { numRuns: 300 },
    )
  })

  test("no distance is 0, and where there is none there is a reason", () => {
    fc.assert(
      fc.property(store, quantity, (query, neq) => {
        const at = requiredDistance(ruleSet, { ...query, neq })
        if (at.distance === undefined) expect(at.reason).toBeTruthy()
        else expect(at.distance).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  test("a direction never makes a distance larger", () => {
    fc.assert(
      fc.property(store, quantity, (query, neq) => {
        const all = requiredDistance(ruleSet, { ...query, neq, direction: undefined, facing: undefined }).distance
        const directed = requiredDistance(ruleSet, { ...query, neq }).distance
        if (all !== undefined && directed !== undefined) expect(directed).toBeLessThanOrEqual(all)
      }),
      { numRuns: 300 },
    )
  })

  test.each(fallingBreaks[ruleSet.id] ?? [])("at %d kg a printed distance really falls", (at) => {
    const falls = (query: Omit<DistanceQuery, "neq">) => {
      const [before = 0, after = 0] = [at * 0.99999, at * 1.00001].map((neq) => unfloored(ruleSet, { ...query, neq }))
      return after < before
    }
    expect(distanceKinds.some((zone) => falls({ zone, hd: "1.1" }))).toBe(true)
  })

  test("holds from one end of its range to the other, and not beyond either", () => {
    for (const zone of distanceKinds)
      for (const hd of hazardDivisions) {
        const rows = rowsForStore(ruleSet, { zone, hd, neq: 1 }).filter((row) => row.quantity === undefined)
        if (rows.length === 0) continue
        const [from, to] = [Math.min(...rows.map((row) => row.neqFrom)), Math.max(...rows.map((row) => row.neqTo))]
        const at = (neq: Kg) => requiredDistance(ruleSet, { zone, hd, neq, mce: 1 })
        expect(at(from + 0.001).distance).toBeGreaterThan(0)
        if (from > 0) expect(at(from - 0.001)).toMatchObject({ reason: "below range", limit: from })
        if (to === Number.POSITIVE_INFINITY) continue
        expect(at(to).distance).toBeGreaterThan(0)
        expect(at(to + 0.001)).toMatchObject({ reason: "above range", limit: to })
      }
  })

  test("every row decides for some store", () => {
    for (const row of ruleSet.rows) for (const hd of row.hd) expect(decides(ruleSet, row, hd), row.source).toBe(true)
  })

  test("a quantity of nothing, or less, is refused", () => {
    for (const neq of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => requiredDistance(ruleSet, { zone: "IBD", hd: "1.1", neq })).toThrow(RangeError)
  })
})

function unfloored(ruleSet: RuleSet, query: DistanceQuery): Metres {
  const result = requiredDistance(ruleSet, query)
  return result.distance === undefined ? Number.NaN : result.unfloored
}

/** Asks for a store that meets exactly the row's conditions, at a quantity inside its range. */
function decides(ruleSet: RuleSet, row: RuleRow, hd: RuleRow["hd"][number]): boolean {
  const { zone, barricaded, direction, facing, neqFrom, neqTo, quantity: asked } = row
  const inside = Number.isFinite(neqTo) ? Math.min((neqFrom + neqTo) / 2, 250_000) : 1000
  const kind = { zone, hd, storeType: row.storeType?.[0], barricaded, direction, facing }
  const query = { ...kind, neq: Math.max(inside, asked ? 500 : 0), mce: asked ? inside : 1 }
  const result = requiredDistance(ruleSet, query)
  return rowsForStore(ruleSet, query).includes(row) && result.distance !== undefined && result.row === row
}

describe("underground", () => {
  test.each(["1.2.1", "1.2.2", "1.4"] as const)(
    "IATG 02.20 asks no distance of HD %s, which is not a distance of 0",
    (hd) => {
      const at = requiredDistance(iatg0220, { zone: "IBD", hd, neq: 1000, storeType: "underground" })
      expect(at).toMatchObject({ distance: undefined, reason: "none underground" })
    },
  )

  test.each(["1.1", "1.2.3", "1.3.1", "1.3.2", "1.5", "1.6"] as const)("HD %s is outside this tool", (hd) => {
    for (const ruleSet of ruleSets)
      expect(requiredDistance(ruleSet, { zone: "IBD", hd, neq: 1000, storeType: "underground" })).toMatchObject({
        distance: undefined,
        reason: "underground",
      })
  })
})

test("kilograms are not taken for metres, nor metres for kilograms", () => {
  const neq: Kg = 1000
  const distance: Metres = 400
  // @ts-expect-error A quantity is not a length.
  const wrongLength: Metres = neq
  // @ts-expect-error A length is not a quantity.
  requiredDistance(ruleSetById("iatg-02.20"), { zone: "IBD", hd: "1.1", neq: distance })
  expect(wrongLength).toBe(neq)
})
