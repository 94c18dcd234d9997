import { createRoot, createSignal } from "solid-js"
import { expect, test } from "vitest"
import type { StockChoice } from "../../src/compute/AtlasWorker.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import type { PeopleCurve } from "../../src/model/curve.ts"
import type { Exposure } from "../../src/model/exposure.ts"
import { makeGround } from "../../src/model/ground.ts"
import type { Edit } from "../../src/model/scenario.ts"
import { createCurve, type CurveState } from "../../src/state/createCurve.ts"
import { makeRegister } from "../model/makeRegister.ts"

const register = makeRegister({
  A: { at: [20, 44], stores: { A1: { "1.1": 1000 }, A2: { "1.1": 3000 } } },
  B: { at: [21, 44], stores: { B1: { "1.1": 500 } } },
})
const settled = () => new Promise<void>((done) => setTimeout(done, 2))
const neq = (storeId: string, kg: number): Edit => ({ edit: "neq", storeId, neq: kg })
const counted = () => countPeople([], makeGround([], [], []))

/** The worker answers at once, with a curve that is told by `present`. */
function inRoot(
  run: (page: {
    curve: CurveState
    asked: { edits: readonly Edit[]; stock: StockChoice }[]
    setEdits: (edits: readonly Edit[]) => void
    setStock: (stock: StockChoice | undefined) => void
    setExposure: (exposure: Exposure) => void
    fail: (reason: Error | undefined) => void
  }) => Promise<void>,
) {
  return createRoot(async (dispose) => {
    const [edits, setEdits] = createSignal<readonly Edit[]>([])
    const [stock, setStock] = createSignal<StockChoice | undefined>({ siteId: "A", storeId: "A1" })
    const [exposure, setExposure] = createSignal<Exposure | undefined>(counted())
    const asked: { edits: readonly Edit[]; stock: StockChoice }[] = []
    let failure: Error | undefined
    const worker = {
      curveOf: async (_id: number, of: { readonly edits: readonly Edit[] }, choice: StockChoice) => {
        asked.push({ edits: of.edits, stock: choice })
        if (failure) throw failure
        return { present: asked.length } as unknown as PeopleCurve
      },
    }
    const baseline = { id: () => 1, exposure }
    const curve = createCurve(worker, () => register, baseline, { edits, rules: () => undefined }, stock)
    const fail = (reason: Error | undefined) => {
      failure = reason
    }
    await settled()
    await run({ curve, asked, setEdits, setStock, setExposure, fail })
    dispose()
  })
}

test("dragging the store's own quantity asks for no other curve, nor does what happens at other sites", () =>
  inRoot(async ({ curve, asked, setEdits }) => {
    const first = curve.curve()
    for (const kg of [900, 800, 700]) {
      setEdits([neq("A1", kg), neq("B1", kg), { edit: "site position", siteId: "B", position: [21, 45] }])
      await settled()
    }
    expect(asked).toEqual([{ edits: [], stock: { siteId: "A", storeId: "A1" } }])
    expect([curve.curve(), curve.isWorking()]).toEqual([first, false])
  }))

test("another store's quantity, a move, a type and rules make another curve", () =>
  inRoot(async ({ curve, asked, setEdits }) => {
    const rules: Edit = {
      edit: "rules",
      ruleSetId: "aastp-1",
      options: { conservative: true, assumeJoined: false, routeClass: "high" },
    }
    const needed: Edit[] = [
      neq("A2", 10),
      { edit: "site position", siteId: "A", position: [20, 45] },
      { edit: "barricade", storeId: "A1", barricaded: true },
      rules,
    ]
    setEdits([neq("A1", 5), ...needed])
    expect([curve.curve(), curve.isWorking()]).toEqual([undefined, true])
    await settled()
    expect(asked.at(-1)?.edits).toEqual(needed)
    expect(curve.curve()).toMatchObject({ present: 2 })
  }))

test("the curve of a whole site is without any quantity of its stores", () =>
  inRoot(async ({ asked, setEdits, setStock }) => {
    setEdits([neq("A1", 5), neq("A2", 10)])
    setStock({ siteId: "A" })
    await settled()
    expect(asked.at(-1)).toEqual({ edits: [], stock: { siteId: "A" } })
  }))

test("people that are counted anew have another curve; without a stock there is none", () =>
  inRoot(async ({ curve, asked, setStock, setExposure }) => {
    setExposure(counted())
    await settled()
    expect(asked).toHaveLength(2)
    setStock(undefined)
    await settled()
    expect([curve.curve(), curve.isWorking(), asked.length]).toEqual([undefined, false, 2])
  }))

test("a curve that could not be worked out says why, and the next question is asked again", () =>
  inRoot(async ({ curve, setStock, fail }) => {
    fail(new RangeError("no"))
    setStock({ siteId: "A" })
    await settled()
    expect([curve.curve(), curve.isWorking()]).toEqual([undefined, false])
    expect(curve.error()).toMatchObject({ message: "no" })
    fail(undefined)
    setStock({ siteId: "B" })
    await settled()
    expect([curve.error(), curve.isWorking()]).toEqual([undefined, false])
    expect(curve.curve()).toMatchObject({ present: 3 })
  }))
