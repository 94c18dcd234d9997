import { createVirtualizer, defaultRangeExtractor, type Range } from "@tanstack/solid-virtual"
import { createEffect, createMemo, createUniqueId, For, on, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { Figure } from "../reason/Figure.tsx"
import { createGridFocus } from "./createGridFocus.ts"
import { createSiteTable } from "./createSiteTable.ts"
import { makeFocusKeeper } from "./makeFocusKeeper.ts"
import { SiteGridHead } from "./SiteGridHead.tsx"
import { SiteGridRow } from "./SiteGridRow.tsx"
import { siteColumnIds } from "./siteColumns.ts"

/** Rows kept beyond the visible ones. */
const overscan = 8

/** All sites of the register, sortable, linked with the map by hover and selection; only rows in view exist. */
export function SiteTable() {
  const app = useApp()
  const { t, format } = app.language
  const table = createSiteTable(app)
  // Not a signal: the virtualizer must not see the element before it is in the page, when it has no window yet.
  let scroller: HTMLDivElement | undefined
  const headingId = createUniqueId()
  const hintId = createUniqueId()
  // 1.75 rem, as the style sheet says: rows grow with the user's text size.
  const rowHeight = 1.75 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const scrollTo = (row: number) => virtualizer.scrollToIndex(row, { align: "auto" })
  const focus = createGridFocus({
    rows: () => table.rows().length,
    columns: siteColumnIds.length,
    page: () => Math.max(1, Math.floor((scroller?.clientHeight ?? rowHeight) / rowHeight) - 1),
    scrollTo,
    element: () => scroller,
  })
  const keeper = makeFocusKeeper()
  const virtualizer = createVirtualizer<HTMLDivElement, HTMLDivElement>({
    get count() {
      return table.rows().length
    },
    getScrollElement: () => scroller ?? null,
    estimateSize: () => rowHeight,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    overscan,
    // The row with the tab stop stays, wherever the user scrolls.
    get rangeExtractor() {
      const { row } = focus.active()
      return (range: Range) => withRow(defaultRangeExtractor(range), row, range.count)
    },
  })
  createEffect(
    on([app.selection.siteId, table.rows], ([siteId, rows]) => {
      const row = siteId === undefined ? -1 : rows.findIndex(({ site }) => site.siteId === siteId)
      if (row >= 0) scrollTo(row)
    }),
  )
  // By index, not by the virtualizer's items, which are new objects at times and would make every row anew.
  const shown = createMemo(() => virtualizer.getVirtualItems().map(({ index }) => index))
  createEffect(on(shown, () => keeper.restore(focus.focusActive)))
  return (
    <>
      <div class="table-heading">
        <h2 id={headingId}>{t("table.heading")}</h2>
        <Figure reason={{ about: "count", of: "sites" }}>
          {t("figure.sites", table.rows().length, format().number(table.rows().length))}
        </Figure>
        <p id={hintId} class="quiet">
          {t("table.keyboardHint")}
        </p>
      </div>
      <div
        class="grid"
        role="grid"
        ref={(element) => {
          scroller = element
        }}
        aria-labelledby={headingId}
        aria-describedby={hintId}
        aria-rowcount={table.rows().length + 1}
        aria-colcount={siteColumnIds.length}
      >
        <SiteGridHead directionOf={table.directionOf} onSort={table.sortBy} />
        <div
          class="grid-body"
          role="rowgroup"
          style={{ height: `${virtualizer.getTotalSize()}px` }}
          onKeyDown={(event) => focus.onKeyDown(event)}
        >
          <For each={shown()}>
            {(index) => (
              <Show when={table.rows()[index]}>
                {(row) => (
                  <SiteGridRow row={row()} index={index} start={index * rowHeight} focus={focus} onLose={keeper.lose} />
                )}
              </Show>
            )}
          </For>
        </div>
        <Show when={table.rows().length === 0}>
          <p class="grid-message">{t(app.register.register() ? "table.empty" : "table.waiting")}</p>
        </Show>
      </div>
    </>
  )
}

function withRow(range: number[], row: number, count: number): number[] {
  if (row >= count || range.includes(row)) return range
  return [...range, row].sort((a, b) => a - b)
}
