import { describe, expect, test } from "vitest"
import { makeHighsSolver } from "../../../src/load/highs.ts"
import { makeGround } from "../../../src/model/ground.ts"
import type { PlanFacility, PlanQuestion } from "../../../src/model/plan/PlanQuestion.ts"
import { makePlan } from "../../../src/model/plan.ts"
import { bothCountries, planInput, planRegister, type StorePlan } from "./planFixtures.ts"

// 10 people per km², all of them rural, everywhere: 100,000 on 10,000 km².
const rural = makeGround(
  [],
  bothCountries.map((of) => ({ ...of, population: 100_000 })),
  [],
)
// 22.2·20,000^⅓ = 602.6 m; 5,000 and 1,000 kg are under the floor of 400 m. Far from each other, two of them in the west.
const list: StorePlan[] = [
  { east: -9000, north: 0, neq: 20_000 },
  { east: -4000, north: 0, neq: 5000 },
  { east: 4000, north: 0, neq: 1000 },
]
const small = 0.16 * Math.PI * 10
const large = 0.6026 ** 2 * Math.PI * 10
const solver = makeHighsSolver()
const ask = (question: Partial<PlanQuestion>) => makePlan(planInput(planRegister(list), rural, question), solver)

describe("three stores far from each other, by hand", () => {
  test("with 6 t the two small ones are emptied, most people per tonne first, and the large one is not touched", async () => {
    const { pooled, levels } = await ask({ tonnes: 6 })
    expect(pooled.method).toBe("optimum")
    expect(pooled.peopleBefore).toBeCloseTo(large + 2 * small, 1)
    expect(pooled.peopleAfter).toBeCloseTo(large, 1)
    expect(pooled.steps.map(({ storeId, year, neqAfter, tonnes }) => [storeId, year, neqAfter, tonnes])).toEqual([
      ["S2", 1, 0, 1],
      ["S1", 1, 0, 5],
    ])
    expect(pooled.steps[0]?.peopleRelieved).toBeCloseTo(small, 2)
    expect(pooled.steps[1]?.peopleRelieved).toBeCloseTo(2 * small, 2)
    expect(pooled.tonnes).toBeCloseTo(6, 9)
    expect(levels.get("S0")?.map(({ neq }) => neq)).toEqual([20_000, 5849, 0])
  })

  test("with 15 t nothing else is done: the large one to the floor's end is 14.2 t for 6.4 people", async () => {
    expect((await ask({ tonnes: 15 })).pooled.tonnes).toBeCloseTo(6, 9)
  })

  test("with 20 t it goes there and the store of 5 t goes, with 20.2 t all three are done", async () => {
    const at20 = (await ask({ tonnes: 20 })).pooled
    expect(at20.peopleAfter).toBeCloseTo(2 * small, 1)
    const { pooled } = await ask({ tonnes: 20.2 })
    expect(pooled.steps.at(-1)).toMatchObject({ storeId: "S0", neqAfter: 5849, reason: { level: "floor" } })
    expect(pooled.peopleAfter).toBeCloseTo(small, 1)
  })

  test("in two years of 3 t the second removal is split", async () => {
    const { pooled } = await ask({ tonnes: 6, years: 2 })
    expect(pooled.steps.map((step) => [step.storeId, step.year, step.neqBefore, step.neqAfter])).toEqual([
      ["S2", 1, 1000, 0],
      ["S1", 1, 5000, 3000],
      ["S1", 2, 3000, 0],
    ])
  })

  test("a part of a removal leaves a quantity with a figure, and what cannot be finished is not begun", async () => {
    // Of 80 kg at most 50 may go a year: after 29 kg there are 51 left, which do not fit the second year, and the rule ends at 50.
    const one = planInput(planRegister([{ east: -4000, north: 0, neq: 80 }]), rural, { tonnes: 0.1, years: 2 })
    expect((await makePlan(one, solver)).pooled.steps).toEqual([])
    const longer = await makePlan({ ...one, question: { ...one.question, tonnes: 0.11 } }, solver)
    expect(longer.pooled.steps.map(({ year, neqAfter }) => [year, neqAfter])).toEqual([
      [1, 51],
      [2, 0],
    ])
  })

  test("alone each country has its share by its stock: of 6 t the west 25 ÷ 26, the east too little for its store", async () => {
    const { national, pooled, shares, dividend } = await ask({ tonnes: 6 })
    expect(shares.get("WW")).toBeCloseTo((6 * 25) / 26, 9)
    expect(shares.get("EE")).toBeCloseTo(6 / 26, 9)
    expect(national.steps.map(({ storeId }) => storeId)).toEqual(["S1"])
    expect(dividend).toBeCloseTo(small, 2)
    expect(pooled.tonnesByCountry.get("EE")).toBeCloseTo(1, 9)
  })

  test("a budget of 6,000 EUR at 1,000 to 2,000 EUR/t buys 3 t; without a cost it is no question", async () => {
    const { pooled } = await ask({ budget: 6000, costPerTonne: { low: 1000, high: 2000 } })
    expect(pooled.steps.map(({ storeId }) => storeId)).toEqual(["S2"])
    await expect(ask({ budget: 6000 })).rejects.toThrow(RangeError)
  })

  test("what has to stay in a country stays: of the west's 25 t at least 22", async () => {
    const { pooled } = await ask({ tonnes: 6, minimumStock: { WW: 22 } })
    expect(pooled.steps.map(({ storeId }) => storeId)).toEqual(["S2"])
  })

  test("a country's own capacity is its share", async () => {
    const { shares, national } = await ask({ countryTonnesPerYear: { WW: 2.5, EE: 0.5 }, years: 2 })
    expect([...shares]).toEqual([
      ["WW", 5],
      ["EE", 1],
    ])
    expect(national.tonnes).toBeCloseTo(6, 9)
  })

  test("excluded stores, and those of which the gross weight is not known, are in no plan, and are listed", async () => {
    const one = await ask({ tonnes: 6, excluded: ["S2"] })
    expect(one.pooled.steps.map(({ storeId }) => storeId)).toEqual(["S1"])
    expect(one.unplanned).toEqual([{ storeId: "S2", reason: "excluded" }])
    const none = await ask({ tonnes: 6, mass: { of: "gross" } })
    expect(none.unplanned.map(({ reason }) => reason)).toEqual([
      "no gross weight",
      "no gross weight",
      "no gross weight",
    ])
    expect(none.pooled.peopleAfter).toBe(none.pooled.peopleBefore)
    const byFactor = await ask({ tonnes: 12, mass: { of: "gross", perNeq: 2 } })
    expect(byFactor.pooled.tonnes).toBeCloseTo(12, 9)
    expect(byFactor.estimatedTonnes).toBeCloseTo(52, 9)
  })
})

describe("plants, by hand", () => {
  const plant = (more: Partial<PlanFacility>): PlanFacility => {
    return { facilityId: "P", name: "Plant", country: "WW", tonnesPerYear: 5.5, hazardDivisions: [], ...more }
  }

  test("a plant that takes no foreign stock serves its own country alone, also pooled", async () => {
    const { pooled, unplanned } = await ask({ tonnes: 26, facilities: [plant({ acceptsForeign: false })] })
    expect(pooled.steps.map(({ storeId, facilityId }) => [storeId, facilityId])).toEqual([["S1", "P"]])
    expect(unplanned).toEqual([{ storeId: "S2", reason: "no plant takes it" }])
  })

  test("one that does serves both, up to its capacity: of 5.5 t the store of 5 t goes rather than that of 1 t with nothing more", async () => {
    const { pooled, national } = await ask({
      tonnes: 26,
      facilities: [plant({ acceptsForeign: true, tonnesPerYear: 1 })],
    })
    expect(pooled.steps.map(({ storeId }) => storeId)).toEqual(["S2"])
    expect(national.steps).toEqual([])
  })

  test("a plant for other divisions, or too far away, takes nothing", async () => {
    const other = await ask({ tonnes: 26, facilities: [plant({ acceptsForeign: true, hazardDivisions: ["1.4"] })] })
    expect(other.pooled.steps).toEqual([])
    const far = plant({ acceptsForeign: true, position: [19, 44] })
    const near = await ask({ tonnes: 26, facilities: [far], transportLimit: 20_000 })
    expect(near.unplanned.map(({ reason }) => reason)).toEqual(Array(3).fill("no plant takes it"))
  })
})
