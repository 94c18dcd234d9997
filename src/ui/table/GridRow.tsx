import { For } from "solid-js"
import { Dynamic } from "solid-js/web"
import { useApp } from "../../state/context.ts"
import type { createGridFocus } from "./createGridFocus.ts"
import type { GridColumn } from "./gridColumn.ts"

/** One site or store. A click anywhere but on a number selects the site; each cell holds one thing that takes the focus. */
export function GridRow<Row>(props: {
  row: Row
  siteId: string
  columns: readonly GridColumn<Row>[]
  index: number
  /** Top edge in the body of the grid [px]. */
  start: number
  focus: ReturnType<typeof createGridFocus>
  /** The focus has left for nothing. */
  onLose: () => void
}) {
  const { selection } = useApp()
  const settle = (event: FocusEvent & { readonly target: Element }) => {
    const column = Number(event.target.closest("[data-column]")?.getAttribute("data-column") ?? 0)
    props.focus.settle({ row: props.index, column })
    selection.hover(props.siteId)
  }
  return (
    <div
      class="grid-row"
      classList={{ hovered: selection.hoveredId() === props.siteId }}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={selection.siteId() === props.siteId}
      style={{ transform: `translateY(${props.start}px)` }}
      onClick={() => selection.inspect(props.siteId)}
      onMouseEnter={() => selection.hover(props.siteId)}
      onMouseLeave={() => selection.hover(undefined)}
      onFocusIn={settle}
      onFocusOut={(event) => {
        if (event.relatedTarget === null) props.onLose()
        selection.hover(undefined)
      }}
    >
      <For each={props.columns}>
        {(column, index) => (
          <div
            class="grid-cell"
            classList={{ number: column.isNumber }}
            role="gridcell"
            aria-colindex={index() + 1}
            data-column={index()}
          >
            <Dynamic
              component={column.Cell}
              row={props.row}
              focus={{
                get tabIndex() {
                  return props.focus.isActive(props.index, index()) ? 0 : -1
                },
                get "data-cell"() {
                  return `${props.index}:${index()}`
                },
              }}
            />
          </div>
        )}
      </For>
    </div>
  )
}
