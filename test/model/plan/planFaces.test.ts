import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { makeGround, withGrids } from "../../../src/model/ground.ts"
import { CoverState } from "../../../src/model/plan/CoverState.ts"
import { planFaces } from "../../../src/model/plan/planFaces.ts"
import { defaultPlanQuestion } from "../../../src/model/plan/PlanQuestion.ts"
import { planUnits } from "../../../src/model/plan/planUnits.ts"
import { iatg0220 } from "../../../src/model/rules/iatg-02.20.ts"
import { defaultZoneOptions } from "../../../src/model/zone.ts"
import { hexagons } from "../hexagons.ts"
import { bothCountries, here, makePeopleAfter, place, planRegister } from "./planFixtures.ts"

// Villages and rural land in the west, a grid in the east, both in one zone.
const listed = makeGround(
  [place(1, [-700, 300], 900), place(2, [-1500, -900], 2500), place(3, [250, 100], 700)],
  bothCountries.map((of) => ({ ...of, population: 500_000 })),
  [],
)
const mixed = withGrids(listed, [hexagons(here, 8, (i) => 5 + ((i * 53) % 97), { countries: new Set(["EE"]) })])

function last<Value>(steps: Generator<unknown, Value>): Value {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

describe("people by cover", () => {
  const offset = fc.integer({ min: -2200, max: 2200 })
  const store = fc.record({
    east: offset,
    north: offset,
    neq: fc.integer({ min: 200, max: 30_000 }),
    siteId: fc.constantFrom("one", "two", "three"),
  })
  const rules = { ruleSet: iatg0220, options: defaultZoneOptions, zone: "IBD" } as const

  test.each([
    ["listed places and rural land", listed],
    ["a grid beside them", mixed],
  ])("whatever is chosen, those who are left are those whom the exposure code counts: %s", (_, ground) => {
    fc.assert(
      fc.property(
        fc.array(store, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { minLength: 6 }),
        (list, picks) => {
          const register = planRegister(list)
          const planned = planUnits({ register, rules, ground, question: defaultPlanQuestion, takenBy: () => true })
          const { units } = last(planned)
          const choice = units.map(({ options }, unit) => (picks[unit] ?? 0) % options.length)
          const state = new CoverState(last(planFaces(units, ground)), units.length, choice)
          const edits = units.flatMap(({ stores, options }, unit) =>
            stores.map(({ storeId }, s) => {
              return { edit: "neq" as const, storeId, neq: options[choice[unit] as number]?.levels[s]?.neq ?? 0 }
            }),
          )
          const { people, residents } = makePeopleAfter(register, ground)(edits)
          expect(Math.abs(state.people() - people)).toBeLessThan(0.001 * people + 0.05)
          for (const [country, left] of state.byCountry())
            expect(Math.abs(left - (residents.get(country) ?? 0))).toBeLessThan(0.001 * people + 0.05)
        },
      ),
      { numRuns: 15 },
    )
  })
})
