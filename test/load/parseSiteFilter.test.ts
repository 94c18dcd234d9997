import fc from "fast-check"
import { expect, test } from "vitest"
import { parseSiteFilter } from "../../src/load/parseSiteFilter.ts"
import { noFilter, type SiteFilter } from "../../src/model/siteFilter.ts"

test("a filter written into a link is the same filter when the link is opened", () => {
  const filter: SiteFilter = {
    countries: ["AL", "XK"],
    stockStates: ["surplus", "unknown"],
    hazardDivisions: ["1.1", "1.3.1"],
    storeTypes: ["open stack"],
    neqMin: 1000,
    peopleMin: 10,
    crossesBorder: true,
    hasFigure: false,
  }
  expect(parseSiteFilter(JSON.stringify(filter))).toEqual(filter)
})

test("what is not a filter's is left out, and the rest holds", () => {
  const text =
    '{"countries":["AL","<b>",7],"hazardDivisions":["1.1","9"],"neqMin":-5,"hasFigure":"yes","__proto__":{"x":1}}'
  expect(parseSiteFilter(text)).toEqual({ ...noFilter, countries: ["AL"], hazardDivisions: ["1.1"] })
})

test("no text makes it throw", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => parseSiteFilter(text).countries.length >= 0))
  expect(parseSiteFilter(undefined)).toEqual(noFilter)
})
