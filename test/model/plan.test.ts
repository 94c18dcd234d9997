import fc from "fast-check"
import { describe, expect, test, vi } from "vitest"
import { makeHighsSolver } from "../../src/load/highs.ts"
import { makePlan, planEdits } from "../../src/model/plan.ts"
import type { Plan, PlanAnswer } from "../../src/model/plan/Plan.ts"
import type { Solver } from "../../src/model/plan/solver.ts"
import { cellShare } from "../../src/model/cellShare.ts"
import { geodesicDistance, pointAt } from "../../src/model/geo.ts"
import { makeGround } from "../../src/model/ground.ts"
import { cellCentre, type PopulationGrid } from "../../src/model/populationGrid.ts"
import type { Edit } from "../../src/model/scenario.ts"
import type { Kg, LonLat } from "../../src/model/units.ts"
import {
  bothCountries,
  gridGround,
  here,
  makePeopleAfter,
  place,
  planInput,
  planRegister,
  type StorePlan,
} from "./plan/planFixtures.ts"

// The solver is compiled while the first tests run, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const highs = makeHighsSolver()
/** Proves the optimum itself. */
const exact: Solver = (problem, options) => highs(problem, { ...options, gap: 0 })

const offset = fc.integer({ min: -2500, max: 2500 })
const store = fc.record({ east: offset, north: offset, neq: fc.integer({ min: 60, max: 30_000 }) })
/** Stores of different sites: none counts as one with another. */
const stores = (max: number) =>
  fc.uniqueArray(store, { minLength: 2, maxLength: max, selector: ({ east, north }) => `${east} ${north}` })
const share = fc.double({ min: 0.05, max: 0.9, noNaN: true })

function tonnesOf(list: readonly StorePlan[]): number {
  return list.reduce((sum, { neq }) => sum + neq / 1000, 0)
}

/** All combinations of the answer's levels, as what is kept by store, within the tonnes. */
function combinations({ levels }: PlanAnswer, limit: number): ReadonlyMap<string, Kg>[] {
  let all: { kept: Map<string, Kg>; tonnes: number }[] = [{ kept: new Map(), tonnes: 0 }]
  for (const [storeId, own] of levels) {
    const most = own[0]?.neq ?? 0
    const with1 = all.flatMap(({ kept, tonnes }) =>
      own.map(({ neq }) => ({ kept: new Map(kept).set(storeId, neq), tonnes: tonnes + (most - neq) / 1000 })),
    )
    all = with1.filter(({ tonnes }) => tonnes <= limit)
  }
  return all.map(({ kept }) => kept)
}

/** IATG 02.20:2021 for HD 1.1: 22.2·Q^⅓, at least 400 m. */
function ibd(neq: Kg): number {
  return neq > 0 ? Math.max(400, 22.2 * Math.cbrt(neq)) : 0
}

/** People on the grid inside circles of that radius, each once: cell by cell, each cell once for the same radii. */
function makePeopleOnGrid(list: readonly StorePlan[]) {
  const [grid] = gridGround.grids as [PopulationGrid]
  const centres = list.map(({ east, north }) => pointAt(here, east, north))
  const cells = [...grid.people.keys()].map((cell) => {
    const near = [...list.keys()].filter((s) => geodesicDistance(cellCentre(grid, cell), centres[s] as LonLat) < 2000)
    return { cell, near, known: new Map<string, number>() }
  })
  return (kept: ReadonlyMap<string, Kg>) => {
    const radii = list.map(({ neq }, s) => ibd(kept.get(`S${s}`) ?? neq))
    let sum = 0
    for (const { cell, near, known } of cells) {
      const key = near.map((s) => radii[s]).join()
      let people = known.get(key)
      if (people === undefined) {
        const reaches = near.flatMap((s) => (radii[s] ? [{ centre: centres[s] as LonLat, radius: radii[s] }] : []))
        known.set(key, (people = cellShare(grid, cell, reaches) * (grid.people[cell] as number)))
      }
      sum += people
    }
    return sum
  }
}

describe("against all combinations of levels", () => {
  test("no combination within the tonnes leaves fewer people than the plan", async () => {
    await fc.assert(
      fc.asyncProperty(stores(6), share, async (list, part) => {
        const tonnes = part * tonnesOf(list)
        const answer = await makePlan(planInput(planRegister(list), gridGround, { tonnes }), exact)
        const least = Math.min(...combinations(answer, tonnes).map(makePeopleOnGrid(list)))
        const { method, peopleAfter, gap = 1 } = answer.pooled
        expect(method).toBe("optimum")
        // Faces cut into strips differ from the exposure code by less than this.
        expect(peopleAfter).toBeLessThanOrEqual(least * 1.0005 + 0.01)
        expect(peopleAfter).toBeGreaterThanOrEqual(least - 1e-6)
        expect(peopleAfter * (1 - gap)).toBeLessThanOrEqual(least + 1e-6)
      }),
      { numRuns: 5 },
    )
  })

  test("the same for three sites on listed places and rural land, one of them with two stores that count as one", async () => {
    // 2.4·6,000^⅓ and 4.8·6,000^⅓ are 44 and 87 m: the two stores 60 m apart count as one of 10,000 kg.
    const list: StorePlan[] = [
      { east: -300, north: 0, neq: 6000, siteId: "pair" },
      { east: -300, north: 60, neq: 4000, siteId: "pair" },
      { east: 700, north: 200, neq: 9000 },
      { east: 2500, north: 0, neq: 15_000 },
    ]
    const register = planRegister(list)
    const places = [place(1, [-900, 100], 800), place(2, [1400, 300], 400), place(3, [2500, 900], 1500)]
    const rural = bothCountries.map((of, i) => ({ ...of, population: 300_000 * (i + 1) }))
    const ground = makeGround(places, rural, [])
    const people = makePeopleAfter(register, ground)
    for (const tonnes of [3, 8, 14, 22]) {
      const answer = await makePlan(planInput(register, ground, { tonnes }), exact)
      const least = Math.min(...combinations(answer, tonnes).map((kept) => people(editsOf(kept)).people))
      expect(answer.pooled.peopleAfter).toBeLessThanOrEqual(least * 1.0005 + 0.01)
      expect(answer.pooled.peopleAfter * (1 - (answer.pooled.gap ?? 1))).toBeLessThanOrEqual(least + 1e-6)
    }
  })
})

function editsOf(kept: ReadonlyMap<string, Kg>): Edit[] {
  return [...kept].map(([storeId, neq]) => ({ edit: "neq", storeId, neq }))
}

describe("figures of a plan", () => {
  test("are those of the exposure code on the edited register, after each step and by country", async () => {
    await fc.assert(
      fc.asyncProperty(stores(6), share, async (list, part) => {
        const register = planRegister(list)
        const answer = await makePlan(planInput(register, gridGround, { tonnes: part * tonnesOf(list) }), highs)
        const people = makePeopleAfter(register, gridGround)
        const before = people([]).people
        for (const plan of [answer.national, answer.pooled, answer.greedy]) {
          expect(plan.peopleBefore).toBe(before)
          const after = people(planEdits(plan.steps))
          expect(plan.peopleAfter).toBe(after.people)
          expect(plan.residentsAfter).toEqual(after.residents)
          for (const [i, step] of plan.steps.entries())
            expect(step.peopleRelieved).toBe(before - people(planEdits(plan.steps.slice(0, i + 1))).people)
        }
        expect(answer.dividend).toBe(answer.national.peopleAfter - answer.pooled.peopleAfter)
      }),
      { numRuns: 5 },
    )
  })
})

describe("what the resources give", () => {
  test("pooled leaves no more people than the national plans, and with the option no country has more", async () => {
    await fc.assert(
      fc.asyncProperty(stores(6), share, async (list, part) => {
        const register = planRegister(list)
        const ask = (noCountryWorse: boolean) =>
          makePlan(planInput(register, gridGround, { tonnes: part * tonnesOf(list), noCountryWorse }), highs)
        const [free, bound] = [await ask(false), await ask(true)]
        for (const { national, pooled } of [free, bound])
          expect(pooled.peopleAfter).toBeLessThanOrEqual(national.peopleAfter + 1e-6)
        for (const [country, people] of bound.pooled.residentsAfter)
          expect(people).toBeLessThanOrEqual((bound.national.residentsAfter.get(country) ?? 0) + 1e-6)
      }),
      { numRuns: 4 },
    )
  })

  test("more tonnes never relieve fewer people, within the gap", async () => {
    await fc.assert(
      fc.asyncProperty(stores(6), share, share, async (list, a, b) => {
        const register = planRegister(list)
        const after = async (part: number) =>
          (await makePlan(planInput(register, gridGround, { tonnes: part * tonnesOf(list) }), highs)).pooled
        const [less, more] = [await after(Math.min(a, b)), await after(Math.max(a, b))]
        expect(more.peopleAfter * (1 - (more.gap ?? 1))).toBeLessThanOrEqual(less.peopleAfter + 1e-6)
      }),
      { numRuns: 4 },
    )
  })

  test("nothing is removed for nothing: without any one removal more people are inside, or fewer tonnes would do", async () => {
    await fc.assert(
      fc.asyncProperty(stores(6), share, async (list, part) => {
        const register = planRegister(list)
        const { pooled } = await makePlan(planInput(register, gridGround, { tonnes: part * tonnesOf(list) }), highs)
        const people = makePeopleAfter(register, gridGround)
        for (const step of pooled.steps) {
          const others = planEdits(pooled.steps.filter(({ storeId }) => storeId !== step.storeId))
          expect(people(others).people).toBeGreaterThan(pooled.peopleAfter)
        }
      }),
      { numRuns: 4 },
    )
  })

  test("each year keeps its capacity, and what is removed stays removed", async () => {
    await fc.assert(
      fc.asyncProperty(stores(6), share, fc.integer({ min: 2, max: 5 }), async (list, part, years) => {
        const register = planRegister(list)
        const tonnes = part * tonnesOf(list)
        const { pooled, national } = await makePlan(planInput(register, gridGround, { tonnes, years }), highs)
        for (const plan of [pooled, national]) expectYears(plan, tonnes / years)
      }),
      { numRuns: 5 },
    )
  })
})

function expectYears({ steps, tonnes }: Plan, perYear: number): void {
  const byYear = new Map<number, number>()
  const left = new Map<string, number>()
  for (const [i, step] of steps.entries()) {
    expect(step.order).toBe(i + 1)
    expect(step.year).toBeGreaterThanOrEqual(steps[i - 1]?.year ?? 1)
    byYear.set(step.year, (byYear.get(step.year) ?? 0) + step.tonnes)
    expect(step.neqBefore).toBe(left.get(step.storeId) ?? step.neqBefore)
    expect(step.neqAfter).toBeLessThan(step.neqBefore)
    // IATG 02.20 has no distance for 50 kg or less.
    expect(step.neqAfter === 0 || step.neqAfter > 50).toBe(true)
    expect(step.tonnes).toBeCloseTo((step.neqBefore - step.neqAfter) / 1000, 9)
    left.set(step.storeId, step.neqAfter)
  }
  for (const used of byYear.values()) expect(used).toBeLessThanOrEqual(perYear + 1e-6)
  expect(tonnes).toBeCloseTo(
    steps.reduce((sum, step) => sum + step.tonnes, 0),
    9,
  )
}

describe("without a proof", () => {
  const list: StorePlan[] = [
    { east: -900, north: 0, neq: 8000 },
    { east: 900, north: 0, neq: 4000 },
    { east: 300, north: 1500, neq: 12_000 },
  ]
  const ask = (solver: Solver | undefined, signal?: AbortSignal) =>
    makePlan(planInput(planRegister(list), gridGround, { tonnes: 12 }), solver, signal && { signal })

  test("without a solver the plan takes the most people per tonne first, and says why", async () => {
    const { pooled, national, greedy } = await ask(undefined)
    expect(pooled).toMatchObject({ method: "greedy", why: "no solver" })
    expect(national).toMatchObject({ method: "greedy", why: "no solver" })
    expect(greedy).toMatchObject({ method: "greedy", why: "asked" })
    expect(pooled.gap).toBeUndefined()
    expect(pooled.peopleAfter).toBeLessThan(pooled.peopleBefore)
  })

  test("a solver that is cancelled is not asked again, and the greedy plan is the answer", async () => {
    let asked = 0
    const cancelled: Solver = () => {
      asked++
      return Promise.reject(new DOMException("cancelled", "AbortError"))
    }
    const { pooled } = await ask(cancelled)
    expect(pooled).toMatchObject({ method: "greedy", why: "cancelled" })
    expect(asked).toBe(1)
  })

  test("a solver that fails is none", async () => {
    const { pooled } = await ask(() => Promise.reject(new Error("WebAssembly is blocked")))
    expect(pooled).toMatchObject({ method: "greedy", why: "no solver" })
  })

  test("a solver without a solution in time leaves the greedy plan, named so", async () => {
    const { pooled } = await ask(() => Promise.resolve({ bound: Number.NEGATIVE_INFINITY, isInfeasible: false }))
    expect(pooled).toMatchObject({ method: "greedy", why: "no solution in time" })
  })

  test("a plan that is given up ends with an AbortError", async () => {
    const stop = new AbortController()
    stop.abort()
    await expect(ask(highs, stop.signal)).rejects.toMatchObject({ name: "AbortError" })
  })
})
