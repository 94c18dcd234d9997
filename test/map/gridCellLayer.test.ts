import { expect, test } from "vitest"
import { type cellData, gridCellLayer, showsCells } from "../../src/map/gridCellLayer.ts"
import type { CellsInBox } from "../../src/model/gridCellsIn.ts"
import { dark, light } from "../../src/model/palette.ts"

const cells: CellsInBox = {
  corners: Float64Array.of(20, 42, 20.01, 42, 20, 42.01, 20, 42, 21, 42, 21.01, 42, 21, 42.01, 21, 42),
  starts: Uint32Array.of(0, 4),
  people: Float64Array.of(3, 600),
  all: 2,
}

test("corners go to the graphics card as the worker sent them, without an object for each cell", () => {
  const { data } = gridCellLayer(cells, true, light).props as { data: ReturnType<typeof cellData> }
  expect(data).toMatchObject({ length: 2, startIndices: cells.starts })
  expect("attributes" in data && data.attributes.getPolygon.value).toBe(cells.corners)
  // Another layer for the same cells has the same data, so that nothing is worked out again.
  expect((gridCellLayer(cells, true, dark).props as { data: unknown }).data).toBe(data)
})

test.each([light, dark])("a cell has the colour of its class, through which the ground shines", (theme) => {
  const { getFillColor } = gridCellLayer(cells, true, theme).props as unknown as {
    getFillColor: (cell: unknown, at: { index: number }) => number[]
  }
  const hex = (at: number) => {
    const [red, green, blue] = getFillColor(undefined, { index: at }) as [number, number, number]
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase()
  }
  expect([hex(0), hex(1)]).toEqual([theme.cells1, theme.cells5])
  expect(getFillColor(undefined, { index: 0 })[3]).toBeLessThan(255)
})

test("without cells the layer is there, so that the order never changes, and draws nothing", () => {
  expect((gridCellLayer(undefined, true, light).props as { data: unknown }).data).toEqual([])
})

test("cells are drawn near enough to be seen, and around a selected site from a little farther", () => {
  expect([7.5, 8, 9.5, 10].map((zoom) => showsCells({ zoom }, false))).toEqual([false, false, false, true])
  expect([7.5, 8, 9.5, 10].map((zoom) => showsCells({ zoom }, true))).toEqual([false, true, true, true])
})
