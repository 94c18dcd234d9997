import { citation } from "../../i18n/citation.ts"
import { lawText } from "../../i18n/equation.ts"
import type { Format } from "../../i18n/format.ts"
import { ruleNote } from "../../i18n/ruleNote.ts"
import type { Translate } from "../../i18n/translate.ts"
import type { ListedRow, RuleRow, RuleSet, RuleStatus } from "../../model/rule.ts"

/** A rule row in words, cell by cell. */
export interface MethodRow {
  readonly distance: string
  readonly range: string
  readonly formula: string
  readonly condition: string
  readonly source: string
  readonly status: RuleStatus
  readonly statusText: string
  readonly note: string
}

/** Every row of a rule set, those for information only last: the rows that distances are worked out from, in words. */
export function methodRows(ruleSet: RuleSet, t: Translate, format: Format): MethodRow[] {
  return [...ruleSet.rows, ...(ruleSet.listedRows ?? [])].map((row) => ({
    distance: `${nameOf(row, t)}, HD ${row.hd.join(", ")}`,
    range: rangeText(row, t, format),
    formula: formulaText(row, t, format),
    condition: conditionText(row, t),
    source: citation(row.source, t),
    status: row.status,
    statusText: t(`reason.${row.status}`),
    note: ruleNote(row.note, t) ?? "",
  }))
}

function nameOf(row: RuleRow | ListedRow, t: Translate): string {
  return "zone" in row ? row.zone : `${citation(row.name, t)} (${t("method.listedOnly")})`
}

function rangeText(
  { neqFrom, neqFromIncluded, neqTo, neqToIncluded }: RuleRow | ListedRow,
  t: Translate,
  format: Format,
) {
  const from = `${format.neq(neqFrom)} ${neqFromIncluded ? "≤" : "<"} Q`
  return Number.isFinite(neqTo)
    ? `${from} ${neqToIncluded === false ? "<" : "≤"} ${format.neq(neqTo)}`
    : `${from} ${t("method.noEnd")}`
}

function formulaText(
  { distance, floor, ceiling, notBelow, quantity }: RuleRow | ListedRow,
  t: Translate,
  format: Format,
) {
  return [
    lawText(distance, t, format),
    floor === undefined ? "" : `≥ ${format.distance(floor)}`,
    ceiling === undefined ? "" : `≤ ${format.distance(ceiling)}`,
    notBelow === undefined ? "" : `≥ ${notBelow}`,
    quantity === "mce" ? t("method.onMce") : "",
  ]
    .filter((part) => part !== "")
    .join(", ")
}

function conditionText({ storeType, barricaded, direction, facing }: RuleRow | ListedRow, t: Translate): string {
  return [
    storeType?.map((type) => t(`storeType.${type}`)).join(", ") ?? "",
    barricaded === undefined ? "" : t(barricaded ? "site.barricaded" : "site.notBarricaded"),
    direction === undefined ? "" : t(`passport.${direction}`),
    facing === undefined ? "" : t("method.facing", t(`passport.${facing}`)),
  ]
    .filter((part) => part !== "")
    .join("; ")
}
