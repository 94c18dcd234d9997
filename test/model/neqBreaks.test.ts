import { expect, test } from "vitest"
import { neqSamples, neqStretches } from "../../src/model/neqBreaks.ts"

test("a change of law between two samples is found to a thousandth of a gram, and both its sides are kept", () => {
  const [below, above] = neqStretches([0, 500, 1000], (neq) => (neq < 731.25 ? "floor" : "law"))
  expect(below?.from).toBe(0)
  expect(below?.to).toBeLessThan(731.25)
  expect(above?.from).toBeGreaterThanOrEqual(731.25)
  expect((above?.from ?? 0) - (below?.to ?? 0)).toBeLessThan(1e-6)
  expect(above?.to).toBe(1000)
})

test("two changes between two samples are both found where they lead to a third law", () => {
  const lawAt = (neq: number) => (neq < 300 ? "a" : neq <= 301 ? "b" : "c")
  const ends = neqStretches([0, 1000], lawAt).map(({ from, to }) => [Math.round(from), Math.round(to)])
  expect(ends).toEqual([
    [0, 300],
    [300, 301],
    [301, 1000],
  ])
})

test("without a change the quantities are one stretch", () => {
  expect(neqStretches([1, 2, 3], () => "law")).toEqual([{ from: 1, to: 3 }])
  expect(neqStretches([], () => "law")).toEqual([])
})

test("quantities looked at are closer together where they are small, and those asked for are among them", () => {
  // Cube roots 0.1, 5.05 and 10: 5.05³ = 128.787625.
  expect(neqSamples(1000, 3, [400, 2000])).toEqual([0.001, expect.closeTo(128.787625, 9), 400, 1000])
})
