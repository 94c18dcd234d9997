import { createRoot, createSignal } from "solid-js"
import { expect, test } from "vitest"
import { countPeople } from "../../src/model/countPeople.ts"
import type { Exposure } from "../../src/model/exposure.ts"
import { makeGround } from "../../src/model/ground.ts"
import type { PlanAnswer, PlanProgress } from "../../src/model/plan/Plan.ts"
import type { Edit } from "../../src/model/scenario.ts"
import { createPlan, type PlanState } from "../../src/state/createPlan.ts"
import { createScenario, type ScenarioState } from "../../src/state/createScenario.ts"
import { makePlanAnswer, makePlanOf, makePlanStep as step } from "../model/plan/makePlanAnswer.ts"
import { makeRegister } from "../model/makeRegister.ts"

const register = makeRegister({ A: { at: [20, 44], stores: { A1: { "1.1": 1000 }, A2: { "1.1": 3000 } } } })
const counted = () => countPeople([], makeGround([], [], []))
const empty = (storeId: string): Edit => ({ edit: "neq", storeId, neq: 0 })
const half: Edit = { edit: "neq", storeId: "A2", neq: 1500 }
/** A1 is emptied in the first year, A2 in the second. */
const answer = makePlanAnswer(
  makePlanOf(90, [
    step({ storeId: "A1", peopleRelieved: 40 }),
    step({ order: 2, year: 2, storeId: "A2", neqBefore: 3000, tonnes: 3, peopleRelieved: 70 }),
  ]),
  { years: 2, tonnes: 8 },
)
const settled = () => new Promise<void>((done) => setTimeout(done, 2))

interface Page {
  readonly plan: PlanState
  readonly scenario: ScenarioState
  readonly setExposure: (exposure: Exposure | undefined) => void
  /** What the worker was asked. */
  readonly asked: { edits: readonly Edit[]; tell: (progress: PlanProgress) => void }[]
  readonly stopped: string[]
  readonly finish: (what?: PlanAnswer | Error) => Promise<void>
}

function inRoot(run: (page: Page) => Promise<void>) {
  return createRoot(async (dispose) => {
    const [exposure, setExposure] = createSignal<Exposure | undefined>(counted())
    const scenario = createScenario(
      () => register,
      { ruleSets: () => [] },
      (number) => `Scenario ${number}`,
    )
    const asked: Page["asked"] = []
    const stopped: string[] = []
    let end: (what: PlanAnswer | Error) => void = () => {}
    const plan = createPlan(
      {
        makePlan: (_id, { edits }, _question, _seconds, tell) => {
          asked.push({ edits, tell })
          return new Promise((done, fail) => {
            end = (what) => (what instanceof Error ? fail(what) : done(what))
          })
        },
        stopPlan: (what) => Promise.resolve(stopped.push(what)).then(() => {}),
      },
      { register: () => register, baseline: { id: () => 1, exposure }, scenario },
    )
    const finish = (what: PlanAnswer | Error = answer) => {
      end(what)
      return settled()
    }
    await settled() // effects of a root run after it
    await run({ plan, scenario, setExposure, asked, stopped, finish })
    dispose()
  })
}

test("a plan is made for the register as it is, and says how far it is until it is there", () =>
  inRoot(async ({ plan, asked, finish }) => {
    plan.run()
    expect(asked.map(({ edits }) => edits)).toEqual([[]])
    expect(plan.running()).toEqual({ progress: undefined, isCancelled: false })
    asked[0]?.tell({ phase: "ground", share: 0.5 })
    expect(plan.running()?.progress).toEqual({ phase: "ground", share: 0.5 })
    await finish()
    expect(plan.running()).toBeUndefined()
    expect(plan.answer()).toBe(answer)
    expect(plan.plan()).toBe(answer.pooled)
  }))

test("cancelling ends the solver, and cancelling again the plan; its answer is then no longer taken", () =>
  inRoot(async ({ plan, stopped, finish }) => {
    plan.run()
    plan.cancel()
    expect(plan.running()).toMatchObject({ isCancelled: true })
    plan.cancel()
    expect(stopped).toEqual(["solver", "plan"])
    expect(plan.running()).toBeUndefined()
    await finish()
    expect(plan.answer()).toBeUndefined()
    expect(plan.isStale()).toBe(false)
  }))

test("a plan is not shown beside people who were counted anew, and one that is being made for the old ones is stopped", () =>
  inRoot(async ({ plan, setExposure, stopped, finish }) => {
    plan.run()
    await finish()
    setExposure(undefined)
    expect([plan.answer(), plan.isStale()]).toEqual([undefined, true])
    setExposure(counted())
    expect([plan.answer(), plan.isStale()]).toEqual([undefined, true])
    plan.run()
    setExposure(counted())
    await settled()
    expect(stopped).toEqual(["plan"])
    expect(plan.running()).toBeUndefined()
  }))

test("a change of the user's makes the plan one of other figures; taken back, the plan is there again", () =>
  inRoot(async ({ plan, scenario, asked, finish }) => {
    plan.run()
    await finish()
    scenario.apply(half)
    expect([plan.answer(), plan.isStale()]).toEqual([undefined, true])
    scenario.undo()
    expect(plan.answer()).toBe(answer)
    scenario.redo()
    plan.run()
    await finish()
    expect(asked[1]?.edits).toEqual([half])
    expect(plan.answer()).toBe(answer)
  }))

test("shown on the map the plan stays what it was made for, and the year moves one and the same scenario", () =>
  inRoot(async ({ plan, scenario, asked, finish }) => {
    plan.run()
    await finish()
    plan.setYear(1)
    plan.show("Plan, year 1")
    expect(scenario.scenarios().list).toEqual([{ name: "Plan, year 1", edits: [empty("A1")] }])
    expect([plan.answer(), plan.isShown(), plan.isPut()]).toEqual([answer, true, true])
    plan.setYear(2)
    plan.show("Plan, year 2")
    expect(scenario.scenarios().list).toEqual([{ name: "Plan, year 2", edits: [empty("A1"), empty("A2")] }])
    expect(plan.answer()).toBe(answer)
    plan.run()
    expect(asked[1]?.edits).toEqual([])
  }))

test("another plan is not the one on the map until it is shown, and then takes its place", () =>
  inRoot(async ({ plan, scenario, finish }) => {
    plan.run()
    await finish()
    plan.show("Plan")
    plan.run()
    await finish(makePlanAnswer(makePlanOf(90, answer.pooled.steps.slice(0, 1)), { years: 1 }))
    expect([plan.isShown(), plan.isPut()]).toEqual([false, false])
    plan.show("Other plan")
    expect(plan.isShown()).toBe(true)
    expect(scenario.scenarios().list).toEqual([{ name: "Other plan", edits: [empty("A1")] }])
  }))

test("what is accepted is a scenario of its own, over the changes that the plan was made for", () =>
  inRoot(async ({ plan, scenario, finish }) => {
    scenario.add("Mine", [half])
    plan.run()
    await finish()
    plan.show("Plan")
    plan.accept("Part of it", answer.pooled.steps.slice(0, 1))
    expect(scenario.scenarios().list.map(({ name }) => name)).toEqual(["Mine", "Plan", "Part of it"])
    expect(scenario.edits()).toEqual([half, empty("A1")])
    expect([plan.answer(), plan.isShown(), plan.isPut()]).toEqual([answer, false, true])
    scenario.apply(empty("A2"))
    expect([plan.answer(), plan.isPut()]).toEqual([undefined, false])
  }))

test("a failure is told, and one that only means that something newer came is not", () =>
  inRoot(async ({ plan, finish }) => {
    plan.run()
    await finish(new Error("no memory"))
    expect(plan.error()).toMatchObject({ message: "no memory" })
    plan.run()
    expect(plan.error()).toBeUndefined()
    await finish(Object.assign(new Error("newer"), { name: "AbortError" }))
    expect([plan.error(), plan.running()]).toEqual([undefined, undefined])
  }))
