import { expect, test } from "vitest"
import { type PlanContext, planCsv } from "../../src/export/csvPlan.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { makePlanOf, makePlanStep as step } from "../model/plan/makePlanAnswer.ts"
import { readBack } from "./readBack.ts"

const context: PlanContext = {
  register: "r.csv",
  invented: false,
  ruleSet: ruleSetById("iatg-02.20"),
  options: defaultZoneOptions,
  grids: [],
  scenario: undefined,
  filter: undefined,
  zone: "IBD",
  scope: "pooled",
  mass: { of: "neq" },
  reason: ({ storeId }) => `because of ${storeId}`,
}
const steps = [
  step({ storeId: "A1", neqBefore: 1000, neqAfter: 250.5, tonnes: 0.7495, peopleRelieved: 12.25 }),
  step({ order: 2, year: 2, storeId: "B1", siteId: "B", country: "RS", peopleRelieved: 30 }),
]

test("the file has a line for every removal, in order and unrounded, with people relieved up to it", () => {
  const lines = readBack(planCsv(makePlanOf(100, steps, { gap: 0.002 }), context, "."))
  expect(lines).toMatchObject([
    {
      order: "1",
      year: "1",
      store_id: "A1",
      site_id: "A",
      country: "MK",
      neq_kg_before: "1000",
      neq_kg_after: "250.5",
      tonnes: "0.7495",
      people_relieved_cumulative: "12.25",
      reason: "because of A1",
      zone: "IBD",
      scope: "pooled",
      method: "optimum",
      gap: "0.002",
      tonnes_of: "NEQ",
      scenario: "none",
    },
    { order: "2", year: "2", store_id: "B1", country: "RS", people_relieved_cumulative: "30" },
  ])
})

test("a plan of which nothing is proven has no gap, and its method says why; a factor of the user's is in every line", () => {
  const { gap: _gap, ...plan } = makePlanOf(100, steps, { method: "greedy", why: "cancelled" })
  const lines = readBack(planCsv(plan, { ...context, mass: { of: "gross", perNeq: 2.5 } }, "."))
  for (const line of lines)
    expect(line).toMatchObject({
      gap: "",
      method: "greedy: cancelled",
      tonnes_of: "gross weight",
      gross_per_neq_where_missing: "2.5",
    })
})
