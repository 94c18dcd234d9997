import { citation, rowCitation } from "../../i18n/citation.ts"
import { lawText } from "../../i18n/equation.ts"
import type { Format } from "../../i18n/format.ts"
import { ruleNote } from "../../i18n/ruleNote.ts"
import type { Translate } from "../../i18n/translate.ts"
import { foldText } from "../../model/foldText.ts"
import { kilogramsPerPound } from "../../model/footPound.ts"
import type { DistanceKind, ListedRow, RuleRow, RuleSet, RuleStatus } from "../../model/rule.ts"
import type { Kg } from "../../model/units.ts"

type Row = RuleRow | ListedRow

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
    source: rowCitation(row, t),
    status: row.status,
    statusText: t(`reason.${row.status}`),
    note: noteText(row, t),
  }))
}

/** A distance by its code; the routes of high and low density in words of the page's language. */
export function distanceName(zone: DistanceKind, t: Translate): string {
  if (zone === "PTRD-high") return t("method.route", t("choice.route.high"))
  return zone === "PTRD-low" ? t("method.route", t("choice.route.low")) : zone
}

/** A row's words as the search compares them: those of its cells, and the name of its rule set. */
export function searchedText(ruleSetName: string, row: MethodRow): string {
  const { distance, range, formula, condition, source, statusText, note } = row
  return foldText([ruleSetName, distance, range, formula, condition, source, statusText, note].join(" "))
}

/** Whether a text of `searchedText` has every word that is looked for. */
export function hasWords(text: string, wanted: string): boolean {
  return wanted.split(/\s+/).every((word) => text.includes(foldText(word)))
}

function nameOf(row: Row, t: Translate): string {
  return "zone" in row ? distanceName(row.zone, t) : `${citation(row.name, t)} (${t("method.listedOnly")})`
}

/** In the units that the row is printed in. */
function rangeText(row: Row, t: Translate, format: Format): string {
  const inPounds = row.distance.units !== undefined
  const amount = (neq: Kg) =>
    inPounds ? t("method.weight", format.coefficient(Number((neq / kilogramsPerPound).toFixed(3)))) : format.neq(neq)
  const from = `${amount(row.neqFrom)} ${row.neqFromIncluded ? "≤" : "<"} ${inPounds ? "W" : "Q"}`
  if (!Number.isFinite(row.neqTo)) return `${from} ${t("method.noEnd")}`
  return `${from} ${row.neqToIncluded === false ? "<" : "≤"} ${amount(row.neqTo)}`
}

function formulaText({ distance, floor, ceiling, notBelow, quantity }: Row, t: Translate, format: Format): string {
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

function conditionText({ storeType, barricaded, direction, facing }: Row, t: Translate): string {
  return [
    storeType?.map((type) => t(`storeType.${type}`)).join(", ") ?? "",
    barricaded === undefined ? "" : t(barricaded ? "site.barricaded" : "site.notBarricaded"),
    direction === undefined ? "" : t(`passport.${direction}`),
    facing === undefined ? "" : t("method.facing", t(`passport.${facing}`)),
  ]
    .filter((part) => part !== "")
    .join("; ")
}

function noteText({ note, nominalPressure }: Row, t: Translate): string {
  const pressure = nominalPressure === undefined ? "" : `${t("reason.pressure")}: ${nominalPressure}.`
  return [pressure, ruleNote(note, t) ?? ""].filter((part) => part !== "").join(" ")
}
