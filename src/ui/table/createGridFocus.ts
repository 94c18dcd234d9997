import { type Accessor, createEffect, createSignal, on } from "solid-js"

export interface GridPosition {
  readonly row: number
  readonly column: number
}

/** How far each key goes; rows and columns are kept inside the grid afterwards. */
function target(key: string, at: GridPosition, size: { rows: number; columns: number; page: number }) {
  switch (key) {
    case "ArrowDown":
      return { ...at, row: at.row + 1 }
    case "ArrowUp":
      return { ...at, row: at.row - 1 }
    case "ArrowRight":
      return { ...at, column: at.column + 1 }
    case "ArrowLeft":
      return { ...at, column: at.column - 1 }
    case "PageDown":
      return { ...at, row: at.row + size.page }
    case "PageUp":
      return { ...at, row: at.row - size.page }
    case "Home":
      return { ...at, column: 0 }
    case "End":
      return { ...at, column: size.columns - 1 }
    case "Ctrl+Home":
      return { row: 0, column: 0 }
    case "Ctrl+End":
      return { row: size.rows - 1, column: size.columns - 1 }
  }
}

/** One tab stop for a whole grid, moved by the arrow keys; `scrollTo` brings the row into view before it takes the focus. */
export function createGridFocus(grid: {
  readonly rows: Accessor<number>
  readonly columns: Accessor<number>
  readonly page: Accessor<number>
  readonly scrollTo: (row: number) => void
  readonly element: Accessor<HTMLElement | undefined>
}) {
  const [wanted, setWanted] = createSignal<GridPosition>({ row: 0, column: 0 })
  // Counts moves by key: only they take the focus along.
  const [moves, setMoves] = createSignal(0)
  const inside = ({ row, column }: GridPosition): GridPosition => ({
    row: Math.max(0, Math.min(row, grid.rows() - 1)),
    column: Math.max(0, Math.min(column, grid.columns() - 1)),
  })
  const active = () => inside(wanted())
  const focusActive = () => {
    const { row, column } = active()
    const cell = grid.element()?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    cell?.focus({ preventScroll: true })
  }
  createEffect(on(moves, () => grid.scrollTo(active().row), { defer: true }))
  createEffect(on(moves, focusActive, { defer: true }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const size = { rows: grid.rows(), columns: grid.columns(), page: grid.page() }
    const next = target(event.ctrlKey ? `Ctrl+${event.key}` : event.key, active(), size)
    if (!next) return
    event.preventDefault()
    setWanted(inside(next))
    setMoves((count) => count + 1)
  }
  return {
    isActive: (row: number, column: number) => active().row === row && active().column === column,
    active,
    onKeyDown,
    /** The cell has taken the focus by itself, by a click for example. */
    settle: (position: GridPosition) => setWanted(position),
    /** Moves the focus to the cell with the tab stop, if it is in the page. */
    focusActive,
  }
}
