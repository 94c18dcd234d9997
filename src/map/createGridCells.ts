import { type Accessor, createEffect, createMemo, createResource } from "solid-js"
import type { Box } from "../model/geo.ts"
import type { CellsInBox } from "../model/gridCellsIn.ts"
import type { MapSubject } from "./createMapValues.ts"
import { showsCells } from "./gridCellLayer.ts"
import type { MapFrame } from "./mapFrame.ts"

/** Where the cells of the population grids come from; another object when the grids are others. */
export interface GridCellSource {
  readonly cellsIn: (box: Box) => Promise<CellsInBox>
  /** Told what became of the last question of the map on the page; of no cells where it has none to ask for. */
  readonly onCells?: (cells: CellsInBox | undefined) => void
}

/** How to ask for the cells in a frame; undefined where none is to be drawn. */
export function cellsToDraw(
  { visible, gridCells, selectedId }: Pick<MapSubject, "visible" | "gridCells" | "selectedId">,
  frame: MapFrame,
): (() => Promise<CellsInBox>) | undefined {
  if (!visible.cells || !gridCells || !showsCells(frame, selectedId !== undefined)) return undefined
  return () => gridCells.cellsIn(frame.box)
}

/** The cells for a frame, as soon as they are there. */
export function createGridCells(subject: MapSubject, frame: Accessor<MapFrame>): Accessor<CellsInBox | undefined> {
  const wanted = createMemo(() => cellsToDraw(subject, frame()))
  const [found] = createResource(wanted, (ask) => ask())
  const cells = createMemo(() => (wanted() && !found.error ? found.latest : undefined))
  createEffect(() => {
    if (!wanted() || found.state === "ready") subject.gridCells?.onCells?.(cells())
  })
  return cells
}
