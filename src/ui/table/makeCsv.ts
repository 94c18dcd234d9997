import type { DecimalMark } from "../../export/csv.ts"
import type { SiteRow } from "../../model/siteRow.ts"
import type { App } from "../../state/context.ts"
import { scenarioInWords } from "../shared/scenarioInWords.ts"
import type { StoreRow } from "./storeRow.ts"
import type { TableKind } from "./TableChoice.tsx"

/** The table as a file, by code that is loaded when it is first wanted. */
export async function makeCsv(
  app: App,
  table: { readonly kind: TableKind; readonly sites: readonly SiteRow[]; readonly stores: readonly StoreRow[] },
  decimal: DecimalMark,
): Promise<File> {
  const { register, comparison, exposures, filter } = app
  const current = register.register()
  const context = {
    register: current?.name ?? "",
    invented: current?.invented ?? false,
    ruleSet: exposures.ruleSet(),
    options: exposures.options(),
    grids: exposures.grids().map(({ name }) => name),
    scenario: scenarioInWords(app),
    filter: filter.isActive() ? filter.description() : undefined,
  }
  const zoned = exposures.zoned()
  const text = async () => {
    if (table.kind === "stores")
      return (await import("../../export/csvStores.ts")).storesCsv(table.stores, context, decimal)
    const rows = table.sites.map((row) => ({
      ...row,
      zoned: zoned?.get(row.site.siteId),
      before: comparison.siteExposure(row.site.siteId),
    }))
    return (await import("../../export/csvSites.ts")).sitesCsv(rows, context, decimal)
  }
  const name = `${context.invented ? "invented-" : ""}${table.kind}.csv`
  return new File([await text()], name, { type: "text/csv;charset=utf-8" })
}
