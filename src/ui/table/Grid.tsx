import { createVirtualizer, defaultRangeExtractor, type Range } from "@tanstack/solid-virtual"
import { createEffect, createMemo, For, on, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { createGridFocus } from "./createGridFocus.ts"
import type { RowSort } from "./createRowSort.ts"
import { GridHead } from "./GridHead.tsx"
import { GridRow } from "./GridRow.tsx"
import { type GridColumn, gridTracks } from "./gridColumn.ts"
import { makeFocusKeeper } from "./makeFocusKeeper.ts"

/** Rows kept beyond the visible ones. */
const overscan = 8

/** Rows that can be sorted, linked with the map by hover and selection of their site; only rows in view exist. */
export function Grid<Row>(props: {
  label: string
  /** Id of the sentence that says which keys work. */
  hintId: string
  columns: readonly GridColumn<Row>[]
  table: RowSort<Row>
  siteIdOf: (row: Row) => string
  /** Several rows can be of one site, and are selected together. */
  several?: boolean
  /** Said in place of rows when there are none. */
  message: string
}) {
  const { selection } = useApp()
  // Not a signal: the virtualizer must not see the element before it is in the page, when it has no window yet.
  let scroller: HTMLDivElement | undefined
  // 1.75 rem, as the style sheet says: rows grow with the user's text size.
  const rowHeight = 1.75 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const rows = () => props.table.rows()
  // By our own arithmetic: the virtualizer's way takes some frames, and keys pressed faster leave the row out of sight.
  const scrollTo = (row: number) => {
    if (scroller) scroller.scrollTop = scrolledTo(row, rowHeight, scroller)
  }
  const focus = createGridFocus({
    rows: () => rows().length,
    columns: () => props.columns.length,
    page: () => Math.max(1, Math.floor((scroller?.clientHeight ?? rowHeight) / rowHeight) - 1),
    scrollTo,
    element: () => scroller,
  })
  const keeper = makeFocusKeeper()
  const virtualizer = createVirtualizer<HTMLDivElement, HTMLDivElement>({
    get count() {
      return rows().length
    },
    getScrollElement: () => scroller ?? null,
    estimateSize: () => rowHeight,
    scrollMargin: rowHeight,
    overscan,
    // The row with the tab stop stays, wherever the user scrolls.
    get rangeExtractor() {
      const { row } = focus.active()
      return (range: Range) => withRow(defaultRangeExtractor(range), row, range.count)
    },
  })
  const isOf = (siteId: string, row: Row | undefined) => row !== undefined && props.siteIdOf(row) === siteId
  createEffect(
    on([selection.siteId, rows], ([siteId, listed]) => {
      if (siteId === undefined) return
      // Among several rows of the site, the one the user is at stays where it is.
      const { row } = focus.active()
      const index = isOf(siteId, listed[row]) ? row : listed.findIndex((one) => isOf(siteId, one))
      if (index >= 0) scrollTo(index)
    }),
  )
  // By index, not by the virtualizer's items, which are new objects at times and would make every row anew.
  const shown = createMemo(() => virtualizer.getVirtualItems().map(({ index }) => index))
  createEffect(on(shown, () => keeper.restore(focus.focusActive)))
  const tracks = createMemo(() => gridTracks(props.columns))
  return (
    <div
      class="grid"
      role="grid"
      ref={(element) => {
        scroller = element
      }}
      style={{ "--grid-tracks": tracks().tracks, "--grid-width": tracks().width }}
      aria-label={props.label}
      aria-describedby={props.hintId}
      aria-rowcount={rows().length + 1}
      aria-colcount={props.columns.length}
      aria-multiselectable={props.several}
    >
      <GridHead columns={props.columns} directionOf={props.table.directionOf} onSort={props.table.sortBy} />
      <div
        class="grid-body"
        role="rowgroup"
        style={{ height: `${virtualizer.getTotalSize()}px` }}
        onKeyDown={(event) => focus.onKeyDown(event)}
      >
        <For each={shown()}>
          {(index) => (
            <Show when={rows()[index]}>
              {(row) => (
                <GridRow
                  row={row()}
                  siteId={props.siteIdOf(row())}
                  columns={props.columns}
                  index={index}
                  start={index * rowHeight}
                  focus={focus}
                  onLose={keeper.lose}
                />
              )}
            </Show>
          )}
        </For>
      </div>
      <Show when={rows().length === 0}>
        <p class="grid-message">{props.message}</p>
      </Show>
    </div>
  )
}

/** Where to scroll so that a row stands below the heading, which is as high as a row, and above the end; no farther than needed. */
function scrolledTo(
  row: number,
  rowHeight: number,
  { scrollTop, clientHeight }: Pick<HTMLElement, "scrollTop" | "clientHeight">,
): number {
  const [first, last] = [row * rowHeight, (row + 2) * rowHeight - clientHeight]
  return Math.min(first, Math.max(last, scrollTop))
}

function withRow(range: number[], row: number, count: number): number[] {
  if (row >= count || range.includes(row)) return range
  return [...range, row].sort((a, b) => a - b)
}
