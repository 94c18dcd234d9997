import { expect, test } from "vitest"
import { type Camera, makeViewHistory } from "../../src/map/createViewHistory.ts"

const region: Camera = { centre: [21.8, 44.2], zoom: 5 }
const site: Camera = { centre: [21.1, 42.6], zoom: 12 }
const town: Camera = { centre: [21.4, 42], zoom: 11 }

test("back leads through the views in which the map came to rest, the last first, and ends at the first", () => {
  const history = makeViewHistory()
  for (const view of [region, site, town]) history.rest(view)
  expect(history.back()).toBe(site)
  expect(history.back()).toBe(region)
  expect(history.hasPrevious()).toBe(false)
  expect(history.back()).toBeUndefined()
})

test("arriving at the view one has gone back to is no new view", () => {
  const history = makeViewHistory()
  for (const view of [region, site]) history.rest(view)
  history.back()
  history.rest({ ...region, zoom: 5.000001 })
  expect(history.hasPrevious()).toBe(false)
})

test("a move of a few pixels at close range is no new view, the same in degrees further in is", () => {
  const history = makeViewHistory()
  history.rest(region)
  history.rest({ ...region, centre: [21.81, 44.2] })
  expect(history.hasPrevious()).toBe(false)
  history.rest(town)
  history.rest({ ...town, centre: [21.41, 42] })
  expect(history.back()).toBe(town)
})
