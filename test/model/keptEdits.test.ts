import fc from "fast-check"
import { expect, test } from "vitest"
import { keptEdits } from "../../src/model/keptEdits.ts"
import { keptStores } from "../../src/model/keptStock.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { scenarioRegister, storeNeq } from "../../src/model/scenario.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { makeRegister } from "./makeRegister.ts"

const register = makeRegister({ A: { at: [20, 44], stores: { A1: { "1.1": 1000 }, A2: { "1.1": 3000 }, A3: {} } } })
const { stores } = register

test("one store is kept at exactly what is asked", () => {
  expect(keptEdits({ stores, storeId: "A2" }, 5849.53)).toEqual([{ edit: "neq", storeId: "A2", neq: 5849.53 }])
})

test("all stores of a site go in proportion: 1 t of 1 t and 3 t is a quarter of each; nothing stays nothing", () => {
  expect(keptEdits({ stores }, 1000)).toEqual([
    { edit: "neq", storeId: "A1", neq: 250 },
    { edit: "neq", storeId: "A2", neq: 750 },
  ])
  expect(keptEdits({ stores }, 0).map((edit) => edit.edit === "neq" && edit.neq)).toEqual([0, 0])
})

test("where nothing is there, there is nothing to keep", () => {
  expect(keptEdits({ stores, storeId: "A3" }, 100)).toEqual([])
})

test("the edits make the same stores as the curve is worked out by", () => {
  const [site] = register.sites
  if (!site) throw new Error("no site")
  const question = { site, stores, ruleSet: iatg0220, options: defaultZoneOptions }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9000 }), (neq) => {
      const edited = scenarioRegister(register, keptEdits({ stores }, neq)).stores
      const kept = keptStores(question, neq)
      for (const [i, store] of edited.entries()) expect(storeNeq(store)).toBeCloseTo(storeNeq(kept[i] ?? store), 9)
    }),
  )
})
