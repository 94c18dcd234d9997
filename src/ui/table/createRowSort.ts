import {
  createColumnHelper,
  createSortedRowModel,
  createTable,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
} from "@tanstack/solid-table"
import { type Accessor, createMemo, createSignal } from "solid-js"
import type { SortDirection, SortValues } from "./gridColumn.ts"

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

/**
 * Rows in the order the user sees, and the sorting that made it. Rows that are equal keep the order they come in.
 *
 * @param first the column whose largest come first until the user sorts
 */
export function createRowSort<Row>(given: {
  readonly rows: Accessor<readonly Row[]>
  readonly values: Accessor<SortValues<Row>>
  readonly compareNames: Accessor<(a: string, b: string) => number>
  readonly first: Accessor<string>
}) {
  const [chosen, setChosen] = createSignal<SortingState>()
  const sorting = createMemo((): SortingState => chosen() ?? [{ id: given.first(), desc: true }])
  const columns = createMemo(() => sortColumns(given.values(), given.compareNames()))
  // The table remembers the values of a row for ever: when they change, the rows must be new to it.
  const data = createMemo(() => {
    columns()
    return given.rows().map((row) => ({ row }))
  })
  const table = createTable({
    features,
    get columns() {
      return columns()
    },
    get data() {
      return data()
    },
    get state() {
      return { sorting: sorting() }
    },
  })
  const directionOf = (column: string): SortDirection => {
    const sort = sorting().find(({ id }) => id === column)
    if (!sort) return "none"
    return sort.desc ? "descending" : "ascending"
  }
  const rows = createMemo(() => table.getRowModel().rows.map(({ original }) => original.row))
  return {
    rows,
    directionOf,
    /** The other way round, or for a new column the way that shows most first. */
    sortBy: (column: string, largestFirst: boolean) => {
      const before = directionOf(column)
      setChosen([{ id: column, desc: before === "none" ? largestFirst : before === "ascending" }])
    },
  }
}
export type RowSort<Row> = ReturnType<typeof createRowSort<Row>>

interface Sortable {
  readonly getValue: (columnId: string) => unknown
}

function sortColumns<Row>(values: SortValues<Row>, compareNames: (a: string, b: string) => number) {
  const helper = createColumnHelper<typeof features, { readonly row: Row }>()
  const sortFn = (a: Sortable, b: Sortable, id: string) => compare(a.getValue(id), b.getValue(id), compareNames)
  return helper.columns(
    Object.entries(values).map(([id, value]) => helper.accessor(({ row }) => value(row), { id, sortFn })),
  )
}

/** Also for infinity, of which a difference makes nothing. */
function compare(one: unknown, other: unknown, compareNames: (a: string, b: string) => number): number {
  if (typeof one === "string" && typeof other === "string") return compareNames(one, other)
  return Number(one) < Number(other) ? -1 : Number(one) > Number(other) ? 1 : 0
}
