import { describe, expect, test } from "vitest"
import { geodesicDistance } from "../../src/model/geo.ts"
import { isEditOf, scenarioRegister, withNeq } from "../../src/model/scenario.ts"
import type { Register } from "../../src/model/register.ts"
import type { Store } from "../../src/model/store.ts"
import { fullRegister } from "../load/makeProject.ts"

const storeOf = ({ stores }: Register, id: string) => stores.find(({ storeId }) => storeId === id) as Store
const siteOf = ({ sites }: Register, id: string) => sites.find(({ siteId }) => siteId === id)

describe("the register of a scenario", () => {
  test("keeps every site and store that no edit changes as the very same object", () => {
    const after = scenarioRegister(fullRegister, [{ edit: "neq", storeId: "A1", neq: 100 }])
    expect(storeOf(after, "B1")).toBe(storeOf(fullRegister, "B1"))
    expect(siteOf(after, "A")).toBe(siteOf(fullRegister, "A"))
    expect(storeOf(after, "A1")).not.toBe(storeOf(fullRegister, "A1"))
    expect(scenarioRegister(fullRegister, [])).toBe(fullRegister)
  })

  test("takes divisions, gross weight and all-up weight away in proportion; one event stays as far as it is there", () => {
    // 10,000.5 kg of 1.1 (MCE 500 kg, AUW 20,000 kg, 21.5 t) and 2,500 kg of 1.2: a quarter is left.
    const [first, second] = withNeq(storeOf(fullRegister, "A1"), 12500.5 / 4).holdings
    expect(first).toMatchObject({ hd: "1.1", neq: 2500.125, mce: 500, auw: 5000, gross: 5.375 })
    expect(second).toMatchObject({ hd: "1.2.1", neq: 625 })
    const [least] = withNeq(storeOf(fullRegister, "A1"), 125.005).holdings
    expect(least?.mce).toBeCloseTo(100.005, 9)
  })

  test("takes an emptied store as one that holds nothing of each division", () => {
    expect(withNeq(storeOf(fullRegister, "A1"), 0).holdings.map(({ neq }) => neq)).toEqual([0, 0])
    expect(() => withNeq(storeOf(fullRegister, "A1"), -1)).toThrow(RangeError)
  })

  test("moves a site with its stores, each as far from it as before", () => {
    const after = scenarioRegister(fullRegister, [{ edit: "site position", siteId: "A", position: [20, 45] }])
    expect(siteOf(after, "A")?.position).toEqual([20, 45])
    expect(siteOf(after, "A")?.written).toBeUndefined()
    const from = siteOf(fullRegister, "A")?.position ?? [0, 0]
    const gap = geodesicDistance(from, storeOf(fullRegister, "A1").position ?? from)
    expect(geodesicDistance([20, 45], storeOf(after, "A1").position ?? [20, 45])).toBeCloseTo(gap, 1)
    expect(storeOf(after, "B1").position).toBeUndefined()
  })

  test("changes a store's type, door, barricade and divisions; what is left out becomes unknown", () => {
    const after = scenarioRegister(fullRegister, [
      { edit: "store type", storeId: "A1" },
      { edit: "barricade", storeId: "A1" },
      { edit: "hd", storeId: "A1", from: "1.2.1", to: "1.4" },
      { edit: "store type", storeId: "B1", storeType: "open stack" },
    ])
    const changed = storeOf(after, "A1")
    expect([changed.storeType, changed.bearing, changed.barricaded]).toEqual([undefined, undefined, undefined])
    expect(changed.holdings.map(({ hd }) => hd)).toEqual(["1.1", "1.4"])
    expect(storeOf(after, "B1").storeType).toBe("open stack")
  })

  test("is the register itself where its stores are not there", () => {
    const edit = { edit: "neq", storeId: "Z9", neq: 5 } as const
    expect(isEditOf(fullRegister, edit)).toBe(false)
    const after = scenarioRegister(fullRegister, [edit])
    expect(after.stores.every((store, i) => store === fullRegister.stores[i])).toBe(true)
  })
})
