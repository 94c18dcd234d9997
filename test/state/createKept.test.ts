import { createRoot, createSignal } from "solid-js"
import { expect, test } from "vitest"
import { createKept } from "../../src/state/createKept.ts"
import { createScenario } from "../../src/state/createScenario.ts"
import { makeRegister } from "../model/makeRegister.ts"

const register = makeRegister({
  A: { at: [20, 44], stores: { A1: { "1.1": 1000 }, A2: { "1.1": 3000 } } },
  B: { at: [21, 44], stores: { B1: { "1.1": 500 } } },
  C: { at: [22, 44], stores: {} },
})

const onPage = (
  run: (page: {
    kept: ReturnType<typeof createKept>
    scenario: ReturnType<typeof createScenario>
    setSite: (siteId: string) => void
  }) => void,
) =>
  createRoot((dispose) => {
    const [siteId, setSite] = createSignal<string | undefined>("A")
    const scenario = createScenario(
      () => register,
      { ruleSets: () => [] },
      (number) => `Scenario ${number}`,
    )
    run({ kept: createKept(() => register, siteId, scenario), scenario, setSite })
    dispose()
  })

test("a site begins with all its stores in proportion, and one with a single store with that", () =>
  onPage(({ kept, setSite }) => {
    expect([kept.choice(), kept.present(), kept.kept()]).toEqual([{ siteId: "A" }, 4000, 4000])
    kept.choose("A2")
    expect([kept.choice(), kept.present()]).toEqual([{ siteId: "A", storeId: "A2" }, 3000])
    setSite("B")
    expect([kept.choice(), kept.kept()]).toEqual([{ siteId: "B", storeId: "B1" }, 500])
    setSite("C")
    expect([kept.choice(), kept.stores(), kept.kept()]).toEqual([undefined, [], 0])
  }))

test("a drag over all stores of a site is undone as one step", () =>
  onPage(({ kept, scenario }) => {
    for (const neq of [3000, 2000, 1000]) kept.keep(neq, true)
    kept.settle()
    kept.keep(400, true)
    expect([kept.kept(), kept.isUneven()]).toEqual([400, false])
    expect(scenario.edits().map((edit) => edit.edit === "neq" && edit.neq)).toEqual([100, 300])
    scenario.undo()
    expect(kept.kept()).toBe(1000)
    scenario.undo()
    expect([kept.kept(), scenario.isActive()]).toEqual([4000, false])
  }))

test("back at what is there now no edit is left", () =>
  onPage(({ kept, scenario }) => {
    kept.keep(1234)
    kept.keep(4000)
    expect(scenario.edits()).toEqual([])
  }))

test("stores that were changed one by one are no proportion any more", () =>
  onPage(({ kept }) => {
    kept.choose("A1")
    kept.keep(0)
    kept.choose(undefined)
    expect([kept.kept(), kept.isUneven()]).toEqual([3000, true])
    kept.keep(2000)
    expect([kept.kept(), kept.isUneven()]).toEqual([2000, false])
  }))
