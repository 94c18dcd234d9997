import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { aggregate } from "../../src/model/aggregation.ts"
import { hazardDivisions } from "../../src/model/hazardDivision.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { holdingsOf, type Stock } from "./makeStore.ts"

const conservative = { ...defaultZoneOptions, conservative: true }

function cases(stock: Stock, options = defaultZoneOptions): string[] {
  return aggregate(holdingsOf(stock), options).map(({ hd, neq, rule }) => `${neq} as ${hd} (${rule})`)
}

// Expected values by hand from IATG 02.20:2021 Table 6 as on the team's standards sheet, section 1.6.
describe("mixed stock in one store", () => {
  test.each<[string, Stock, string[]]>([
    ["one division counts as itself", { "1.1": 1000 }, ["1000 as 1.1 (single)"]],
    ["1.5 alone is 1.5", { "1.5": 700 }, ["700 as 1.5 (single)"]],
    ["1.2.3 alone is a case without a rule", { "1.2.3": 700 }, ["700 as 1.2.3 (single)"]],
    ["1.4 alone is 1.4", { "1.4": 700 }, ["700 as 1.4 (single)"]],
    ["1.1 and 1.5 sum as 1.1", { "1.1": 600, "1.5": 300 }, ["900 as 1.1 (sumAs1.1)"]],
    ["1.1 and 1.6 sum as 1.1", { "1.1": 600, "1.6": 300 }, ["900 as 1.1 (sumAs1.1)"]],
    ["1.1 and 1.3 sum as 1.1", { "1.1": 600, "1.3.1": 300 }, ["900 as 1.1 (sumAs1.1)"]],
    [
      "1.1 and 1.2 sum as 1.1 and as 1.2",
      { "1.1": 600, "1.2.1": 400 },
      ["1000 as 1.1 (sumAs1.1)", "1000 as 1.2.1 (sumAs1.2)"],
    ],
    [
      "1.1, 1.2 and 1.3 sum all as 1.1 and as 1.2",
      { "1.1": 600, "1.2.2": 400, "1.3.2": 200 },
      ["1200 as 1.1 (sumAs1.1)", "1200 as 1.2.2 (sumAs1.2)"],
    ],
    [
      "a sum as 1.2 uses 1.2.1 if any is present",
      { "1.1": 600, "1.2.1": 1, "1.2.2": 400, "1.2.3": 9 },
      ["1010 as 1.1 (sumAs1.1)", "1010 as 1.2.1 (sumAs1.2)"],
    ],
    [
      "1.1 and 1.2.3 keep a case without a rule",
      { "1.1": 600, "1.2.3": 400 },
      ["1000 as 1.1 (sumAs1.1)", "1000 as 1.2.3 (sumAs1.2)"],
    ],
    [
      "1.2 and 1.3 count each alone",
      { "1.2.1": 400, "1.3.1": 900 },
      ["400 as 1.2.1 (eachAlone)", "900 as 1.3.1 (eachAlone)"],
    ],
    ["1.2.1 and 1.2.2 sum as 1.2.1", { "1.2.1": 400, "1.2.2": 100 }, ["500 as 1.2.1 (sumWithin1.2)"]],
    ["1.3.1 and 1.3.2 sum as 1.3.1", { "1.3.1": 400, "1.3.2": 100 }, ["500 as 1.3.1 (sumWithin1.3)"]],
    [
      "1.2.3 beside 1.2.1 is a case of its own",
      { "1.2.1": 400, "1.2.3": 100 },
      ["400 as 1.2.1 (eachAlone)", "100 as 1.2.3 (eachAlone)"],
    ],
    ["1.4 does not add", { "1.1": 600, "1.4": 5000 }, ["600 as 1.1 (single)", "5000 as 1.4 (1.4apart)"]],
    ["0 kg is nothing held", { "1.1": 600, "1.2.1": 0 }, ["600 as 1.1 (single)"]],
    ["an empty store has no case", { "1.1": 0 }, []],
  ])("%s", (_, stock, expected) => {
    expect(cases(stock)).toEqual(expected)
  })

  test("the conservative option takes everything but 1.4 as 1.1", () => {
    const stock: Stock = { "1.2.1": 400, "1.2.3": 50, "1.3.1": 900, "1.4": 70 }
    expect(cases(stock, conservative)).toEqual(["1350 as 1.1 (conservative)", "70 as 1.4 (1.4apart)"])
    expect(cases({ "1.1": 10 }, conservative)).toEqual(["10 as 1.1 (single)"])
  })

  test("a negative or unreadable quantity is refused", () => {
    expect(() => aggregate(holdingsOf({ "1.1": -1 }))).toThrow(RangeError)
    expect(() => aggregate(holdingsOf({ "1.1": Number.NaN }))).toThrow(RangeError)
  })
})

const anyStock = fc.dictionary(fc.constantFrom(...hazardDivisions), fc.double({ min: 0.1, max: 1e5, noNaN: true }))

test("the order of the rows of a store never matters", () => {
  fc.assert(
    fc.property(anyStock, anyStock, fc.boolean(), (stock, more, isConservative) => {
      const holdings = [...holdingsOf(stock), ...holdingsOf(more)]
      const options = { ...defaultZoneOptions, conservative: isConservative }
      const summary = (list: typeof holdings) =>
        aggregate(list, options).map(({ hd, neq, rule }) => ({ hd, neq, rule }))
      expect(summary([...holdings].reverse())).toEqual(summary(holdings))
    }),
  )
})

test("every kilogram is in at least one case", () => {
  fc.assert(
    fc.property(anyStock, fc.boolean(), (stock, isConservative) => {
      const holdings = holdingsOf(stock)
      const tried = aggregate(holdings, { ...defaultZoneOptions, conservative: isConservative })
      expect(new Set(tried.flatMap((one) => one.holdings))).toEqual(new Set(holdings))
    }),
  )
})
