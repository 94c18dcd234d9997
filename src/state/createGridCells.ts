import { type Accessor, createMemo, createSignal } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { Box } from "../model/geo.ts"
import type { CellsInBox } from "../model/gridCellsIn.ts"
import type { Exposures } from "./createExposures.ts"

/** Cells drawn at most: more hold the page for longer than a moment, and are specks. */
const most = 20_000

/** Asks for the cells in a box. */
export interface CellSource {
  readonly cellsIn: (box: Box) => Promise<CellsInBox>
  /** To be told what the map on the page shows of them: undefined where it is too far out to ask. */
  readonly onCells: (cells: CellsInBox | undefined) => void
}

export interface GridCells {
  /** Cells of the grids that people are counted by; another object when they are others, undefined while there are none. */
  readonly source: Accessor<CellSource | undefined>
  /** Why the map on the page shows no cells although their layer is on. */
  readonly hidden: Accessor<"too far out" | "too many" | undefined>
}

/** While people are counted anew the cells stay, so that the map does not flicker with every edit. */
export function createGridCells(
  worker: Pick<AtlasWorker, "cellsIn">,
  { counting, grids }: Pick<Exposures, "counting" | "grids">,
): GridCells {
  const [shown, setShown] = createSignal<CellsInBox>()
  const source = createMemo<CellSource | undefined>((before) => {
    if (counting().state === "counting") return before
    if (grids().length === 0) return undefined
    return { cellsIn: (box) => worker.cellsIn(box, most), onCells: setShown }
  })
  const hidden = createMemo(() => {
    const cells = shown()
    if (!source()) return undefined
    if (!cells) return "too far out"
    return cells.all > most ? "too many" : undefined
  })
  return { source, hidden }
}
