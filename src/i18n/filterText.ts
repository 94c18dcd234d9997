import { describeFilter, type FilterPiece, type SiteFilter, unstated } from "../model/siteFilter.ts"
import type { StockState, StoreType } from "../model/store.ts"
import type { ZoneKind } from "../model/rule.ts"
import { countryName } from "./countryName.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/** Kinds of restriction that are lists of values. */
export type FilterList = "countries" | "stockStates" | "hazardDivisions" | "storeTypes"

/** A value of a filter's list in words: a country, a stock state, a hazard division, a store type. */
export function filterValueText(kind: FilterList, value: string, t: Translate): string {
  if (kind === "countries") return countryName(value === unstated ? undefined : value, t)
  if (kind === "hazardDivisions") return `HD ${value}`
  if (kind === "stockStates")
    return value === unstated ? t("unstated.stateUnknown") : t(`stockState.${value as StockState}`)
  return value === unstated ? t("unstated.typeUnknown") : t(`storeType.${value as StoreType}`)
}

/**
 * The restrictions of a filter in one line, for headings and exports: "Country: Serbia, Croatia; NEQ: at least 1,000 kg".
 * Empty for a filter that restricts nothing.
 */
export function filterText(filter: SiteFilter, zone: ZoneKind, t: Translate, format: Format): string {
  return describeFilter(filter)
    .map((piece) => pieceText(piece, zone, t, format))
    .join("; ")
}

function pieceText(piece: FilterPiece, zone: ZoneKind, t: Translate, format: Format): string {
  switch (piece.kind) {
    case "neq":
      return `${t("filter.neq")}: ${limitsText(piece.min, piece.max, t, format)}`
    case "people":
      return `${t("filter.people", zone)}: ${t("filter.atLeast", format.number(piece.min))}`
    case "crossesBorder":
    case "hasFigure":
      return `${t(`filter.${piece.kind}`, zone)}: ${t(piece.value ? "filter.yes" : "filter.no")}`
    case "countries":
    case "stockStates":
    case "hazardDivisions":
    case "storeTypes": {
      const values = piece.values.map((value) => filterValueText(piece.kind, value, t))
      return `${t(`filter.${piece.kind}`)}: ${values.join(", ")}`
    }
  }
}

function limitsText(min: number | undefined, max: number | undefined, t: Translate, format: Format): string {
  if (min !== undefined && max !== undefined) return t("filter.between", format.neq(min), format.neq(max))
  return min === undefined ? t("filter.atMost", format.neq(max ?? 0)) : t("filter.atLeast", format.neq(min))
}
