import { createRoot, createSignal } from "solid-js"
import { describe, expect, test } from "vitest"
import type { Register } from "../../src/model/register.ts"
import { createRules } from "../../src/state/createRules.ts"
import { createScenario } from "../../src/state/createScenario.ts"
import { fullRegister } from "../load/makeProject.ts"

/** Stores A1 (12,500.5 kg: 1.1 and 1.2.1) and B1 (800 kg of 1.3.1). */
const onPage = (
  run: (
    scenario: ReturnType<typeof createScenario>,
    setRegister: (register: Register) => void,
    rules: ReturnType<typeof createRules>,
  ) => void,
) =>
  createRoot((dispose) => {
    const [register, setRegister] = createSignal<Register | undefined>(fullRegister)
    const rules = createRules()
    run(
      createScenario(register, rules, (number) => `Scenario ${number}`),
      setRegister,
      rules,
    )
    dispose()
  })

describe("a scenario", () => {
  test("begins with the first edit, under the next free name", () =>
    onPage((scenario) => {
      expect(scenario.isActive()).toBe(false)
      scenario.apply({ edit: "neq", storeId: "A1", neq: 5000 })
      expect(scenario.chosen()).toEqual({
        name: "Scenario 1",
        edits: [{ edit: "neq", storeId: "A1", neq: 5000 }],
      })
      scenario.choose(undefined)
      expect(scenario.isActive()).toBe(false)
      scenario.apply({ edit: "barricade", storeId: "B1", barricaded: true })
      expect(scenario.scenarios().list.map(({ name }) => name)).toEqual(["Scenario 1", "Scenario 2"])
      expect(scenario.edits()).toHaveLength(1)
    }))

  test("has one edit for each target, and none that leaves things as the register has them", () =>
    onPage((scenario) => {
      scenario.apply({ edit: "neq", storeId: "A1", neq: 5000 })
      scenario.apply({ edit: "neq", storeId: "B1", neq: 100 })
      scenario.apply({ edit: "neq", storeId: "A1", neq: 0 })
      expect(scenario.edits()).toEqual([
        { edit: "neq", storeId: "A1", neq: 0 },
        { edit: "neq", storeId: "B1", neq: 100 },
      ])
      scenario.apply({ edit: "neq", storeId: "A1", neq: 12500.5 })
      expect(scenario.edits()).toEqual([{ edit: "neq", storeId: "B1", neq: 100 }])
    }))

  test("takes no edit of a store that the register does not have", () =>
    onPage((scenario) => {
      scenario.apply({ edit: "neq", storeId: "none such", neq: 1 })
      scenario.apply({ edit: "hd", storeId: "B1", from: "1.1", to: "1.4" })
      expect(scenario.edits()).toEqual([])
    }))

  test("has its own rule set, also the one that the user entered", () =>
    onPage((scenario, _setRegister, rules) => {
      const options = { conservative: true, assumeJoined: false, routeClass: "high" } as const
      scenario.apply({ edit: "rules", ruleSetId: "aastp-1", options })
      expect(scenario.rules()).toMatchObject({ ruleSet: { id: "aastp-1" }, options })
      scenario.apply({ edit: "rules", ruleSetId: "national", options })
      expect(scenario.rules()).toBeUndefined()
      rules.setNationalEntries([{ zone: "IBD", k: 20, exponent: "1/3", source: "Rulebook" }])
      expect(scenario.rules()).toMatchObject({ ruleSet: { id: "national" } })
    }))
})

describe("steps back and forth", () => {
  test("undo and redo every change, and a new change ends what could be redone", () =>
    onPage((scenario) => {
      expect(scenario.canUndo()).toBe(false)
      scenario.apply({ edit: "neq", storeId: "A1", neq: 5000 })
      scenario.apply({ edit: "neq", storeId: "A1", neq: 4000 })
      scenario.undo()
      expect(scenario.edits()).toEqual([{ edit: "neq", storeId: "A1", neq: 5000 }])
      scenario.undo()
      expect([scenario.isActive(), scenario.canUndo(), scenario.canRedo()]).toEqual([false, false, true])
      scenario.redo()
      scenario.redo()
      expect(scenario.edits()).toEqual([{ edit: "neq", storeId: "A1", neq: 4000 }])
      scenario.undo()
      scenario.reset()
      expect([scenario.canUndo(), scenario.canRedo()]).toEqual([true, false])
    }))

  test("take what a slider does in one go as one step, up to the end of the drag or another store", () =>
    onPage((scenario) => {
      for (const neq of [9000, 8000, 7000]) scenario.apply({ edit: "neq", storeId: "A1", neq }, true)
      scenario.settle()
      for (const neq of [6000, 5000]) scenario.apply({ edit: "neq", storeId: "A1", neq }, true)
      scenario.apply({ edit: "neq", storeId: "B1", neq: 300 }, true)
      const neqs = () => scenario.edits().map((edit) => edit.edit === "neq" && edit.neq)
      expect(neqs()).toEqual([5000, 300])
      scenario.undo()
      expect(neqs()).toEqual([5000])
      scenario.undo()
      expect(neqs()).toEqual([7000])
      scenario.undo()
      expect(neqs()).toEqual([])
    }))

  test("take a drag that changes several stores as one step, and other stores as another", () =>
    onPage((scenario) => {
      const both = (a: number, b: number) =>
        scenario.applyAll(
          [
            { edit: "neq", storeId: "A1", neq: a },
            { edit: "neq", storeId: "B1", neq: b },
          ],
          true,
        )
      both(9000, 700)
      both(8000, 600)
      scenario.apply({ edit: "neq", storeId: "B1", neq: 500 }, true)
      const neqs = () => scenario.edits().map((edit) => edit.edit === "neq" && edit.neq)
      expect(neqs()).toEqual([8000, 500])
      scenario.undo()
      expect(neqs()).toEqual([8000, 600])
      scenario.undo()
      expect(neqs()).toEqual([])
    }))

  test("bring back a scenario that was discarded", () =>
    onPage((scenario) => {
      scenario.add("  Smaller ", [{ edit: "neq", storeId: "A1", neq: 1000 }])
      scenario.discard(0)
      expect(scenario.scenarios()).toEqual({ list: [] })
      scenario.undo()
      expect(scenario.chosen()).toEqual({ name: "Smaller", edits: [{ edit: "neq", storeId: "A1", neq: 1000 }] })
    }))

  test("end with the register: another one has other stores", () =>
    onPage((scenario, setRegister) => {
      scenario.apply({ edit: "neq", storeId: "A1", neq: 5000 })
      setRegister({ ...fullRegister, sites: [...fullRegister.sites] })
      expect(scenario.scenarios()).toEqual({ list: [] })
      expect(scenario.canUndo()).toBe(false)
    }))
})
