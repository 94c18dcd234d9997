import { describe, expect, test } from "vitest"
import { makeHighsSolver } from "../../src/load/highs.ts"
import type { MixedProblem } from "../../src/model/plan/solver.ts"

/** Rows as [lower, upper, coefficients of all columns]. */
function problem(
  cost: number[],
  integer: number[],
  rows: (readonly [number, number, readonly number[]])[],
): MixedProblem {
  return {
    cost: Float64Array.from(cost),
    lower: new Float64Array(cost.length),
    upper: new Float64Array(cost.length).fill(Number.POSITIVE_INFINITY),
    integer: Uint8Array.from(integer),
    rowLower: Float64Array.from(rows, ([lower]) => lower),
    rowUpper: Float64Array.from(rows, ([, upper]) => upper),
    starts: Int32Array.from({ length: rows.length + 1 }, (_, i) => i * cost.length),
    indices: Int32Array.from(rows.flatMap(([, , values]) => values.map((_, column) => column))),
    values: Float64Array.from(rows.flatMap(([, , values]) => values)),
  }
}

// Chairs and tables of the package's own example, worth 30 and 50: 20 chairs and 10 tables, worth 1,100.
const carpentry = [Number.NEGATIVE_INFINITY, 40, [1, 2]] as const
const finishing = [Number.NEGATIVE_INFINITY, 50, [2, 1]] as const

describe("HiGHS in Node", () => {
  const solve = makeHighsSolver()

  test("finds the best whole numbers and proves it", async () => {
    const answer = await solve(problem([-30, -50], [1, 1], [carpentry, finishing]), { gap: 0, seconds: 10 })
    expect(answer.values?.[0]).toBeCloseTo(20, 9)
    expect(answer.values?.[1]).toBeCloseTo(10, 9)
    expect(answer.objective).toBeCloseTo(-1100, 9)
    expect(answer.bound).toBeCloseTo(-1100, 9)
    expect(answer.isInfeasible).toBe(false)
  })

  test("whole numbers are asked only where they have to be: 2.5 of 5 halves", async () => {
    const halves = [Number.NEGATIVE_INFINITY, 5, [2]] as const
    const of = async (integer: number) => solve(problem([-1], [integer], [halves]), { gap: 0, seconds: 10 })
    expect((await of(1)).values?.[0]).toBeCloseTo(2, 9)
    const continuous = await of(0)
    expect(continuous.values?.[0]).toBeCloseTo(2.5, 9)
    expect(continuous.bound).toBeCloseTo(-2.5, 9)
  })

  test("says when nothing keeps all rows", async () => {
    const answer = await solve(problem([1], [1], [[2, 1, [1]]]), { gap: 0, seconds: 10 })
    expect(answer.isInfeasible).toBe(true)
    expect(answer.values).toBeUndefined()
  })

  test("begins with the solution that it is given", async () => {
    const start = Float64Array.of(20, 10)
    const answer = await solve(problem([-30, -50], [1, 1], [carpentry, finishing]), { gap: 0.5, seconds: 10, start })
    expect(answer.objective).toBeCloseTo(-1100, 9)
  })

  test("a solver whose program cannot be fetched rejects", async () => {
    const missing = makeHighsSolver(() => Promise.reject(new Error("no such file")))
    await expect(missing(problem([1], [1], []), { gap: 0, seconds: 1 })).rejects.toThrow()
  })
})
