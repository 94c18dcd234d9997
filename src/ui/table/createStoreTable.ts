import { type Accessor, createMemo } from "solid-js"
import type { SiteRow } from "../../model/siteRow.ts"
import type { App } from "../../state/context.ts"
import { createRowSort } from "./createRowSort.ts"
import { storeSortValues } from "./storeColumns.tsx"
import { storeRows } from "./storeRow.ts"

/** The stores of the sites that are listed, in the order the user sees. */
export function createStoreTable(app: App, sites: Accessor<readonly SiteRow[]>) {
  const rows = createMemo(() => storeRows(sites(), app.exposures.zoned()))
  return createRowSort({
    rows,
    values: () => storeSortValues(app),
    compareNames: app.language.compareNames,
    first: () => `radius${app.layers.zone()}`,
  })
}
