import { distanceLaw } from "./distanceLaw.ts"
import type { HazardDivision } from "./hazardDivision.ts"
import type { Direction, DistanceKind, RuleRow, RuleSet } from "./rule.ts"
import type { StoreType } from "./store.ts"
import type { Kg } from "./units.ts"
import type { NoDistance, RequiredDistance } from "./zone.ts"

/** What a required distance is asked for. An unknown store type, barricade or direction gets the normal rule. */
export interface DistanceQuery {
  readonly zone: DistanceKind
  readonly hd: HazardDivision
  readonly neq: Kg
  /** Maximum credible event [kg]; only rows that ask for it use it, and without one they take the whole NEQ. */
  readonly mce?: Kg
  readonly storeType?: StoreType
  readonly barricaded?: boolean
  /** Side of an earth-covered magazine; without it the magazine has the normal rule all round. */
  readonly direction?: Direction
  /** For "IMD" between two magazines: the face of the other one. */
  readonly facing?: Direction
}

/**
 * The distance a rule set requires, with its reason.
 *
 * The most specific row that fits the store is taken, one printed for its type, barricade or direction before the
 * general one. At a break between two pieces both are evaluated and the larger holds. A distance may be bound to
 * another one of the same store (`row.notBelow`), and a directional distance is never larger than the normal one:
 * both are our rules, and the result names the distance that decided. Where a
 * division has rows on the MCE beside rows on the whole NEQ (HD 1.6 of AASTP-1), both must have a distance and the
 * greater holds; an unknown MCE counts as the whole NEQ, which errs outward.
 *
 * @param ruleSet the rows of one document
 * @param query   distance kind, hazard division, Q [kg] and what is known of the store
 * @returns       distance [m], unrounded, or why there is none: outside the range, no row, underground
 *
 * Valid for: Q > 0 and finite, else RangeError; the range of the row. Never extrapolates and never clamps.
 * Source: the row's own `source`. Checked by: test/reference/iatg-02.20-check.csv, test/reference/qd-formulas.csv
 *
 * @example requiredDistance(iatg0220, { zone: "IBD", hd: "1.1", neq: 10_000 }) // distance 478.3, 22.2·Q^⅓
 */
export function requiredDistance(ruleSet: RuleSet, query: DistanceQuery): RequiredDistance | NoDistance {
  const { neq, mce } = query
  if (!isQuantity(neq)) throw new RangeError(`NEQ must be positive, got ${neq} kg`)
  if (mce !== undefined && !isQuantity(mce)) throw new RangeError(`MCE must be positive, got ${mce} kg`)
  const rows = rowsForStore(ruleSet, query)
  if (rows.length === 0) return noRule(ruleSet, query)
  if (!rows.some(isOnMce)) return greatestOf(ruleSet, rows, query)
  const parts = [rows.filter(isOnMce), rows.filter((row) => !isOnMce(row))].filter((part) => part.length > 0)
  const results = parts.map((part) => greatestOf(ruleSet, part, query))
  return results.reduce((a, b) => {
    if (a.distance === undefined) return a
    return b.distance === undefined || isLarger(b, a) ? b : a
  })
}

function isQuantity(value: Kg): boolean {
  return value > 0 && Number.isFinite(value)
}

function isOnMce(row: RuleRow): boolean {
  return row.quantity === "mce"
}

/** What the row's law and range are asked for. */
function quantityOf(row: RuleRow, { neq, mce }: DistanceQuery): Kg {
  return isOnMce(row) ? (mce ?? neq) : neq
}

function noRule(ruleSet: RuleSet, { zone, hd, neq, storeType }: DistanceQuery): NoDistance {
  const none = { zone, hd, neq, distance: undefined }
  if (storeType !== "underground") return { ...none, reason: "no rule" }
  return { ...none, reason: ruleSet.noneUnderground?.includes(hd) ? "none underground" : "underground" }
}

/** The largest distance of the rows that hold for the quantity; two of them hold at a break. */
function greatestOf(ruleSet: RuleSet, rows: readonly RuleRow[], query: DistanceQuery): RequiredDistance | NoDistance {
  let best: RequiredDistance | undefined
  for (const row of rows) {
    const result = covers(row, quantityOf(row, query)) ? evaluated(ruleSet, row, query) : undefined
    if (result && (!best || isLarger(result, best))) best = result
  }
  return best ?? outsideRange(rows, query)
}

/** The distance that decides in the end: the one that `notBelow` or the directional rule fell back on, or the result. */
export function decidingDistance(result: RequiredDistance): RequiredDistance {
  const other = result.notBelowApplied ?? result.notAboveApplied
  return other ? decidingDistance(other) : result
}

/** The rows that hold for the store, whatever its quantity: of those that fit, the ones with most conditions. */
export function rowsForStore(ruleSet: RuleSet, query: DistanceQuery): readonly RuleRow[] {
  let most = -1
  let rows: RuleRow[] = []
  for (const entry of indexOf(ruleSet).get(query.zone)?.get(query.hd) ?? []) {
    if (entry.conditions < most || !fits(entry.row, query)) continue
    if (entry.conditions > most) rows = []
    most = entry.conditions
    rows.push(entry.row)
  }
  return rows
}

function fits(row: RuleRow, query: DistanceQuery): boolean {
  const { storeType } = query
  const typeFits = row.storeType
    ? storeType !== undefined && row.storeType.includes(storeType)
    : storeType !== "underground"
  return (
    typeFits &&
    (row.barricaded === undefined || row.barricaded === query.barricaded) &&
    (row.direction === undefined || row.direction === query.direction) &&
    (row.facing === undefined || row.facing === query.facing)
  )
}

function covers(row: RuleRow, quantity: Kg): boolean {
  const reachesDown = row.neqFromIncluded ? quantity >= row.neqFrom : quantity > row.neqFrom
  return reachesDown && (row.neqToIncluded === false ? quantity < row.neqTo : quantity <= row.neqTo)
}

function evaluated(ruleSet: RuleSet, row: RuleRow, query: DistanceQuery): RequiredDistance | undefined {
  const { zone, hd, neq } = query
  const quantity = quantityOf(row, query)
  const unfloored = distanceLaw(row.distance, quantity)
  if (unfloored === undefined) return undefined
  const { floor, ceiling } = row
  const ceilingApplied = ceiling !== undefined && ceiling < unfloored
  const distance = ceilingApplied ? ceiling : Math.max(unfloored, floor ?? unfloored)
  if (!(distance > 0)) return undefined // a curve outside its sense is no figure, not a distance of nothing
  const own: RequiredDistance = {
    zone,
    hd,
    neq,
    distance,
    unfloored,
    floorApplied: distance > unfloored,
    floor,
    row,
    ...(ceilingApplied ? { ceilingApplied } : {}),
    ...(quantity === neq ? {} : { mce: quantity }),
  }
  if (row.notBelow) {
    const other = requiredDistance(ruleSet, { ...query, zone: row.notBelow })
    if (other.distance !== undefined && other.distance > distance)
      return { ...own, distance: other.distance, floorApplied: false, notBelowApplied: other }
  }
  if (row.direction) {
    const normal = requiredDistance(ruleSet, { ...query, direction: undefined, facing: undefined })
    if (normal.distance !== undefined && normal.distance < distance)
      return { ...own, distance: normal.distance, floorApplied: false, notAboveApplied: normal }
  }
  return own
}

function isLarger(a: RequiredDistance, b: RequiredDistance): boolean {
  return a.distance > b.distance || (a.distance === b.distance && a.unfloored > b.unfloored)
}

function outsideRange(rows: readonly RuleRow[], query: DistanceQuery): NoDistance {
  const { zone, hd, neq } = query
  const lower = Math.min(...rows.map((row) => row.neqFrom))
  const upper = Math.max(...rows.map((row) => row.neqTo))
  const quantity = Math.max(...rows.map((row) => quantityOf(row, query)))
  if (quantity >= upper) return { zone, hd, neq, distance: undefined, reason: "above range", limit: upper }
  if (quantity <= lower) return { zone, hd, neq, distance: undefined, reason: "below range", limit: lower }
  return { zone, hd, neq, distance: undefined, reason: "no rule" }
}

type RowIndex = Map<DistanceKind, Map<HazardDivision, { readonly row: RuleRow; readonly conditions: number }[]>>

/** Rows by kind and division, kept because a register of many thousand stores asks again and again. */
const indexes = new WeakMap<RuleSet, RowIndex>()

function indexOf(ruleSet: RuleSet): RowIndex {
  const known = indexes.get(ruleSet)
  if (known) return known
  const index: RowIndex = new Map()
  for (const row of ruleSet.rows) {
    const { storeType, barricaded, direction, facing } = row
    const conditions = [storeType, barricaded, direction, facing].filter((condition) => condition !== undefined).length
    const ofKind = index.get(row.zone) ?? new Map()
    index.set(row.zone, ofKind)
    for (const hd of row.hd) ofKind.set(hd, [...(ofKind.get(hd) ?? []), { row, conditions }])
  }
  indexes.set(ruleSet, index)
  return index
}
