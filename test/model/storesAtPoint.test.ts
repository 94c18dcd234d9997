import { expect, test } from "vitest"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { storesAtPoint } from "../../src/model/storesAtPoint.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { eastOfSite, inventedSite, makeStore, northOfSite } from "./makeStore.ts"

const zoned = (...stores: ReturnType<typeof makeStore>[]) => ({
  site: inventedSite,
  stores: storeZones(inventedSite, stores, iatg0220, defaultZoneOptions),
})

test("ten tonnes 400 m away: inside IBD and VBD, outside PTRD, at about 6.6 kPa, and said in words", () => {
  const site = zoned(makeStore("A", { "1.1": 10_000 }, { position: inventedSite.position }))
  const [at, ...others] = storesAtPoint(northOfSite(400), [site], 10_000)
  expect(others).toEqual([])
  // 22.2 × 10,000^⅓ = 478.3 m, 14.8 × 10,000^⅓ = 318.9 m; Z = 400 ÷ 21.54 = 18.57.
  expect(at?.distance).toBeCloseTo(400, 0)
  expect(at?.bearing).toBeCloseTo(180, 1)
  expect(at?.inside).toEqual(["IBD", "VBD"])
  expect(at?.neq).toBe(10_000)
  expect(at?.pressure?.z).toBeCloseTo(18.57, 1)
  expect(at?.pressure?.formula).toBe("Kingery–Bulmash 1984")
  // Between 8.9 kPa at Z = 14.8 and 5.3 kPa at Z = 22.2 (standards sheet, section 2): the class from 5 kPa.
  expect(at?.pressure?.overpressure).toBeGreaterThan(5.3)
  expect(at?.pressure?.overpressure).toBeLessThan(8.9)
  expect(at?.effect).toBe("effect.minorDamageToHouses")
})

test("stock that burns or throws fragments brings no pressure, which is not a pressure of 0", () => {
  const site = zoned(makeStore("A", { "1.2.1": 5000 }, { position: inventedSite.position }))
  const [at] = storesAtPoint(northOfSite(100), [site], 10_000)
  expect(at?.inside).toContain("IBD")
  expect(at?.neq).toBeUndefined()
  expect(at?.pressure).toBeUndefined()
  expect(at?.noPressure).toBe("no mass explosion")
  expect(at?.effect).toBeUndefined()
})

test("an underground store brings no figure: the formulas are for the open ground, and its distances are not known", () => {
  const extra = { position: inventedSite.position, storeType: "underground" } as const
  const [at] = storesAtPoint(northOfSite(400), [zoned(makeStore("A", { "1.1": 10_000 }, extra))], 10_000)
  expect(at).toMatchObject({ noPressure: "underground", inside: [], mayBeInside: ["PTRD", "IBD", "VBD"] })
  expect(at?.pressure).toBeUndefined()
  expect(at?.effect).toBeUndefined()
})

test("beyond the formulas there is no pressure, and no store is said to bring none", () => {
  // 60 kg: 198.5 × 60^⅓ = 777.1 m.
  const site = zoned(makeStore("A", { "1.1": 60 }, { position: inventedSite.position }))
  expect(storesAtPoint(northOfSite(776), [site], 10_000)[0]?.pressure?.formula).toBe("Swisdak 1994")
  expect(storesAtPoint(northOfSite(779), [site], 10_000)[0]).toMatchObject({ noPressure: "outside the formulas" })
})

test("the nearest store comes first, and what lies beyond the limit is left out", () => {
  const site = zoned(
    makeStore("far", { "1.1": 500 }, { position: eastOfSite(3000) }),
    makeStore("near", { "1.1": 500 }, { position: eastOfSite(1000) }),
    makeStore("out", { "1.1": 500 }, { position: eastOfSite(12_000) }),
  )
  expect(storesAtPoint(inventedSite.position, [site], 10_000).map(({ storeId }) => storeId)).toEqual(["near", "far"])
})

test("stores that count as one explode as one: the pressure is that of their sum", () => {
  // 4.8 × 10,000^⅓ = 103.4 m: 50 m apart they are joined.
  const site = zoned(
    makeStore("A", { "1.1": 10_000 }, { position: inventedSite.position }),
    makeStore("B", { "1.1": 10_000 }, { position: eastOfSite(50) }),
  )
  expect(storesAtPoint(northOfSite(500), [site], 10_000).map(({ neq }) => neq)).toEqual([20_000, 20_000])
})
