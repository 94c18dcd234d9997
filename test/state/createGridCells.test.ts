import { createRoot, createSignal } from "solid-js"
import { expect, test } from "vitest"
import type { CellsInBox } from "../../src/model/gridCellsIn.ts"
import type { GridSummary } from "../../src/model/gridSummary.ts"
import type { Counting } from "../../src/state/createExposures.ts"
import { createGridCells, type GridCells } from "../../src/state/createGridCells.ts"

const grid: GridSummary = {
  name: "cells.csv",
  source: "h3",
  cells: 1,
  people: 1,
  covers: { countries: new Set() },
  isNearSites: false,
}
const cells = (all: number): CellsInBox => ({
  corners: new Float64Array(),
  starts: new Uint32Array(),
  people: new Float64Array(),
  all,
})
const counting: Counting = { state: "counting", done: 0, all: 1 }

function inRoot(run: (made: GridCells, page: { count: (state: Counting, grids?: GridSummary[]) => void }) => void) {
  createRoot((dispose) => {
    const [now, setNow] = createSignal<{ state: Counting; grids: readonly GridSummary[] }>({
      state: { state: "waiting" },
      grids: [],
    })
    const exposures = { counting: () => now().state, grids: () => now().grids }
    const made = createGridCells({ cellsIn: async (_box, most) => cells(most) }, exposures)
    run(made, { count: (state, grids = []) => setNow({ state, grids }) })
    dispose()
  })
}

test("there are cells to ask for as soon as people are counted by a grid, and no longer", () =>
  inRoot(({ source }, { count }) => {
    expect(source()).toBeUndefined()
    count({ state: "failed", error: undefined }, [grid])
    expect(source()).toBeDefined()
    count({ state: "failed", error: undefined })
    expect(source()).toBeUndefined()
  }))

test("while people are counted anew the cells stay, and are asked for again afterwards", () =>
  inRoot(({ source }, { count }) => {
    count({ state: "waiting" }, [grid])
    const before = source()
    count(counting)
    expect(source()).toBe(before)
    count({ state: "waiting" }, [grid])
    expect(source()).toBeDefined()
    expect(source()).not.toBe(before)
  }))

test("the page says why there are no cells: too far out, or more than can be drawn", () =>
  inRoot(({ source, hidden }, { count }) => {
    expect(hidden()).toBeUndefined()
    count({ state: "waiting" }, [grid])
    expect(hidden()).toBe("too far out")
    source()?.onCells(cells(20_000))
    expect(hidden()).toBeUndefined()
    source()?.onCells(cells(20_001))
    expect(hidden()).toBe("too many")
    source()?.onCells(undefined)
    expect(hidden()).toBe("too far out")
  }))
