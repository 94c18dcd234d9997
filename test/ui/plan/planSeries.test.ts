import { expect, test } from "vitest"
import { peopleLeftAt, planPoints } from "../../../src/ui/plan/planSeries.ts"
import { makePlanStep as step, makePlanOf } from "../../model/plan/makePlanAnswer.ts"

const plan = makePlanOf(100, [
  step({ order: 1, tonnes: 5, peopleRelieved: 30 }),
  step({ order: 2, tonnes: 2.5, peopleRelieved: 30 }),
  step({ order: 3, tonnes: 10, peopleRelieved: 90 }),
])

test("the line begins with everybody and falls by what each removal relieves, at the tonnes removed up to it", () => {
  expect(planPoints(plan)).toEqual([
    { x: 0, y: 100 },
    { x: 5, y: 70 },
    { x: 7.5, y: 70 },
    { x: 17.5, y: 10 },
  ])
})

test("between two removals nobody is relieved, and after the last one no more than it relieves", () => {
  const points = planPoints(plan)
  expect([0, 4.9, 5, 17.4, 17.5, 40].map((tonnes) => peopleLeftAt(points, tonnes))).toEqual([100, 100, 70, 70, 10, 10])
})

test("a plan without removals leaves everybody inside", () => {
  expect(peopleLeftAt(planPoints(makePlanOf(12, [])), 1000)).toBe(12)
})
