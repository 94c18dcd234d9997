import fc from "fast-check"
import { expect, test } from "vitest"
import { type Count, countPeople, makeCount } from "../../src/model/countPeople.ts"
import { pointAt } from "../../src/model/geo.ts"
import { makeGround } from "../../src/model/ground.ts"
import type { Register } from "../../src/model/register.ts"
import { aastp1 } from "../../src/model/rules/aastp-1.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { type Edit, scenarioRegister } from "../../src/model/scenario.ts"
import { type ScenarioTrial, scenarioTrial, scenarioZones } from "../../src/model/scenarioTrial.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { hexagons } from "./hexagons.ts"

const origin = { file: "test", row: 0 }
const here = [20, 44] as const
const ground = makeGround([], [], [], [hexagons(here, 7, (i) => 1 + ((i * 53) % 97))])
const places = [
  [0, 0],
  [150, 40],
  [1500, -300],
  [-2500, 900],
] as const

const at = (i: number) => pointAt(here, places[i]?.[0] ?? 0, places[i]?.[1] ?? 0)

/** Four stores in three sites; the first two stand near enough to count as one. */
const register: Register = {
  name: "test",
  invented: true,
  sites: [0, 2, 3].map((i) => ({
    siteId: `S${i}`,
    name: "",
    position: at(i),
    columns: {},
    origin,
  })),
  stores: places.map((_, i) => ({
    storeId: `P${i}`,
    siteId: `S${i === 1 ? 0 : i}`,
    position: at(i),
    holdings: [{ hd: "1.1", hdAssumed: false, neq: 20_000 + 5000 * i, columns: {}, origin }],
  })),
}
const run = (count: Count) => {
  const steps = count.steps()
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
const sites = zonedSites(register, iatg0220, defaultZoneOptions)
const count = makeCount(sites, ground)
run(count)
const base = { register, ruleSet: iatg0220, options: defaultZoneOptions, sites, count }

const storeId = fc.constantFrom("P0", "P1", "P2", "P3")
const position = fc
  .tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }))
  .map(([x, y]) => pointAt(here, x, y))
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ edit: fc.constant("neq" as const), storeId, neq: fc.constantFrom(0, 30, 4000, 12_345.6, 90_000) }),
  fc.record({ edit: fc.constant("store position" as const), storeId, position }),
  fc.record({ edit: fc.constant("site position" as const), siteId: fc.constantFrom("S0", "S2"), position }),
  fc.record({
    edit: fc.constant("hd" as const),
    storeId,
    from: fc.constant("1.1" as const),
    to: fc.constant("1.3.1" as const),
  }),
)
const rules = fc.option(fc.constant({ ruleSet: aastp1, options: defaultZoneOptions }), { nil: undefined })

test("step by step a scenario has the figures of its register counted from the start, to the last digit", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(edit, { maxLength: 3 }), rules), { minLength: 1, maxLength: 4 }),
      (steps) => {
        let last: ScenarioTrial | undefined
        for (const [edits, own] of steps) {
          const zones = scenarioZones(base, { edits, ...(own && { rules: own }) }, last)
          last = scenarioTrial(base, zones, ground, last)
          const afresh = zonedSites(scenarioRegister(register, edits), own?.ruleSet ?? iatg0220, defaultZoneOptions)
          expect(run(last.count)).toEqual(countPeople(afresh, ground))
          expect(last.sites).toEqual(afresh)
        }
      },
    ),
    { numRuns: 40 },
  )
})

test("only edited sites are told as others, and none once the edit is taken back", () => {
  const smaller = scenarioZones(base, { edits: [{ edit: "neq", storeId: "P2", neq: 1000 }] })
  expect(smaller.isOther).toEqual([false, true, false])
  expect(scenarioZones(base, { edits: [] }, smaller).isOther).toEqual([false, false, false])
})
