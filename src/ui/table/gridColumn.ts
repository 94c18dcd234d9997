import type { Component } from "solid-js"

/** What a cell needs beside its row: the one thing in it that takes the focus carries these. */
export interface CellFocus {
  readonly tabIndex: number
  readonly "data-cell": string
}

/** A column of a grid: how it looks. What it is sorted by is apart, because that changes and cells should stay. */
export interface GridColumn<Row> {
  readonly id: string
  readonly heading: () => string
  /** Smallest width [rem], and its share of what is left. */
  readonly width: readonly [smallest: number, share: number]
  readonly isNumber: boolean
  /** The largest first when the user sorts by it. */
  readonly largestFirst: boolean
  readonly Cell: Component<{ readonly row: Row; readonly focus: CellFocus }>
}

/** What each column is sorted by: texts in the page's order of names, numbers by size. */
export type SortValues<Row> = Readonly<Record<string, (row: Row) => string | number>>

export type SortDirection = "ascending" | "descending" | "none"

/** Columns side by side, as the style sheet wants them. */
export function gridTracks(columns: readonly GridColumn<never>[]): { readonly tracks: string; readonly width: string } {
  const tracks = columns.map(({ width: [smallest, share] }) => `minmax(${smallest}rem, ${share}fr)`)
  const width = columns.reduce((sum, { width: [smallest] }) => sum + smallest, 2)
  return { tracks: tracks.join(" "), width: `${width}rem` }
}
