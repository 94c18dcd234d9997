import { SolidPolygonLayer } from "@deck.gl/layers"
import { cellClass } from "../model/cellClass.ts"
import type { CellsInBox } from "../model/gridCellsIn.ts"
import type { MapTheme } from "../model/palette.ts"
import { deckProps, rgba } from "./deckProps.ts"
import type { MapFrame } from "./mapFrame.ts"

/** How much of a cell's colour covers what lies below; the legend shows the same. */
export const cellOpacity = 0.72

/** Cells are asked for from this zoom on, and around a selected site a little earlier: further out they would be specks. */
const cellsFrom = { alone: 10, selected: 8 } as const

/** Whether cells are large enough to be drawn. */
export function showsCells({ zoom }: Pick<MapFrame, "zoom">, hasSelection: boolean): boolean {
  return zoom >= (hasSelection ? cellsFrom.selected : cellsFrom.alone)
}

/** The cells of population grids by people in them; flat lists go to the graphics card as they came from the worker. */
export function gridCellLayer(cells: CellsInBox | undefined, visible: boolean, theme: MapTheme): SolidPolygonLayer {
  return new SolidPolygonLayer({
    ...deckProps("grid-cells", visible),
    data: cellData(cells),
    // Rings come closed and without holes.
    _normalize: false,
    positionFormat: "XY",
    getFillColor: (_: unknown, { index }: { index: number }) =>
      rgba(theme[cellClass(cells?.people[index] ?? 0)], cellOpacity),
    updateTriggers: { getFillColor: theme },
  })
}

// The same object for the same cells: deck.gl compares, and cuts nothing into triangles again.
const known = new WeakMap<CellsInBox, ReturnType<typeof flatData>>()

/** The cells as deck.gl reads them. */
export function cellData(cells: CellsInBox | undefined) {
  if (!cells || cells.starts.length === 0) return []
  let data = known.get(cells)
  if (!data) known.set(cells, (data = flatData(cells)))
  return data
}

function flatData({ corners, starts }: CellsInBox) {
  return {
    length: starts.length,
    startIndices: starts,
    attributes: { getPolygon: { value: corners, size: 2 } },
  }
}
