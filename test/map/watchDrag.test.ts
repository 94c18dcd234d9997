import { expect, test } from "vitest"
import { draggableAt } from "../../src/map/watchDrag.ts"
import type { LonLat } from "../../src/model/units.ts"

/** A degree is ten pixels. */
const project = ([lon, lat]: LonLat) => ({ x: lon * 10, y: lat * 10 })
const stores = [
  { key: "store A", position: [1, 1] as const },
  { key: "store B", position: [2, 1] as const },
  { key: "site", position: [1, 1] as const },
]

test("the nearest within a finger's reach is taken, and of a store and its site at one spot the store", () => {
  expect(draggableAt(stores, { x: 11, y: 10 }, project)?.key).toBe("store A")
  expect(draggableAt(stores, { x: 16, y: 10 }, project)?.key).toBe("store B")
  expect(draggableAt(stores, { x: 30, y: 15 }, project)?.key).toBe("store B")
  expect(draggableAt(stores, { x: 20, y: 22 }, project)?.key).toBe("store B")
  expect(draggableAt(stores, { x: 20, y: 22.1 }, project)).toBeUndefined()
})
