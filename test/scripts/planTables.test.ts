import { expect, test } from "vitest"
import { planRemarks, planSummary, planTable } from "../../scripts/cli/planTables.ts"
import type { Plan, PlanAnswer, PlanStep } from "../../src/model/plan/Plan.ts"
import { defaultPlanQuestion } from "../../src/model/plan/PlanQuestion.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"

const steps: PlanStep[] = [
  {
    order: 1,
    year: 1,
    storeId: 'A "1", north',
    siteId: "A",
    country: "MK",
    neqBefore: 9000.5,
    neqAfter: 0,
    tonnes: 9.0005,
    peopleRelieved: 120.25,
    reason: { level: "empty" },
  },
  {
    order: 2,
    year: 2,
    storeId: "B1",
    siteId: "B",
    country: "RS",
    neqBefore: 20_000,
    neqAfter: 5850,
    tonnes: 14.15,
    peopleRelieved: 300,
    reason: { level: "floor" },
  },
]
const pooled: Plan = {
  method: "optimum",
  steps,
  peopleBefore: 1000,
  peopleAfter: 700,
  residentsBefore: new Map([
    ["RS", 600],
    ["MK", 400],
  ]),
  residentsAfter: new Map([
    ["RS", 420],
    ["MK", 280],
  ]),
  tonnes: 23.1505,
  tonnesByCountry: new Map([
    ["RS", 14.15],
    ["MK", 9.0005],
  ]),
  gap: 0.004,
  seconds: 1.5,
}
const { gap: _gap, ...unproven } = pooled
const greedy: Plan = { ...unproven, method: "greedy", why: "no solver", peopleAfter: 800 }
const answer: PlanAnswer = {
  question: { ...defaultPlanQuestion, zone: "VBD", tonnes: 25, years: 2, noCountryWorse: false },
  national: greedy,
  pooled,
  greedy,
  dividend: 100,
  levels: new Map(),
  unplanned: [
    { storeId: "C1", reason: "no figure" },
    { storeId: "C2", reason: "no figure" },
    { storeId: "D1", reason: "empty" },
  ],
  estimatedTonnes: 0,
  atLeast: true,
  shares: new Map([
    ["RS", 20],
    ["MK", 5],
  ]),
}
const request = {
  sites: "sites.csv",
  stores: "stores.csv",
  population: ["a.csv", "b.tif"],
  peopleColumn: undefined,
  seconds: 60,
  ruleSet: ruleSetById("fi-1101"),
  options: { ...defaultZoneOptions, conservative: true },
} as const

test("the plan is a table of removals in order, unrounded, with the people relieved up to each", () => {
  expect(planTable(steps).split("\n")).toEqual([
    "order,year,store_id,country,neq_kg_before,neq_kg_after,tonnes,people_relieved_cumulative",
    '1,1,"A ""1"", north",MK,9000.5,0,9.0005,120.25',
    "2,2,B1,RS,20000,5850,14.15,300",
    "",
  ])
})

test("the summary tells people, tonnes and what is proven of the scope asked for, and repeats every option", () => {
  expect(JSON.parse(planSummary(answer, { ...request, scope: "pooled" }, 2.5))).toEqual({
    people_before: 1000,
    people_after: 700,
    people_relieved: 300,
    at_least: true,
    tonnes: 23.1505,
    gap: 0.004,
    scope: "pooled",
    seconds: 2.5,
    method: "optimum",
    tonnes_by_country: { MK: 9.0005, RS: 14.15 },
    residents_before: { MK: 400, RS: 600 },
    residents_after: { MK: 280, RS: 420 },
    stores_not_planned: [
      { store_id: "C1", reason: "no figure" },
      { store_id: "C2", reason: "no figure" },
      { store_id: "D1", reason: "empty" },
    ],
    options: {
      sites: "sites.csv",
      stores: "stores.csv",
      population: ["a.csv", "b.tif"],
      people_column: null,
      zone: "VBD",
      tonnes: 25,
      mass: "neq",
      scope: "pooled",
      no_country_worse: false,
      years: 2,
      rules: "fi-1101",
      rule_set: "Finland, Decree 1101/2015",
      route: "medium",
      conservative: true,
      assume_joined: false,
      seconds: 60,
    },
  })
})

test("where nothing is proven the gap is null and the summary says why; a national one shows the shares of the tonnes", () => {
  expect(JSON.parse(planSummary(answer, { ...request, scope: "national" }, 2.5))).toMatchObject({
    people_after: 800,
    gap: null,
    method: "greedy",
    why: "no solver",
    tonnes_shared_out: { MK: 5, RS: 20 },
  })
})

test("what the figures do not say is said in sentences", () => {
  expect(planRemarks(greedy, answer)).toEqual([
    "Taken by most people per tonne first (no solver): nothing is proven about how good the plan is.",
    "Not planned, no figure: C1, C2.",
    "Not planned, empty: D1.",
    "People are at least so many: something is missing from the count.",
  ])
  expect(planRemarks(pooled, { ...answer, unplanned: [], atLeast: false })).toEqual([])
})
