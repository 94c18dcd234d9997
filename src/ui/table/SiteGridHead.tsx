import { For } from "solid-js"
import { useApp } from "../../state/context.ts"
import { isZoneColumn, type SiteColumn, siteColumnIds } from "./siteColumns.ts"

const marks = { ascending: " ▲", descending: " ▼", none: "" } as const

/** Column headings; each sorts by its column. */
export function SiteGridHead(props: {
  directionOf: (column: SiteColumn) => keyof typeof marks
  onSort: (column: SiteColumn) => void
}) {
  const { t } = useApp().language
  const heading = (column: SiteColumn) => (isZoneColumn(column) ? t("table.people", column) : t(`table.${column}`))
  return (
    <div class="grid-head" role="rowgroup">
      <div class="grid-row" role="row" aria-rowindex={1}>
        <For each={siteColumnIds}>
          {(column, index) => (
            <div
              class="grid-cell"
              classList={{ number: column !== "name" && column !== "country" }}
              role="columnheader"
              aria-colindex={index() + 1}
              aria-sort={props.directionOf(column)}
            >
              <button
                type="button"
                class="sort"
                data-sorted={props.directionOf(column) === "none" ? undefined : ""}
                title={heading(column)}
                onClick={() => props.onSort(column)}
              >
                {heading(column)}
                <span aria-hidden="true">{marks[props.directionOf(column)]}</span>
              </button>
            </div>
          )}
        </For>
      </div>
    </div>
  )
}
