import { For } from "solid-js"
import type { GridColumn, SortDirection } from "./gridColumn.ts"

const marks = { ascending: " ▲", descending: " ▼", none: "" } as const

/** Column headings; each sorts by its column. */
export function GridHead<Row>(props: {
  columns: readonly GridColumn<Row>[]
  directionOf: (column: string) => SortDirection
  onSort: (column: string, largestFirst: boolean) => void
}) {
  return (
    <div class="grid-head" role="rowgroup">
      <div class="grid-row" role="row" aria-rowindex={1}>
        <For each={props.columns}>
          {(column, index) => (
            <div
              class="grid-cell"
              classList={{ number: column.isNumber }}
              role="columnheader"
              aria-colindex={index() + 1}
              aria-sort={props.directionOf(column.id)}
            >
              <button
                type="button"
                class="sort"
                data-sorted={props.directionOf(column.id) === "none" ? undefined : ""}
                title={column.heading()}
                onClick={() => props.onSort(column.id, column.largestFirst)}
              >
                {column.heading()}
                <span aria-hidden="true">{marks[props.directionOf(column.id)]}</span>
              </button>
            </div>
          )}
        </For>
      </div>
    </div>
  )
}
