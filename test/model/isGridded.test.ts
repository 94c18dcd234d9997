import { expect, test } from "vitest"
import { isGridded } from "../../src/model/isGridded.ts"

const montenegro = { covers: { countries: new Set(["ME"]) } }
const raster = { covers: { extent: [18, 42, 20, 44] as const } }

test("a grid of cells speaks for the countries that a zone reaches, a raster for what lies in its extent", () => {
  expect(isGridded([{ country: "AL" }, { country: "ME" }], undefined, [montenegro])).toBe(true)
  expect(isGridded([{ country: "AL" }], [19, 42.5], [montenegro])).toBe(false)
  expect(isGridded([{ country: "AL" }], [19, 42.5], [montenegro, raster])).toBe(true)
  expect(isGridded([{ country: "AL" }], [20.5, 42.5], [raster])).toBe(false)
  expect(isGridded([{ country: "ME" }], [19, 42.5], [])).toBe(false)
})
