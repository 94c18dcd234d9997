import { createRoot, createSignal } from "solid-js"
import { expect, test } from "vitest"
import type { OtherRegister } from "../../src/compute/AtlasWorker.ts"
import type { RegisterAnswers, RegisterReading } from "../../src/load/RegisterReading.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import type { Exposure } from "../../src/model/exposure.ts"
import { makeGround } from "../../src/model/ground.ts"
import { type RegisterProgress, registerProgress } from "../../src/model/registerProgress.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { createProgress, type ProgressState } from "../../src/state/createProgress.ts"
import { makeRegister } from "../model/makeRegister.ts"

const ground = makeGround([], [], [])
const lastYear = makeRegister({ A: { at: [20, 44], stores: { A1: { "1.1": 3000 } } } }, "last.csv")
const thisYear = makeRegister({ A: { at: [20, 44], stores: { A1: { "1.1": 1000 } } } }, "this.csv")
const found = registerProgress({
  before: lastYear,
  after: thisYear,
  ruleSet: iatg0220,
  options: defaultZoneOptions,
  ground,
})
const mapping = [{ headers: ["x"], kind: "stores", columns: {} }] as unknown as NonNullable<RegisterAnswers["mapping"]>
const usable: RegisterReading = {
  tables: [],
  register: lastYear,
  isAddition: false,
  problems: [],
  questions: [],
  rowsRead: 5,
  rowsKept: 3,
}
const file = new File(["site_id"], "last.csv")
const settled = () => new Promise<void>((done) => setTimeout(done, 2))

/** What the worker was asked, each with its answer to be given. */
interface Asked<What, Answer> {
  readonly what: What
  readonly tell: (done: number, all: number) => void
  readonly answer: (answer: Answer | Error) => Promise<void>
}

interface Page {
  readonly state: ProgressState
  readonly setExposure: (exposure: Exposure | undefined) => void
  readonly readings: Asked<RegisterAnswers | undefined, RegisterReading>[]
  readonly comparisons: Asked<OtherRegister & { readonly id: number }, RegisterProgress>[]
  readonly stopped: string[]
}

const counted = () => countPeople([], ground)

function inRoot(run: (page: Page) => Promise<void>, first: Exposure | undefined = counted()) {
  return createRoot(async (dispose) => {
    const [exposure, setExposure] = createSignal(first)
    const [readings, comparisons, stopped]: [Page["readings"], Page["comparisons"], string[]] = [[], [], []]
    const stop = (what: string) => () => Promise.resolve(void stopped.push(what))
    const ask = <What, Answer>(list: Asked<What, Answer>[], what: What, tell: (done: number, all: number) => void) =>
      new Promise<Answer>((done, fail) => {
        const answer = (given: Answer | Error) => {
          if (given instanceof Error) fail(given)
          else done(given)
          return settled()
        }
        list.push({ what, tell, answer })
      })
    const state = createProgress(
      {
        readRegister: (_files, answers, tell) => ask(readings, answers, tell ?? (() => {})),
        stopReading: stop("reading"),
        compareRegisters: (id, other, tell) => ask(comparisons, { id, ...other }, tell),
        stopComparing: stop("comparing"),
      },
      { id: () => 7, exposure },
      () => mapping,
    )
    await settled() // effects of a root run after it
    await run({ state, setExposure, readings, comparisons, stopped })
    dispose()
  })
}

test("files are read by the columns of the page's register, compared as the earlier one, and say how far they are", () =>
  inRoot(async ({ state, readings, comparisons }) => {
    expect(state.progress()).toBeUndefined()
    state.open([file])
    expect(state.progress()).toEqual({ state: "reading", files: ["last.csv"] })
    expect(readings[0]?.what).toEqual({ mapping })
    readings[0]?.tell(1, 4)
    expect(state.progress()).toEqual({ state: "reading", files: ["last.csv"], share: 0.25 })
    await readings[0]?.answer(usable)
    expect(comparisons[0]?.what).toEqual({ id: 7, register: lastYear, isEarlier: true })
    comparisons[0]?.tell(1, 2)
    expect(state.progress()).toEqual({ state: "counting", share: 0.5 })
    await comparisons[0]?.answer(found)
    const other = { register: lastYear, isEarlier: true }
    expect(state.progress()).toEqual({ state: "ready", other, leftOut: 2, found })
  }))

test("the other order is compared anew, without reading again; an older answer is not shown", () =>
  inRoot(async ({ state, readings, comparisons, stopped }) => {
    state.open([file])
    await readings[0]?.answer(usable)
    state.setEarlier(false)
    expect(stopped).toEqual(["comparing"])
    expect([readings.length, comparisons[1]?.what.isEarlier]).toEqual([1, false])
    await comparisons[0]?.answer(found)
    expect(state.progress()?.state).toBe("counting")
    await comparisons[1]?.answer(found)
    expect(state.progress()).toMatchObject({ state: "ready", other: { isEarlier: false } })
  }))

test("files with open questions, and files without a usable store, are not compared", () =>
  inRoot(async ({ state, readings, comparisons }) => {
    state.open([file])
    const question = { kind: "decimal mark", file: "last.csv", rows: [2], column: "neq_kg", example: "1,234" } as const
    await readings[0]?.answer({ ...usable, questions: [question] })
    expect(state.progress()).toEqual({ state: "refused", why: "questions", files: ["last.csv"] })
    state.open([file])
    await readings[1]?.answer({ ...usable, register: makeRegister({ A: { at: [20, 44], stores: {} } }) })
    expect(state.progress()).toEqual({ state: "refused", why: "no stores", files: ["last.csv"] })
    state.setEarlier(false)
    expect(comparisons).toEqual([])
  }))

test("figures that change on the page end the comparison and forget what was found", () =>
  inRoot(async ({ state, setExposure, readings, comparisons, stopped }) => {
    state.open([file])
    await readings[0]?.answer(usable)
    setExposure(undefined)
    await settled()
    expect([state.progress(), state.canCompare(), stopped]).toEqual([undefined, false, ["comparing"]])
    await comparisons[0]?.answer(found)
    expect(state.progress()).toBeUndefined()

    setExposure(counted())
    await settled()
    state.open([file])
    await readings[1]?.answer(usable)
    await comparisons[1]?.answer(found)
    expect(state.progress()?.state).toBe("ready")
    setExposure(counted())
    await settled()
    expect(state.progress()).toBeUndefined()
    state.setEarlier(false)
    expect(comparisons).toHaveLength(2)
  }))

test("closing ends what is under way and keeps what is ready", () =>
  inRoot(async ({ state, readings, comparisons, stopped }) => {
    state.open([file])
    state.stop()
    expect([state.progress(), stopped]).toEqual([undefined, ["reading"]])
    await readings[0]?.answer(usable)
    expect(comparisons).toEqual([])
    state.open([file])
    await readings[1]?.answer(usable)
    await comparisons[0]?.answer(found)
    state.stop()
    expect(state.progress()?.state).toBe("ready")
  }))

test("a failure is said, and work that something newer has ended is none", () =>
  inRoot(async ({ state, readings, comparisons }) => {
    const failure = new Error("no")
    state.open([file])
    await readings[0]?.answer(failure)
    expect(state.progress()).toEqual({ state: "failed", error: failure })
    state.open([file])
    await readings[1]?.answer(usable)
    await comparisons[0]?.answer(new DOMException("gone", "AbortError"))
    expect(state.progress()).toBeUndefined()
  }))
