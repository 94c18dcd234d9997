import { expect, test } from "vitest"
import { pointInStoreZone } from "../../src/model/pointInStoreZone.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import type { Store } from "../../src/model/store.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { eastOfSite, inventedSite, makeStore, northOfSite, type Stock } from "./makeStore.ts"

/** How a point so many metres north lies to the VBD of the first store. */
function northOf(metres: number, stock: Stock, ...others: Store[]) {
  const stores = [makeStore("A", stock, { position: inventedSite.position }), ...others]
  const [store] = storeZones(inventedSite, stores, iatg0220, defaultZoneOptions)
  return store && pointInStoreZone(northOfSite(metres), store, "VBD", metres)
}

test("a point lies inside up to the edge and outside beyond it", () => {
  // 44.4 × 10,000^⅓ = 956.6 m.
  expect(northOf(956, { "1.1": 10_000 })).toBe("inside")
  expect(northOf(957, { "1.1": 10_000 })).toBe("outside")
})

test("a store without a figure has no outside, an empty store has nothing else", () => {
  expect(northOf(5000, { "1.1": 40 })).toBe("unknown") // no rule at or below 50 kg
  expect(northOf(5000, { "1.1": 0 })).toBe("outside")
})

test("a zone marked 'at least' has an inside but no outside", () => {
  // 1.2.3 has no rule: of 10,000 kg in all only the sum as 1.1 has a distance.
  const partlyKnown = { "1.1": 9000, "1.2.3": 1000 }
  expect(northOf(956, partlyKnown)).toBe("inside")
  expect(northOf(957, partlyKnown)).toBe("unknown")
  // 200,000 kg: 44.4 × 58.480 = 2,596.5 m; with the neighbour 50 m away 400,000 kg, above the rule's 250,000 kg.
  const neighbour = makeStore("B", { "1.1": 200_000 }, { position: eastOfSite(50) })
  expect(northOf(2590, { "1.1": 200_000 }, neighbour)).toBe("inside")
  expect(northOf(2700, { "1.1": 200_000 }, neighbour)).toBe("unknown")
})
