import { describe, expect, test } from "vitest"
import { makeGround } from "../../../src/model/ground.ts"
import { storeLevels } from "../../../src/model/plan/storeLevels.ts"
import { iatg0220 } from "../../../src/model/rules/iatg-02.20.ts"
import type { Store } from "../../../src/model/store.ts"
import { defaultZoneOptions } from "../../../src/model/zone.ts"
import { eastOfSite, inventedSite, makeStore } from "../makeStore.ts"

const rules = { ruleSet: iatg0220, options: defaultZoneOptions, zone: "IBD" } as const
const nothing = makeGround([], [], [])

function levels(store: Store, ground = nothing) {
  return storeLevels(inventedSite, store, rules, ground)?.levels.map(({ neq, reason }) => [neq, reason.level])
}

describe("levels of a store, by hand (IATG 02.20: IBD of HD 1.1 is 22.2·Q^⅓, at least 400 m)", () => {
  test("10,000 kg: all of it, the end of the 400 m floor at (400 ÷ 22.2)³ = 5,849.6 kg in whole kilograms, nothing", () => {
    expect(levels(makeStore("A", { "1.1": 10_000 }))).toEqual([
      [10_000, "keep"],
      [5849, "floor"],
      [0, "empty"],
    ])
  })

  test("under the floor less stock changes nothing: all or nothing", () => {
    expect(levels(makeStore("A", { "1.1": 5000 }))).toEqual([
      [5000, "keep"],
      [0, "empty"],
    ])
  })

  test("a place leaves at the quantity whose distance ends where its footprint begins", () => {
    // 500 people at 600 per km² stand on 0.8333 km², a disc of 515.03 m; at 965.03 m it begins 450 m away: (450 ÷ 22.2)³ = 8,329 kg.
    const village = {
      geonameid: 7,
      name: "Vesel",
      country: "WW",
      population: 500,
      rank: 1,
      position: eastOfSite(965.03),
    }
    const ground = makeGround([village], [], [])
    const store = makeStore("A", { "1.1": 10_000 })
    expect(levels(store, ground)?.map(([, level]) => level)).toEqual(["keep", "place leaves", "floor", "empty"])
    const [, leaves] = storeLevels(inventedSite, store, rules, ground)?.levels ?? []
    expect(leaves?.reason).toEqual({ level: "place leaves", geonameid: 7, place: "Vesel" })
    expect(leaves?.neq).toBeGreaterThan(8325)
    expect(leaves?.neq).toBeLessThan(8332)
  })

  test("divisions stay in proportion: 7,500 kg of 1.1 and 2,500 kg of 1.4, which does not add, end at 5,849.6 ÷ 0.75 kg", () => {
    expect(levels(makeStore("A", { "1.1": 7500, "1.4": 2500 }))).toEqual([
      [10_000, "keep"],
      [7799, "floor"],
      [0, "empty"],
    ])
  })

  test("no level is below the rule's lower limit of 50 kg, and below it a store has no levels at all", () => {
    expect(storeLevels(inventedSite, makeStore("A", { "1.1": 9000 }), rules, nothing)?.smallest).toBeCloseTo(50, 6)
    expect(storeLevels(inventedSite, makeStore("A", { "1.1": 40 }), rules, nothing)).toBeUndefined()
  })
})
